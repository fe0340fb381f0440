import type { Day } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'
import type { ClaimFields } from './claim.ts'
import { ceilingsInForce, kilometreRateOn } from './reimbursement.ts'

/** What whoever approves must know of the amounts that were counted with. */
export type AmountNotice = {
  readonly about: 'kilometres' | 'ceilings'
  /** `unknown`: none was published for these days, and the one before stands in. `unchecked`: not read in its source. */
  readonly why: 'unknown' | 'unchecked'
  /** The first and last day that it is about. */
  readonly days: readonly [Day, Day]
  /** The row that is counted with: the days for which it was published, and where. */
  readonly from: Day
  readonly until: Day
  readonly source: string
}

type Counted = Pick<ClaimFields, 'kind' | 'day'> & {
  /** Of a volunteer, who has ceilings too. */
  readonly isVolunteers: boolean
}

/**
 * Which amounts, among those that these entries are counted with, are not known for their days, or were not checked: of all
 * the coordinators whose entries are decided on together.
 */
export function amountNotices(entries: readonly Counted[], country: Country): readonly AmountNotice[] {
  const driven = entries.filter(({ kind }) => kind === 'kilometres')
  const paid = entries.filter(({ kind, isVolunteers }) => isVolunteers && kind !== 'hours')
  return [
    ...noticesAbout('kilometres', driven, day => kilometreRateOn(country, day)),
    ...noticesAbout('ceilings', paid, day => ceilingsInForce(country, day)),
  ]
}

type Row = Pick<AmountNotice, 'from' | 'until' | 'source'> & {
  readonly isKnown: boolean
  readonly isUnchecked?: true | undefined
}

/** One for each row and reason, whatever the number of entries. */
function noticesAbout(
  about: AmountNotice['about'],
  entries: readonly Counted[],
  rowOn: (day: Day) => Row,
): readonly AmountNotice[] {
  const notices = new Map<string, AmountNotice>()
  for (const day of entries.map(entry => entry.day).toSorted()) {
    const { from, until, source, isKnown, isUnchecked } = rowOn(day)
    if (isKnown && !isUnchecked) continue
    const why = isKnown ? 'unchecked' : 'unknown'
    const first = notices.get(`${why} ${from}`)?.days[0] ?? day
    notices.set(`${why} ${from}`, { about, why, days: [first, day], from, until, source })
  }
  return [...notices.values()]
}
