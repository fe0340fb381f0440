import { useEffect, useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Icon, Note } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { DayHeading } from '../DayHeading.tsx'
import { roomOf } from '../room/roomOf.ts'
import { lookUp } from './lookUp.ts'

/** Milliseconds between two looks at what the other device has sent. */
const every = 60_000

/** Another device has the pen: this one shows how the day stands, and can take the pen over. */
export function ReadsAlong() {
  const { t } = useTranslation('day')
  const { client, place, record, status, dates, takePen, isBusy } = useDayHere()
  const [isAsking, setAsking] = useState(false)
  const [looking, setLooking] = useState(false)
  const { pen, current } = record.conference
  const isGiven = pen?.device === client.day().device
  useEffect(() => {
    const look = () => void lookUp(client, place).catch(() => undefined)
    look()
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [client, place])
  const take = async () => {
    setLooking(true)
    try {
      await lookUp(client, place)
      await takePen(false)
    } catch (error) {
      // What the other device does is not known here: the person decides.
      if (!(error instanceof ProblemError)) setAsking(true)
    } finally {
      setLooking(false)
    }
  }
  const room = roomOf(record)
  const count = (where: string) => room.filter(one => one.place === where).length
  const until =
    status.lastContactAt === undefined ? undefined : dates.time(new Date(status.lastContactAt).toISOString())
  return (
    <>
      <DayHeading />
      <Note tight icon="pencil" title={t(isGiven ? 'pen.gave' : 'pen.elsewhere')}>
        {until !== undefined && t('pen.until', { time: until })}
      </Note>
      <p>
        <b>{t(`stage.${current?.stage ?? 'before'}`)}</b>
        <br />
        {t('pen.counts', { room: count('in-room'), line: count('on-line') })}
      </p>
      {isAsking ? (
        <section className="card stack" aria-labelledby="take">
          <h2 id="take">{t('pen.ask')}</h2>
          <p>{t('pen.askMore')}</p>
          <ul className="checks">
            {(['kept', 'order', 'cards'] as const).map(one => (
              <li key={one} className="yes">
                <Icon name="check" />
                <span>{t(`pen.${one}`)}</span>
              </li>
            ))}
          </ul>
          <Button wide busy={isBusy} onClick={() => void takePen(true)}>
            {t('pen.yes')}
          </Button>
          <Button look="quiet" wide onClick={() => setAsking(false)}>
            {t('pen.no')}
          </Button>
          <p className="small soft">{t('pen.beside')}</p>
        </section>
      ) : (
        <div className="stack stack-s">
          <Button look="quiet" wide icon="pencil" busy={looking || isBusy} onClick={() => void take()}>
            {t(isGiven ? 'pen.back' : 'pen.take')}
          </Button>
          <p className="small soft">{t('pen.takeMore')}</p>
        </div>
      )}
    </>
  )
}
