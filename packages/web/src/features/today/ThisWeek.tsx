import { addDays } from '@kring/domain/calendar'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../i18n/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { titleOf } from './titles.ts'
import { WhoComes } from './WhoComes.tsx'

/** The conferences of the coming seven days, the first one first. */
export function ThisWeek({ trajectories }: { readonly trajectories: readonly TrajectoryView[] }) {
  const { t, locale } = useTranslation('todayLists')
  const dates = useDates()
  const coming = trajectories
    .flatMap(trajectory => {
      const { preparation, today, state } = trajectory
      const { day } = preparation
      const isComing = day !== undefined && day.day >= today && day.day < addDays(today, 7)
      return isComing && (state === 'scheduled' || state === 'day') ? [{ trajectory, day }] : []
    })
    .toSorted((one, other) => one.day.startsAt.localeCompare(other.day.startsAt))
  if (coming.length === 0) return null
  return (
    <section className="card tight stack" aria-labelledby="week">
      <h2 className="card-title" id="week">
        {t('week.title', { count: coming.length })}
      </h2>
      <ul className="plain-list stack parts">
        {coming.map(({ trajectory, day }) => (
          <li key={`${trajectory.tenant.id} ${trajectory.id}`}>
            <h3>
              <Link
                className="hit"
                to="/today/$tenant/$id"
                params={{ tenant: trajectory.tenant.id, id: trajectory.id }}
              >
                {titleOf(trajectory, locale)}
              </Link>
            </h3>
            <p className="small">
              {t(`week.${whenIs(day.day, trajectory.today)}`, {
                day: dates.near(day.day),
                time: day.time,
                place: day.place,
              })}
            </p>
            <WhoComes trajectory={trajectory} />
            {day.day <= addDays(trajectory.today, 1) && (
              <p className="small">
                <a className="hit" href={`/day/${trajectory.tenant.id}/${trajectory.id}`}>
                  {t('week.open')}
                  <span className="visually-hidden"> {titleOf(trajectory, locale)}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Said before the day itself, where it is near. */
function whenIs(day: string, today: string): 'today' | 'tomorrow' | 'on' {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : 'on'
}
