import { lastEvaluationDay } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

type Line = NonNullable<TrajectoryView['fidelity']>[number]

/** The sentence of what a point rests on. */
export function useEvidence(): (line: Line) => string {
  const { t } = useTranslation('fidelity')
  const dates = useDates()
  return line => {
    switch (line.point) {
      case 'independent-coordinator':
        if (line.tieSince) return t('told.tie', { day: dates.date(line.tieSince) })
        return line.since ? t('told.independent', { day: dates.date(line.since) }) : t('told.noCoordinator')
      case 'asked-themself':
        return line.asked === 0
          ? t('told.nobodyAsked')
          : t('told.asked', { asked: line.asked, answered: line.answered })
      case 'family-majority': {
        if (line.circle + line.professionals === 0) return t('told.noDay')
        const { circle, professionals, onTheLine } = line
        const there = t('told.majority', { circle, professionals })
        return onTheLine === 0 ? there : `${there} ${t('told.line', { count: onTheLine })}`
      }
      case 'private-time': {
        const { from, until, intrusions, verdict } = line
        if (!from) return t(verdict === 'not' ? 'told.noPrivate' : 'told.noDay')
        const times = { from: dates.time(from.at), until: until ? dates.time(until.at) : '…' }
        if (intrusions > 0) return t('told.intruded', { ...times, count: intrusions })
        return t(verdict === 'nearly' ? 'told.about' : 'told.private', times)
      }
      case 'without-conditions': {
        const { returns, acceptedAt, refusedAt } = line
        const back = returns === 0 ? '' : `${t('told.returns', { count: returns })} `
        if (acceptedAt) return back + t('told.accepted', { day: dates.date(acceptedAt) })
        return back + (refusedAt ? t('told.refused', { day: dates.date(refusedAt) }) : t('told.undecided'))
      }
      case 'evaluated-on-time': {
        const { afterDays, people, verdict } = line
        if (afterDays === undefined)
          return verdict === 'not' ? t('told.overdue', { last: lastEvaluationDay }) : t('told.evaluationWaits')
        return t('told.evaluated', { day: afterDays, count: people, last: lastEvaluationDay })
      }
      default:
        return line satisfies never
    }
  }
}
