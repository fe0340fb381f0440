import { type ContactOutcome, contactChannels, contactKinds, contactOutcomes } from '@kring/domain/trajectory'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { MinuteStepper } from '../MinuteStepper.tsx'

type Props = { readonly trajectory: TrajectoryView; readonly onDone: (sentence?: string) => void }

/** Minutes of a contact that was not counted, to begin with; and what one tap adds. */
const usual = 15
const step = 5
const otherKinds = contactKinds.filter(kind => kind !== 'circle')

/** A contact that was not begun here: a visit, a call from somebody. Four outcomes, no text (G10). */
export function ContactForm({ trajectory, onDone }: Props) {
  const { t } = useTranslation('today')
  const { t: today } = useTranslation('today')
  const log = useTrajectoryCommand('log-contact', trajectory)
  const id = useId()
  const people = trajectory.circle.people.filter(({ removed }) => !removed)
  const [who, setWho] = useState<string>(people[0]?.id ?? 'referrer')
  const [channel, setChannel] = useState<(typeof contactChannels)[number]>('visit')
  const [minutes, setMinutes] = useState(usual)
  useEffect(() => document.getElementById(`${id}-who`)?.focus(), [id])
  const kind = otherKinds.find(one => one === who)
  const name = people.find(one => one.id === who)?.name ?? (kind && t(`one.contacts.kind.${kind}`)) ?? ''
  const tap = async (outcome: ContactOutcome) => {
    const whom = kind === undefined ? ({ kind: 'circle', person: who } as const) : { kind }
    if (log.busy || !(await log.give({ ...whom, channel, outcome, minutes }))) return
    const words = { name, outcome: today(`outcome.${outcome}`).toLowerCase() }
    onDone(today('saved', { ...words, minutes: today('minutes', { count: minutes }) }))
  }
  return (
    <div className="stack stack-s">
      <Field id={`${id}-who`} label={t('one.contacts.who')}>
        {binding => (
          <select {...binding} value={who} onChange={event => setWho(event.target.value)}>
            {people.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            {otherKinds.map(one => (
              <option key={one} value={one}>
                {t(`one.contacts.kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-how`} label={t('one.contacts.how')}>
        {binding => (
          <select
            {...binding}
            value={channel}
            onChange={event => setChannel(contactChannels.find(one => one === event.target.value) ?? 'visit')}
          >
            {contactChannels.map(one => (
              <option key={one} value={one}>
                {t(`one.contacts.channel.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MinuteStepper minutes={minutes} step={step} label={t('one.contacts.long')} onChange={setMinutes} />
      <p className="small">{t('one.contacts.tap')}</p>
      <div className="pairs">
        {contactOutcomes.map(outcome => (
          <Button key={outcome} look="quiet" busy={log.busy} onClick={() => void tap(outcome)}>
            {today(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={log.error} />
      <Button look="plain" small className="start" onClick={() => onDone()}>
        {t('one.cancel')}
      </Button>
    </div>
  )
}
