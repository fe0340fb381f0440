import { useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { type Given, useDayHere } from '../DayContext.ts'
import type { InRoom } from './roomOf.ts'

/** What else can be written of somebody: on the line, later, not come, left. */
export function PersonMore({ one: { person, place } }: { readonly one: InRoom }) {
  const { t } = useTranslation('day')
  const { write, isBusy } = useDayHere()
  const [time, setTime] = useState('')
  const field = useId()
  const { id, name } = person
  const isThere = place === 'in-room' || place === 'on-line'
  const later = async () => {
    if (await write({ name: 'expect-later', person: id, ...(time !== '' && { at: time }) })) setTime('')
  }
  const act = (words: string, command: Given) => (
    <Button look="plain" small busy={isBusy} onClick={() => void write(command)}>
      {words}
    </Button>
  )
  return (
    <details className="person-more">
      <summary>
        {t('room.more')}
        <span className="visually-hidden"> {name}</span>
      </summary>
      <div className="stack stack-s">
        {isThere &&
          act(t(place === 'on-line' ? 'room.hungUp' : 'room.left-room', { name }), { name: 'leave-room', person: id })}
        {place !== 'in-room' && act(t('room.inRoom', { name }), { name: 'enter-room', person: id, way: 'in-room' })}
        {place !== 'on-line' && act(t('room.byPhone', { name }), { name: 'enter-room', person: id, way: 'phone' })}
        {place !== 'on-line' && act(t('room.byVideo', { name }), { name: 'enter-room', person: id, way: 'video' })}
        {!isThere && place !== 'not-come' && act(t('room.didNotCome', { name }), { name: 'miss-person', person: id })}
        {place === 'expected' && (
          <div className="row">
            <label htmlFor={field}>{t('room.at')}</label>
            <input id={field} type="time" value={time} onChange={event => setTime(event.target.value)} />
            <Button look="plain" small busy={isBusy} onClick={() => void later()}>
              {t('room.later-button', { name })}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
