import type { PhaseId } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { useDayHere } from '../DayContext.ts'

/** From when to when each part was, in words; absent for what has not begun. */
export function useTimes(): { readonly [part in PhaseId | 'arrival']?: string | undefined } {
  const { t } = useTranslation('day')
  const { record, dates } = useDayHere()
  const { current } = record.conference
  if (current === undefined) return {}
  const words = (from: string, until: string | undefined, isAbout: boolean): string =>
    [
      isAbout ? t('about') : '',
      until === undefined
        ? t('parts.since', { time: dates.time(from) })
        : t('parts.fromUntil', { from: dates.time(from), until: dates.time(until) }),
    ]
      .join(' ')
      .trim()
  const of = (phase: PhaseId): string | undefined => {
    const period = current.periods.findLast(one => one.phase === phase)
    if (period === undefined) return undefined
    const { from, until } = period
    return words(from.at, until?.at, from.isAbout === true || until?.isAbout === true)
  }
  const [first] = current.periods
  return {
    arrival: words(current.begunAt.at, first?.from.at, current.begunAt.isAbout === true),
    information: of('information'),
    private: of('private'),
    presentation: of('presentation'),
  }
}
