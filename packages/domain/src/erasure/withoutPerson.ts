import { nameKey, plainText, tellingWords } from './names.ts'
import { isPerson, type NamedPerson } from './persons.ts'

/** What stands where somebody's name stood. */
export const erasedMark = '▮▮▮'

/**
 * A value without a person: their own fields are gone, and in texts their name, e-mail address, phone number, address and
 * birth date are replaced by `erasedMark`. A word of their name that somebody else in the dossier bears too (a family
 * name) stays where it stands alone.
 */
export function withoutPerson<Value>(value: Value, person: NamedPerson, others: readonly NamedPerson[]): Value
export function withoutPerson(value: unknown, person: NamedPerson, others: readonly NamedPerson[]): unknown {
  const shared = new Set(others.flatMap(({ name }) => tellingWords(name)))
  const words = tellingWords(person.name).filter(word => !shared.has(word))
  return without(value, { ...person, words })
}

type Sought = NamedPerson & { readonly words: readonly string[] }

function without(value: unknown, sought: Sought): unknown {
  if (typeof value === 'string') return masked(value, sought)
  if (Array.isArray(value)) return value.map(one => without(one, sought))
  if (typeof value !== 'object' || value === null) return value
  if (isPerson(value) && nameKey(value.name) === sought.key) {
    // Of a member who referred, the subject stays: it names an account, not a person.
    if ('kind' in value && 'subject' in value) return { kind: value.kind, subject: value.subject, name: erasedMark }
    return { name: erasedMark }
  }
  const entries = Object.entries(value).map(([field, below]) => [field, without(below, sought)] as const)
  // A citizen who referred may be the person: then there is no address to write to any more.
  return Object.fromEntries(entries.filter(([field, below]) => !(field === 'email' && below === erasedMark)))
}

type Range = readonly [from: number, to: number]

function masked(text: string, sought: Sought): string {
  const plain = plainText(text)
  const found = [...rangesOfName(plain, sought), ...rangesOfExact(plain, sought), ...rangesOfPhone(text, sought)]
  let [result, end] = ['', 0]
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    if (to <= end) continue
    if (from >= end) result += `${text.slice(end, from)}${erasedMark}`
    end = to
  }
  return result + text.slice(end)
}

/** The name as a whole, then each word of it that only this person bears; also with a genitive s. */
function rangesOfName(plain: string, { name, words }: Sought): readonly Range[] {
  const whole = plainText(name).trim()
  return [whole, ...words]
    .filter(word => word !== '')
    .flatMap(word => rangesOf(plain, new RegExp(`${escaped(word)}(?:['’]?s)?`, 'gu'), true))
}

function rangesOfExact(plain: string, { emails, addresses, birthDate }: Sought): readonly Range[] {
  const dates = birthDate === undefined ? [] : datesAsWritten(birthDate)
  return [...emails, ...addresses, ...dates].flatMap(text =>
    rangesOf(plain, new RegExp(escaped(plainText(text)), 'gu'), false),
  )
}

/** 2008-03-09 is also written 09-03-2008, 9/3/2008 and 9.3.2008. */
function datesAsWritten(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const numbers = [
    [day, month],
    [String(Number(day)), String(Number(month))],
  ]
  return [date, ...numbers.flatMap(([d, m]) => ['-', '/', '.'].map(separator => [d, m, year].join(separator)))]
}

/** Numbers are the same when their last nine digits are: 0470 12 34 56 is +32 470 12 34 56. */
function rangesOfPhone(text: string, { phones }: Sought): readonly Range[] {
  const own = phones.map(lastDigits).filter(digits => digits.length >= 6)
  return [...text.matchAll(/\+?\d[\d ()./-]{4,}\d/g)].flatMap(match =>
    own.includes(lastDigits(match[0])) ? [[match.index, match.index + match[0].length] as const] : [],
  )
}

const lastDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-9)

function rangesOf(plain: string, pattern: RegExp, isWord: boolean): readonly Range[] {
  return [...plain.matchAll(pattern)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length]
    if (to === from) return []
    const isPart = isWord && (isLetter(plain[from - 1]) || isLetter(plain[to]))
    return isPart ? [] : [[from, to] as const]
  })
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
