import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'
import { loadWords } from '../../i18n/index.ts'

const queueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/queue',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./QueuePage.tsx'), 'QueuePage'),
  loader: () => loadWords('manager', 'dossierSearch'),
})

const dossierRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id',
  component: lazyRouteComponent(() => import('./DossierPage.tsx'), 'DossierPage'),
  loader: () => loadWords('dossier', 'manager', 'form'),
})

const logRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/log',
  component: lazyRouteComponent(() => import('../../accessLog/logPages.tsx'), 'ManagerLogPage'),
  loader: () => loadWords('access'),
})

const retentionRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/retention',
  component: lazyRouteComponent(() => import('./pages.ts'), 'RetentionPage'),
  loader: () => loadWords('retention'),
})

const letterRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/letter',
  component: lazyRouteComponent(() => import('./pages.ts'), 'LetterPage'),
  loader: () => loadWords('letters', 'participants', 'form'),
})

const rightsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/rights',
  component: lazyRouteComponent(() => import('./pages.ts'), 'RightsPage'),
  loader: () => loadWords('rights', 'settings', 'form'),
})

const boardRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/trajectories',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
  loader: () => loadWords('board', 'manager', 'dossierSearch'),
})

const matchingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/coordinator',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./matching/MatchingPage.tsx'), 'MatchingPage'),
  loader: () => loadWords('matching', 'manager'),
})

export const managerRoutes = [
  queueRoute,
  dossierRoute,
  logRoute,
  letterRoute,
  rightsRoute,
  retentionRoute,
  boardRoute,
  matchingRoute,
] as const
