import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const loader = () => loadWords('releases')

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReleasesPage'),
  loader,
})
const releaseRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases/$funder/$grant/$asOf/$number',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReleasePage'),
  loader,
})

export const releaseRoutes = [listRoute, releaseRoute] as const
