import { useDates, useTranslation } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** When is asked how it goes: after a month, at the partner's moments, and when the family looks back itself. */
export function MomentsCard({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { moments, current, done } = trajectory.evaluation
  if (moments.length === 0) return null
  const stateOf = (moment: string): 'done' | 'now' | undefined => {
    if (done.some(one => one.moment === moment)) return 'done'
    return current?.moment === moment ? 'now' : undefined
  }
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="moments">
      <h2 className="card-title" id="moments">
        {t('moments.title', { count: moments.length })}
      </h2>
      <ol className="steps">
        {moments.map(({ moment, dueOn }) => {
          const state = stateOf(moment)
          const months = /^months-(\d+)$/.exec(moment)?.[1]
          return (
            <li key={moment} className={state}>
              <div>
                <b>{months ? t('moments.months', { count: Number(months) }) : t('moments.review')}</b>{' '}
                {state && <span className="small soft">{t(`moments.${state}`)}</span>}
                <br />
                <span className="small">{t('fromDay', { day: dates.near(dueOn) })}</span>
              </div>
            </li>
          )
        })}
      </ol>
      <p className="small soft">{t('moments.may', { tenant: trajectory.tenant.name })}</p>
    </section>
  )
}
