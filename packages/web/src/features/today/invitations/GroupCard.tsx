import { useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon, PathLink } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { letterPath } from '../letter/letterPath.ts'
import { InviteeRow } from './InviteeRow.tsx'
import { type Order, sendingTo } from './invitationOrders.ts'
import type { InvitationGroup, Invitee } from './invitationsOf.ts'
import type { Progress, SaidOf } from './useOrders.ts'

type Props = {
  readonly group: InvitationGroup
  readonly invitees: readonly Invitee[]
  readonly trajectory: TrajectoryView
  readonly fieldsKey: string
  readonly busy: boolean
  readonly progress: Progress | undefined
  readonly onGive: (orders: readonly Order[], said: SaidOf) => Promise<boolean>
}

/** The people whose invitation is in one state. What is done for all of them together stands below them all. */
export function GroupCard({ group, invitees, trajectory, fieldsKey, busy, progress, onGive }: Props) {
  const { t } = useTranslation('inviting')
  if (invitees.length === 0) return null
  return (
    <section className="card tight stack" aria-labelledby={`group-${group}`}>
      <div className="stack stack-s">
        <h2 className="card-title" id={`group-${group}`}>
          {t(`group.${group}`, { count: invitees.length })}
        </h2>
        {(group === 'not-yet' || group === 'ask-again' || group === 'not-arrived') && (
          <p className="small soft">{t(`groupText.${group}`)}</p>
        )}
      </div>
      <ul className="people no-mark">
        {invitees.map(invitee => (
          <InviteeRow
            key={invitee.person.id}
            trajectory={trajectory}
            invitee={invitee}
            fieldsKey={`${fieldsKey}.${invitee.person.id}`}
            busy={busy}
            onGive={(order, sentence) => onGive([order], () => sentence)}
          />
        ))}
      </ul>
      {group === 'not-yet' && (
        <p className="small">
          <PathLink className="hit" href={`/today/${trajectory.tenant.id}/${trajectory.id}/circle`}>
            {t('toCircle')}
          </PathLink>
        </p>
      )}
      {trajectory.commands.includes('send-invitation') && (
        <Together {...{ group, invitees, trajectory, busy, progress, onGive }} />
      )}
    </section>
  )
}

/** Everyone of the group at once: one command a person, by the channel that they allow. */
function Together({ group, invitees, trajectory, busy, progress, onGive }: Omit<Props, 'fieldsKey'>) {
  const { t } = useTranslation('inviting')
  const isFirst = group === 'to-invite'
  if (!isFirst && group !== 'open' && group !== 'ask-again') return null
  const byMail = invitees.filter(({ mail }) => mail.ok)
  const byLetter = invitees.filter(({ mail, letter }) => letter.ok && !mail.ok)
  if (byMail.length < 2 && byLetter.length < 2) return null
  const said: SaidOf = count => t(isFirst ? 'done.invitedAll' : 'done.remindedAll', { count })
  return (
    <div className="stack stack-s lockbox">
      {byMail.length > 1 && (
        <Button
          look={isFirst ? 'filled' : 'quiet'}
          icon="mail"
          busy={busy}
          onClick={() =>
            void onGive(
              byMail.map(({ person }) => sendingTo(person, 'mail')),
              said,
            )
          }
        >
          {t(isFirst ? 'do.inviteAll' : 'do.remindAll', { count: byMail.length })}
        </Button>
      )}
      {byLetter.length > 1 && (
        <PathLink
          className={buttonClass('quiet')}
          href={letterPath(
            trajectory,
            byLetter.map(({ person }) => person.id),
          )}
        >
          <Icon name="print" />
          {t('do.letters', { count: byLetter.length })}
        </PathLink>
      )}
      <p className="small soft">{t('do.togetherText')}</p>
      <p className="small" role="status">
        {progress && progress.of > 1 && t('progress', progress)}
      </p>
    </div>
  )
}
