import { keepFromPrivateTime } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Icon, Note } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { type InRoom, roomOf } from '../room/roomOf.ts'
import { usePartWords } from '../room/usePartWords.ts'

/** Private time, locked until everyone who is not of the circle is out of the room and off the line (G14). */
export function PrivateLock({ isNext = false }: { readonly isNext?: boolean }) {
  const { t, locale } = useTranslation('day')
  const { record, nameOf, write, isBusy } = useDayHere()
  const { current } = record.conference
  if (current === undefined) return null
  const keep = keepFromPrivateTime(record, current)
  const leaving = roomOf(record).filter(({ leaves, place }) => leaves && ['in-room', 'on-line', 'left'].includes(place))
  const onLine = leaving.filter(({ place }) => place === 'on-line').length
  const names = new Intl.ListFormat(locale).format(keep.map(nameOf))
  const isLocked = keep.length > 0
  return (
    <div className="card tight stack">
      {isLocked && (
        <Note tone="sun" tight icon="lock" title={t('lock.title')}>
          {t(onLine === keep.length ? 'lock.onLine' : 'lock.inRoom')}
        </Note>
      )}
      <ul className="people no-mark">
        {leaving.map(one => (
          <Leaves key={one.person.id} one={one} />
        ))}
        <li>
          <div>
            <b>{t('lock.me')}</b> <span className="soft">· {t('part.coordinator')}</span>
            <br />
            <span className="small soft">{t('lock.meLast')}</span>
          </div>
        </li>
      </ul>
      <div className="stack stack-s">
        <Button
          wide
          look={isNext && !isLocked ? 'filled' : 'quiet'}
          locked={isLocked}
          busy={isBusy}
          {...(isLocked && { icon: 'lock' as const })}
          aria-describedby="private-why"
          onClick={() => void write({ name: 'begin-phase', phase: 'private' })}
        >
          {t('lock.begin')}
        </Button>
        <p className="small soft" id="private-why">
          {isLocked && t('lock.first', { count: keep.length, names })} {t('lock.onlyTimes')}
        </p>
      </div>
    </div>
  )
}

/** Somebody who leaves: with the button that says so, or since when they are out. */
function Leaves({ one }: { readonly one: InRoom }) {
  const { t } = useTranslation('day')
  const { dates, write, isBusy } = useDayHere()
  const partWords = usePartWords()
  const { person, place, since } = one
  const { id, name } = person
  const time = since ? dates.time(since.at) : ''
  const isOut = place === 'left'
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="soft">{partWords(one)}</span>
        <br />
        <span className="small soft">
          {isOut && <Icon name="check" />}{' '}
          {t(`lock.${place === 'left' ? 'isOut' : place === 'on-line' ? 'isOnLine' : 'isIn'}`, { time })}
        </span>
      </div>
      {isOut ? (
        <Button
          look="plain"
          small
          busy={isBusy}
          onClick={() => void write({ name: 'enter-room', person: id, way: 'in-room' })}
        >
          {t('room.backIn', { name })}
        </Button>
      ) : (
        <Button
          look="quiet"
          wide
          className="wide-row"
          busy={isBusy}
          onClick={() => void write({ name: 'leave-room', person: id })}
        >
          {t(place === 'on-line' ? 'room.hungUp' : 'room.left-room', { name })}
        </Button>
      )}
    </li>
  )
}
