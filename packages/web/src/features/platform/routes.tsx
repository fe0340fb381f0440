import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

/** `of`: the partner whose administrators are shown. */
const area = createRoute({
  getParentRoute: () => staffRoute,
  path: '/people',
  validateSearch: ({ of }: Record<string, unknown>) => (typeof of === 'string' ? { of } : {}),
  component: lazyRouteComponent(() => import('./PlatformArea.tsx'), 'PlatformArea'),
  loader: () => loadWords('people'),
})

const pages = [
  createRoute({
    getParentRoute: () => area,
    path: '/',
    component: lazyRouteComponent(() => import('./pages.ts'), 'OperatorPage'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners',
    component: lazyRouteComponent(() => import('./pages.ts'), 'PartnersPage'),
    loader: () => loadWords('onboarding', 'settings'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners/new',
    component: lazyRouteComponent(() => import('./pages.ts'), 'NewPartnerPage'),
    loader: () => loadWords('onboarding'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners/copy-form',
    component: lazyRouteComponent(() => import('./pages.ts'), 'CopyFormPage'),
    loader: () => loadWords('onboarding'),
  }),
] as const

export const platformRoutes = [area.addChildren([...pages])] as const
