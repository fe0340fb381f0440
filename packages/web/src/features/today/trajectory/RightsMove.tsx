import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** A child of the circle who is soon asked themself what happens with what is written about them. */
export function RightsMove({ trajectory: { rightsMove } }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('today')
  const dates = useDates()
  if (rightsMove.length === 0) return null
  return (
    <Note tight icon="calendar">
      {rightsMove.map(({ person, name, on, age, to }) => (
        <p key={person}>
          {t(to === 'together' ? 'one.rights.together' : 'one.rights.self', { name, age, day: dates.date(on) })}
        </p>
      ))}
    </Note>
  )
}
