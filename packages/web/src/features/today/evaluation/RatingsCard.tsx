import { isChildOn, peopleIn } from '@kring/domain/trajectory'
import type { FormEvent } from 'react'
import { ScoreField } from '../../../evaluation/ScoreField.tsx'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import type { PartPageProps } from '../partPage.ts'

/** How the main people found the day and the plan, asked of each apart; faces for a child. Never about the coordinator. */
export function RatingsCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const main = peopleIn(trajectory.circle).filter(({ part }) => part === 'main-person')
  if (main.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="liked">
      <div className="stack stack-s">
        <h2 id="liked">{t('ratings.title')}</h2>
        <p className="small soft">{t('ratings.lead', { name: trajectory.assignment.supervisor.name })}</p>
      </div>
      <div className="cols even" style={{ gap: '1rem' }}>
        {main.map(person => (
          <OfPerson key={person.id} trajectory={trajectory} person={person} say={say} />
        ))}
      </div>
    </section>
  )
}

type Props = PartPageProps & { readonly person: ReturnType<typeof peopleIn>[number] }

function OfPerson({ trajectory, person, say }: Props) {
  const { t } = useTranslation('evaluation')
  const { subject } = useKnownMe()
  const rated = trajectory.evaluation.ratings.find(one => one.person === person.id)
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'rating', person.id)
  const { values, set, wipe } = useSessionFields(key, {
    conference: String(rated?.scores.conference ?? ''),
    plan: String(rated?.scores.plan ?? ''),
  })
  const command = useTrajectoryCommand('rate', trajectory)
  const isChild = isChildOn(person, trajectory.today)
  const scores = {
    ...(values.conference && { conference: Number(values.conference) }),
    ...(values.plan && { plan: Number(values.plan) }),
  }
  const isEmpty = Object.keys(scores).length === 0
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty) return say(t('ratings.empty'))
    if (command.busy || !(await command.give({ person: person.id, ...scores }))) return
    wipe()
    say(t('ratings.said', { name: person.name }))
  }
  return (
    <form className="stack" onSubmit={event => void send(event)} noValidate aria-labelledby={`rate-${person.id}`}>
      <div className="stack stack-s">
        <h3 id={`rate-${person.id}`}>
          <bdi>{person.name}</bdi> {rated && <Tag tone="good">{t('ratings.given')}</Tag>}
        </h3>
        <p className="small soft">{t(isChild ? 'ratings.child' : 'ratings.apart')}</p>
      </div>
      {(['conference', 'plan'] as const).map(about => (
        <ScoreField
          key={about}
          id={`rate-${person.id}-${about}`}
          label={t(`ratings.about.${about}`)}
          value={values[about] ?? ''}
          onChange={value => set(about, value)}
          hasFaces={isChild}
        />
      ))}
      <ProblemNote error={command.error} keepsInput />
      <Button type="submit" look="quiet" className="start" busy={command.busy}>
        {t('ratings.save')}
        <span className="visually-hidden">: {person.name}</span>
      </Button>
    </form>
  )
}
