import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute, staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

export const startRoutes = {
  /** Redirects to the first screen of the user's role. */
  start: createRoute({
    getParentRoute: () => signedInRoute,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
  }),
  welcome: createRoute({
    getParentRoute: () => staffRoute,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./WelcomePage.tsx'), 'WelcomePage'),
    loader: () => loadWords('welcome', 'invitations'),
  }),
}
