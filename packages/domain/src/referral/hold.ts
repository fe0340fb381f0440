import { dayIn } from '../calendar/days.ts'
import { yearsAfter } from '../retention/retentionOf.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import type { ReferralErrorCode } from './errors.ts'
import type { SubmittedReferral } from './state.ts'

type Command<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>

/** A dossier is not held for more reasons than somebody can look after. */
const mostHolds = 10
/** Years until a hold is reviewed at the latest: longer is keeping for ever. */
const longestReview = 2

/** Refuses a review day that has passed, or that nobody will remember. */
export function placeHold(
  { holds = [] }: SubmittedReferral,
  { ground, words, reviewOn }: Command<'place-legal-hold'>,
  { tenant, newId: id, at, by }: DecideContext,
): Decided {
  const today = dayIn(at, tenant.timeZone)
  if (holds.length >= mostHolds) return refuse('too-many-holds')
  if (ground === 'other' && words === undefined) return refuse('hold-words-missing')
  if (reviewOn <= today || reviewOn > yearsAfter(today, longestReview)) return refuse('hold-review-unfit')
  const hold = { id, ground, ...(words === undefined ? {} : { words }), reviewOn }
  return { ok: true, events: [{ type: 'hold-placed', hold, at, by }] }
}

export function liftHold(
  { holds = [] }: SubmittedReferral,
  { hold, why }: Command<'lift-legal-hold'>,
  { at, by }: DecideContext,
): Decided {
  if (!holds.some(({ id }) => id === hold)) return refuse('hold-unknown')
  return { ok: true, events: [{ type: 'hold-lifted', hold, why, at, by }] }
}

const refuse = (code: Extract<ReferralErrorCode, `hold-${string}` | 'too-many-holds'>): Decided => ({
  ok: false,
  error: { code },
})
