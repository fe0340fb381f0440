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

// One page for what is below: what it loads stands in the shell once.
const partPage = lazyRouteComponent(() => import('./CoordinatorsPart.tsx'), 'CoordinatorsPart')
const partWords = () => loadWords('coordinators', 'form', 'settings')

/** The record of a person of the region; `training`, `costs` and `forecast` are those of the whole region. */
const recordRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/coordinators/$person',
  validateSearch: rosterSearch,
  component: partPage,
  loader: partWords,
})

const ownRecordRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/my-record',
  component: partPage,
  loader: partWords,
})

const ownPartRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/my-record/$part',
  component: partPage,
  loader: partWords,
})

export const coordinatorRoutes = [rosterRoute, recordRoute, ownRecordRoute, ownPartRoute] as const
