import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { plainSearch } from '../../app/plainSearch.ts'
import { loadWords } from '../../i18n/index.ts'

/** `variant`: for which variant. */
const ofVariant = ({ variant }: Record<string, unknown>): { variant?: string | undefined } =>
  typeof variant === 'string' ? { variant } : {}

/** `of`: which partner, for an administrator of several. `batch`: which import of past years. */
const area = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner',
  validateSearch: ({ of }: Record<string, unknown>) => (typeof of === 'string' ? { of } : {}),
  component: lazyRouteComponent(() => import('./PartnerArea.tsx'), 'PartnerArea'),
  loader: () => loadWords('partner', 'people'),
})

const pages = [
  createRoute({
    getParentRoute: () => area,
    path: '/',
    component: lazyRouteComponent(() => import('./PartnerPage.tsx'), 'PartnerPage'),
    loader: () => loadWords('referral'),
  }),
  // One page for those of partPages: what a route loads stands in the shell.
  createRoute({
    getParentRoute: () => area,
    path: '/$part',
    validateSearch: plainSearch,
    component: lazyRouteComponent(() => import('./PartnerPart.tsx'), 'PartnerPart'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/forms',
    component: lazyRouteComponent(() => import('../forms/list/FormsPage.tsx'), 'FormsPage'),
    loader: () => loadWords('forms'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/texts',
    validateSearch: ofVariant,
    component: lazyRouteComponent(() => import('../branding/texts/TextsPage.tsx'), 'TextsPage'),
    loader: () => loadWords('branding', 'settings'),
  }),
  createRoute({
    getParentRoute: () => area,
    path: '/texts/letters',
    validateSearch: ofVariant,
    component: lazyRouteComponent(() => import('../branding/letters/LettersPage.tsx'), 'LettersPage'),
    loader: () => loadWords('branding', 'letters', 'settings'),
  }),
] as const

const logRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/referrals/$tenant/$id/log',
  component: lazyRouteComponent(() => import('../../accessLog/logPages.tsx'), 'PartnerLogPage'),
  loader: () => loadWords('access'),
})

export const partnerRoutes = [area.addChildren([...pages]), logRoute] as const
