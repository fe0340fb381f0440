import { type FormEvent, useRef, useState } from 'react'
import { fileComplaint } from '../../../api/complaints.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { ComplaintFields } from '../../../complaint/ComplaintFields.tsx'
import { complaintOf } from '../../../complaint/complaintFields.ts'
import { useComplaintErrors } from '../../../complaint/useComplaintErrors.ts'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { go } from '../../../public/address.ts'
import { useTenant } from '../TenantContext.ts'
import { typedComplaintKey } from './complaintOfTab.ts'

/** What is typed stays in the tab until it was sent. `secret`: of the link by which somebody came; may be empty. */
export function ComplaintForm({ secret }: { readonly secret: string }) {
  const { t, locale } = useTranslation('complaints')
  const { id: tenant, name } = useTenant()
  const { values, set, wipe } = useSessionFields(typedComplaintKey(tenant), {})
  const errors = useComplaintErrors(values)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const intent = useRef({ of: '', key: '' })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !errors.tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    const body = complaintOf(values, locale)
    const of = JSON.stringify(body)
    if (intent.current.of !== of) intent.current = { of, key: newIntent() }
    try {
      const { personalLink } = await fileComplaint(tenant, body, intent.current.key, secret)
      wipe()
      go(`/o/${tenant}/complaint/follow#${personalLink}`, { replace: true, justSent: { earlier: false } })
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { of: '', key: '' }
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className="narrow stack stack-l" noValidate onSubmit={event => void send(event)}>
      <div className="stack">
        <PageTitle site={name}>{t('form.title')}</PageTitle>
        <p className="lead">{t('form.lead')}</p>
        <p className="small soft">{t('form.who', { name })}</p>
        {secret !== '' && <p className="small soft">{t('form.fromLink')}</p>}
      </div>
      <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
      <ComplaintFields values={values} set={set} errorOf={errors.fieldErrorOf} isDossierKnown={secret !== ''} />
      <ProblemNote error={failure} keepsInput />
      <div className="stack stack-s">
        <span>
          <Button type="submit" busy={busy}>
            {t(busy ? 'form.sending' : 'form.send')}
          </Button>
        </span>
        <p className="small soft">{t('form.next')}</p>
      </div>
    </form>
  )
}
