import type { TenantPage } from '@kring/functions/api/contract/people'
import { Suspense } from 'react'
import { readTenant } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { PageFailed } from '../../app/PageFailed.tsx'
import { PageLoading } from '../../app/PageLoading.tsx'
import { brandingOf, useBranding } from '../../app/useBranding.ts'
import { setBranding } from '../../i18n/branding.ts'
import type { PublicPage } from '../../public/address.ts'
import { Drawn } from '../../public/Drawn.tsx'
import { LazyPage, pageChunk } from '../../public/LazyPage.tsx'
import { usePageData } from '../../public/pageData.ts'
import { TenantProvider } from './TenantContext.ts'

type AtTenant = Extract<PublicPage, { readonly tenant: string }>

const pages = {
  tenant: pageChunk(async () => (await import('./TenantHomePage.tsx')).TenantHomePage),
  follow: pageChunk(async () => (await import('./FollowPage.tsx')).FollowPage),
  invitation: pageChunk(async () => (await import('./invitation/InvitationPage.tsx')).InvitationPage),
  complaint: pageChunk(async () => (await import('./complaint/ComplaintPage.tsx')).ComplaintPage),
  'complaint-follow': pageChunk(async () => (await import('./complaint/OwnComplaintPage.tsx')).OwnComplaintPage),
  form: pageChunk(async () => (await import('./SelfReferral.tsx')).SelfReferral),
}

/** Fetches the code of a page. `tenant`: the one of the page that the server drew, in whose branding it is drawn again. */
export async function preloadTenantPage({ page }: AtTenant, tenant: TenantPage | undefined): Promise<void> {
  if (tenant) setBranding(brandingOf(tenant))
  await pages[page].preload()
}

type Props = { readonly at: AtTenant }

/** Layout of an organisation's pages: applies its logo, colours, terms and languages. */
export function TenantLayout({ at }: Props) {
  const tenant = useLoaded(() => readTenant(at.tenant), [at.tenant], usePageData().tenant)
  useBranding(tenant.state === 'loaded' ? tenant.value : undefined)
  if (tenant.state === 'loading') return <PageLoading />
  if (tenant.state === 'failed') return <PageFailed error={tenant.error} retry={tenant.reload} />
  return (
    <TenantProvider value={tenant.value}>
      <Suspense fallback={<PageLoading />}>
        {at.page === 'tenant' && <LazyPage of={pages.tenant} given={{}} />}
        {at.page === 'follow' && <LazyPage of={pages.follow} given={{}} />}
        {at.page === 'invitation' && <LazyPage of={pages.invitation} given={{}} />}
        {at.page === 'complaint' && <LazyPage of={pages.complaint} given={{}} />}
        {at.page === 'complaint-follow' && <LazyPage of={pages['complaint-follow']} given={{}} />}
        {at.page === 'form' && <LazyPage of={pages.form} given={{ form: at.form, at: at.at }} />}
        <Drawn />
      </Suspense>
    </TenantProvider>
  )
}
