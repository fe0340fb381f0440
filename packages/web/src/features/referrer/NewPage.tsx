import { localize } from '@kring/domain/language'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { createDraft, newIntent, ProblemError } from '../../api/index.ts'
import { useBranding } from '../../app/useBranding.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Failed, Loading, Note, PageTitle, PathLink } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { MemberTopbar } from './MemberTopbar.tsx'
import { formQuery, tenantQuery } from './queries.ts'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/new')

/** What is asked, before a draft is made of it. */
export function NewPage() {
  const { t, locale } = useTranslation('referral')
  const { tenant } = route.useParams()
  const page = useQuery(tenantQuery(tenant))
  useBranding(page.data?.branding)
  const formId = page.data?.forms.professional
  const form = useQuery({ ...formQuery(tenant, formId ?? ''), enabled: formId !== undefined })
  const begin = useBegin(tenant, form.data)
  const failure = page.error ?? form.error
  return (
    <>
      <MemberTopbar name={page.data?.name ?? 'Kring'} />
      <main id="main" className="page narrow stack stack-l">
        {!form.data && <Crumb />}
        {!form.data && !failure && <Loading>{t('new.loading')}</Loading>}
        {failure && <FormFailed failure={failure} retry={() => void (page.error ? page : form).refetch()} />}
        {form.data && (
          <>
            <div className="stack stack-s">
              <Crumb />
              <PageTitle site={page.data?.name ?? 'Kring'}>{localize(form.data.title, locale)}</PageTitle>
              {form.data.intro && <p>{localize(form.data.intro, locale)}</p>}
            </div>
            <section className="stack stack-s" aria-labelledby="parts">
              <h2 id="parts" className="card-title">
                {t('new.steps', { count: form.data.sections.length })}
              </h2>
              <ol>
                {form.data.sections.map(section => (
                  <li key={section.key}>{localize(section.title, locale)}</li>
                ))}
              </ol>
              {!form.data.intro && <p className="soft">{t('new.keep')}</p>}
            </section>
            {form.data.reminder && (
              <Note small title={localize(form.data.reminder.title, locale)}>
                {localize(form.data.reminder.text, locale)}
              </Note>
            )}
            <ProblemNote error={begin.error} what={t('new.failed')} retry={() => begin.mutate()} />
            <div>
              <Button busy={begin.isPending} onClick={() => begin.mutate()}>
                {begin.isPending ? t('new.beginning') : t('new.begin')}
              </Button>
            </div>
          </>
        )}
      </main>
    </>
  )
}

function Crumb() {
  const { t } = useTranslation('referral')
  return (
    <p className="crumb">
      <PathLink href="/referrals">‹ {t('mine.title')}</PathLink>
    </p>
  )
}

function FormFailed({ failure, retry }: { readonly failure: Error; readonly retry: () => void }) {
  const { t } = useTranslation('referral')
  const detail = failure instanceof ProblemError ? failure.detail : ''
  return (
    <Failed what={t('new.formFailed')} retry={retry}>
      {detail && <p>{detail}</p>}
    </Failed>
  )
}

/** An empty draft, made once however often it is tried; then its task list. */
function useBegin(tenant: string, form: { readonly id: string; readonly version: number } | undefined) {
  const { locale } = useTranslation('referral')
  const navigate = useNavigate()
  const intent = useRef(newIntent())
  return useMutation({
    mutationFn: async () => {
      if (!form) throw new Error('no form yet')
      const body = { form: { id: form.id, version: form.version }, answers: {}, locale }
      return createDraft(tenant, body, intent.current)
    },
    onSuccess: ({ id }) => navigate({ to: '/referrals/$tenant/drafts/$draft', params: { tenant, draft: id } }),
  })
}
