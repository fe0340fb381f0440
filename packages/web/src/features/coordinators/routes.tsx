import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'
import { rosterSearch } from './roster/search.ts'

const area = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coordinators',
  validateSearch: rosterSearch,
})

const pages = [
  createRoute({
    getParentRoute: () => area,
    path: '/',
    component: lazyRouteComponent(() => import('./roster/RosterPage.tsx'), 'RosterPage'),
    loader: () => loadWords('coordinators', 'form'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/training',
    component: lazyRouteComponent(() => import('./training/TrainingPage.tsx'), 'TrainingPage'),
    loader: () => loadWords('coordinators', 'training', 'form'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/$person',
    component: lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage'),
    loader: () => loadWords('coordinators', 'coordinatorRecord', 'form', 'settings'),
  }),
] as const

const ownRecord = createRoute({
  getParentRoute: () => staffRoute,
  path: '/my-record',
  component: lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'MyRecordPage'),
  loader: () => loadWords('coordinators', 'coordinatorRecord', 'form', 'settings'),
})

export const coordinatorRoutes = [area.addChildren([...pages]), ownRecord] as const
