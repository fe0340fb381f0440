import { checkResults, peopleIn } from '@kring/domain/trajectory'
import type { FormEvent } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { whoSaysFirst } from './whoSaysFirst.ts'

type Evaluation = TrajectoryView['evaluation']
type Props = {
  readonly trajectory: TrajectoryView
  readonly agreement: NonNullable<Evaluation['agreements']>[number]
  readonly number: number
  readonly check: Evaluation['done'][number]['checks'][number] | undefined
  readonly onDone: (sentence?: string) => void
}

/** In characters: one sentence. */
const longest = 300

/** How one agreement goes: the sentence to read aloud, one tap, and one sentence of the family with who says it. */
export function CheckForm({ trajectory, agreement, number, check, onDone }: Props) {
  const { t } = useTranslation('evaluation')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'check', agreement.id)
  const { values, set, wipe } = useSessionFields(key, {
    result: check?.result ?? '',
    says: check?.says ?? '',
    saidBy: check?.saidBy ?? whoSaysFirst(trajectory),
  })
  const command = useTrajectoryCommand('check-agreement', trajectory)
  const id = `check-${number}`
  const result = checkResults.find(one => one === values.result)
  const errors = useSubmitErrors({ [`${id}-result`]: result ? undefined : t('check.choose') })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !errors.tryToSend() || result === undefined) return
    const says = values.says?.trim() ?? ''
    const body = { agreement: agreement.id, result, saidBy: values.saidBy ?? '', ...(says !== '' && { says }) }
    if (!(await command.give(body))) return
    wipe()
    onDone(t('check.said', { number }))
  }
  return (
    <form className="all stack" noValidate onSubmit={event => void send(event)} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('agreements.one', { number })}</h3>
      <div className="note tight">
        <b>{t('check.read')}</b> <q>{agreement.sentence}</q>
      </div>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <FieldGroup id={`${id}-result`} label={t('check.how')} fieldError={errors.fieldErrorOf(`${id}-result`)}>
        <div className="opts">
          {checkResults.map((one, index) => (
            <label key={one} className="choice">
              <input
                id={index === 0 ? `${id}-result` : `${id}-${one}`}
                type="radio"
                name={`${id}-result`}
                checked={values.result === one}
                onChange={() => set('result', one)}
              />
              <span>{t(`result.${one}`)}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextField
        id={`${id}-says`}
        label={t('check.says')}
        hint={t('check.saysHint')}
        value={values.says ?? ''}
        onChange={value => set('says', value)}
        maxLength={longest}
        autoComplete="off"
      />
      <Field id={`${id}-by`} label={t('check.by')}>
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
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {t('check.save', { number })}
        </Button>
        {check && (
          <Button
            look="plain"
            small
            onClick={() => {
              wipe()
              onDone()
            }}
          >
            {common('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
