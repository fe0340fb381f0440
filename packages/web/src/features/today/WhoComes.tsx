import { Link } from '@tanstack/react-router'
import { instantNow } from '../../clock/serverClock.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { inviteesOf, isUnanswered } from './invitations/invitationsOf.ts'

/** How many people come to a conference, in the room or otherwise, how many are not sure yet, and how many said nothing. */
export function WhoComes({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('todayLists')
  const invitees = inviteesOf(trajectory, instantNow())
  const coming = invitees.filter(({ group }) => group === 'coming')
  const distant = coming.filter(({ person: { way } }) => way !== undefined && way !== 'in-room')
  const maybe = invitees.filter(({ group }) => group === 'maybe')
  const silent = invitees.filter(isUnanswered)
  const parts = [
    t('week.coming', { count: coming.length }),
    ...(distant.length > 0 ? [t('week.distant', { count: distant.length })] : []),
    ...(maybe.length > 0 ? [t('week.maybe', { count: maybe.length })] : []),
    ...(silent.length > 0 ? [t('week.silent', { count: silent.length })] : []),
  ]
  return (
    <p className="small">
      {`${parts.join(', ')}. `}
      <Link
        className="hit"
        to="/today/$tenant/$id/$part"
        params={{ tenant: trajectory.tenant.id, id: trajectory.id, part: 'invitations' }}
      >
        {t('week.who')}
      </Link>
    </p>
  )
}
