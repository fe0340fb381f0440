import { newKey } from '@kring/domain/forms'

/** As the domain's `ChoiceOption` has it. */
const longestCode = 40

/** Derives a code from a label: `Een andere taal` → `een-andere-taal`. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const words = newKey(label, new Set()).replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  const base = /^\d/.test(label.trim()) ? words.replace(/^q/, '') : words
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`
    const code = `${base.slice(0, longestCode - end.length).replace(/-+$/, '')}${end}`
    if (!taken.has(code)) return code
  }
}
