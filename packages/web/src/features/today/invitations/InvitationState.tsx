import { answerNow, hasAcknowledged, isInvited, isOpened, wasTold } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon, Note } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { OwnMessage } from '../person/OwnMessage.tsx'
import { type Invitee, whyNot } from './invitationsOf.ts'

type Props = { readonly trajectory: TrajectoryView; readonly invitee: Invitee }

/** Where the invitation of one person is: sent, opened, answered, the requirements read; and what went wrong. */
export function InvitationState({ trajectory, invitee }: Props) {
  const { t } = useTranslation('inviting')
  const dates = useDates()
  const { person, group } = invitee
  const { invitation, decision, undelivered } = person
  const answer = answerNow(person, trajectory.preparation)
  const reason = whyNot(invitee)
  if (decision?.kind === 'not-invited')
    return (
      <p className="small">
        {t(`notInvited.${decision.reason}`)} {t('notInvited.by', { who: decision.decidedBy })}
      </p>
    )
  const sent = isInvited(person) ? invitation?.sent : undefined
  return (
    <>
      {invitation?.withdrawn && (
        <p className="small soft">
          {t('state.withdrawn', { day: dates.near(invitation.withdrawn.at) })}{' '}
          {t(`withdraw.reason.${invitation.withdrawn.reason}`)}.
        </p>
      )}
      {answer && (
        <p className="small">
          <b>{t(`answer.${answer.answer}`)}</b>
          {answer.way && `, ${t(`way.${answer.way}`)}`}.{' '}
          {t(`state.via.${answer.via}`, { day: dates.near(answer.answeredAt) })}
        </p>
      )}
      {answer?.isFormer && <p className="small">{t('state.formerDay')}</p>}
      {answer?.needs && (
        <p className="small">
          {t('state.needs')} <q>{answer.needs}</q>
        </p>
      )}
      <OwnMessage person={person} />
      {sent && invitation && (
        <p className="small soft">
          {t(`state.sent.${sent.way}`, { day: dates.near(sent.at) })}{' '}
          {invitation.openedAt === undefined
            ? t('state.notOpened')
            : isOpened(invitation)
              ? t('state.opened', { day: dates.near(invitation.openedAt) })
              : t('state.openedBefore')}
        </p>
      )}
      <Requirements trajectory={trajectory} invitee={invitee} />
      {undelivered && (
        <Note tone="bad" small icon="alert" title={t('undelivered.title', { day: dates.near(undelivered.at) })}>
          {t(`why.${undelivered.because}`)}
        </Note>
      )}
      {reason !== undefined && undelivered?.because !== reason && group !== 'coming' && group !== 'not-coming' && (
        <p className="small why-not">
          <Icon name="lock" /> {t(`why.${reason}`)}
        </p>
      )}
    </>
  )
}

/** G6: told, and read; for who was invited, once they are frozen. */
function Requirements({ trajectory: { preparation }, invitee: { person } }: Props) {
  const { t } = useTranslation('inviting')
  const { items, version, frozen } = preparation.requirements
  if (items.length === 0 || frozen?.version !== version || !isInvited(person)) return null
  const known = hasAcknowledged(person, preparation) ? 'read' : wasTold(person, preparation) ? 'told' : 'untold'
  return (
    <p className="small soft">
      {known === 'read' && <Icon name="check" />} {t(`requirement.${known}`, { count: items.length })}
    </p>
  )
}
