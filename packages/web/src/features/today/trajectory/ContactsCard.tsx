import { useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { ContactForm } from './ContactForm.tsx'

type Props = { readonly trajectory: TrajectoryView; readonly say: (sentence: string) => void }

const shown = 8

/** The contact log: with whom, how, what came of it, how long. No text (G10). */
export function ContactsCard({ trajectory, say }: Props) {
  const { t } = useTranslation('today')
  const { t: today } = useTranslation('today')
  const dates = useDates()
  const [isOpen, setOpen] = useState(false)
  const { contacts, count, spoken, minutes } = trajectory.log
  const nameOf = (person: string) => trajectory.circle.people.find(({ id }) => id === person)?.name
  const done = (sentence?: string) => {
    setOpen(false)
    if (sentence !== undefined) say(sentence)
  }
  return (
    <section className="card tight stack" aria-labelledby="contacts">
      <div className="stack stack-s">
        <h2 className="card-title" id="contacts">
          {t('one.contacts.title')}
        </h2>
        <p className="small soft">
          {today('contacts', { count })}, {today('spoken', { count: spoken })}, {today('minutes', { count: minutes })}
        </p>
      </div>
      {contacts.length > 0 && (
        <ul className="people no-mark small">
          {contacts
            .slice(-shown)
            .toReversed()
            .map(({ id, kind, person, channel, outcome, minutes: long, at }) => (
              <li key={id}>
                <div>
                  <b>
                    <bdi>{(person && nameOf(person)) ?? t(`one.contacts.kind.${kind}`)}</bdi>
                  </b>{' '}
                  <span className="soft">· {t(`one.contacts.channel.${channel}`)}</span>
                  <br />
                  {today(`outcome.${outcome}`)}, <span className="num">{today('minutes', { count: long })}</span>
                </div>
                <span className="soft num">{dates.short(at)}</span>
              </li>
            ))}
        </ul>
      )}
      {trajectory.commands.includes('log-contact') && !isOpen && (
        <Button
          look="quiet"
          small
          className="start"
          onClick={() => {
            say('')
            setOpen(true)
          }}
        >
          {t('one.contacts.add')}
        </Button>
      )}
      {isOpen && <ContactForm trajectory={trajectory} onDone={done} />}
    </section>
  )
}
