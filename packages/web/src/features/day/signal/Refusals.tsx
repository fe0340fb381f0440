import { isOnDevice } from '@kring/domain/trajectory'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Icon } from '../../../kit/index.ts'
import { StorageFull, type Unsent } from '../../../offline/index.ts'
import { useDayHere } from '../DayContext.ts'
import { useWords } from './useWords.ts'

/** What was not taken, each as a card: what, why, what is safe, again or drop. */
export function Refusals() {
  const { client } = useDayHere()
  const cards = client.unsent().filter(({ refusal }) => refusal !== undefined)
  return cards.map(card => <Refusal key={card.envelope.id} card={card} />)
}

function Refusal({ card }: { readonly card: Unsent }) {
  const { t } = useTranslation('day')
  const { client, status, dates, pen, record } = useDayHere()
  const words = useWords()
  const [isBusy, setBusy] = useState(false)
  const [isFull, setFull] = useState(false)
  const { envelope, refusal } = card
  const { id, command, occurredAt, certainty } = envelope
  const isOlder = refusal?.outcome === 'older-pen'
  // With an older pen it can be written again only by the device that has the pen now.
  const isLocked = isOlder && (command.name === 'take-pen' || pen !== 'here')
  const isOtherwise = refusal?.code === 'trajectory-state-unfit'
  const why = isOlder ? t('card.older') : isOtherwise ? t('card.state') : (refusal?.detail ?? t('card.unknown'))
  const again = async () => {
    setBusy(true)
    const held = record.conference.pen
    const known = {
      seen: Math.max(status.version ?? 0, client.contents().version),
      // A pen that was refused for another reason than its number is asked for with the same.
      pen: command.name === 'take-pen' ? envelope.pen : (held?.number ?? 1),
      occurred: { at: occurredAt, certainty },
      // Nothing counts without the pen and before the day has begun.
      inPlace: command.name === 'take-pen' || command.name === 'begin-day',
      ...(held?.isUnconfirmed === true && { isUnconfirmed: true }),
    }
    // A phase begins at the moment at which it can; what happened in the room keeps its own.
    const { occurred: _, ...now } = known
    try {
      await client.again(card, command.name === 'begin-phase' && !isOlder ? now : known)
    } catch (error) {
      setFull(error instanceof StorageFull)
      setBusy(false)
    }
  }
  return (
    <section className="card tight refused stack" aria-labelledby={`refused-${id}`}>
      <h2 className="card-title" id={`refused-${id}`}>
        <Icon name="alert" /> {t('card.title')}
      </h2>
      <dl className="facts">
        <dt>{t('card.what')}</dt>
        <dd>
          <b className="num">{dates.time(occurredAt)}</b> {isOnDevice(command) && words(command)}
        </dd>
        <dt>{t('card.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('card.safe')}</dt>
        <dd>
          {t('card.nothingLost')} {!isOlder && status.waiting > 0 && t('card.behind', { count: status.waiting })}
        </dd>
      </dl>
      <div className="row">
        <Button
          look="quiet"
          small
          icon="undo"
          locked={isLocked}
          busy={isBusy}
          aria-describedby={`again-${id}`}
          onClick={() => void again()}
        >
          {t('card.again')}
        </Button>
        <Button look="plain" small busy={isBusy} onClick={() => void client.drop(card)}>
          {t('card.drop')}
        </Button>
      </div>
      <p className="small soft" id={`again-${id}`}>
        {isFull ? t('fault.full') : isLocked ? t('card.needsPen') : t('card.dropHint')}
      </p>
    </section>
  )
}
