import { lazy, Suspense } from 'react'
import { readTenant } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { PageFailed } from '../../app/PageFailed.tsx'
import { PageLoading } from '../../app/PageLoading.tsx'
import { useBranding } from '../../app/useBranding.ts'
import type { PublicPage } from '../../public/address.ts'
import { TenantProvider } from './TenantContext.ts'

const FrontPage = lazy(async () => ({ default: (await import('./TenantHomePage.tsx')).TenantHomePage }))
const SelfReferral = lazy(async () => ({ default: (await import('./SelfReferral.tsx')).SelfReferral }))
const FollowPage = lazy(async () => ({ default: (await import('./FollowPage.tsx')).FollowPage }))

type Props = { readonly at: Extract<PublicPage, { readonly tenant: string }> }

/** Layout of an organisation's pages: applies its logo, colours, terms and languages. */
export function TenantLayout({ at }: Props) {
  const tenant = useLoaded(() => readTenant(at.tenant), [at.tenant])
  useBranding(tenant.state === 'loaded' ? tenant.value : undefined)
  if (tenant.state === 'loading') return <PageLoading />
  if (tenant.state === 'failed') return <PageFailed error={tenant.error} retry={tenant.reload} />
  return (
    <TenantProvider value={tenant.value}>
      <Suspense fallback={<PageLoading />}>
        {at.page === 'tenant' && <FrontPage />}
        {at.page === 'follow' && <FollowPage />}
        {at.page === 'form' && <SelfReferral form={at.form} at={at.at} />}
      </Suspense>
    </TenantProvider>
  )
}
