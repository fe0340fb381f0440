import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const loader = () => loadWords('grants', 'settings')

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants',
  component: lazyRouteComponent(() => import('./pages.ts'), 'GrantsPage'),
  loader,
})
const newRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/new',
  component: lazyRouteComponent(() => import('./pages.ts'), 'NewGrantPage'),
  loader,
})
const grantRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant',
  component: lazyRouteComponent(() => import('./pages.ts'), 'GrantPage'),
  loader,
})
const amendRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant/amend',
  component: lazyRouteComponent(() => import('./pages.ts'), 'AmendGrantPage'),
  loader,
})
const endRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/grants/$funder/$grant/end',
  component: lazyRouteComponent(() => import('./pages.ts'), 'EndGrantPage'),
  loader,
})

export const grantRoutes = [listRoute, newRoute, grantRoute, amendRoute, endRoute] as const
