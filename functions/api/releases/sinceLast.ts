import type { Edition, ShownCount } from '@kring/domain/releases'
import type * as z from 'zod'
import type { SinceLast } from '../contract/releases.ts'

/** The counts of a grant as a whole that somebody looks at first, by indicator. */
const headline = ['referrals', 'plans'] as const

/** What the figures of the grant as a whole became since the edition before: counts, money, and the number of tables. */
export function sinceLast(before: Edition, now: Edition): z.infer<typeof SinceLast>[] {
  const counts = headline.flatMap(what => {
    const [old, latest] = [countOf(before, what), countOf(now, what)]
    return old === undefined || latest === undefined ? [] : [{ what, before: old, now: latest }]
  })
  return [
    ...counts,
    { what: 'spent', before: before.money.spent, now: now.money.spent },
    { what: 'tables', before: before.tables.length, now: now.tables.length },
  ]
}

/** Over all years of the grant; undefined where one is not shown. */
function countOf({ periods }: Edition, indicator: string): number | undefined {
  const whole = periods.filter(({ period }) => period.kind === 'year' || period.kind === 'to-date')
  const counts = whole.flatMap(({ figures }) =>
    figures.flatMap(figure => (figure.kind === 'count' && figure.indicator === indicator ? [figure.count] : [])),
  )
  return counts.length === 0 ? undefined : total(counts)
}

const total = (counts: readonly ShownCount[]): number | undefined =>
  counts.some(({ kind }) => kind === 'hidden')
    ? undefined
    : counts.reduce((sum, count) => sum + (count.kind === 'hidden' ? 0 : count.n), 0)
