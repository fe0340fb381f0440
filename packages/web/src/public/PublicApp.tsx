import { lazy, Suspense } from 'react'
import { CatchFailure } from '../app/CatchFailure.tsx'
import { NotFound } from '../app/NotFound.tsx'
import { PageLoading } from '../app/PageLoading.tsx'
import { SkipLink } from '../app/SkipLink.tsx'
import { NavigateToProvider } from '../kit/navigation.ts'
import { go, type PublicPage, readPath, useAddress } from './address.ts'

const LandingPage = lazy(async () => ({ default: (await import('../features/landing/LandingPage.tsx')).LandingPage }))
const LazyTenantLayout = lazy(async () => ({
  default: (await import('../features/citizen/TenantLayout.tsx')).TenantLayout,
}))

/**
 * The pages without an account. They use their own small router: TanStack Router, used by the signed-in app, takes 29
 * of the 110 KiB budget of such a page.
 */
export function PublicApp() {
  const { pathname } = useAddress()
  return (
    <NavigateToProvider value={go}>
      <CatchFailure key={pathname}>
        <Suspense fallback={<PageLoading />}>
          <SkipLink />
          <Page {...readPath(pathname)} />
        </Suspense>
      </CatchFailure>
    </NavigateToProvider>
  )
}

function Page(at: PublicPage) {
  switch (at.page) {
    case 'landing':
      return <LandingPage />
    case 'unknown':
      return <NotFound />
    case 'tenant':
    case 'follow':
    case 'form':
      return <LazyTenantLayout key={at.tenant} at={at} />
    default:
      return at satisfies never
  }
}
