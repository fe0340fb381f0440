import type { CirclePerson } from '@kring/domain'
import { alikeInCircle } from '@kring/domain/trajectory'
import { sides } from '@kring/domain/variants'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { AlikeQuestion } from './AlikeQuestion.tsx'
import { ContactFields } from './ContactFields.tsx'
import { KnownFields } from './KnownFields.tsx'
import { NeedsFields } from './NeedsFields.tsx'
import { detailsOf, fieldsOf, knownOf, needsSide, partsIn } from './personFields.ts'
import { WhoFields } from './WhoFields.tsx'

type Props = {
  readonly trajectory: TrajectoryView
  /** Whom to change; absent for somebody new. */
  readonly person?: CirclePerson | undefined
  readonly fieldsKey: string
  /** The heading of the form; without one it stands below the heading of what it changes. */
  readonly heading?: 'h2' | 'h3' | undefined
  readonly onDone: (sentence?: string) => void
}

/** Somebody of the circle: who, which part, language, contact, needs, and how they became known. */
export function PersonForm({ trajectory, person, fieldsKey, heading: Heading, onDone }: Props) {
  const { t } = useTranslation('circle')
  const { variant } = trajectory
  const add = useTrajectoryCommand('add-person', trajectory)
  const change = useTrajectoryCommand('set-person', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(fieldsKey, fieldsOf(person))
  const inputs = { id, values, set }
  const details = detailsOf(values, variant, person)
  const part = person?.part ?? partsIn(variant).find(one => one === values.part) ?? 'circle'
  const asksSide = needsSide(variant, part)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-name`]: details.name === '' ? t('wrong.name') : undefined,
    [`${id}-${sides[0]}`]: asksSide && details.side === undefined ? t('wrong.side') : undefined,
  })
  // The very details that were said to be somebody else's; other ones are asked about anew.
  const [different, setDifferent] = useState('')
  const [asks, setAsks] = useState(false)
  const told = JSON.stringify(details)
  const alike = details.name === '' || different === told ? [] : alikeInCircle(trajectory.circle, details, person?.id)
  useEffect(() => document.getElementById(`${id}-name`)?.focus(), [id])
  const title = person ? t('changeOf', { name: person.name }) : t('add')
  const busy = add.busy || change.busy
  const give = async () => {
    setAsks(false)
    const isSaved = person
      ? await change.give({ person: person.id, details })
      : await add.give({ details, part, known: knownOf(values) })
    if (!isSaved) return
    wipe()
    onDone(t(person ? 'changed' : 'added', { name: details.name }))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    // Somebody who was there already is not asked about when only their needs change.
    const isNewWho = !person || person.name !== details.name
    if (isNewWho && alike.length > 0) setAsks(true)
    else void give()
  }
  const cancel = () => {
    wipe()
    onDone()
  }
  return (
    <form className="stack" noValidate aria-label={title} onSubmit={send}>
      {Heading && <Heading>{title}</Heading>}
      <ErrorSummary lines={lines} attempt={attempt} />
      <WhoFields
        trajectory={trajectory}
        inputs={inputs}
        part={part}
        isNew={!person}
        birthDate={person?.birthDate}
        errorOf={field => fieldErrorOf(`${id}-${field}`)}
      />
      <ContactFields inputs={inputs} />
      <NeedsFields inputs={inputs} showsSectors={trajectory.circle.showSectors} />
      {!person && <KnownFields inputs={inputs} />}
      {asks && alike.length > 0 && (
        <AlikeQuestion
          trajectory={trajectory}
          alike={alike}
          name={details.name}
          onSame={cancel}
          onDifferent={() => {
            setDifferent(told)
            void give()
          }}
        />
      )}
      <ProblemNote error={add.error ?? change.error} keepsInput />
      {!(asks && alike.length > 0) && (
        <div className="row">
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
          <Button look="plain" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </form>
  )
}
