import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute, staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

export const startRoutes = {
  /** Sends a person to the first screen of what they are. */
  start: createRoute({
    getParentRoute: () => signedInRoute,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
  }),
  welcome: createRoute({
    getParentRoute: () => staffRoute,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./WelcomePage.tsx'), 'WelcomePage'),
    loader: () => loadWords('start'),
  }),
}
