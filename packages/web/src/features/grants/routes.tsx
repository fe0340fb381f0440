import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'

// Their words come with them: what a route loads stands in the shell.
const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants',
  component: lazyRouteComponent(() => import('./pages.ts'), 'GrantsPage'),
})
const newRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/new',
  component: lazyRouteComponent(() => import('./pages.ts'), 'NewGrantPage'),
})
const grantRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant',
  component: lazyRouteComponent(() => import('./pages.ts'), 'GrantPage'),
})
const amendRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant/amend',
  component: lazyRouteComponent(() => import('./pages.ts'), 'AmendGrantPage'),
})
const endRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant/end',
  component: lazyRouteComponent(() => import('./pages.ts'), 'EndGrantPage'),
})

export const grantRoutes = [listRoute, newRoute, grantRoute, amendRoute, endRoute] as const
