import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Icon } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { lookUp } from './lookUp.ts'

/** This device has the pen; it can be given to another one once everything is sent. */
export function PenCard() {
  const { t } = useTranslation('day')
  const { client, place, status, record } = useDayHere()
  const [busy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const { waiting, cards, sending } = status
  const isLocked = waiting > 0 || cards > 0 || sending?.kind === 'no-signal'
  const give = async () => {
    setBusy(true)
    try {
      await lookUp(client, place)
      await client.change(async contents => ({ ...contents, gavePen: true }))
    } catch {
      setTried(true)
      setBusy(false)
    }
  }
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="pen">
      <div className="pen">
        <Icon name="pencil" />
        <div>
          <h2 className="card-title" id="pen">
            {t('pen.here')}
          </h2>
          <p className="small">
            {t('pen.hereMore')} {record.conference.pen?.isUnconfirmed === true && t('pen.unconfirmed')}
          </p>
        </div>
      </div>
      <div className="row">
        <Button look="quiet" small locked={isLocked} busy={busy} aria-describedby="give" onClick={() => void give()}>
          {t('pen.give')}
        </Button>
      </div>
      <p className="small soft" id="give">
        {t(isLocked || isTried ? 'pen.giveLocked' : 'pen.giveMore')}
      </p>
    </section>
  )
}
