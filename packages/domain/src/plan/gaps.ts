import type { Plan } from './plan.ts'

/** What is still to be asked of the family (G15, G17). */
export const planGapCodes = ['no-agreements', 'who', 'when', 'weekday', 'watches', 'initiative'] as const
export type PlanGapCode = (typeof planGapCodes)[number]
export type PlanGap = { readonly agreement?: string | undefined; readonly code: PlanGapCode }

export function planGaps(plan: Plan): readonly PlanGap[] {
  return [
    ...(plan.agreements.length === 0 ? [{ code: 'no-agreements' } as const] : []),
    ...(plan.initiative === undefined ? [{ code: 'initiative' } as const] : []),
  ]
}
