import { variantIds } from '@kring/domain/variants'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { brandingQuery, letterTextsQuery } from '../queries.ts'
import { TextsNav } from '../texts/TextsNav.tsx'
import '../branding.css'

const LettersForm = lazy(async () => ({ default: (await import('./LettersForm.tsx')).LettersForm }))
const route = getRouteApi('/signed-in-layout/staff-layout/partner/texts/letters')

/** The letters of one variant, each with a preview. */
export function LettersPage() {
  const { t } = useTranslation('letters')
  const { id: tenant } = usePartner()
  const search = route.useSearch()
  const branding = useQuery(brandingQuery(tenant))
  const place = useQuery(tenantQuery(tenant))
  const variant = variantIds.find(id => id === search.variant) ?? place.data?.variants[0]?.id
  const texts = useQuery({ ...letterTextsQuery(tenant, variant ?? 'family'), enabled: variant !== undefined })
  const all = [texts, branding, place]
  const error = all.find(query => query.error)?.error
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('texts.title')}</PageTitle>
        <p className="soft">{t('texts.lead')}</p>
      </div>
      {place.data && <TextsNav page={place.data} on="letters" variant={variant} />}
      {all.some(query => !query.data) && !error && <Loading>{t('texts.loading')}</Loading>}
      <ProblemNote
        error={error}
        what={t('texts.failed')}
        retry={() => void Promise.all(all.map(query => query.refetch()))}
      />
      {variant && texts.data && branding.data && place.data && (
        <Suspense fallback={<Loading>{t('texts.loading')}</Loading>}>
          <LettersForm
            key={variant}
            page={place.data}
            style={branding.data.style}
            variant={variant}
            view={texts.data}
          />
        </Suspense>
      )}
    </>
  )
}
