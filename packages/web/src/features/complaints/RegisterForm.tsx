import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { type ComplaintInput, type ComplaintList, registerComplaint } from '../../api/complaints.ts'
import { newIntent, ProblemError } from '../../api/index.ts'
import { ComplaintFields } from '../../complaint/ComplaintFields.tsx'
import { complaintOf } from '../../complaint/complaintFields.ts'
import { useComplaintErrors } from '../../complaint/useComplaintErrors.ts'
import { sessionFieldsKey, useSessionFields } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, ErrorSummary, Field } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { complaintsQuery } from './queries.ts'

export const registerKey = (subject: string): string => sessionFieldsKey(subject, 'complaint', 'new')

type Props = {
  readonly partners: ComplaintList['partners']
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

/** Writes down what somebody says on the phone. */
export function RegisterForm({ partners, onDone, onCancel }: Props) {
  const { t, locale } = useTranslation('complaints')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const { values, set, wipe } = useSessionFields(registerKey(subject), {})
  const errors = useComplaintErrors(values, { partner: values.partner ? undefined : t('wrong.choose') })
  const intent = useRef({ of: '', key: '' })
  useEffect(() => document.getElementById('partner')?.focus(), [])
  const save = useMutation({
    mutationFn: ({ tenant, body }: { readonly tenant: string; readonly body: ComplaintInput<'register'> }) => {
      const of = JSON.stringify({ tenant, body })
      if (intent.current.of !== of) intent.current = { of, key: newIntent() }
      return registerComplaint(tenant, body, intent.current.key)
    },
    onError: error => {
      if (error instanceof ProblemError) intent.current = { of: '', key: '' }
    },
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending || !errors.tryToSend()) return
    const tenant = values.partner ?? ''
    const made = await save.mutateAsync({ tenant, body: complaintOf(values, locale) }).catch(() => undefined)
    if (made === undefined) return
    wipe()
    await client.invalidateQueries({ queryKey: complaintsQuery.queryKey })
    const link = `${location.origin}/o/${tenant}/complaint/follow#${made.personalLink}`
    onDone(t('desk.registered', { id: made.id, link }))
  }
  return (
    <form className="card stack narrow" noValidate aria-labelledby="register" onSubmit={event => void send(event)}>
      <h2 className="card-title" id="register">
        {t('desk.register')}
      </h2>
      <p className="small soft">{t('desk.registerLead')}</p>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <Field id="partner" label={t('desk.registerAt')} fieldError={errors.fieldErrorOf('partner')}>
        {binding => (
          <select {...binding} value={values.partner ?? ''} onChange={event => set('partner', event.target.value)}>
            <option value="">{t('desk.choosePartner')}</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ComplaintFields values={values} set={set} errorOf={errors.fieldErrorOf} />
      <ProblemNote error={save.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {save.isPending ? common('busy') : t('desk.registerSend')}
        </Button>
        <Button
          look="plain"
          onClick={() => {
            wipe()
            onCancel()
          }}
        >
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
