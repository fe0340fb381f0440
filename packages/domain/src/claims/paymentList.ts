import type { Country } from '../tenants/tenant.ts'
import type { ClaimEntry, ClaimSheet } from './claim.ts'
import { type ClaimTotal, totalOf } from './totals.ts'

/** One line of a payment list: what one coordinator gets of one month. */
export type PaymentRow = {
  readonly person: string
  readonly entries: readonly string[]
  /** The number of the list by which it was paid; absent while it is not. */
  readonly list?: string | undefined
  readonly kilometres: ClaimTotal
  readonly expenses: ClaimTotal
  readonly total: ClaimTotal
}

type Paying = Pick<ClaimSheet, 'person' | 'country' | 'entries'>

/**
 * What was approved of the days of a month (`2026-03`), by coordinator and list; what is not paid yet first. Hours of a
 * volunteer are in it as time only.
 */
export function paymentRows(sheets: readonly Paying[], month: string): readonly PaymentRow[] {
  const rows = sheets.flatMap(({ person, country, entries }) => {
    const fixed = entries.filter(
      ({ day, state }) => day.startsWith(month) && (state === 'approved' || state === 'paid'),
    )
    return [...new Set(fixed.map(({ list }) => list))].map(list =>
      rowOf(
        person,
        country,
        fixed.filter(entry => entry.list === list),
        list,
      ),
    )
  })
  return rows.toSorted((one, other) => (one.list ?? '').localeCompare(other.list ?? '', 'en'))
}

function rowOf(person: string, country: Country, entries: readonly ClaimEntry[], list: string | undefined): PaymentRow {
  const of = (kind: ClaimEntry['kind']) =>
    totalOf(
      entries.filter(entry => entry.kind === kind),
      country,
    )
  return {
    person,
    entries: entries.map(({ id }) => id),
    ...(list === undefined ? {} : { list }),
    kilometres: of('kilometres'),
    expenses: of('expense'),
    total: totalOf(entries, country),
  }
}

/** The number of the next payment list of a region in a year: `P2026-001` is the first. */
export function nextList(sheets: readonly Pick<ClaimSheet, 'entries'>[], year: string): string {
  const used = sheets.flatMap(({ entries }) => entries.flatMap(({ list }) => (list === undefined ? [] : [list])))
  const numbers = used.map(list => Number(list.slice(list.indexOf('-') + 1)))
  return `P${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}
