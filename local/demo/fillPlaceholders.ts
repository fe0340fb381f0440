import type { Name } from './names.ts'

const forms = { f: { hij: 'zij', zijn: 'haar', hem: 'haar' }, m: { hij: 'hij', zijn: 'zijn', hem: 'hem' } } as const
const slot = /(^|[.!?:] +)?\{(x|hij|zijn|hem)\}/g

/** Replaces `{x}`, `{hij}`, `{zijn}` and `{hem}` by name and pronouns; with a capital at the start of a sentence. */
export function fillPlaceholders(text: string, name: Name): string {
  return text.replace(slot, (_whole, before: string | undefined, key: 'x' | 'hij' | 'zijn' | 'hem') => {
    const word = key === 'x' ? name.first : forms[name.gender][key]
    return before === undefined ? word : before + word.charAt(0).toUpperCase() + word.slice(1)
  })
}
