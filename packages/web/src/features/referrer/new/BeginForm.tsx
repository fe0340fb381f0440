import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { createDraft, newIntent } from '../../../api/index.ts'
import { TextIn, useForeign, useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { formQuery } from '../queries.ts'
import { Crumb } from './Crumb.tsx'
import { FormFailed, useNewReferral } from './NewReferralLayout.tsx'

/** Describes a form before a draft is created. */
export function BeginForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('referral')
  const { tenant, forms } = useNewReferral()
  const form = useQuery(formQuery(tenant.id, id))
  const name = useForeign(form.data?.title ?? {})
  const begin = useBegin(tenant.id, form.data)
  const crumb = (
    <Crumb up={forms.length > 1 ? { href: `/referrals/${tenant.id}/new`, words: t('new.choose') } : undefined} />
  )
  if (!form.data)
    return (
      <>
        {crumb}
        {form.isError ? (
          <FormFailed failure={form.error} retry={() => void form.refetch()} />
        ) : (
          <Loading>{t('new.loading')}</Loading>
        )}
      </>
    )
  const { intro, sections, reminder } = form.data
  return (
    <>
      <div className="stack stack-s">
        {crumb}
        <PageTitle site={tenant.name} lang={name.lang}>
          {name.words}
        </PageTitle>
        {intro && (
          <p>
            <TextIn text={intro} />
          </p>
        )}
      </div>
      <section className="stack stack-s" aria-labelledby="parts">
        <h2 id="parts" className="card-title">
          {t('new.steps', { count: sections.length })}
        </h2>
        <ol>
          {sections.map(section => (
            <li key={section.key}>
              <TextIn text={section.title} />
            </li>
          ))}
        </ol>
        {!intro && <p className="soft">{t('new.keep')}</p>}
      </section>
      {reminder && (
        <Note small title={<TextIn text={reminder.title} />}>
          <TextIn text={reminder.text} />
        </Note>
      )}
      <ProblemNote error={begin.error} what={t('new.failed')} retry={() => begin.mutate()} />
      <div>
        <Button busy={begin.isPending} onClick={() => begin.mutate()}>
          {begin.isPending ? t('new.beginning') : t('new.begin')}
        </Button>
      </div>
    </>
  )
}

/** Creates an empty draft, once even when retried, and opens its task list. */
function useBegin(tenant: string, form: { readonly id: string; readonly version: number } | undefined) {
  const { locale } = useTranslation('referral')
  const navigate = useNavigate()
  const intent = useRef(newIntent())
  return useMutation({
    mutationFn: async () => {
      if (!form) throw new Error('the form has not loaded')
      const body = { form: { id: form.id, version: form.version }, answers: {}, locale }
      return createDraft(tenant, body, intent.current)
    },
    onSuccess: ({ id }) => navigate({ to: '/referrals/$tenant/drafts/$draft', params: { tenant, draft: id } }),
  })
}
