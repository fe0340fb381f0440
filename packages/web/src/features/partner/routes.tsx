import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const partnerRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner',
  component: lazyRouteComponent(() => import('./PartnerPage.tsx'), 'PartnerPage'),
  loader: () => loadWords('start', 'referral'),
})

export const partnerRoutes = [partnerRoute] as const
