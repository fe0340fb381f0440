import { useQuery } from '@tanstack/react-query'
import { readRetentionTerms } from '../../../api/retention.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../PartnerContext.ts'
import { TermForm } from './TermForm.tsx'

/** How long a partner keeps its dossiers, for each kind of conference. */
export function RetentionTermsPage() {
  const { t } = useTranslation('retention')
  const { id: tenant, name } = usePartner()
  const terms = useQuery({
    queryKey: ['retentionTerms', tenant],
    queryFn: () => readRetentionTerms(tenant),
    staleTime: 0,
  })
  const reload = async () => (await terms.refetch({ throwOnError: true })).data?.items ?? []
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('terms.title')}</PageTitle>
        <p className="soft">{t('terms.lead', { name })}</p>
      </div>
      {terms.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={terms.error} what={t('failed')} retry={() => void terms.refetch()} />
      {terms.data?.items
        .filter(({ isEnabled, years }) => isEnabled || years !== undefined)
        .map(term => (
          <TermForm key={term.variant} tenant={tenant} term={term} reload={reload} />
        ))}
    </>
  )
}
