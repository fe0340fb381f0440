import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { firstName } from '../../../trajectory/names.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { phoneOf, useMatching } from './MatchingContext.ts'

/** Where the offers stand: who is thinking, or how the last one ended. One at a time, so the family never gets two names. */
export function OpenOffer() {
  const { t } = useTranslation('matching')
  const { trajectory } = useMatching()
  const dates = useDates()
  const { offers, former } = trajectory.assignment
  const last = offers.at(-1)
  const left = former.at(-1)
  if (last && last.outcome === undefined) return <Thinking />
  if (left && (last === undefined || left.until > last.offeredAt))
    return (
      <div className="note sun stack stack-s">
        <p>
          <b>{t(`left.${left.reason}`, { name: left.name ?? t('coordinator') })}</b>{' '}
          {t('leftOn', { day: dates.near(left.until) })} {t(left.reason === 'family-asks' ? 'leftFamily' : 'leftOther')}
        </p>
      </div>
    )
  if (last?.outcome === undefined) return null
  const { kind, at, reason } = last.outcome
  if (kind === 'accepted') return null
  return (
    <div className="note stack stack-s">
      <p>
        <b>{t(`ended.${kind}`, { name: last.name ?? t('coordinator') })}</b> {dates.near(at)}
        {reason && `: ${t(`declineReason.${reason}`)}`}. {t('next')}
      </p>
    </div>
  )
}

function Thinking() {
  const { t } = useTranslation('matching')
  const dates = useDates()
  const matching = useMatching()
  const { trajectory, say } = matching
  const withdraw = useTrajectoryCommand('withdraw-offer', trajectory)
  const offer = trajectory.assignment.offers.at(-1)
  if (!offer) return null
  const name = offer.name ?? t('coordinator')
  const phone = phoneOf(matching, offer.person)
  const go = async () => {
    if (await withdraw.give({ offer: offer.id })) say(t('withdrawn', { name }))
  }
  return (
    <div className="note sun stack stack-s" id="wait-why">
      <p>
        <b>
          <Icon name="clock" /> {t('thinks', { name })}
        </b>{' '}
        {t('offeredOn', { day: dates.near(offer.offeredAt), time: dates.time(offer.offeredAt) })}{' '}
        {t('answersBefore', { day: dates.near(offer.until), time: dates.time(offer.until) })} {t('oneAtATime')}
      </p>
      <ProblemNote error={withdraw.error} />
      <div className="row">
        <Button look="quiet" small busy={withdraw.busy} onClick={() => void go()}>
          {t('withdraw')}
        </Button>
        {phone && (
          <a className={buttonClass('plain', true)} href={dial(phone)}>
            <Icon name="phone" /> {t('call', { name: firstName(name) })}
          </a>
        )}
      </div>
    </div>
  )
}
