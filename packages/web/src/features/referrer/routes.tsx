import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals',
  component: lazyRouteComponent(() => import('./ReferralsPage.tsx'), 'ReferralsPage'),
  loader: () => loadWords('referral', 'start'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals/$tenant/new',
  component: lazyRouteComponent(() => import('./NewPage.tsx'), 'NewPage'),
  loader: () => loadWords('referral', 'start'),
})

const newFormRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals/$tenant/new/$form',
  component: lazyRouteComponent(() => import('./NewPage.tsx'), 'NewFormPage'),
  loader: () => loadWords('referral', 'start'),
})

const statusRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals/$tenant/$id',
  component: lazyRouteComponent(() => import('./ReferralPage.tsx'), 'ReferralPage'),
  loader: () => loadWords('referral', 'start'),
})

const complaintRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals/$tenant/$id/complaint',
  component: lazyRouteComponent(() => import('./ComplaintPage.tsx'), 'ComplaintPage'),
  loader: () => loadWords('complaints', 'start', 'form'),
})

/** One draft: loaded once for all pages below it. */
const draftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/referrals/$tenant/drafts/$draft',
  component: lazyRouteComponent(() => import('./DraftLayout.tsx'), 'DraftLayout'),
  loader: () => loadWords('draft', 'form'),
})

const draftChildren = [
  createRoute({
    getParentRoute: () => draftRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../../form/pages/TaskListPage.tsx'), 'TaskListPage'),
  }),
  createRoute({
    getParentRoute: () => draftRoute,
    path: '/section/$section',
    component: lazyRouteComponent(() => import('./DraftSection.tsx'), 'DraftSection'),
  }),
  createRoute({
    getParentRoute: () => draftRoute,
    path: '/check',
    component: lazyRouteComponent(() => import('../../form/pages/CheckPage.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => draftRoute,
    path: '/newer',
    component: lazyRouteComponent(
      () => import('../../form/versionMigration/VersionMigrationPage.tsx'),
      'VersionMigrationPage',
    ),
  }),
] as const

export const referrerRoutes = [
  listRoute,
  newRoute,
  newFormRoute,
  statusRoute,
  complaintRoute,
  draftRoute.addChildren([...draftChildren]),
] as const
