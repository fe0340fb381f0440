import { helpUses, peopleIn } from '@kring/domain/trajectory'
import { type FormEvent, useState } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup, Tag } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import type { PartPageProps } from '../partPage.ts'
import { whoSaysFirst } from './whoSaysFirst.ts'

/** How much help of professionals the family still uses: asked at later evaluations, half a year and a year on. */
export function HelpCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const { current, done } = trajectory.evaluation
  const [isOpen, setOpen] = useState(false)
  const help = (current ?? done.at(-1))?.help
  const mayAsk = current !== undefined && done.length > 0
  if (!mayAsk && help === undefined) return null
  return (
    <section className="card stack" aria-labelledby="help">
      <div className="stack stack-s">
        <div className="row">
          <h2 id="help" tabIndex={-1}>
            {t('help.title')}
          </h2>
          {help && (
            <Tag tone="good" icon="check">
              {t('help.asked')}
            </Tag>
          )}
        </div>
        <p className="small soft">{t('help.lead')}</p>
      </div>
      {mayAsk && (isOpen || help === undefined) ? (
        <HelpForm
          trajectory={trajectory}
          onDone={sentence => {
            setOpen(false)
            say(sentence)
            document.getElementById('help')?.focus()
          }}
        />
      ) : (
        <>
          {help && <p>{t(`help.use.${help.use}`)}</p>}
          {mayAsk && (
            <Button look="quiet" small className="start no-print" onClick={() => setOpen(true)}>
              {t('help.change')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

type Props = { readonly trajectory: TrajectoryView; readonly onDone: (sentence: string) => void }

function HelpForm({ trajectory, onDone }: Props) {
  const { t } = useTranslation('evaluation')
  const { subject } = useKnownMe()
  const help = trajectory.evaluation.current?.help
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'help-used')
  const before = { use: help?.use ?? '', saidBy: help?.saidBy ?? whoSaysFirst(trajectory) }
  const { values, set, wipe } = useSessionFields(key, before)
  const command = useTrajectoryCommand('record-help-used', trajectory)
  const use = helpUses.find(one => one === values.use)
  const errors = useSubmitErrors({ 'help-use': use ? undefined : t('help.choose') })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !errors.tryToSend() || use === undefined) return
    if (!(await command.give({ use, saidBy: values.saidBy ?? '' }))) return
    wipe()
    onDone(t('help.said', { use: t(`help.use.${use}`) }))
  }
  return (
    <form className="stack" noValidate onSubmit={event => void send(event)} aria-labelledby="help">
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <FieldGroup id="help-use" label={t('help.title')} fieldError={errors.fieldErrorOf('help-use')}>
        {helpUses.map((one, index) => (
          <label key={one} className="choice">
            <input
              id={index === 0 ? 'help-use' : `help-${one}`}
              type="radio"
              name="help-use"
              checked={values.use === one}
              onChange={() => set('use', one)}
            />
            <span>{t(`help.use.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Field id="help-by" label={t('check.by')}>
        {binding => (
          <select {...binding} value={values.saidBy} onChange={event => set('saidBy', event.target.value)}>
            {peopleIn(trajectory.circle).map(person => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNote error={command.error} keepsInput />
      <Button type="submit" look="quiet" className="start" busy={command.busy}>
        {t('help.save')}
      </Button>
    </form>
  )
}
