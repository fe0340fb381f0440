import { addMonths } from '../calendar/addMonths.ts'
import { type Day, monthOf } from '../calendar/days.ts'

/** When the figures of a grant are released: on this day, each month or after each quarter. */
export type ReleaseRhythm = { readonly day: number; readonly every: 'month' | 'quarter' }
/** Late enough for what was done in the last days of a month to be written down. */
export const usualRhythm: ReleaseRhythm = { day: 5, every: 'month' }

/** A release that the calendar asks for: the day as of which its figures are known, and the last month in it. */
export type ReleaseDay = { readonly asOf: Day; readonly through: string }

/** First and last month of a grant. */
type GrantMonths = { readonly from: string; readonly to: string }

/**
 * Months after the end of a grant in which its figures still move: a conference after the last referral, and the follow-up a
 * year after it (DOMAIN, "What a funder's report counts").
 */
export const monthsAfterGrant = 18

/**
 * The release of a grant that is due on `today`, the latest one; undefined before the first and once no more come. A release holds
 * closed months only, so the first comes in the month after the grant began.
 */
export function releaseDueOn(today: Day, grant: GrantMonths, rhythm = usualRhythm): ReleaseDay | undefined {
  const last = lastReleaseDay(grant, rhythm)
  const on = today < last ? today : last
  const inMonth = dayOf(monthOf(on), rhythm)
  let month = inMonth <= on ? monthOf(on) : monthBefore(monthOf(on))
  while (!isReleaseMonth(month, rhythm)) month = monthBefore(month)
  const due = releaseIn(month, rhythm)
  return due.through < grant.from ? undefined : due
}

/** The first release after `today`; undefined once no more come. */
export function nextReleaseDay(today: Day, grant: GrantMonths, rhythm = usualRhythm): ReleaseDay | undefined {
  const from = monthOf(today) > grant.from ? monthOf(today) : monthAfter(grant.from)
  for (let month = from; ; month = monthAfter(month)) {
    const next = releaseIn(month, rhythm)
    if (next.asOf > lastReleaseDay(grant, rhythm)) return undefined
    if (next.asOf > today && isReleaseMonth(month, rhythm)) return next
  }
}

const releaseIn = (month: string, rhythm: ReleaseRhythm): ReleaseDay => ({
  asOf: dayOf(month, rhythm),
  through: monthBefore(month),
})

const dayOf = (month: string, { day }: ReleaseRhythm): Day => `${month}-${String(day).padStart(2, '0')}`
const lastReleaseDay = ({ to }: GrantMonths, rhythm: ReleaseRhythm): Day =>
  dayOf(monthOf(addMonths(`${to}-01`, monthsAfterGrant)), rhythm)

/** After a quarter: in January, April, July and October. */
const isReleaseMonth = (month: string, { every }: ReleaseRhythm): boolean =>
  every === 'month' || Number(month.slice(5)) % 3 === 1

const monthBefore = (month: string): string => monthOf(addMonths(`${month}-01`, -1))
const monthAfter = (month: string): string => monthOf(addMonths(`${month}-01`, 1))
