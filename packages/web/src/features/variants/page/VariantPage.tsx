import { type VariantId, variantIds } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Overview } from '../../../api/variants.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useVariants } from '../useVariants.ts'
import { VariantForm } from './VariantForm.tsx'
import '../variants.css'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/variants/$tenant/$variant')

/** The settings of one variant. */
export function VariantPage() {
  const { t } = useTranslation('variants')
  const { tenant, variant } = route.useParams()
  const { overview, page, error, retry } = useVariants(tenant)
  const id = variantIds.find(one => one === variant)
  return (
    <>
      <p className="crumb">
        <Link to="/partner/$part" params={{ part: 'variants' }} search={{ of: tenant }}>
          ‹ {t('back')}
        </Link>
      </p>
      {overview && page && id ? (
        <Open key={`${tenant} ${id}`} overview={overview} page={page} id={id} />
      ) : (
        <>
          <PageTitle>{t('title')}</PageTitle>
          {!error && (id ? <Loading>{t('loading')}</Loading> : <p>{t('unknown')}</p>)}
          <ProblemNote error={error} what={t('failed')} retry={retry} />
        </>
      )}
    </>
  )
}

type OpenProps = { readonly overview: Overview; readonly page: TenantPage; readonly id: VariantId }

/** Starts from the settings when the page opened; concurrent changes are detected at the next save. */
function Open({ overview, page, id }: OpenProps) {
  const { t } = useTranslation('variants')
  const { subject } = useKnownMe()
  const settings = overview.items.find(item => item.id === id)
  const [first] = useState(settings)
  if (!settings || !first) return <p>{t('unknown')}</p>
  return (
    <VariantForm
      first={first}
      settings={settings}
      overview={overview}
      page={page}
      storeKey={sessionFieldsKey(subject, 'variant', page.id, id)}
    />
  )
}
