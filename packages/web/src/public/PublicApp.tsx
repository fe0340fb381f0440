import type { TenantPage } from '@kring/functions/api/contract/people'
import { Suspense } from 'react'
import { CatchFailure } from '../app/CatchFailure.tsx'
import { NotFound } from '../app/NotFound.tsx'
import { PageLoading } from '../app/PageLoading.tsx'
import { SkipLink } from '../app/SkipLink.tsx'
import { NavigateToProvider } from '../kit/navigation.ts'
import { go, type PublicPage, readPath, useAddress } from './address.ts'
import { Drawn } from './Drawn.tsx'
import { LazyPage, pageChunk } from './LazyPage.tsx'

const landing = pageChunk(async () => (await import('../features/landing/LandingPage.tsx')).LandingPage)
const day = pageChunk(async () => (await import('../features/day/DayPage.tsx')).DayPage)
const tenantLayout = () => import('../features/citizen/TenantLayout.tsx')
const ofTenant = pageChunk(async () => (await tenantLayout()).TenantLayout)

/** Fetches the code of a page, so that it renders at once, in the branding of its tenant. */
export async function preloadPage(at: PublicPage, tenant?: TenantPage): Promise<void> {
  if (at.page === 'landing') await landing.preload()
  if (!('tenant' in at)) return
  const [{ preloadTenantPage }] = await Promise.all([tenantLayout(), ofTenant.preload()])
  await preloadTenantPage(at, tenant)
}

/**
 * The pages without an account. They use their own small router: TanStack Router, used by the signed-in app, takes 29
 * of the 110 KiB budget of such a page.
 */
export function PublicApp() {
  const { pathname } = useAddress()
  const at = readPath(pathname)
  return (
    <NavigateToProvider value={go}>
      <CatchFailure key={areaOf(at)}>
        <Suspense fallback={<PageLoading />}>
          <SkipLink />
          <Page {...at} />
        </Suspense>
      </CatchFailure>
    </NavigateToProvider>
  )
}

/**
 * The pages of one form are one area, which stays while its pages change: going on needs no connection, and what is
 * being stored is not read again.
 */
const areaOf = (at: PublicPage): string =>
  [at.page, 'tenant' in at ? at.tenant : '', at.page === 'form' ? at.form : ''].join('/')

function Page(at: PublicPage) {
  switch (at.page) {
    case 'landing':
      return (
        <>
          <LazyPage of={landing} given={{}} />
          <Drawn />
        </>
      )
    case 'day':
      return <LazyPage key={at.place.id} of={day} given={at} />
    case 'unknown':
      return <NotFound />
    case 'tenant':
    case 'follow':
    case 'invitation':
    case 'complaint':
    case 'complaint-follow':
    case 'form':
      return <LazyPage key={at.tenant} of={ofTenant} given={{ at }} />
    default:
      return at satisfies never
  }
}
