import { dayIn } from '@kring/domain/calendar'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { DayHeading } from '../DayHeading.tsx'
import { EndDay } from '../EndDay.tsx'
import { PrepareBag } from '../PrepareBag.tsx'
import { useNow } from '../useNow.ts'
import { BagList } from './BagList.tsx'

/** Before the day: what is in the bag and ready without signal; on the day itself, how it begins. */
export function Evening() {
  const { t } = useTranslation('day')
  const { client, record, pen, status, write, isBusy } = useDayHere()
  const [isAgain, setAgain] = useState(false)
  const now = useNow(client)
  const { day } = record.preparation
  const isToday = day !== undefined && dayIn(now, day.timeZone) === day.day
  const begin = () =>
    write(...(pen === 'free' ? [{ name: 'take-pen' as const, device: client.day().device, number: 1 }] : []), {
      name: 'begin-day' as const,
    })
  if (record.conference.former.length > 0 || record.state === 'preparation')
    return (
      <>
        <DayHeading />
        <section className="card stack" aria-labelledby="broken-off">
          <h2 id="broken-off">{t('breakOff.done')}</h2>
          <p>{t('breakOff.next')}</p>
          <EndDay />
        </section>
      </>
    )
  return (
    <>
      <DayHeading />
      <section className="card stack" aria-labelledby="bag">
        <div className="stack stack-s">
          <h2 id="bag">{t('bag.title')}</h2>
          <p className="small">{t('bag.lead')}</p>
        </div>
        <BagList />
        {isToday ? (
          <Button wide busy={isBusy} onClick={() => void begin()}>
            {t('begin.button')}
          </Button>
        ) : (
          <div className="stack stack-s">
            <Button look="quiet" wide locked icon="lock" aria-describedby="begin-why">
              {t('begin.button')}
            </Button>
            <p className="small soft" id="begin-why">
              {t('begin.notToday')}
            </p>
          </div>
        )}
        {status.bag === 'ready' && !isAgain && (
          <Button look={isToday ? 'plain' : 'filled'} wide icon="download" onClick={() => setAgain(true)}>
            {t('bag.again')}
          </Button>
        )}
        <p className="small soft">{t('bag.wiped')}</p>
      </section>
      {isAgain && <PrepareBag client={client} />}
    </>
  )
}
