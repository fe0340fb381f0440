import { variantIds } from '@kring/domain/variants'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { brandingQuery, mailTextsQuery } from '../queries.ts'
import { TextsForm } from './TextsForm.tsx'
import { TextsNav } from './TextsNav.tsx'
import '../branding.css'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/texts')

/** The mail texts that a partner can change, for all variants or one, each with a preview. */
export function TextsPage() {
  const { t } = useTranslation('branding')
  const { id: tenant } = usePartner()
  const search = route.useSearch()
  const variant = variantIds.find(id => id === search.variant)
  const texts = useQuery(mailTextsQuery(tenant, variant))
  const branding = useQuery(brandingQuery(tenant))
  const place = useQuery(tenantQuery(tenant))
  const all = [texts, branding, place]
  const error = all.find(query => query.error)?.error
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('texts.title')}</PageTitle>
        <p className="soft">{t('texts.lead')}</p>
      </div>
      {place.data && <TextsNav page={place.data} on="mails" variant={variant} />}
      {all.some(query => !query.data) && !error && <Loading>{t('texts.loading')}</Loading>}
      <ProblemNote
        error={error}
        what={t('texts.failed')}
        retry={() => void Promise.all(all.map(query => query.refetch()))}
      />
      {texts.data && branding.data && place.data && (
        <TextsForm key={variant} tenant={place.data} style={branding.data.style} variant={variant} view={texts.data} />
      )}
    </>
  )
}
