import type { TrainingView } from '@kring/functions/api/contract/coordinators'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { changeTraining, planTraining, readTraining } from '../../../api/coordinators.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { DayField } from '../../../form/days/DayField.tsx'
import { dayFields } from '../../../form/days/days.ts'
import { type FieldValues, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { useDayErrors } from '../fields/useDayErrors.ts'
import { usePeriodName } from '../fields/usePeriodName.ts'
import { trainingKey } from '../queries.ts'
import {
  dayId,
  dayIds,
  mostDays,
  seatsOf,
  sessionBody,
  sessionDayFaults,
  sessionFields,
  sessionKey,
} from './sessions.ts'

type NewProps = {
  readonly region: string
  readonly onDone: (said: string) => void
  readonly onCancel: () => void
}

/** Plans a session. */
export function NewSessionForm({ region, onDone, onCancel }: NewProps) {
  const { t } = useTranslation('training')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const intent = useRef(newIntent())
  const { values, setAll, wipe } = useSessionFields(sessionKey(subject, region), sessionFields())
  const errors = useSessionErrors(values)
  const plan = useMutation({
    mutationFn: () => planTraining(sessionBody(values, region), intent.current),
    onError: error => {
      if (error instanceof ProblemError) intent.current = newIntent()
    },
  })
  useEffect(() => document.getElementById(dayId(0))?.focus(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (plan.isPending || !errors.tryToSend()) return
    if ((await plan.mutateAsync().catch(() => undefined)) === undefined) return
    wipe()
    await client.invalidateQueries({ queryKey: trainingKey })
    onDone(t('said.planned'))
  }
  const giveUp = () => {
    wipe()
    onCancel()
  }
  return (
    <form className="card stack" noValidate aria-labelledby="new-session" onSubmit={event => void send(event)}>
      <h2 className="card-title" id="new-session">
        {t('plan')}
      </h2>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <SessionFields values={values} setAll={setAll} errors={errors} />
      <ProblemNote error={plan.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={plan.isPending}>
          {plan.isPending ? common('busy') : t('planIt')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}

type ChangeProps = { readonly session: TrainingView; readonly region: string; readonly onClose: (said: string) => void }

/** Changes a session; its days stay as they are once somebody is enrolled. */
export function ChangeSessionForm({ session, region, onClose }: ChangeProps) {
  const { t } = useTranslation('training')
  const { t: settings } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const loadedOf = (one: TrainingView) => ({ values: sessionFields(one), revision: one.version })
  const form = useSettingForm({
    key: sessionKey(subject, region, session.id),
    loaded: loadedOf(session),
    save: (values, version) => changeTraining(session.id, sessionBody(values, region), version),
    reload: async () => {
      const { items } = await readTraining(region)
      return loadedOf(items.find(({ id }) => id === session.id) ?? session)
    },
  })
  const errors = useSessionErrors(form.values)
  const nameOf = useFieldNames(form.values)
  useEffect(() => document.getElementById('place')?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (form.busy || !errors.tryToSend()) return
    void form.submit(async () => {
      await client.invalidateQueries({ queryKey: trainingKey })
      onClose(t('said.changed'))
    })
  }
  const giveUp = () => {
    form.giveUp()
    onClose('')
  }
  return (
    <form className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <MergedEditsNote form={form} nameOf={nameOf} />
      <SessionFields
        values={form.values}
        setAll={form.setAll}
        errors={errors}
        daysAreFixed={session.enrolled.length > 0}
      />
      {form.said && <p role="status">{form.said}</p>}
      <ProblemNote error={form.failure} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={form.busy}>
          {form.busy ? settings('saving') : settings('save')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}

function useSessionErrors(values: FieldValues) {
  const { t } = useTranslation('training')
  return useSubmitErrors({
    ...useDayErrors(sessionDayFaults(values)),
    place: (values.place ?? '').trim() === '' ? t('wrong.place') : undefined,
    seats: seatsOf(values) === undefined ? t('wrong.seats') : undefined,
  })
}

function useFieldNames(values: FieldValues) {
  const { t } = useTranslation('training')
  return usePeriodName({
    place: t('field.place'),
    seats: t('field.seats'),
    days: t('field.days'),
    ...Object.fromEntries(dayIds(values).map((id, index) => [id, t('field.day', { n: index + 1 })])),
  })
}

type FieldsProps = {
  readonly values: FieldValues
  readonly setAll: (values: FieldValues) => void
  readonly errors: ReturnType<typeof useSubmitErrors>
  readonly daysAreFixed?: boolean
}

function SessionFields({ values, setAll, errors, daysAreFixed = false }: FieldsProps) {
  const { t } = useTranslation('training')
  const days = dayIds(values)
  const add = () => setAll({ ...values, ...dayFields(dayId(days.length), undefined), days: String(days.length + 1) })
  return (
    <>
      {daysAreFixed ? (
        <p className="small">{t('daysFixed')}</p>
      ) : (
        <>
          {days.map((id, index) => (
            <DayField
              key={id}
              id={id}
              label={t('field.day', { n: index + 1 })}
              hint={index === 0 ? t('dayHint') : undefined}
              values={values}
              setAll={setAll}
              fieldError={errors.fieldErrorOf(id)}
            />
          ))}
          {days.length < mostDays && (
            <div>
              <Button look="plain" small icon="plus" onClick={add}>
                {t('addDay')}
              </Button>
            </div>
          )}
        </>
      )}
      <TextField
        id="place"
        label={t('field.place')}
        fieldError={errors.fieldErrorOf('place')}
        value={values.place ?? ''}
        onChange={typed => setAll({ ...values, place: typed })}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        id="seats"
        label={t('field.seats')}
        fieldError={errors.fieldErrorOf('seats')}
        value={values.seats ?? ''}
        onChange={typed => setAll({ ...values, seats: typed })}
        maxLength={3}
        width="6rem"
        inputMode="numeric"
      />
    </>
  )
}
