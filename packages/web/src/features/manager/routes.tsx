import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
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

export const managerRoutes = [queueRoute, dossierRoute, logRoute, letterRoute] as const
