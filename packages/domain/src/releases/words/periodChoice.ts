import type { Period } from '../edition.ts'
import { hasBreakdowns } from '../grid.ts'

/** A period that somebody asked for: by its key, or by its months. */
export type PeriodAsked = {
  readonly key?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The period that is shown, and whether another was asked for, which is not on the grid. */
export type PeriodChosen<Of extends Period = Period> = { readonly period: Of; readonly instead: boolean }

/**
 * The period of an edition for what was asked: that one; of months that are no period of the grid the one that shares most with them and has fewest others; else the
 * latest that has breakdowns. `lastTaken`: the last month of the grant; what comes after it has no referrals, and is shown to who asks
 * for it. Undefined: the edition has no periods.
 */
export function choosePeriod<Of extends Period>(
  periods: readonly Of[],
  { key, from, to }: PeriodAsked,
  lastTaken: string,
): PeriodChosen<Of> | undefined {
  const taken = periods.filter(period => period.to <= lastTaken)
  const usual = usualPeriod(taken.length > 0 ? taken : periods)
  if (usual === undefined) return undefined
  const asked = periods.find(period => period.key === key)
  if (asked !== undefined) return { period: asked, instead: false }
  if (key === undefined && (from === undefined || to === undefined)) return { period: usual, instead: false }
  const months = monthsAsked({ key, from, to })
  if (months === undefined) return { period: usual, instead: true }
  const same = periods.find(period => period.from === months.from && period.to === months.to)
  if (same !== undefined) return { period: same, instead: false }
  return { period: nearestTo(periods, months) ?? usual, instead: true }
}

/** The period that shares months with those asked for and has fewest others; else one as long, the nearest in time. */
function nearestTo<Of extends Period>(periods: readonly Of[], asked: Months): Of | undefined {
  const sharing = periods.filter(({ from, to }) => from <= asked.to && to >= asked.from)
  if (sharing.length > 0) return sharing.toSorted((one, other) => apart(one, asked) - apart(other, asked))[0]
  return periods.toSorted(
    (one, other) =>
      Math.abs(lengthOf(one) - lengthOf(asked)) - Math.abs(lengthOf(other) - lengthOf(asked)) ||
      Math.abs(numberOf(one.from) - numberOf(asked.from)) - Math.abs(numberOf(other.from) - numberOf(asked.from)),
  )[0]
}

/** The year, whole or up to now, while it ends with a quarter; else the last quarter. Before the first has ended, the year up to now. */
function usualPeriod<Of extends Period>(periods: readonly Of[]): Of | undefined {
  const latestFirst = periods.toSorted((one, other) => numberOf(other.to) - numberOf(one.to))
  const whole = latestFirst.filter(hasBreakdowns)
  const among = whole.length > 0 ? whole.filter(({ to }) => to === whole[0]?.to) : latestFirst
  const kinds = [isYear, isQuarter, () => true]
  return kinds.flatMap(isKind => among.find(isKind) ?? [])[0]
}

const isYear = ({ kind }: Period): boolean => kind === 'year' || kind === 'to-date'
const isQuarter = ({ kind }: Period): boolean => kind === 'quarter'

/** The part of the year that has later months than this period, which it has as a whole alone. Undefined: it has the newest. */
export function newerMonths<Of extends Period>(
  periods: readonly Of[],
  shown: Period,
  lastTaken: string,
): Of | undefined {
  return periods.find(period => period.kind === 'to-date' && period.to > shown.to && period.to <= lastTaken)
}

type Months = { readonly from: string; readonly to: string }

/** The months in a key that is none of ours, as in an address that was kept or typed: '2026', '2026-Q2', '2026-02..2026-05'. */
function monthsAsked({ key, from, to }: PeriodAsked): Months | undefined {
  if (key === undefined) return ordered(from, to)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key)
  if (quarter) return quarterMonths(quarter[1] ?? '', Number(quarter[2]))
  if (/^\d{4}$/.test(key)) return { from: `${key}-01`, to: `${key}-12` }
  const [first, last = first] = key.split('..')
  return ordered(first, last)
}

function quarterMonths(year: string, quarter: number): Months {
  const month = (n: number): string => `${year}-${String(n).padStart(2, '0')}`
  return { from: month(3 * quarter - 2), to: month(3 * quarter) }
}

/** Months the wrong way round are turned. Undefined: no months. */
function ordered(from: string | undefined, to: string | undefined): Months | undefined {
  if (from === undefined || to === undefined || !isMonth(from) || !isMonth(to)) return undefined
  return from <= to ? { from, to } : { from: to, to: from }
}

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))

const lengthOf = ({ from, to }: Months): number => numberOf(to) - numberOf(from) + 1

/** The months that are in one of two periods and not in the other. */
function apart(one: Months, other: Months): number {
  const shared = Math.max(
    0,
    Math.min(numberOf(one.to), numberOf(other.to)) - Math.max(numberOf(one.from), numberOf(other.from)) + 1,
  )
  return lengthOf(one) + lengthOf(other) - 2 * shared
}
