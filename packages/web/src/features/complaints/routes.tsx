import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const loader = () => loadWords('complaints', 'settings', 'form')

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/complaints',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ComplaintsPage'),
  loader,
})
const complaintRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/complaints/$tenant/$id',
  component: lazyRouteComponent(() => import('./pages.ts'), 'ComplaintPage'),
  loader,
})

export const complaintRoutes = [listRoute, complaintRoute] as const
