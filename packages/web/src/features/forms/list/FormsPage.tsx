import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listForms } from '../../../api/forms.ts'
import { readTenant } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { FormItem } from './FormItem.tsx'
import '../forms.css'

/** A partner's forms: published versions, drafts and opening periods. */
export function FormsPage() {
  const { t } = useTranslation('forms')
  const { id: tenant, name } = usePartner()
  const client = useQueryClient()
  const forms = useQuery({ queryKey: ['forms', tenant], queryFn: () => listForms(tenant), staleTime: 0 })
  const place = useQuery({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant) })
  const [said, setSaid] = useState('')
  const done = async (sentence: string) => {
    await client.invalidateQueries({ queryKey: ['forms', tenant] })
    setSaid(sentence)
  }
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('list.title')}</PageTitle>
          <p className="soft">{t('list.lead', { name })}</p>
        </div>
        <Link className="button" to="/partner/forms/$tenant/new" params={{ tenant }}>
          <Icon name="plus" />
          {t('list.new')}
        </Link>
      </div>
      <StatusMessage sentence={said} />
      {(!forms.data || !place.data) && !forms.error && !place.error && <Loading>{t('list.loading')}</Loading>}
      <ProblemNote
        error={forms.error ?? place.error}
        what={t('list.failed')}
        retry={() => void Promise.all([forms.refetch(), place.refetch()])}
      />
      {forms.data && place.data && (
        <ul className="plain-list stack">
          {forms.data.items.map(form => (
            <FormItem key={form.id} form={form} tenant={place.data} done={done} />
          ))}
        </ul>
      )}
    </>
  )
}
