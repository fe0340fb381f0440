import { createRootRoute, createRoute } from '@tanstack/react-router'
import { loadWords } from '../i18n/index.ts'
import { NotFound } from './NotFound.tsx'
import { PageLoading } from './PageLoading.tsx'
import { Root } from './Root.tsx'
import { RouteFailed } from './RouteFailed.tsx'
import { SignedIn } from './SignedIn.tsx'
import { StaffLayout } from './StaffLayout.tsx'

/** Root of all pages: skip link, translations, loading and error pages. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: RouteFailed,
  pendingComponent: PageLoading,
  loader: () => loadWords('common'),
})

/** Pages for signed-in users; without a session, redirects to the sign-in page and back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in-layout',
  component: SignedIn,
})

/** Pages in the staff shell: navigation, current user, sign out. Child pages render their own h1. */
export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'staff-layout',
  component: StaffLayout,
  loader: () => loadWords('start'),
})
