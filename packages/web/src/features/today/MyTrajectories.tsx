import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Tag } from '../../kit/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { kindAndPartner, titleOf } from './titles.ts'

/** The coordinator's trajectories, each with where it is and the next thing. */
export function MyTrajectories({ trajectories }: { readonly trajectories: readonly TrajectoryView[] }) {
  const { t } = useTranslation('today')
  return (
    <section className="card tight stack" aria-labelledby="mine">
      <h2 className="card-title" id="mine">
        {t('mine', { count: trajectories.length })}
      </h2>
      <ul className="plain-list stack parts">
        {trajectories.map(one => (
          <Mine key={`${one.tenant.id} ${one.id}`} trajectory={one} />
        ))}
      </ul>
    </section>
  )
}

function Mine({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('today')
  const dates = useDates()
  const { id, tenant, state, step, turn, dueOn, today, assignment, preparation, reference } = trajectory
  const title = titleOf(trajectory, locale)
  const isMine = turn === 'coordinator'
  const isLate = dueOn !== undefined && dueOn < today
  return (
    <li className="stack stack-s">
      <div>
        <h3>
          <Link className="hit" to="/today/$tenant/$id" params={{ tenant: tenant.id, id }}>
            {title}
          </Link>
        </h3>
        <p className="small soft">
          {kindAndPartner(trajectory, locale)}
          {title !== reference && (
            <>
              {' '}
              · <span className="num">{reference}</span>
            </>
          )}
        </p>
      </div>
      <p className="small">
        {preparation.day
          ? t('dayOn', {
              day: dates.near(preparation.day.day),
              time: preparation.day.time,
              place: preparation.day.place,
            })
          : t(`state.${state}`)}
        {step && <> {isMine ? t(`step.${step}`) : t('managersTurn', { who: assignment.supervisor.name })}</>}
      </p>
      {isMine && dueOn && isLate && (
        <div>
          <Tag tone="sun" icon="clock">
            {t('still', { day: dates.near(dueOn) })}
          </Tag>
        </div>
      )}
    </li>
  )
}
