import { isPenHeld } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note, PathLink } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/**
 * A device has the pen: two would write at once, so nothing is written here. The page of the day, which knows its device,
 * goes on with the plan or takes the pen over.
 */
export function PenNote({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('plan')
  const dates = useDates()
  const { id, tenant, conference, commands } = trajectory
  const { pen } = conference
  if (!isPenHeld(trajectory) || pen === undefined || !commands.includes('write-agreement')) return null
  return (
    <Note tone="sun" icon="pencil" title={t('pen.title', { time: dates.time(pen.since.at) })}>
      <p>{t('pen.text')}</p>
      <p className="no-print">
        <PathLink className="hit" href={`/day/${tenant.id}/${id}`}>
          {t('pen.toDay')}
        </PathLink>
      </p>
    </Note>
  )
}
