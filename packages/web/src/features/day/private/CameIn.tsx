import { theCoordinator } from '@kring/domain/trajectory'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { roomOf } from '../room/roomOf.ts'

/** Somebody comes in or calls in while the family is alone: somebody of the circle may; whoever else did, is written down. */
export function CameIn() {
  const { t } = useTranslation('day')
  const { record, write, isBusy } = useDayHere()
  const others = roomOf(record).filter(({ place }) => place !== 'in-room' && place !== 'on-line')
  const isIn = record.conference.current?.isCoordinatorIn === true
  const comes = (person: string, way: 'in-room' | 'phone') => void write({ name: 'enter-room', person, way })
  return (
    <details className="came-in">
      <summary>{t('private.cameIn')}</summary>
      <ul className="people small no-mark">
        {others.map(({ person: { id, name }, leaves }) => (
          <li key={id}>
            <div>
              <b>
                <bdi>{name}</bdi>
              </b>
              <br />
              <span className="soft">{t(leaves ? 'private.outside' : 'private.inside')}</span>
            </div>
            <div className="wide row">
              <Button look="quiet" small busy={isBusy} onClick={() => comes(id, 'in-room')}>
                {t('private.intoRoom', { name })}
              </Button>
              <Button look="plain" small busy={isBusy} onClick={() => comes(id, 'phone')}>
                {t('private.onPhone', { name })}
              </Button>
            </div>
          </li>
        ))}
        <li>
          <div>
            <b>{t('private.me')}</b>
            <br />
            <span className="soft">{t('private.outside')}</span>
          </div>
          <div className="wide row">
            <Button
              look="quiet"
              small
              busy={isBusy}
              onClick={() =>
                isIn ? void write({ name: 'leave-room', person: theCoordinator }) : comes(theCoordinator, 'in-room')
              }
            >
              {t(isIn ? 'private.iAmOut' : 'private.iWentIn')}
            </Button>
          </div>
        </li>
      </ul>
    </details>
  )
}
