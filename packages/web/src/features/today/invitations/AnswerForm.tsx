import { invitationAnswers, isInvited, waysOfTakingPart } from '@kring/domain/trajectory'
import { type FormEvent, useEffect, useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { Order, Step } from './invitationOrders.ts'
import type { Invitee } from './invitationsOf.ts'

const routes = ['phone', 'in-person', 'letter'] as const

type Props = {
  readonly trajectory: TrajectoryView
  readonly invitee: Invitee
  readonly fieldsKey: string
  readonly busy: boolean
  /** Gives it; true when it is saved. */
  readonly onGive: (order: Order, sentence: string) => Promise<boolean>
  readonly onClose: () => void
}

/** The answer that somebody gave themself, by phone, in person or by letter (G7). */
export function AnswerForm({ trajectory, invitee: { person }, fieldsKey, busy, onGive, onClose }: Props) {
  const { t } = useTranslation('inviting')
  const id = useId()
  const given = person.invitation?.withdrawn === undefined ? person.invitation?.answer : undefined
  const { values, set, wipe } = useSessionFields(fieldsKey, {
    answer: '',
    way: given?.way ?? person.way ?? '',
    needs: given?.needs ?? '',
    via: 'phone',
  })
  const answer = invitationAnswers.find(one => one === values.answer)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-yes`]: answer === undefined ? t('answerForm.wrong') : undefined,
  })
  useEffect(() => document.getElementById(`${id}-yes`)?.focus(), [id])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend() || answer === undefined) return
    const way = waysOfTakingPart.find(one => one === values.way)
    const needs = (values.needs ?? '').trim()
    const record: Step = {
      name: 'record-answer',
      body: {
        person: person.id,
        answer,
        ...(answer !== 'no' && way !== undefined && { way }),
        ...(needs !== '' && { needs }),
        day: trajectory.preparation.day?.revision ?? 0,
        via: routes.find(one => one === values.via) ?? 'phone',
      },
    }
    const steps: readonly Step[] = isInvited(person)
      ? [record]
      : [{ name: 'invite', body: { person: person.id } }, record]
    if (!(await onGive({ person, steps }, t('answerForm.saved', { name: person.name })))) return
    wipe()
    onClose()
  }
  const cancel = () => {
    wipe()
    onClose()
  }
  return (
    <form className="stack" noValidate onSubmit={send}>
      <h3>{t('answerForm.title', { name: person.name })}</h3>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup
        id={`${id}-answer`}
        label={t('answerForm.answer')}
        hint={t('answerForm.hint')}
        fieldError={fieldErrorOf(`${id}-yes`)}
      >
        {invitationAnswers.map(one => (
          <label key={one} className="choice">
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-answer`}
              checked={answer === one}
              onChange={() => set('answer', one)}
            />
            <span>{t(`answer.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
      <Field id={`${id}-via`} label={t('answerForm.via')}>
        {binding => (
          <select {...binding} value={values.via} onChange={event => set('via', event.target.value)}>
            {routes.map(one => (
              <option key={one} value={one}>
                {t(`answerForm.route.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {answer !== 'no' && (
        <Field id={`${id}-way`} label={t('answerForm.way')}>
          {binding => (
            <select {...binding} value={values.way} onChange={event => set('way', event.target.value)}>
              <option value="">{t('answerForm.noWay')}</option>
              {waysOfTakingPart.map(one => (
                <option key={one} value={one}>
                  {t(`way.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        id={`${id}-needs`}
        label={t('answerForm.needs')}
        hint={t('answerForm.needsHint')}
        value={values.needs ?? ''}
        onChange={typed => set('needs', typed)}
        maxLength={1000}
        lines={2}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('answerForm.save')}
        </Button>
        <Button look="plain" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
