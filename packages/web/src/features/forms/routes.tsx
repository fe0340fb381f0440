import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'
import { loadWords } from '../../i18n/index.ts'

const words = () => loadWords('forms')

const newForm = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/forms/$tenant/new',
  component: lazyRouteComponent(() => import('./pages.ts'), 'NewFormPage'),
  loader: () => loadWords('forms', 'formEditor'),
})

const versions = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/forms/$tenant/$form/versions',
  validateSearch: plainSearch,
  component: lazyRouteComponent(() => import('./pages.ts'), 'VersionsPage'),
  loader: words,
})

const formLayout = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/forms/$tenant/$form',
  component: lazyRouteComponent(() => import('./builder/FormLayout.tsx'), 'FormLayout'),
  loader: words,
})

const pages = [
  createRoute({
    getParentRoute: () => formLayout,
    path: '/',
    validateSearch: plainSearch,
    component: lazyRouteComponent(() => import('./builder/BuilderPage.tsx'), 'BuilderPage'),
  }),
  createRoute({
    getParentRoute: () => formLayout,
    path: '/check',
    component: lazyRouteComponent(() => import('./publish/CheckPage.tsx'), 'CheckPage'),
    loader: () => loadWords('formCheck'),
  }),
] as const

/** Routes of the form builder; the list of forms is part of the partner's area. */
export const formRoutes = [newForm, versions, formLayout.addChildren([...pages])] as const
