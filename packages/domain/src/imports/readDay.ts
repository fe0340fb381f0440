import type { Day } from '../calendar/days.ts'
import { isDay } from '../forms/read/date.ts'
import type { Cell } from './cell.ts'
import type { ImportFaultCode } from './faults.ts'

export type Read<Value> = { readonly value: Value } | { readonly fault: ImportFaultCode }

/** How a date such as 03/04/2021 is meant; undefined: nobody said. */
export type DateOrder = 'day-month' | 'month-day' | undefined

/** Excel counts days from 1900, with a 29 February that never was: day 60. From 61 on its numbers are days after this one. */
const beforeFirst = Date.UTC(1899, 11, 30)
/** 1 March 1950 to the end of 2100: a number outside is an amount or a year, and no date. */
const [firstSerial, lastSerial] = [18_323, 73_415]

/** Days from the one count to the other: of a workbook that counts from 1904. */
const from1904 = 1462
/** A number of such a workbook that is a day, as others have it. */
export function dayFrom1904(cell: Cell | undefined): Cell | undefined {
  if (typeof cell === 'number') return cell + from1904
  return typeof cell === 'string' && /^\d{5}$/.test(cell) ? Number(cell) + from1904 : cell
}

/** Reads a real date, a serial number of Excel, the year first or last. What can be read in two ways is a fault. */
export function readImportedDay(cell: Cell, order: DateOrder): Read<Day> {
  if (typeof cell === 'number') return serialDay(cell)
  if (typeof cell === 'boolean') return { fault: 'not-a-date' }
  if (typeof cell === 'object') return 'fault' in cell ? { fault: cell.fault } : existing(cell.day)
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(cell)
  if (yearFirst !== null) return existing(dayOf(yearFirst[1], yearFirst[3], yearFirst[4]))
  const typed = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{2}|\d{4})(?: 0{1,2}:00(?::00)?)?$/.exec(cell)
  if (typed === null)
    return /^\d{5}$/.test(cell) ? serialDay(Number(cell)) : { fault: isErrorValue(cell) ? 'error-value' : 'not-a-date' }
  const [, first = '', , second = '', year = ''] = typed
  if (year.length === 2) return { fault: 'date-short-year' }
  return orderedDay(first, second, year, order)
}

function orderedDay(first: string, second: string, year: string, order: DateOrder): Read<Day> {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)]
  if (order !== undefined) return existing(order === 'day-month' ? dayFirst : monthFirst)
  if (dayFirst === monthFirst) return existing(dayFirst)
  const both = [dayFirst, monthFirst].filter(isDay)
  const [only] = both
  if (only === undefined) return { fault: 'date-impossible' }
  return both.length === 2 ? { fault: 'date-two-ways' } : { value: only }
}

function serialDay(serial: number): Read<Day> {
  if (serial < firstSerial || serial > lastSerial) return { fault: 'not-a-date' }
  return { value: new Date(beforeFirst + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) }
}

const dayOf = (year = '', month = '', day = ''): Day => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
const existing = (day: Day): Read<Day> => (isDay(day) ? { value: day } : { fault: 'date-impossible' })

/** What a spreadsheet shows instead of the value of a formula that failed. */
export const isErrorValue = (text: string): boolean =>
  /^#(?:REF|VALUE|N\/A|NAME|DIV\/0|NULL|NUM|SPILL)[!?]?$/i.test(text)
