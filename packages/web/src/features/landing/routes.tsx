import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listTenants } from '../../api/index.ts'
import { rootRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

export const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./LandingPage.tsx'), 'LandingPage'),
  staleTime: 5 * 60_000,
  loader: async () => {
    // Without the list the page still tells what Kring is and lets people sign in.
    const [tenants] = await Promise.all([listTenants().catch(() => undefined), loadWords('public')])
    return { tenants: tenants?.items }
  },
})
