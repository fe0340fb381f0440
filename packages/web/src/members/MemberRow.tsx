import { type Translate, useDates, useTranslation } from '../i18n/index.ts'
import { Button, Tag } from '../kit/index.ts'
import type { Member } from './roles.ts'

type Props = {
  readonly member: Member
  readonly onEnd: () => void
  /** Confirms a role that waits for it; absent where nobody confirms. */
  readonly onConfirm?: (() => void) | undefined
  /** Sends the invitation again. */
  readonly onAgain: () => void
  /** Asks to remove their old phone; not one's own. */
  readonly onNewPhone: () => void
  /** Something is being done with this member. */
  readonly confirming?: boolean
}

/** A member's name, contact details and start of the role or what it waits for, with the buttons to end and confirm it. */
export function MemberRow({ member, onEnd, onConfirm, onAgain, onNewPhone, confirming }: Props) {
  const { t } = useTranslation('people')
  const { date } = useDates()
  const { name, email, since, by, you, pending, confirmation, unreached, invitedAt } = member
  const day = date(invitedAt ?? since)
  const [on, onBy] = pending ? (['invitedOn', 'invitedBy'] as const) : (['since', 'sinceBy'] as const)
  return (
    <li>
      <div>
        <b>{name}</b> {you && <Tag tone="accent">{t('you')}</Tag>}
        {pending && <Tag tone="sun">{t(`pending.${pending}`)}</Tag>}
        {email && <div className="small">{email}</div>}
        <div className="small soft">{by ? t(onBy, { day, who: by }) : t(on, { day })}</div>
        {unreached && (
          <p className="small">
            <Tag tone="sun">{t('unreached.tag')}</Tag> {t(`unreached.${unreached.reason}`, { day: date(unreached.at) })}
          </p>
        )}
        {pending === 'acceptance' && (
          <div className="below">
            <Button look="quiet" small busy={confirming} onClick={onAgain}>
              {confirming ? t('again.busy') : t('again.action')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        )}
        {!pending && !you && (
          <div className="tools">
            <Button look="plain" small onClick={onNewPhone}>
              {t('phone.action')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        )}
        {confirmation && <p className="small">{whyWaiting(confirmation, t)}</p>}
        {confirmation?.you === 'yes' && onConfirm && (
          <div className="below">
            <Button small busy={confirming} onClick={onConfirm}>
              {confirming ? t('confirm.busy') : t('confirm.action')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        )}
      </div>
      <Button look="plain" small onClick={onEnd}>
        {pending ? t('withdraw.action') : t('end.action')}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </li>
  )
}

/** Why a role waits for confirmation, and for whom. */
function whyWaiting({ you, others }: NonNullable<Member['confirmation']>, t: Translate<'people'>): string {
  if (you === 'yes' || you === 'not-allowed') return t('confirm.why')
  if (others.length === 0) return t('confirm.nobody')
  return t(you === 'confirm-own-grant' ? 'confirm.ownGrant' : 'confirm.ownRole', { others: others.join(', ') })
}
