import { addDays } from '@kring/domain/calendar'
import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/**
 * To the day of the conference, from the day before: another page, which also opens without signal. Whoever leads the
 * trajectory gets it.
 */
export function ToDay({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const { id, tenant, state, today, commands, preparation } = trajectory
  const { day } = preparation
  const isNear = day !== undefined && today >= addDays(day.day, -1) && today <= addDays(day.day, 3)
  if (!isNear || !commands.some(name => name === 'take-pen') || (state !== 'scheduled' && state !== 'day')) return null
  return (
    <p className="small">
      <a className="hit" href={`/day/${tenant.id}/${id}`}>
        {t('one.day')}
      </a>
    </p>
  )
}
