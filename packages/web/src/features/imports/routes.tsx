import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'

/** The operator's import of past years; a partner's is a part of its own pages. */
export const importsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./OperatorImportPage.tsx'), 'OperatorImportPage'),
})
