import type { CommandBody } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import type { ReferralEvent } from './events.ts'
import type { SubmittedReferral } from './state.ts'

type Changed = Extract<ReferralEvent, { type: 'funding-changed' }>

/** Another grant pays, somebody else, or nobody yet. */
export function changeFunding(
  state: SubmittedReferral,
  { grant, payer: typed, reason }: CommandBody<'change-funding'>,
  { at, by, grants }: DecideContext,
): Decided {
  const payer = grant === undefined ? typed : undefined
  const before = state.decision?.outcome === 'accepted' ? state.decision.grant : undefined
  if (grant === before && payer === state.payer) return { ok: false, error: { code: 'funding-unchanged' } }
  if (grant !== undefined && !grants?.includes(grant)) return { ok: false, error: { code: 'grant-unknown' } }
  const funding = grant === undefined ? (payer === undefined ? {} : { payer }) : { grant }
  return { ok: true, events: [{ type: 'funding-changed', ...funding, reason, at, by }] }
}

export function withFunding(dossier: SubmittedReferral, { grant, payer }: Changed): SubmittedReferral {
  const { payer: _, ...rest } = dossier
  const { decision } = dossier
  return {
    ...rest,
    ...(payer === undefined ? {} : { payer }),
    ...(decision?.outcome === 'accepted' ? { decision: { ...decision, grant } } : {}),
  }
}

/**
 * Which grant was chosen, from the events of a referral: the last decision on it counts, also when the referral was withdrawn
 * since. Null: somebody decided that no grant pays. Undefined: nobody decided.
 */
export function chosenGrant(events: readonly ReferralEvent[]): string | null | undefined {
  const last = events.findLast(({ type }) => type === 'accepted' || type === 'funding-changed')
  if (last?.type === 'funding-changed') return last.grant ?? null
  if (last?.type !== 'accepted') return undefined
  return last.decision.grant ?? (last.payer === undefined ? undefined : null)
}
