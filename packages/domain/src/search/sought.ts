import { soundOf } from '../names/sound.ts'
import { tellingWordsOf, withoutParticle } from '../names/words.ts'

/**
 * What a dossier is found by: a number, or the sound of one word or of two words of a name. `exact`: the words themselves,
 * by which a name that only sounds alike is told apart.
 */
export type SearchKey =
  | { readonly kind: 'number'; readonly place: readonly string[] }
  | { readonly kind: 'name'; readonly place: readonly string[]; readonly exact: string }

/** The last digits of a reference number, by which it is read out. */
const digitsOf = (number: string): string => number.slice(-6)

/** Everything by which a dossier is found: its number, whole and by its last six digits; each word of each name, and each two. */
export function searchKeysOf(number: string, names: readonly string[]): readonly SearchKey[] {
  const ofNames = names.flatMap(name => {
    const words = wordsToFind(name)
    return [
      ...words.map(word => nameKeyOf([word])),
      ...words.flatMap((one, index) => words.slice(index + 1).map(other => nameKeyOf([one, other]))),
    ]
  })
  return [{ kind: 'number', place: [number] }, { kind: 'number', place: [digitsOf(number)] }, ...ofNames]
}

const wordsToFind = (name: string): readonly string[] => [...new Set(tellingWordsOf(name).map(withoutParticle))]

const nameKeyOf = (words: readonly string[]): SearchKey => ({
  kind: 'name',
  place: words.map(soundOf).sort(),
  exact: [...words].sort().join(' '),
})

/**
 * What somebody looks for: LIN-2026-014789, also written with spaces or small letters; 014789; or a name. Of a name of more
 * than two words, the first and the last. Undefined when there is nothing to look for.
 */
export function soughtIn(text: string): SearchKey | undefined {
  const number = /^([a-z]{3})[\s-]*(\d{4})[\s-]*(\d{6})$/i.exec(text.trim())
  if (number !== null) return { kind: 'number', place: [number.slice(1).join('-').toUpperCase()] }
  const digits = /^(?:\d{4}[\s-]*)?(\d{6})$/.exec(text.trim())?.[1]
  if (digits !== undefined) return { kind: 'number', place: [digits] }
  const words = wordsToFind(text)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return nameKeyOf(words.length === 1 ? [first] : [first, last])
}
