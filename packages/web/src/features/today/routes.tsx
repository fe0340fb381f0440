import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const todayRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  loader: () => loadWords('today'),
})

const trajectoryRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/today/$tenant/$id',
  component: lazyRouteComponent(() => import('./TrajectoryPage.tsx'), 'TrajectoryPage'),
  loader: () => loadWords('today'),
})

/** Circle, preparation, invitations …: one route, as each adds to what every page of the app loads. */
const partRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/today/$tenant/$id/$part',
  component: lazyRouteComponent(() => import('./TrajectoryPart.tsx'), 'TrajectoryPart'),
  loader: () => loadWords('today'),
})

export const todayRoutes = [todayRoute, trajectoryRoute, partRoute] as const
