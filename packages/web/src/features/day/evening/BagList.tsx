import { useEffect, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { readBattery } from './battery.ts'

/** Below this share the battery is not enough for a day. */
const lowBattery = 0.6

/** What is in the bag, and what of this device is ready for a day without signal. */
export function BagList() {
  const { t } = useTranslation('day')
  const { record, status } = useDayHere()
  const [battery, setBattery] = useState<number>()
  useEffect(() => {
    let left = false
    void readBattery().then(level => {
      if (!left) setBattery(level)
    })
    return () => {
      left = true
    }
  }, [])
  const { opensWithoutSignal, isPersistent, lock } = status
  const ready = (
    <Tag tone="good" icon="check">
      {t('bag.ready')}
    </Tag>
  )
  return (
    <ul className="tasks small">
      <li>
        <span>
          <b>{t('bag.people')}</b>
          <br />
          <span className="soft">{t('bag.names', { count: record.circle.people.length })}</span>
        </span>
        {ready}
      </li>
      <li>
        <b>{t('bag.question')}</b>
        {ready}
      </li>
      <li>
        <b>{t('bag.plan')}</b>
        {ready}
      </li>
      <li>
        <span>
          <b>{t(lock === 'passkey' ? 'bag.passkey' : 'bag.pin')}</b>
          <br />
          <span className="soft">{t(lock === 'passkey' ? 'bag.passkeyMore' : 'prepare.pinHint')}</span>
        </span>
        {ready}
      </li>
      {opensWithoutSignal !== undefined && (
        <li>
          <span>
            <b>{t('bag.page')}</b>
            <br />
            <span className="soft">{t(opensWithoutSignal ? 'opened.ready' : 'opened.notReady')}</span>
          </span>
          {opensWithoutSignal ? ready : <Tag tone="sun">{t('bag.mind')}</Tag>}
        </li>
      )}
      {isPersistent === false && (
        <li>
          <span>
            <b>{t('bag.kept')}</b>
            <br />
            <span className="soft">{t('bag.keptMore')}</span>
          </span>
          <Tag tone="sun">{t('bag.mind')}</Tag>
        </li>
      )}
      {battery !== undefined && battery < lowBattery && (
        <li>
          <span>
            <b>{t('bag.battery', { percent: Math.round(battery * 100) })}</b>
            <br />
            <span className="soft">{t('bag.charge')}</span>
          </span>
          <Tag tone="sun">{t('bag.mind')}</Tag>
        </li>
      )}
    </ul>
  )
}
