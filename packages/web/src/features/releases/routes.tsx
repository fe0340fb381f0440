import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'

// Their words come with them: what a route loads stands in the shell.
const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReleasesPage'),
})
const releaseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases/$funder/$grant/$asOf/$number',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReleasePage'),
})

export const releaseRoutes = [listRoute, releaseRoute] as const
