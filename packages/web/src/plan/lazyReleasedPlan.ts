import { lazy } from 'react'

/** Most who look have no plan to read: it is fetched when there is one. */
export const ReleasedPlan = lazy(async () => ({ default: (await import('./ReleasedPlan.tsx')).ReleasedPlan }))
