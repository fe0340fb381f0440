import { type ComponentType, lazy } from 'react'
import type { PartPageProps } from './partPage.ts'

/** The page of each part of a trajectory, by the last word of its address. `npm run size` weighs each by itself. */
export const partPages: Readonly<Record<string, ComponentType<PartPageProps>>> = {
  circle: lazy(async () => ({ default: (await import('./circle/circle.tsx')).CirclePage })),
  growth: lazy(async () => ({ default: (await import('./circle/growth.tsx')).GrowthPage })),
  preparation: lazy(async () => ({ default: (await import('./preparation/preparation.tsx')).PreparationPage })),
  invitations: lazy(async () => ({ default: (await import('./invitations/invitations.tsx')).InvitationsPage })),
  plan: lazy(async () => ({ default: (await import('./plan/plan.tsx')).PlanPage })),
  release: lazy(async () => ({ default: (await import('./release/release.tsx')).ReleasePage })),
  evaluation: lazy(async () => ({ default: (await import('./evaluation/evaluation.tsx')).EvaluationPage })),
  letter: lazy(async () => ({ default: (await import('./letter/letter.tsx')).InvitationLettersPage })),
}
