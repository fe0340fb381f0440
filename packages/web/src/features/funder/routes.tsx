import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

/** The screens read what the address means: what is checked here is loaded with every page. */
const validateSearch = (raw: Readonly<Record<string, unknown>>) => raw

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  validateSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReportPage'),
  loader: () => loadWords('funder'),
})

const definitionsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports/definitions',
  validateSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'DefinitionsPage'),
  loader: () => loadWords('funder'),
})

export const funderRoutes = [reportRoute, definitionsRoute] as const
