import { fewestSpokenWith, peopleIn, spokenWith, talkOutcomes } from '@kring/domain/trajectory'
import { useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { mayCallAt } from '../calls.ts'
import { MinuteStepper } from '../MinuteStepper.tsx'
import type { PartPageProps } from '../partPage.ts'
import { useTalking } from './useTalking.ts'

/** Who was spoken with, and one tap after each call: spoken or no answer, and how long. Nothing of what was said (G10). */
export function TalksCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const dates = useDates()
  const { subject } = useKnownMe()
  const talking = useTalking(subject, trajectory)
  const [showsAll, setShowsAll] = useState(false)
  const talks = trajectory.evaluation.current?.talks ?? []
  const spoken = spokenWith(talks)
  const people = peopleIn(trajectory.circle).toSorted((one, other) => rank(one.id) - rank(other.id))
  // Who was called stands first; then the people in the order of the circle.
  function rank(id: string): number {
    if (spoken.includes(id)) return 0
    return talks.some(({ person }) => person === id) ? 1 : 2
  }
  const shown = showsAll ? people : people.slice(0, Math.max(6, talks.length))
  return (
    <section className="card stack" aria-labelledby="talks">
      <div className="stack stack-s">
        <h2 id="talks">{t('talks.title', { count: spoken.length, least: fewestSpokenWith })}</h2>
        <p className="small soft">{t('talks.lead')}</p>
      </div>
      <ul className="people no-mark">
        {shown.map(person => {
          const last = talks.findLast(one => one.person === person.id)
          const isTalking = talking.person === person.id
          return (
            <li key={person.id}>
              <div>
                <b>
                  <bdi>{person.name}</bdi>
                </b>
                {person.relation && <span className="soft"> · {person.relation}</span>}
                <br />
                <span className="small soft">
                  {last
                    ? t(`talks.last.${last.outcome}`, {
                        when: `${dates.near(last.at)}, ${dates.time(last.at)}`,
                        minutes: t('talks.minutes', { count: last.minutes }),
                      })
                    : t('talks.notYet')}
                </span>
              </div>
              {!isTalking && (
                <div className="person-actions row">
                  {person.phone && mayCallAt(trajectory, person) && (
                    <a
                      className={buttonClass('quiet', true)}
                      href={dial(person.phone)}
                      onClick={() => talking.begin(person.id)}
                    >
                      <Icon name="phone" />
                      {t('talks.call')}
                      <span className="visually-hidden"> {person.name}</span>
                    </a>
                  )}
                  <Button look="plain" small onClick={() => talking.begin(person.id)}>
                    {t('talks.note')}
                    <span className="visually-hidden"> {person.name}</span>
                  </Button>
                </div>
              )}
              {isTalking && (
                <Outcome
                  trajectory={trajectory}
                  person={person.id}
                  name={person.name}
                  minutes={talking.minutes}
                  onMinutes={talking.setMinutes}
                  onDone={sentence => {
                    talking.end()
                    say(sentence)
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {people.length > shown.length && (
        <Button look="plain" small className="start" onClick={() => setShowsAll(true)}>
          {t('talks.everyone', { count: people.length })}
        </Button>
      )}
    </section>
  )
}

type OutcomeProps = Pick<PartPageProps, 'trajectory'> & {
  readonly person: string
  readonly name: string
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
  /** '' when nothing came of it. */
  readonly onDone: (sentence: string) => void
}

function Outcome({ trajectory, person, name, minutes, onMinutes, onDone }: OutcomeProps) {
  const { t } = useTranslation('evaluation')
  const { t: common } = useTranslation('common')
  const log = useTrajectoryCommand('log-evaluation-talk', trajectory)
  const tap = async (outcome: (typeof talkOutcomes)[number]) => {
    if (log.busy || !(await log.give({ person, outcome, minutes }))) return
    onDone(t(`talks.said.${outcome}`, { name }))
  }
  return (
    <div className="stack stack-s all" style={{ gridColumn: '1 / -1' }}>
      <MinuteStepper minutes={minutes} label={t('talks.long')} step={5} onChange={onMinutes} />
      <div className="pairs">
        {talkOutcomes.map(outcome => (
          <Button key={outcome} look="quiet" busy={log.busy} onClick={() => void tap(outcome)}>
            {t(`talks.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={log.error} />
      <Button look="plain" small className="start" onClick={() => onDone('')}>
        {common('cancel')}
      </Button>
    </div>
  )
}
