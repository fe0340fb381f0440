import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { ProblemError, readPublicForm, readTenant } from '../../api/index.ts'
import { rootRoute } from '../../app/layouts.tsx'
import { readSectionSearch } from '../../form/search.ts'
import { loadWords } from '../../i18n/index.ts'

/** Everything under an organisation's name: it brings its colours and languages. */
const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/o/$tenant',
  component: lazyRouteComponent(() => import('./TenantLayout.tsx'), 'TenantLayout'),
  staleTime: 5 * 60_000,
  loader: async ({ params }) => {
    const [tenant] = await Promise.all([readTenant(params.tenant).catch(missing), loadWords('public')])
    return tenant
  },
})

const pageRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./TenantPage.tsx'), 'TenantPage'),
})

const formRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/self-referral',
  component: lazyRouteComponent(() => import('./SelfReferral.tsx'), 'SelfReferral'),
  staleTime: Number.POSITIVE_INFINITY,
  loader: async ({ params, parentMatchPromise }) => {
    const { readFromDevice, selfReferralKey } = await import('../../form/device.ts')
    const [{ loaderData: tenant }, kept] = await Promise.all([
      parentMatchPromise,
      readFromDevice(selfReferralKey(params.tenant)),
      loadWords('form'),
    ])
    const live = tenant?.forms.citizen ?? 'self-referral'
    // Answers belong to the version they were given on, also when a newer one is live by now.
    const { id, version } = kept?.form ?? { id: live, version: undefined }
    return { form: await readPublicForm(params.tenant, id, version), kept }
  },
})

const formChildren = [
  createRoute({
    getParentRoute: () => formRoute,
    path: '/',
    component: lazyRouteComponent(() => import('../../form/pages/TaskListPage.tsx'), 'TaskListPage'),
  }),
  createRoute({
    getParentRoute: () => formRoute,
    path: '/section/$section',
    component: lazyRouteComponent(() => import('./SelfReferralSection.tsx'), 'SelfReferralSection'),
    validateSearch: readSectionSearch,
  }),
  createRoute({
    getParentRoute: () => formRoute,
    path: '/check',
    component: lazyRouteComponent(() => import('../../form/pages/CheckPage.tsx'), 'CheckPage'),
  }),
] as const

const followRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/follow',
  component: lazyRouteComponent(() => import('./FollowPage.tsx'), 'FollowPage'),
  loader: () => loadWords('referral'),
})

export const citizenRoutes = [
  tenantRoute.addChildren([pageRoute, formRoute.addChildren([...formChildren]), followRoute]),
] as const

function missing(error: unknown): never {
  if (error instanceof ProblemError && error.status === 404) throw notFound()
  throw error
}
