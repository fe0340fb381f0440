import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'
import { rosterSearch } from './roster/search.ts'

const rosterRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coordinators',
  validateSearch: rosterSearch,
  component: lazyRouteComponent(() => import('./roster/RosterPage.tsx'), 'RosterPage'),
  loader: () => loadWords('coordinators', 'form'),
})

const trainingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coordinators/training',
  validateSearch: rosterSearch,
  component: lazyRouteComponent(() => import('./training/TrainingPage.tsx'), 'TrainingPage'),
  loader: () => loadWords('coordinators', 'training', 'form', 'settings'),
})

// One page for a record of the region and for one's own: what it loads stands in the shell once.
const recordPage = lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage')
const recordWords = () => loadWords('coordinators', 'coordinatorRecord', 'form', 'settings')

const recordRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coordinators/$person',
  component: recordPage,
  loader: recordWords,
})

const ownRecordRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/my-record',
  component: recordPage,
  loader: recordWords,
})

export const coordinatorRoutes = [rosterRoute, trainingRoute, recordRoute, ownRecordRoute] as const
