import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'

// Their words come with them: what a route loads stands in the shell.

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/complaints',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ComplaintsPage'),
})
const complaintRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/complaints/$tenant/$id',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ComplaintPage'),
})

export const complaintRoutes = [listRoute, complaintRoute] as const
