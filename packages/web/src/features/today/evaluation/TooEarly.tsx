import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** Before a month has passed there is nothing to evaluate: the family is at work with its plan. */
export function TooEarly({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { moments, initiative } = trajectory.evaluation
  const [first] = moments
  if (!first) return null
  return (
    <section className="card stack" aria-labelledby="early">
      <div className="stack stack-s">
        <h2 id="early">{t('early.title')}</h2>
        <p>{t('early.from', { day: dates.day(first.dueOn) })}</p>
      </div>
      <div className="lockbox stack stack-s">
        <Button look="quiet" icon="lock" locked aria-describedby="early-why">
          {t('early.begin')}
        </Button>
        <p className="small" id="early-why">
          {t('early.why')}
        </p>
      </div>
      {initiative && (
        <p className="small">
          {t('early.sooner')} {initiative}
        </p>
      )}
    </section>
  )
}
