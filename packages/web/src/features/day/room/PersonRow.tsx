import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { PersonMore } from './PersonMore.tsx'
import type { InRoom } from './roomOf.ts'
import { usePartWords } from './usePartWords.ts'

/** One person of the day: who they are, where they are, and the one tap that is likely. */
export function PersonRow({ one }: { readonly one: InRoom }) {
  const { t } = useTranslation('day')
  const { dates, write, isBusy } = useDayHere()
  const partWords = usePartWords()
  const { person, place, since, expectedAt, leaves } = one
  const { id, name, language, message } = person
  const way = person.way === 'phone' || person.way === 'video' ? person.way : 'in-room'
  const enters = () => void write({ name: 'enter-room', person: id, way })
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="soft">{partWords(one)}</span>
        {place === 'later' && (
          <>
            <br />
            <span className="soft">
              {expectedAt === undefined ? t('room.comesLater') : t('room.comesAt', { time: expectedAt })}
            </span>
          </>
        )}
        {place === 'on-line' && (
          <>
            <br />
            <span className="soft">{t(leaves ? 'room.mustHangUp' : 'room.staysOnLine')}</span>
          </>
        )}
        {message !== undefined && place === 'expected' && (
          <>
            <br />
            <span className="soft">{t('room.message')}</span>
          </>
        )}
        {language !== undefined && language !== 'nl' && <span className="visually-hidden"> {language}</span>}
      </div>
      {since && (
        <span className="soft num">
          {since.isAbout === true && t('about')} {dates.time(since.at)}
        </span>
      )}
      <div className="wide row person-acts">
        {place === 'expected' || place === 'later' ? (
          <Button look="quiet" small icon="check" busy={isBusy} onClick={enters}>
            {t(way === 'in-room' ? 'room.isHere' : 'room.isOnLine', { name })}
          </Button>
        ) : place === 'in-room' || place === 'on-line' ? null : (
          <Button
            look="plain"
            small
            busy={isBusy}
            onClick={() => void write({ name: 'enter-room', person: id, way: 'in-room' })}
          >
            {t(place === 'left' ? 'room.backIn' : 'room.cameAfterAll', { name })}
          </Button>
        )}
        <PersonMore one={one} />
      </div>
    </li>
  )
}
