import { createRootRoute, createRoute } from '@tanstack/react-router'
import { loadWords } from '../i18n/index.ts'
import { NotFound } from './NotFound.tsx'
import { PageLoading } from './PageLoading.tsx'
import { Root } from './Root.tsx'
import { RouteFailed } from './RouteFailed.tsx'
import { SignedIn } from './SignedIn.tsx'
import { StaffLayout } from './StaffLayout.tsx'

/** Every page: skip link, words, what to show while loading or when it fails. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: RouteFailed,
  pendingComponent: PageLoading,
  loader: () => loadWords('common'),
})

/** Pages for who has signed in; without a session it leads to the sign-in page and back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in-layout',
  component: SignedIn,
})

/** Pages in the staff shell: rail, who has signed in, sign out. Pages below it bring their own h1. */
export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'staff-layout',
  component: StaffLayout,
  loader: () => loadWords('start'),
})
