import type { Candidates } from '../../../api/trajectories.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { languageNames, listOf } from '../../../trajectory/words.ts'
import { capitalised } from '../queue/words.ts'

type Reason = Candidates['fitting'][number]['reasons'][number]

/** Each reason of a match as a sentence: what is met, or what to ask first. */
export function useReasonWords(): (reason: Reason) => string {
  const { t, locale } = useTranslation('matching')
  const dates = useDates()
  return reason => {
    const { fits, home, lacks = [] } = reason
    switch (reason.about) {
      case 'region':
        if (home === undefined) return t(fits ? 'reason.inRegion' : 'reason.otherRegion')
        return t(reason.near ? 'reason.near' : fits ? 'reason.lives' : 'reason.livesElsewhere', {
          place: capitalised(home),
        })
      case 'languages': {
        const speaks = languageNames(reason.speaks ?? [], locale)
        return fits
          ? t('reason.speaks', { languages: speaks })
          : t('reason.speaksNot', { languages: speaks, lacks: languageNames(lacks, locale) })
      }
      case 'gender':
        return reason.wanted === undefined ? '' : t(`reason.gender.${fits ? 'fits' : 'asks'}.${reason.wanted}`)
      case 'skills':
        return fits
          ? listOf(Array.isArray(reason.has) ? reason.has : [], locale)
          : t('reason.lacks', { skills: listOf(lacks, locale) })
      case 'not-from':
        return t(fits ? 'reason.notFrom' : 'reason.from', { place: capitalised(home ?? '') })
      case 'room':
        return t('reason.room', { n: typeof reason.has === 'number' ? reason.has : 0, count: reason.most ?? 0 })
      case 'independent':
        return reason.confirmedOn === undefined
          ? t('reason.independent')
          : t('reason.independentSince', { day: dates.date(reason.confirmedOn) })
      case 'certified':
        return t('reason.certified', { day: dates.date(reason.until ?? '') })
      default:
        return reason.about satisfies never
    }
  }
}
