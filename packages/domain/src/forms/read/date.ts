import { isRecord, own } from '../answers/raw.ts'
import { cleanWord } from './clean.ts'
import { dayNumber, monthNumber } from './months.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

export type When = 'past' | 'future' | 'any'

/**
 * Reads a day between 1900 and 2100, from YYYY-MM-DD or from three fields. Past and future both include today and are
 * only checked when `today` (YYYY-MM-DD) is given.
 */
export function readDate(raw: unknown, when: When, today?: string): Reading<string> {
  const date = readDay(raw)
  if (date.state !== 'given' || today === undefined) return date
  if (when === 'past' && date.value > today) return flawed('date-not-past')
  if (when === 'future' && date.value < today) return flawed('date-not-future')
  return date
}

function readDay(raw: unknown): Reading<string> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw === 'string') return readIso(cleanWord(raw.slice(0, 100)))
  if (!isRecord(raw)) return flawed('wrong-type')
  const day = part(own(raw, 'day'))
  const month = part(own(raw, 'month'))
  const year = part(own(raw, 'year'))
  const missing = [day, month, year].filter(text => text === '').length
  if (missing === 3) return absent
  if (missing === 2) return flawed('not-a-date')
  if (day === '') return flawed('date-day-missing')
  if (month === '') return flawed('date-month-missing')
  if (year === '') return flawed('date-year-missing')
  const [date, number] = [dayNumber(day), monthNumber(month)]
  if (date === undefined || number === undefined) return flawed('not-a-date')
  if (/^['’]?\d{1,3}$/.test(year)) return flawed('date-year-short')
  return readIso(`${year}-${number.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function part(raw: unknown): string {
  if (typeof raw === 'number') return String(raw)
  if (typeof raw === 'string') return cleanWord(raw.slice(0, 100))
  // Other types cannot be typed; a dash gives "not a date" rather than "missing".
  return raw === undefined || raw === null ? '' : '-'
}

function readIso(text: string): Reading<string> {
  if (text === '') return absent
  return isDay(text) ? given(text) : flawed('not-a-date')
}

/** Whether the text is YYYY-MM-DD and an existing day from 1900 to 2100. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < 1900 || year > 2100) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
