import { growthOf } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

const counts = ['atIntake', 'now', 'invited', 'coming'] as const

/** How the circle grew, as the partner's reports count it: the main persons included, professionals not. */
export function GrowthCounts({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('circle')
  const growth = growthOf(trajectory)
  return (
    <ol className="plain-list growth circle-growth" aria-label={t('growth.how')}>
      {counts.map(one => (
        <li key={one} className="stat">
          <b>{growth[one]}</b>
          <span className="small">{t(`growth.${one}`)}</span>
        </li>
      ))}
    </ol>
  )
}
