import type { GrantList } from '../../api/grants.ts'

type Grant = GrantList['grants'][number]['grant']

/** Where a grant is in its life, as its list says it. */
export type GrantPhase = 'coming' | 'running' | 'ending' | 'ended' | 'over'

/** How many months before its end a grant is said to end soon. */
const soon = 3

export function phaseOf({ from, to, endedFrom }: Pick<Grant, 'from' | 'to' | 'endedFrom'>, month: string): GrantPhase {
  if (endedFrom !== undefined) return 'ended'
  if (to < month) return 'over'
  if (from > month) return 'coming'
  return monthsLeft(to, month) < soon ? 'ending' : 'running'
}

/** Whole months after this one. */
export const monthsLeft = (to: string, month: string): number =>
  (Number(to.slice(0, 4)) - Number(month.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(month.slice(5))

/** Whether it takes no referrals any more. */
export const isPast = (grant: Pick<Grant, 'to' | 'endedFrom'>, month: string): boolean =>
  grant.to < month || (grant.endedFrom !== undefined && grant.endedFrom <= month)
