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
    component: lazyRouteComponent(() => import('./OperatorPage.tsx'), 'OperatorPage'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners',
    component: lazyRouteComponent(() => import('./PartnersPage.tsx'), 'PartnersPage'),
    loader: () => loadWords('onboarding', 'settings'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners/new',
    component: lazyRouteComponent(() => import('./newPartner/NewPartnerPage.tsx'), 'NewPartnerPage'),
    loader: () => loadWords('onboarding'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/partners/copy-form',
    component: lazyRouteComponent(() => import('./CopyFormPage.tsx'), 'CopyFormPage'),
    loader: () => loadWords('onboarding'),
  }),
] as const

export const platformRoutes = [area.addChildren([...pages])] as const
