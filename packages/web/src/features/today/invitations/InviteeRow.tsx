import { useState } from 'react'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon, PathLink, Tag } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { languageName } from '../../../trajectory/words.ts'
import { letterPath } from '../letter/letterPath.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { InvitationState } from './InvitationState.tsx'
import { newLinkFor, type Order, sendingTo } from './invitationOrders.ts'
import type { Invitee } from './invitationsOf.ts'
import { ReachFacts } from './ReachFacts.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

export type RowProps = {
  readonly trajectory: TrajectoryView
  readonly invitee: Invitee
  /** Where what is typed for this person is kept. */
  readonly fieldsKey: string
  readonly busy: boolean
  readonly onGive: (order: Order, sentence: string) => Promise<boolean>
}

const panels = ['answer', 'withdraw'] as const
type Panel = (typeof panels)[number] | 'more'

/** Somebody with their invitation: how they may be reached, where it is, and only then what can be done. */
export function InviteeRow(props: RowProps) {
  const { trajectory, invitee, fieldsKey, busy, onGive } = props
  const { t, locale } = useTranslation('inviting')
  const { t: today } = useTranslation('today')
  const { person, group } = invitee
  const [panel, setPanel] = useState<Panel | undefined>(() =>
    panels.find(one => hasSessionFields(`${fieldsKey}.${one}`)),
  )
  const mayInvite = trajectory.commands.includes('send-invitation') && group !== 'not-invited'
  const close = () => setPanel(undefined)
  const form = { trajectory, invitee, busy, onGive, onClose: close }
  return (
    <li>
      <div className="stack stack-s wide-row">
        <p>
          <b id={`who-${person.id}`} tabIndex={-1}>
            <bdi>{person.name}</bdi>
          </b>
          {person.relation && <span className="soft"> · {person.relation}</span>}{' '}
          {invitee.isChild && <Tag>{t('child')}</Tag>}{' '}
          {person.side && <Tag tone="line">{today(`one.side.${person.side}`)}</Tag>}{' '}
          {person.language && person.language !== locale && (
            <Tag tone="line">{languageName(person.language, locale)}</Tag>
          )}
        </p>
        {group !== 'not-invited' && <ReachFacts trajectory={trajectory} invitee={invitee} />}
        <InvitationState trajectory={trajectory} invitee={invitee} />
        {mayInvite && panel !== 'answer' && panel !== 'withdraw' && (
          <Actions {...props} isOpen={panel === 'more'} onOpen={setPanel} />
        )}
        {panel === 'answer' && <AnswerForm {...form} fieldsKey={`${fieldsKey}.answer`} />}
        {panel === 'withdraw' && <WithdrawForm {...form} fieldsKey={`${fieldsKey}.withdraw`} />}
      </div>
    </li>
  )
}

type ActionProps = RowProps & { readonly isOpen: boolean; readonly onOpen: (panel: Panel | undefined) => void }

function Actions({ trajectory, invitee, busy, onGive, isOpen, onOpen }: ActionProps) {
  const { t } = useTranslation('inviting')
  const { person, group, mail, letter } = invitee
  const { name } = person
  const isSent = person.decision?.kind === 'invite' && person.invitation?.sent !== undefined
  const isAnswered = group === 'coming' || group === 'maybe' || group === 'not-coming'
  const of = <span className="visually-hidden"> {name}</span>
  const mailTo = mail.ok && mail.to.id !== person.id ? mail.to.name : undefined
  return (
    <div className="row">
      {mail.ok && !isAnswered && (
        <Button
          look="quiet"
          small
          icon="mail"
          busy={busy}
          onClick={() =>
            void onGive(
              sendingTo(person, 'mail'),
              t(isSent ? 'done.reminded' : 'done.invited', { name: mailTo ?? name }),
            )
          }
        >
          {mailTo ? t('do.mailThrough', { name: mailTo }) : t(isSent ? 'do.remind' : 'do.mail')}
          {of}
        </Button>
      )}
      {!isAnswered && (
        <PathLink className={buttonClass('quiet', true)} href={letterPath(trajectory, [person.id])}>
          <Icon name="print" />
          {t(letter.ok ? (isSent ? 'do.newLetter' : 'do.letter') : 'do.letterByHand')}
          {of}
        </PathLink>
      )}
      <Button look="quiet" small icon="phone" onClick={() => onOpen('answer')}>
        {t(isAnswered ? 'do.changeAnswer' : 'do.answer')}
        {of}
      </Button>
      {(isSent || isAnswered) && (
        <Button look="plain" small aria-expanded={isOpen} onClick={() => onOpen(isOpen ? undefined : 'more')}>
          {t(isOpen ? 'do.less' : 'do.more')}
          {of}
        </Button>
      )}
      {isOpen && (
        <div className="stack stack-s">
          {isSent && mail.ok && (
            <>
              <p className="small">{t('newLink.does')}</p>
              <Button
                look="quiet"
                small
                className="start"
                busy={busy}
                onClick={() => void onGive(newLinkFor(person, 'mail'), t('done.newLink', { name: mailTo ?? name }))}
              >
                {t('do.newLink')}
                {of}
              </Button>
            </>
          )}
          {isAnswered && (
            <PathLink className={`${buttonClass('quiet', true)} start`} href={letterPath(trajectory, [person.id])}>
              <Icon name="print" />
              {t(letter.ok ? 'do.newLetter' : 'do.letterByHand')}
              {of}
            </PathLink>
          )}
          <Button look="quiet" small className="start" onClick={() => onOpen('withdraw')}>
            {t('do.withdraw')}
            {of}
          </Button>
        </div>
      )}
    </div>
  )
}
