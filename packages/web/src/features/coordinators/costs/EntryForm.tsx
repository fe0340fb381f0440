import { type ClaimKind, claimPhases, crossedBy, flatRateCountries } from '@kring/domain/claims'
import type { OwnClaims } from '@kring/functions/api/contract/claims'
import { type FormEvent, useEffect, useId } from 'react'
import { type ClaimEntryView, commandOwnClaims } from '../../../api/claims.ts'
import type { OwnTrajectory } from '../../../api/trajectories.ts'
import { DayField } from '../../../form/days/DayField.tsx'
import { dayFault, dayOf } from '../../../form/days/days.ts'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useDayErrors } from '../fields/useDayErrors.ts'
import { amountOf } from './amounts.ts'
import { Crossing } from './Crossing.tsx'
import { dayField, entryKey, entryOf, fieldsOf, newFields, receiptFilesIn, trajectoryValue } from './entryFields.ts'
import { ReceiptField } from './ReceiptField.tsx'
import { useClaimCommand } from './useClaimCommand.ts'

type Props = {
  readonly kind: ClaimKind
  readonly claims: OwnClaims
  readonly subject: string
  readonly trajectories: readonly OwnTrajectory[]
  /** The trajectory from which it was opened. */
  readonly trajectory: string
  /** What is changed; absent for a new one. */
  readonly entry?: ClaimEntryView | undefined
  readonly onDone: (said?: string) => void
}

/** Hours, kilometres or an expense of a day. Says before it is saved that a ceiling comes near, or is crossed. */
export function EntryForm({ kind, claims, subject, trajectories, trajectory, entry, onDone }: Props) {
  const { t } = useTranslation('costs')
  const { t: common } = useTranslation('common')
  const id = useId()
  const { today, region, country, engagement } = claims
  const of = entry?.id ?? kind
  const day = dayField(of)
  const key = entryKey(subject, of)
  const { values, set, setAll, wipe } = useSessionFields(
    key,
    entry ? fieldsOf(entry) : newFields(kind, today, trajectory),
  )
  const typed = entryOf(kind, values, of)
  const save = useClaimCommand((body: NonNullable<typeof typed>, intent) =>
    entry
      ? commandOwnClaims(
          entry.region,
          entry.day.slice(0, 4),
          'change-entry',
          { ...body, entry: entry.id, revision: entry.revision },
          intent,
        )
      : commandOwnClaims(region, body.day.slice(0, 4), 'add-entry', body, intent),
  )
  const isOtherYear = entry !== undefined && typed !== undefined && typed.day.slice(0, 4) !== entry.day.slice(0, 4)
  const errors = useSubmitErrors({
    [`${id}-amount`]: amountOf(kind, values.amount ?? '') === undefined ? t(`wrong.${kind}`) : undefined,
    ...useDayErrors({ [day]: dayFault(values, day, { required: true, last: today }) }),
    ...(isOtherYear ? { [day]: t('wrong.year') } : {}),
    [`${id}-what`]: kind === 'expense' && (values.what ?? '').trim().length < 2 ? t('wrong.what') : undefined,
    [`${id}-file`]:
      kind === 'expense' && values.receipt === 'file' && receiptFilesIn(values).length === 0
        ? t('wrong.file')
        : undefined,
  })
  useEffect(() => document.getElementById(`${id}-amount`)?.focus(), [id])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (save.busy || !errors.tryToSend() || typed === undefined) return
    if ((await save.give(typed)) === undefined) return
    wipe()
    onDone(t(entry ? 'said.changed' : 'said.added'))
  }
  const giveUp = () => {
    wipe()
    onDone()
  }
  const isKnown = trajectories.some(one => trajectoryValue(one) === values.trajectory)
  const others = claims.entries.filter(one => one.id !== entry?.id)
  const crossed = typed && engagement === 'volunteer' ? crossedBy(typed, others, country) : []
  return (
    <form className="card tight stack" noValidate aria-labelledby={`${id}-title`} onSubmit={event => void send(event)}>
      <h2 className="card-title" id={`${id}-title`}>
        {t(entry ? `change.${kind}` : `add.${kind}`)}
      </h2>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <TextField
        id={`${id}-amount`}
        label={t(`field.${kind}`)}
        hint={t(`hint.${kind}`)}
        fieldError={errors.fieldErrorOf(`${id}-amount`)}
        value={values.amount ?? ''}
        onChange={amount => set('amount', amount)}
        maxLength={12}
        width="9rem"
        autoComplete="off"
      />
      {kind === 'expense' && (
        <TextField
          id={`${id}-what`}
          label={t('field.what')}
          hint={t('hint.what')}
          fieldError={errors.fieldErrorOf(`${id}-what`)}
          value={values.what ?? ''}
          onChange={what => set('what', what)}
          maxLength={80}
          autoComplete="off"
        />
      )}
      <DayField
        id={day}
        label={t('field.day')}
        values={values}
        setAll={setAll}
        fieldError={errors.fieldErrorOf(day)}
        today={dayOf(values, day) === today ? undefined : today}
      />
      <Field id={`${id}-trajectory`} label={t('field.trajectory')}>
        {binding => (
          <select
            {...binding}
            value={values.trajectory ?? ''}
            onChange={event => set('trajectory', event.target.value)}
          >
            <option value="">{t('noTrajectory')}</option>
            {!isKnown && values.trajectory && (
              <option value={values.trajectory}>{values.trajectory.split(' ').at(-1)}</option>
            )}
            {trajectories.map(one => (
              <option key={trajectoryValue(one)} value={trajectoryValue(one)}>
                {one.reference}, {one.tenantName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-phase`} label={t('field.phase')}>
        {binding => (
          <select {...binding} value={values.phase ?? ''} onChange={event => set('phase', event.target.value)}>
            {claimPhases.map(phase => (
              <option key={phase} value={phase}>
                {t(`phase.${phase}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'expense' && (
        <ReceiptField
          id={id}
          sessionKey={key}
          values={values}
          set={set}
          setAll={setAll}
          mayBeFlat={engagement === 'volunteer' && flatRateCountries.includes(country)}
          fileError={errors.fieldErrorOf(`${id}-file`)}
        />
      )}
      <Crossing crossed={crossed} />
      <ProblemNote error={save.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={save.busy}>
          {save.busy ? common('busy') : t(entry ? 'save' : 'addIt')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
