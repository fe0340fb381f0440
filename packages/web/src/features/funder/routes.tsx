import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'

// Their words come with them: what a route loads stands in the shell.
/** The screens read what the address means: what is checked here is loaded with every page. */
const validateSearch = (raw: Readonly<Record<string, unknown>>) => raw

const reportRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports',
  validateSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'ReportPage'),
})

const definitionsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/reports/definitions',
  validateSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'DefinitionsPage'),
})

/** A release as its funder sees it, for the operator. */
const previewRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/releases/$funder/$grant/$asOf/$number/as-funder',
  validateSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'PreviewPage'),
})

export const funderRoutes = [reportRoute, definitionsRoute, previewRoute] as const
