import { type ContactOutcome, contactOutcomes } from '@kring/domain/trajectory'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../trajectory/useTrajectoryCommand.ts'
import { MinuteStepper } from './MinuteStepper.tsx'
import { deviceNow, minutesSince, type PendingCall } from './pendingCall.ts'

type Props = {
  readonly trajectory: TrajectoryView
  readonly pending: PendingCall
  readonly onSaved: (sentence: string) => void
  readonly onForget: () => void
}

/** How often the counted minutes are drawn anew, in ms. */
const recountMs = 10_000

/** After a call: one tap out of four. There is no field for what was said (G10). */
export function CallOutcome({ trajectory, pending, onSaved, onForget }: Props) {
  const { t } = useTranslation('today')
  const log = useTrajectoryCommand('log-contact', trajectory)
  const counted = useMinutes(pending.since)
  const [corrected, setCorrected] = useState<number>()
  const minutes = corrected ?? counted
  const person = trajectory.circle.people.find(({ id }) => id === pending.person)
  if (!person) return null
  const { name } = person
  const tap = async (outcome: ContactOutcome) => {
    const contact = { kind: 'circle', person: person.id, channel: 'phone', outcome, minutes } as const
    if (log.busy || !(await log.give(contact))) return
    onSaved(
      t('saved', { outcome: t(`outcome.${outcome}`).toLowerCase(), name, minutes: t('minutes', { count: minutes }) }),
    )
  }
  return (
    <section className="note stack stack-s" aria-labelledby="how">
      <h2 className="card-title" id="how">
        {t('how', { name })}
      </h2>
      <p className="small">{t('oneTap')}</p>
      <div className="pairs">
        {contactOutcomes.map(outcome => (
          <Button key={outcome} look="quiet" busy={log.busy} onClick={() => void tap(outcome)}>
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      <MinuteStepper minutes={minutes} label={t('counted')} onChange={setCorrected} />
      <ProblemNote error={log.error} />
      <Button look="plain" small className="start" onClick={onForget}>
        {t('didNotCall')}
      </Button>
    </section>
  )
}

/** The minutes since the call began, counted on. */
function useMinutes(since: number): number {
  const [now, setNow] = useState(deviceNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(deviceNow()), recountMs)
    return () => clearInterval(timer)
  }, [])
  return minutesSince(since, now)
}
