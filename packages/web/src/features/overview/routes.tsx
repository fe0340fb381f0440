import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'
import { loadWords } from '../../i18n/index.ts'

const overviewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/overview',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
  loader: () => loadWords('board', 'fidelity'),
})

export const overviewRoutes = [overviewRoute] as const
