import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useDayHere } from '../DayContext.ts'
import { JoinForm } from './JoinForm.tsx'
import { PersonRow } from './PersonRow.tsx'
import { places, roomOf } from './roomOf.ts'

/** Who is in the room or on the line, comes later or did not come, and somebody who was not expected. */
export function RoomCard() {
  const { t } = useTranslation('day')
  const { record } = useDayHere()
  const [isAdding, setAdding] = useState(false)
  const room = roomOf(record)
  const here = room.filter(({ place }) => place === 'in-room' || place === 'on-line')
  return (
    <section className="card tight flat stack" aria-labelledby="who">
      <div className="row between keep act">
        <h2 className="card-title" id="who">
          {t('room.title', { count: here.length })}
        </h2>
        {!isAdding && record.state === 'day' && (
          <Button look="plain" small icon="plus" id="add" onClick={() => setAdding(true)}>
            {t('room.add')}
          </Button>
        )}
      </div>
      {isAdding && <JoinForm onClose={() => setAdding(false)} />}
      {places.map(place => {
        const people = room.filter(one => one.place === place)
        if (people.length === 0) return null
        return (
          <div key={place}>
            <h3>{t(`room.${place}`, { count: people.length })}</h3>
            <ul className="people small no-mark">
              {people.map(one => (
                <PersonRow key={one.person.id} one={one} />
              ))}
            </ul>
          </div>
        )
      })}
      <p className="small soft">{t('room.rule')}</p>
      <p className="small soft">{t('room.inBag')}</p>
    </section>
  )
}
