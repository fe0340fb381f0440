import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import { type ComplaintInput, fileComplaintSignedIn } from '../../api/complaints.ts'
import { newIntent, ProblemError } from '../../api/index.ts'
import { tenantQuery } from '../../api/query.ts'
import { ComplaintFields } from '../../complaint/ComplaintFields.tsx'
import { complaintOf } from '../../complaint/complaintFields.ts'
import { useComplaintErrors } from '../../complaint/useComplaintErrors.ts'
import { sessionFieldsKey, useSessionFields } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, ErrorSummary, Note, PageTitle, PathLink } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { MemberTopbar } from './MemberTopbar.tsx'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/$id/complaint')

/**
 * A complaint of who sent a referral, with their session; its number is filled in and may be taken out. Nothing of it comes in
 * the dossier.
 */
export function ComplaintPage() {
  const { t, locale } = useTranslation('complaints')
  const { tenant, id } = route.useParams()
  const { subject } = useKnownMe()
  const partner = useQuery(tenantQuery(tenant))
  const name = partner.data?.name ?? 'Kring'
  const { values, set, wipe } = useSessionFields(sessionFieldsKey(subject, 'complaint', tenant, id), { number: id })
  const errors = useComplaintErrors(values)
  const intent = useRef({ of: '', key: '' })
  const file = useMutation({
    mutationFn: (body: ComplaintInput<'file'>) => {
      const of = JSON.stringify(body)
      if (intent.current.of !== of) intent.current = { of, key: newIntent() }
      return fileComplaintSignedIn(tenant, body, intent.current.key)
    },
    onSuccess: wipe,
    onError: error => {
      if (error instanceof ProblemError) intent.current = { of: '', key: '' }
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!file.isPending && errors.tryToSend()) file.mutate(complaintOf(values, locale))
  }
  const back = `/referrals/${encodeURIComponent(tenant)}/${encodeURIComponent(id)}`
  return (
    <>
      <MemberTopbar name={name} />
      <main id="main" className="page stack stack-l">
        <p className="crumb">
          <PathLink href={back}>‹ {id}</PathLink>
        </p>
        {file.data ? (
          <Sent tenant={tenant} {...file.data} />
        ) : (
          <form className="narrow stack stack-l" noValidate onSubmit={send}>
            <div className="stack">
              <PageTitle>{t('form.title')}</PageTitle>
              <p className="small soft">{t('form.who', { name })}</p>
              <p className="small soft">{t('form.fromReferral')}</p>
            </div>
            <ErrorSummary lines={errors.lines} attempt={errors.attempt} />
            <ComplaintFields values={values} set={set} errorOf={errors.fieldErrorOf} />
            <ProblemNote error={file.error} keepsInput />
            <div className="stack stack-s">
              <span>
                <Button type="submit" busy={file.isPending}>
                  {t(file.isPending ? 'form.sending' : 'form.send')}
                </Button>
              </span>
              <p className="small soft">{t('form.next')}</p>
            </div>
          </form>
        )}
      </main>
    </>
  )
}

type SentProps = { readonly tenant: string; readonly id: string; readonly personalLink: string }

/** The link is told once: it is the only way back to the complaint. */
function Sent({ tenant, id, personalLink }: SentProps) {
  const { t } = useTranslation('complaints')
  const link = `${location.origin}/o/${tenant}/complaint/follow#${personalLink}`
  return (
    <div className="narrow stack">
      <PageTitle>{t('own.title')}</PageTitle>
      <p role="status">{t('own.sent', { id })}</p>
      <Note tone="sun" title={t('own.keepTitle')}>
        <p>{t('own.keepText')}</p>
        <p style={{ overflowWrap: 'anywhere' }}>
          <a href={link}>{link}</a>
        </p>
      </Note>
      <p className="small soft">{t('form.next')}</p>
    </div>
  )
}
