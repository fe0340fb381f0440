import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { onlyTexts } from '../../app/onlyTexts.ts'
import { loadWords } from '../../i18n/index.ts'
import { queueSearch } from './queue/search.ts'

const queueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/queue',
  validateSearch: queueSearch,
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

const letterRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/letter',
  component: lazyRouteComponent(() => import('./letter/LetterPage.tsx'), 'LetterPage'),
  loader: () => loadWords('letters', 'participants', 'form'),
})

const boardRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/trajectories',
  validateSearch: onlyTexts,
  component: lazyRouteComponent(() => import('./board/BoardPage.tsx'), 'BoardPage'),
  loader: () => loadWords('board', 'manager', 'dossierSearch'),
})

const matchingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/dossiers/$tenant/$id/coordinator',
  validateSearch: onlyTexts,
  component: lazyRouteComponent(() => import('./matching/MatchingPage.tsx'), 'MatchingPage'),
  loader: () => loadWords('matching', 'manager'),
})

export const managerRoutes = [queueRoute, dossierRoute, logRoute, letterRoute, boardRoute, matchingRoute] as const
