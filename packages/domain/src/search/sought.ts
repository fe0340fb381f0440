import { cleanWord } from '../forms/read/clean.ts'
import { soundOf } from '../names/sound.ts'
import { doubleNamesOf, plainWordsOf, tellingWordsOf, withoutParticle } from '../names/words.ts'

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

/** The words under which a name is kept: in one spelling, each word without its particle, and a double name in one. */
const wordsToFind = (name: string): readonly string[] => [
  ...new Set([...plainWordsOf(name), ...tellingWordsOf(name).map(withoutParticle), ...doubleNamesOf(name)]),
]

/** The words that are looked for: no initials, ages or dates, unless there is nothing else. */
function wordsSought(text: string): readonly string[] {
  const words = [...new Set(plainWordsOf(text))]
  const telling = words.filter(word => /\p{L}/u.test(word) && !/^[a-z]$/.test(word))
  return telling.length === 0 ? words : telling
}

const nameKeyOf = (words: readonly string[]): SearchKey => ({
  kind: 'name',
  place: words.map(soundOf).sort(),
  exact: [...words].sort().join(' '),
})

/**
 * What somebody looks for: LIN-2026-014789, with whatever marks between its parts; 014789; or a name. Of a name of more
 * than two words, the first and the last. Undefined when there is nothing to look for.
 */
export function soughtIn(text: string): SearchKey | undefined {
  const line = cleanWord(text)
    .replace(
      /^(?:dossier|nummer|num[ée]ro|number|n[ro°]\.?|nr\.?|réf\.?|ref\.?|[\s#:.])+(?=[\s#:.]*(?:[a-z]{3}\P{L}*)?\d)/iu,
      '',
    )
    .replace(/[\s.,;:!?)]+$/, '')
    .trim()
  const number = /^([a-z]{3})[\s\p{Pd}\u2212/_.]*(\d{4})[\s\p{Pd}\u2212/_.]*(\d{3})[\s.]?(\d{3})$/iu.exec(line)
  if (number !== null)
    return { kind: 'number', place: [`${number[1]}-${number[2]}-${number[3]}${number[4]}`.toUpperCase()] }
  const digits = /^(?:\d{4}[\s\p{Pd}\u2212/_.]*)?(\d{3})[\s.]?(\d{3})$/u.exec(line)
  if (digits !== null) return { kind: 'number', place: [digits.slice(1).join('')] }
  const words = wordsSought(text)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return nameKeyOf(words.length === 1 ? [first] : [first, last])
}
