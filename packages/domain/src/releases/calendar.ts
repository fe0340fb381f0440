import { addMonths } from '../calendar/addMonths.ts'
import { type Day, monthOf } from '../calendar/days.ts'
import type { Grant } from '../grants/grant.ts'

/** The day of the month of a release: late enough for what was done in the last days of the month before to be written down. */
const releaseDay = '05'

/** A release that the calendar asks for: the day as of which its figures are known, and the last month in it. */
export type ReleaseDay = { readonly asOf: Day; readonly through: string }

/** First and last month of a grant, and how often its figures are released. */
type GrantMonths = Pick<Grant, 'from' | 'to' | 'releasedEvery'>

/**
 * Months after the end of a grant in which its figures still move: a conference after the last referral, and the follow-up a
 * year after it (DOMAIN, "What a funder's report counts").
 */
export const monthsAfterGrant = 18

/**
 * The release of a grant that is due on `today`, the latest one; undefined before the first and once no more come. A release holds
 * closed months only, so the first comes in the month after the grant began.
 */
export function releaseDueOn(today: Day, grant: GrantMonths): ReleaseDay | undefined {
  const last = lastReleaseDay(grant)
  const on = today < last ? today : last
  const inMonth = dayOf(monthOf(on))
  let month = inMonth <= on ? monthOf(on) : monthBefore(monthOf(on))
  while (!isReleaseMonth(month, grant)) month = monthBefore(month)
  const due = releaseIn(month)
  return due.through < grant.from ? undefined : due
}

/** The first release after `today`; undefined once no more come. */
export function nextReleaseDay(today: Day, grant: GrantMonths): ReleaseDay | undefined {
  const from = monthOf(today) > grant.from ? monthOf(today) : monthAfter(grant.from)
  for (let month = from; ; month = monthAfter(month)) {
    const next = releaseIn(month)
    if (next.asOf > lastReleaseDay(grant)) return undefined
    if (next.asOf > today && isReleaseMonth(month, grant)) return next
  }
}

const releaseIn = (month: string): ReleaseDay => ({
  asOf: dayOf(month),
  through: monthBefore(month),
})

const dayOf = (month: string): Day => `${month}-${releaseDay}`
const lastReleaseDay = ({ to }: GrantMonths): Day => dayOf(monthOf(addMonths(`${to}-01`, monthsAfterGrant)))

/** After a quarter: in January, April, July and October. */
const isReleaseMonth = (month: string, { releasedEvery }: GrantMonths): boolean =>
  releasedEvery === 'month' || Number(month.slice(5)) % 3 === 1

const monthBefore = (month: string): string => monthOf(addMonths(`${month}-01`, -1))
const monthAfter = (month: string): string => monthOf(addMonths(`${month}-01`, 1))
