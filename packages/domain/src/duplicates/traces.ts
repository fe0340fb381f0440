import { soundOf } from '../names/sound.ts'
import { waysOfWriting } from '../names/words.ts'

/** What of a person is compared. */
export type ComparedPerson = {
  readonly name: string
  /** YYYY-MM-DD. */
  readonly birthDate?: string | undefined
  readonly phone?: string | undefined
}

/**
 * One thing by which a person may be found again. `place`: what must be the same; persons with the same place are
 * compared. The rest is compared within it. All of it is hashed with a key before it is stored.
 */
export type Trace =
  | {
      readonly kind: 'birth-date'
      readonly place: readonly string[]
      /** Each way in which the name is written. */
      readonly names: readonly string[]
      /** The same with one letter less, at each place. */
      readonly shorter: readonly string[]
    }
  | { readonly kind: 'sound'; readonly place: readonly string[] }
  | { readonly kind: 'phone'; readonly place: readonly string[] }
  /** The name alone counts only when of one of the two no birth date is known. */
  | { readonly kind: 'name'; readonly place: readonly string[]; readonly undated: boolean }
export type TraceKind = Trace['kind']

/** The fewest digits of a phone number that can be compared. */
const fewestDigits = 6

/** Everything by which a person may be found again; nothing for a name without a letter or digit. */
export function tracesOf({ name, birthDate, phone }: ComparedPerson): readonly Trace[] {
  const ways = waysOfWriting(name)
  const telling = ways.at(-1)
  if (telling === undefined) return []
  const traces: Trace[] = []
  // One word is a first name, or no name at all: "Moeder".
  if (telling.length > 1) traces.push({ kind: 'name', place: telling, undated: birthDate === undefined })
  if (birthDate !== undefined) {
    const names = ways.map(inOne)
    // The same letters with a space or hyphen elsewhere: "Anne Marie" and "Annemarie".
    const letters = ways.map(words => [...words.join('')].sort().join(''))
    const shorter = [...ways.flatMap(oneLetterLess).map(inOne), ...letters]
    traces.push({ kind: 'birth-date', place: [birthDate], names, shorter: [...new Set(shorter)] })
    traces.push({ kind: 'sound', place: [...telling.map(soundOf).sort(), birthDate.slice(0, 4)] })
  }
  const digits = dialledDigits(phone ?? '')
  if (digits.length >= fewestDigits) traces.push({ kind: 'phone', place: [digits] })
  return traces
}

/**
 * The digits of a phone number that are the same with the country's code and without: after 0032, +31 or the like, the 0
 * of the area and an extension ("x12").
 */
function dialledDigits(phone: string): string {
  const digits = phone
    .replace(/x\d{1,5}$/i, '')
    .replace(/[^\d+]/g, '')
    .replace(/^\+/, '00')
    .replace(/\D/g, '')
  const national = digits.replace(/^00(?:3[1-4]|49|352|44)/, '').replace(/^3[12](?=0?[1-9]\d{7,8}$)/, '')
  return national.replace(/^0+/, '').slice(-9)
}

const inOne = (words: readonly string[]): string => [...words].sort().join(' ')

/** The words with one letter of one of them left out: each way to do so. */
function oneLetterLess(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((word, index) =>
    Array.from(word, (_, letter) => {
      const shorter = [...word].toSpliced(letter, 1).join('')
      return [...words.slice(0, index), shorter, ...words.slice(index + 1)].filter(left => left !== '')
    }),
  )
}
