import { type Localized, locales } from '../../language/locale.ts'
import { cleanWord } from './clean.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

export type NumberLimits = {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly integer: boolean
  /** What is counted; it may be typed with the number. */
  readonly unit?: Localized | undefined
}

export function readNumber(raw: unknown, limits: NumberLimits): Reading<number> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'number' && typeof raw !== 'string') return flawed('wrong-type')
  const line = typeof raw === 'string' ? cleanWord(raw.slice(0, 1000)) : undefined
  if (line === '') return absent
  const parsed = typeof raw === 'number' ? raw : parseNumber(withoutUnit(line ?? '', limits.unit), limits.integer)
  if (typeof parsed === 'object') return flawed('number-ambiguous', parsed.thousands)
  if (!Number.isFinite(parsed)) return flawed('not-a-number')
  // Minus zero becomes zero.
  const value = parsed === 0 ? 0 : parsed
  if (limits.integer && !Number.isSafeInteger(value)) return flawed('not-whole')
  if (limits.min !== undefined && value < limits.min) return flawed('too-small', limits.min)
  if (limits.max !== undefined && value > limits.max) return flawed('too-large', limits.max)
  if (holdsNationalNumber(String(value))) return flawed('looks-like-national-number')
  return given(value)
}

/** "€ 12", "12 euro", "12,-" where no unit or euros are asked; "12 uur", "12 u." where hours are. */
function withoutUnit(line: string, unit: Localized | undefined): string {
  const [, number = line, typed = ''] =
    /^(?:€|eur )?\s?([+-]?\s?\d(?:[\d.,'’ ]*\d)?)\s?(?:[.,]\p{Pd})?\s?(\D*)$/iu.exec(line) ?? []
  const word = typed.replace(/\.$/, '').toLowerCase()
  const units = locales.flatMap(locale => unit?.[locale]?.toLowerCase() ?? [])
  const isMoney = units.every(one => /^(?:€|eur)/.test(one))
  const names = isMoney ? [...units, '€', 'euros'] : units
  const fits = typed === '' ? number === line || isMoney : word !== '' && names.some(name => name.startsWith(word))
  return fits ? number : line
}

/** What "1.250" is where points divide thousands; elsewhere it is 1.25. */
type Ambiguous = { readonly thousands: number }

/**
 * Parses "12,5", "12.5", "1 250,50", "1,250.50". The position of a separator decides whether it is a thousands or a
 * decimal separator; a space and an apostrophe only divide thousands. A point or comma before three digits may be either
 * where decimals are allowed ("1.250" is 1250 in Dutch and 1.25 in English, whatever the language of the page), unless
 * nothing but a nought is before it.
 */
function parseNumber(text: string, integer: boolean): number | Ambiguous {
  const typed = text
    .replace(/^([+-]|\p{Pd}|\u2212)\s/u, '$1')
    .replace(/^(?:\p{Pd}|\u2212)/u, '-')
    .replace(/[’‘´`ʼ\u066c]/g, "'")
    .replace(/\u066b/g, ',')
  if (typed.length > 40) return Number.NaN
  if (/^[+-]?[1-9]\d{0,2}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(typed)) {
    const divided = typed.replace(/[ ']/g, '')
    if (/[.,]\d{3}$/.test(divided)) return { thousands: Number(divided.replace(/[.,]/, '')) }
    return Number(divided.replace(',', '.'))
  }
  if (!/^[+-]?\d+(?:[.,]\d+)*$/.test(typed)) return Number.NaN
  const marks = typed.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return Number(typed)
  const onlyOneKind = marks.charAt(0) === last
  const grouped = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(typed)
  const together = Number(typed.replace(/[.,]/g, ''))
  if (onlyOneKind && grouped) return marks.length > 1 || integer ? together : { thousands: together }
  if (onlyOneKind) return marks.length === 1 ? Number(typed.replace(',', '.')) : Number.NaN
  const cut = typed.lastIndexOf(last)
  const whole = typed.slice(0, cut)
  if (!/^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(whole) || whole.includes(last)) return Number.NaN
  return Number(`${whole.replace(/[.,]/g, '')}.${typed.slice(cut + 1)}`)
}
