import { monthsBetween } from '../calendar/months.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Period } from './edition.ts'

/** Why a period is not one of the grid: stable codes, the words stand in the reader's language. */
export type PeriodProblem = 'period-reversed' | 'period-too-long' | 'period-off-grid' | 'period-outside-grant'

/** Longer than any grant: who asks for more has mistyped a year. */
const mostYears = 50

export const yearOf = (month: string): number => Number(month.slice(0, 4))

const monthOf = (year: number, number: number): string =>
  `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`

/**
 * The periods of a grant up to its last closed month (DOMAIN, "Small cells", 3): years, halves, quarters and months that have ended,
 * and the year to date while a year runs. At most what the grant covers: a year of which it has half is no period. Its last submission
 * is in its last month; what comes of it happens later too, so the periods of events go on.
 */
export function periodsOf(
  grant: { readonly from: string; readonly to: string },
  through: string,
  clock: Clock = 'submission',
): readonly Period[] {
  const last = clock === 'event' || through < grant.to ? through : grant.to
  const years = new Set(monthsBetween(grant.from, last).map(yearOf))
  const whole = [...years].flatMap(gridOfYear).filter(({ from, to }) => from >= grant.from && to <= last)
  return [...whole, ...[...years].flatMap(year => toDate(year, grant.from, last))].sort(byStart)
}

type Clock = Indicator['clock']

/** The periods of a grant by the clock of an indicator. */
export type Grids = Readonly<Record<Clock, readonly Period[]>>

export const gridsOf = (grant: { readonly from: string; readonly to: string }, through: string): Grids => ({
  submission: periodsOf(grant, through, 'submission'),
  event: periodsOf(grant, through, 'event'),
})

/** Every period of either clock, once. */
export const periodsIn = ({ submission, event }: Grids): readonly Period[] =>
  [...new Map([...submission, ...event].map(period => [period.key, period])).values()].sort(byStart)

const byStart = (a: Period, b: Period): number =>
  a.from === b.from ? (a.to === b.to ? 0 : a.to > b.to ? -1 : 1) : a.from < b.from ? -1 : 1

function gridOfYear(year: number): readonly Period[] {
  const spans = (kind: Period['kind'], months: number, letter: string): readonly Period[] =>
    Array.from({ length: 12 / months }, (_, at) => ({
      key: kind === 'month' ? monthOf(year, at + 1) : `${year}${letter}${letter === '' ? '' : at + 1}`,
      kind,
      from: monthOf(year, at * months + 1),
      to: monthOf(year, (at + 1) * months),
    }))
  return [...spans('year', 12, ''), ...spans('half', 6, '-H'), ...spans('quarter', 3, '-Q'), ...spans('month', 1, '')]
}

/** The year up to the last closed month; for the first and last year of a grant, what it has of them. None when the year is whole. */
function toDate(year: number, first: string, last: string): readonly Period[] {
  const from = first > monthOf(year, 1) ? first : monthOf(year, 1)
  const to = last < monthOf(year, 12) ? last : monthOf(year, 12)
  if (from === monthOf(year, 1) && to === monthOf(year, 12)) return []
  return [{ key: `${year}-to-${to.slice(5)}`, kind: 'to-date', from, to }]
}

/** The same months a year earlier, as the grid names them. */
export function yearBefore({ kind, key, from, to }: Period): Period {
  const earlier = (text: string) => text.replace(/^\d{4}/, year => String(Number(year) - 1).padStart(4, '0'))
  return { kind, key: earlier(key), from: earlier(from), to: earlier(to) }
}

/**
 * Breakdowns begin at the quarter; a month shows the grant's totals. So a part of a year has them only when it is made of whole quarters:
 * what one to January shows is a month, and so is what one to April shows beside the first quarter.
 */
export const hasBreakdowns = ({ from, to }: Period): boolean =>
  Number(from.slice(5)) % 3 === 1 && Number(to.slice(5)) % 3 === 0

/** The period of the grid that somebody asks for by its months, or why it is none. */
export function askedPeriod(
  asked: { readonly from: string; readonly to: string },
  grant: { readonly from: string; readonly to: string },
  through: string,
): Period | PeriodProblem {
  if (asked.from > asked.to) return 'period-reversed'
  if (yearOf(asked.to) - yearOf(asked.from) >= mostYears) return 'period-too-long'
  if (asked.from < grant.from || asked.to > through) return 'period-outside-grant'
  return (
    periodsIn(gridsOf(grant, through)).find(({ from, to }) => from === asked.from && to === asked.to) ??
    'period-off-grid'
  )
}

export function addMonths(month: string, months: number): string {
  const at = yearOf(month) * 12 + Number(month.slice(5)) - 1 + months
  return monthOf(Math.floor(at / 12), (at % 12) + 1)
}
