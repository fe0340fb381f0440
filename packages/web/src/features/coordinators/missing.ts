import type { CoordinatorView, MissingView } from '@kring/functions/api/contract/coordinators'
import type { Dates, Translate } from '../../i18n/index.ts'

type T = Translate<'coordinators'>
type Ending = CoordinatorView['ending'][number]

/** What is missing, in words, with the day that says more. */
export function missingWords({ what, ...one }: MissingView, t: T, dates: Dates): string {
  const day = one.on ?? one.until ?? one.from ?? one.since
  switch (what) {
    case 'training-days':
      return t('missing.training-days', { attended: one.attended, needed: one.needed })
    case 'certificate':
    case 'conduct':
    case 'insurance':
      return day === undefined ? t(`missing.${what}`) : t(`missingUntil.${what}`, { day: dates.date(day) })
    case 'affiliations-not-confirmed':
      return day === undefined
        ? t('missing.never-confirmed')
        : t('missing.confirmed-long-ago', { day: dates.date(day) })
    default:
      return t(`missing.${what}`, { day: day === undefined ? '' : dates.date(day) })
  }
}

/** "Certificaat loopt af op 31 maart 2027". */
export const endingWords = ({ paper, until }: Ending, t: T, dates: Dates): string =>
  t(`ending.${paper}`, { day: dates.date(until) })
