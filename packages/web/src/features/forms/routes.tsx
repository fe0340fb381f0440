import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'
import { readSide } from './versions/comparedVersion.ts'

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
  /** `live`: the version that was just published. `from` and `to`: the versions compared. */
  validateSearch: ({ live, from, to }: Record<string, unknown>) => {
    const [published, before, after] = [readSide(live), readSide(from), readSide(to)]
    return {
      ...(typeof published === 'number' && { live: published }),
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    }
  },
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
    /** The point of the publish checks to open. */
    validateSearch: ({ at, code, about }: Record<string, unknown>) => ({
      ...(typeof at === 'string' && { at }),
      ...(typeof code === 'string' && { code }),
      ...(typeof about === 'string' && { about }),
    }),
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
