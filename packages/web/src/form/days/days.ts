import { readDate } from '@kring/domain/forms'
import { asDate, type RawDate } from '../raw.ts'
import type { FieldValues } from '../sessionFields.ts'

/** A day in the fields of a form, in three parts: `until.day`, `until.month`, `until.year`. */
const parts = ['day', 'month', 'year'] as const

/** The fields of a day; empty fields when there is none. */
export function dayFields(id: string, day: string | undefined): FieldValues {
  const typed = asDate(day ?? '')
  return Object.fromEntries(parts.map(part => [`${id}.${part}`, typed[part]]))
}

export const typedDay = (values: FieldValues, id: string): RawDate => ({
  day: values[`${id}.day`] ?? '',
  month: values[`${id}.month`] ?? '',
  year: values[`${id}.year`] ?? '',
})

const read = (values: FieldValues, id: string) => readDate(typedDay(values, id), 'any')

/** The day that was typed; undefined when it is empty or not a day. */
export function dayOf(values: FieldValues, id: string): string | undefined {
  const reading = read(values, id)
  return reading.state === 'given' ? reading.value : undefined
}

export type DayFault = 'missing' | 'not-a-day' | 'future' | 'reversed'

type Asked = {
  readonly required?: boolean
  /** The last day that can be: today, for what has happened. */
  readonly last?: string | undefined
  /** The first day of the same period. */
  readonly from?: string | undefined
}

/** What is wrong with a typed day. */
export function dayFault(values: FieldValues, id: string, asked: Asked = {}): DayFault | undefined {
  const reading = read(values, id)
  if (reading.state === 'absent') return asked.required ? 'missing' : undefined
  if (reading.state !== 'given') return 'not-a-day'
  if (asked.last !== undefined && reading.value > asked.last) return 'future'
  return asked.from !== undefined && reading.value < asked.from ? 'reversed' : undefined
}

/** What is wrong with each day of a period; both days are needed as soon as one of them is typed. */
export function periodFaults(
  values: FieldValues,
  id: string,
  { required = false }: { readonly required?: boolean } = {},
): Readonly<Record<string, DayFault | undefined>> {
  const [from, until] = [`${id}-from`, `${id}-until`]
  const isTyped = [from, until].some(one => read(values, one).state !== 'absent')
  const needed = { required: required || isTyped }
  return {
    [from]: dayFault(values, from, needed),
    [until]: dayFault(values, until, { ...needed, from: dayOf(values, from) }),
  }
}

export const periodFields = (
  id: string,
  period: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined,
): FieldValues => ({ ...dayFields(`${id}-from`, period?.from), ...dayFields(`${id}-until`, period?.until) })

/** The period that was typed; undefined while one of its days is not there. */
export function periodOf(values: FieldValues, id: string): { from: string; until: string } | undefined {
  const [from, until] = [dayOf(values, `${id}-from`), dayOf(values, `${id}-until`)]
  return from === undefined || until === undefined ? undefined : { from, until }
}

/** The field that a stored name belongs to: `until` for `until.month`. */
export const fieldOf = (name: string): string => name.replace(/\.(day|month|year)$/, '')
