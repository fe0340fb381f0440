import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { buttonClass } from '../../kit/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { kindAndPartner, titleOf } from './titles.ts'

type Props = { readonly trajectory: TrajectoryView; readonly isNext: boolean }

/** The next thing of a trajectory that was just accepted: nobody is in the circle yet. */
export function NextPeople({ trajectory, isNext }: Props) {
  const { t, locale } = useTranslation('today')
  const { tenant, id, reference } = trajectory
  const name = titleOf(trajectory, locale)
  return (
    <section className="card stack" aria-labelledby="next">
      <div className="stack stack-s">
        <h2 id="next">{name === reference ? t('firstPeopleNew') : t('firstPeople', { name })}</h2>
        <p>{t('firstPeopleText')}</p>
        <p className="small soft">
          {kindAndPartner(trajectory, locale)} · <span className="num">{reference}</span>
        </p>
      </div>
      <Link
        className={buttonClass(isNext ? 'filled' : 'quiet')}
        to="/today/$tenant/$id"
        params={{ tenant: tenant.id, id }}
      >
        {t('firstPeopleGo')}
      </Link>
    </section>
  )
}
