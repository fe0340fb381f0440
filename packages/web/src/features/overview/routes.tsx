import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'

/** Its words come with it: what a route loads stands in the shell. */
const overviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/overview',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
})

export /** Its words come with it: what a route loads stands in the shell. */
const overviewRoutes = [overviewRoute] as const
