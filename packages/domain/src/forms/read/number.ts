import { cleanLine } from './clean.ts'
import { holdsNationalNumber } from './nationalNumber.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

export type NumberLimits = {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly integer: boolean
}

export function readNumber(raw: unknown, limits: NumberLimits): Reading<number> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'number' && typeof raw !== 'string') return flawed('wrong-type')
  if (typeof raw === 'string' && cleanLine(raw.slice(0, 1000)) === '') return absent
  const parsed = typeof raw === 'number' ? raw : parseNumber(cleanLine(raw.slice(0, 1000)), limits.integer)
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

/** What "1.250" is where points divide thousands; elsewhere it is 1.25. */
type Ambiguous = { readonly thousands: number }

/**
 * Parses "12,5", "12.5", "1 250,50", "1,250.50". The position of a separator decides whether it is a thousands or a
 * decimal separator. One before three digits may be either where decimals are allowed ("1.250" is 1250 in Dutch and
 * 1.25 in English, whatever the language of the page), unless nothing but a nought is before it.
 */
function parseNumber(text: string, integer: boolean): number | Ambiguous {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^\u2212/, '-')
  if (bare.length > 40 || !/^[+-]?\d+(?:[.,]\d+)*$/.test(bare)) return Number.NaN
  const marks = bare.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return Number(bare)
  const first = marks.charAt(0)
  const onlyOneKind = first === last
  const grouped = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(bare)
  const together = Number(bare.replace(/[.,]/g, ''))
  if (onlyOneKind && grouped && (marks.length > 1 || integer)) return together
  if (onlyOneKind && grouped && !/^[+-]?0/.test(bare)) return { thousands: together }
  if (onlyOneKind) return marks.length === 1 ? Number(bare.replace(',', '.')) : Number.NaN
  const cut = bare.lastIndexOf(last)
  const whole = bare.slice(0, cut)
  if (!/^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(whole) || whole.includes(last)) return Number.NaN
  return Number(`${whole.replace(/[.,]/g, '')}.${bare.slice(cut + 1)}`)
}
