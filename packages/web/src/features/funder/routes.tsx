import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'
import { reportSearch } from './period/search.ts'

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
  loader: () => loadWords('funder'),
})

export const funderRoutes = [reportRoute] as const
