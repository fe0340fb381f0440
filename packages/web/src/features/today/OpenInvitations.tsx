import { Link } from '@tanstack/react-router'
import { instantNow } from '../../clock/serverClock.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { type Invitee, inviteesOf, isUnanswered } from './invitations/invitationsOf.ts'
import { titleOf } from './titles.ts'

type Props = { readonly trajectories: readonly TrajectoryView[] }

/** How many names a trajectory shows; the others are on its own page. */
const shown = 3

/** The invitations without an answer, by trajectory. */
export function OpenInvitations({ trajectories }: Props) {
  const { t } = useTranslation('todayLists')
  const open = trajectories
    .filter(({ commands, preparation, today }) => {
      // After the day nobody can still be asked to come, also when what happened on it is not sent yet.
      const isOver = preparation.day !== undefined && preparation.day.day < today
      return commands.includes('send-invitation') && !isOver
    })
    .map(trajectory => ({ trajectory, invitees: inviteesOf(trajectory, instantNow()).filter(isUnanswered) }))
    .filter(({ invitees }) => invitees.length > 0)
  if (open.length === 0) return null
  const count = open.reduce((sum, { invitees }) => sum + invitees.length, 0)
  return (
    <section className="card tight stack" aria-labelledby="unanswered">
      <h2 className="card-title" id="unanswered">
        {t('unanswered.title', { count })}
      </h2>
      <ul className="plain-list stack parts">
        {open.map(({ trajectory, invitees }) => (
          <OfTrajectory key={`${trajectory.tenant.id} ${trajectory.id}`} trajectory={trajectory} invitees={invitees} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { readonly trajectory: TrajectoryView; readonly invitees: readonly Invitee[] }

function OfTrajectory({ trajectory, invitees }: RowProps) {
  const { t, locale } = useTranslation('todayLists')
  const dates = useDates()
  const rest = invitees.length - shown
  return (
    <li className="stack stack-s">
      <h3>
        <Link
          className="hit"
          to="/today/$tenant/$id/$part"
          params={{ tenant: trajectory.tenant.id, id: trajectory.id, part: 'invitations' }}
        >
          {t('unanswered.of', { name: titleOf(trajectory, locale) })}
        </Link>
      </h3>
      <ul className="plain-list small">
        {invitees.slice(0, shown).map(({ person: { id, name, invitation }, group }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span className="soft">
              {' · '}
              {group === 'open' && invitation?.sent
                ? t('unanswered.since', { day: dates.short(invitation.sent.at) })
                : t(group === 'ask-again' ? 'unanswered.again' : 'unanswered.notArrived')}
            </span>
          </li>
        ))}
        {rest > 0 && <li className="soft">{t('unanswered.more', { count: rest })}</li>}
      </ul>
    </li>
  )
}
