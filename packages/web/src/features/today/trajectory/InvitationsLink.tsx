import { Link } from '@tanstack/react-router'
import { instantNow } from '../../../clock/serverClock.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Icon } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { inviteesOf, isUnanswered } from '../invitations/invitationsOf.ts'

/** To the invitations of the circle, with how many wait for an answer. */
export function InvitationsLink({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('todayLists')
  const { tenant, id } = trajectory
  const invitees = inviteesOf(trajectory, instantNow())
  if (invitees.length === 0) return null
  const count = invitees.filter(isUnanswered).length
  return (
    <section className="card tight stack stack-s" aria-labelledby="invitations">
      <h2 className="card-title" id="invitations">
        {t('unanswered.invitations')}
      </h2>
      <p className="small">{t('unanswered.count', { count })}</p>
      <Link
        className={`${buttonClass('quiet')} start`}
        to="/today/$tenant/$id/$part"
        params={{ tenant: tenant.id, id, part: 'invitations' }}
      >
        <Icon name="mail" />
        {t('unanswered.go')}
      </Link>
    </section>
  )
}
