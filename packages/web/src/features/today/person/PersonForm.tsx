import type { CirclePerson } from '@kring/domain'
import { languages } from '@kring/domain/forms/starter/lists'
import { localize } from '@kring/domain/language'
import { knownSince } from '@kring/domain/trajectory'
import { sides, variants } from '@kring/domain/variants'
import { type FormEvent, useEffect, useId } from 'react'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { detailsOf, fieldsOf, knownOf, needsSide, partsIn } from './personFields.ts'

type Props = {
  readonly trajectory: TrajectoryView
  /** Whom to change; absent for somebody new. */
  readonly person?: CirclePerson | undefined
  readonly fieldsKey: string
  readonly onDone: (sentence?: string) => void
}

/** Somebody of the circle: who, which part, language, how to reach them, and how they became known. */
export function PersonForm({ trajectory, person, fieldsKey, onDone }: Props) {
  const { t, locale } = useTranslation('today')
  const { variant } = trajectory
  const add = useTrajectoryCommand('add-person', trajectory)
  const change = useTrajectoryCommand('set-person', trajectory)
  const id = useId()
  const { values, set, wipe } = useSessionFields(fieldsKey, fieldsOf(person))
  const details = detailsOf(values, variant, person)
  const part = partsIn(variant).find(one => one === values.part) ?? 'circle'
  const asksSide = needsSide(variant, part)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-name`]: details.name === '' ? t('one.wrong.name') : undefined,
    [`${id}-${sides[0]}`]: asksSide && details.side === undefined ? t('one.wrong.side') : undefined,
  })
  useEffect(() => document.getElementById(`${id}-name`)?.focus(), [id])
  const busy = add.busy || change.busy
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    const isSaved = person
      ? await change.give({ person: person.id, details })
      : await add.give({ details, part, known: knownOf(values) })
    if (!isSaved) return
    wipe()
    onDone(t(person ? 'one.changed' : 'one.added', { name: details.name }))
  }
  const cancel = () => {
    wipe()
    onDone()
  }
  const check = (field: 'isChild' | 'interpreter') => (
    <label className="choice">
      <input
        type="checkbox"
        checked={values[field] === 'yes'}
        onChange={event => set(field, event.target.checked ? 'yes' : '')}
      />
      <span>{t(`one.field.${field}`)}</span>
    </label>
  )
  const text = (
    field: 'relation' | 'group' | 'phone' | 'email' | 'by',
    { hint, ...more }: { hint?: string; type?: 'email' } = {},
  ) => (
    <TextField
      id={`${id}-${field}`}
      label={t(`one.field.${field}`)}
      hint={hint}
      value={values[field] ?? ''}
      onChange={typed => set(field, typed)}
      maxLength={field === 'email' ? 400 : field === 'phone' ? 100 : 200}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <form className="stack" noValidate onSubmit={send}>
      <h3>{person ? t('one.changeOf', { name: person.name }) : t('one.add')}</h3>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-name`}
        label={t('one.field.name')}
        fieldError={fieldErrorOf(`${id}-name`)}
        value={values.name ?? ''}
        onChange={typed => set('name', typed)}
        maxLength={200}
        autoComplete="off"
      />
      {text('relation', { hint: t('one.field.relationHint') })}
      {!person && (
        <Field id={`${id}-part`} label={t('one.field.part')}>
          {binding => (
            <select {...binding} value={part} onChange={event => set('part', event.target.value)}>
              {partsIn(variant).map(one => (
                <option key={one} value={one}>
                  {t(`one.part.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asksSide && (
        <FieldGroup id={`${id}-side`} label={t('one.field.side')} fieldError={fieldErrorOf(`${id}-${sides[0]}`)}>
          {sides.map(one => (
            <label key={one} className="choice">
              <input
                id={`${id}-${one}`}
                type="radio"
                name={`${id}-side`}
                checked={values.side === one}
                onChange={() => set('side', one)}
              />
              <span>{t(`one.side.${one}`)}</span>
            </label>
          ))}
        </FieldGroup>
      )}
      {variants[variant].participants === 'groups' && text('group')}
      {check('isChild')}
      <Field id={`${id}-language`} label={t('one.field.language')}>
        {binding => (
          <select {...binding} value={values.language ?? ''} onChange={event => set('language', event.target.value)}>
            <option value="">{t('one.field.notAsked')}</option>
            {languages.map(({ value, label }) => (
              <option key={value} value={value}>
                {localize(label, locale)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {check('interpreter')}
      {text('phone')}
      {text('email', { type: 'email' })}
      {!person && (
        <>
          <Field id={`${id}-since`} label={t('one.field.since')}>
            {binding => (
              <select {...binding} value={values.since} onChange={event => set('since', event.target.value)}>
                {knownSince.map(one => (
                  <option key={one} value={one}>
                    {t(`one.known.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('by', { hint: t('one.field.byHint') })}
        </>
      )}
      <ProblemNote error={add.error ?? change.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('one.save')}
        </Button>
        <Button look="plain" onClick={cancel}>
          {t('one.cancel')}
        </Button>
      </div>
    </form>
  )
}
