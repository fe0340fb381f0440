import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../i18n/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { titleOf } from './titles.ts'

type Props = { readonly trajectories: readonly TrajectoryView[] }

/** The evaluations that fell due, what is most urgent first; and the families who want to change their plan. */
export function EvaluationsDue({ trajectories }: Props) {
  const { t, locale } = useTranslation('todayLists')
  const dates = useDates()
  const due = trajectories
    .filter(({ evaluation, step }) => evaluation.current !== undefined || step === 'reconvene')
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
  if (due.length === 0) return null
  return (
    <section className="card tight stack" aria-labelledby="evaluations">
      <h2 className="card-title" id="evaluations">
        {t('evaluations.title', { count: due.length })}
      </h2>
      <ul className="plain-list stack parts">
        {due.map(trajectory => {
          const { id, tenant, dueOn, today, step } = trajectory
          const isLate = dueOn !== undefined && dueOn < today
          return (
            <li key={`${tenant.id} ${id}`}>
              <h3>
                <Link
                  className="hit"
                  to="/today/$tenant/$id/$part"
                  params={{ tenant: tenant.id, id, part: 'evaluation' }}
                >
                  {t('evaluations.of', { name: titleOf(trajectory, locale) })}
                </Link>
              </h3>
              <p className={isLate ? 'small bad' : 'small'}>
                {step === 'reconvene'
                  ? t('evaluations.adjust')
                  : dueOn && t(isLate ? 'evaluations.late' : 'evaluations.by', { day: dates.near(dueOn) })}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
