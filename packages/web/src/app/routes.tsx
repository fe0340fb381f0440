import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { complaintRoutes } from '../features/complaints/routes.tsx'
import { coordinatorRoutes } from '../features/coordinators/routes.tsx'
import { formRoutes } from '../features/forms/routes.tsx'
import { funderRoutes } from '../features/funder/routes.tsx'
import { grantRoutes } from '../features/grants/routes.tsx'
import { importsRoute } from '../features/imports/routes.tsx'
import { managerRoutes } from '../features/manager/routes.tsx'
import { overviewRoutes } from '../features/overview/routes.tsx'
import { partnerRoutes } from '../features/partner/routes.tsx'
import { platformRoutes } from '../features/platform/routes.tsx'
import { referrerRoutes } from '../features/referrer/routes.tsx'
import { releaseRoutes } from '../features/releases/routes.tsx'
import { startRoutes } from '../features/start/routes.tsx'
import { todayRoutes } from '../features/today/routes.tsx'
import { variantRoutes } from '../features/variants/routes.tsx'
import type { JustSent } from '../kit/navigation.ts'
import { rootRoute, signedInRoute, staffRoute } from './layouts.tsx'

const signedInReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./SignedInReturn.tsx'), 'SignedInReturn'),
})

const routeTree = rootRoute.addChildren([
  signedInReturnRoute,
  signedInRoute.addChildren([
    ...referrerRoutes,
    startRoutes.start,
    staffRoute.addChildren([
      ...managerRoutes,
      ...coordinatorRoutes,
      ...overviewRoutes,
      ...todayRoutes,
      ...complaintRoutes,
      ...funderRoutes,
      ...grantRoutes,
      importsRoute,
      ...releaseRoutes,
      ...partnerRoutes,
      ...formRoutes,
      ...variantRoutes,
      ...platformRoutes,
      startRoutes.welcome,
    ]),
  ]),
])

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPendingMs: 400,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface HistoryState {
    justSent?: JustSent
  }
}
