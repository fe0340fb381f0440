import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/o/$tenant',
  component: lazyRouteComponent(() => import('./TenantPage.tsx'), 'TenantPage'),
  loader: () => loadWords('public'),
})

export const citizenRoutes = [tenantRoute] as const
