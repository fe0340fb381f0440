import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals',
  component: lazyRouteComponent(() => import('./ReferralsPage.tsx'), 'ReferralsPage'),
  loader: () => loadWords('referral'),
})

export const referrerRoutes = [listRoute] as const
