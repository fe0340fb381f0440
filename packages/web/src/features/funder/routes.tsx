import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'
import { loadWords } from '../../i18n/index.ts'

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
  loader: () => loadWords('funder'),
})

export const funderRoutes = [reportRoute] as const
