import type { Decider } from '../decider.ts'
import { type Claims, initialClaims } from './claim.ts'
import type { ClaimCommand } from './commands.ts'
import { type ClaimContext, decideClaim } from './decide.ts'
import type { ClaimError } from './errors.ts'
import type { ClaimEvent } from './events.ts'
import { evolveClaims } from './evolve.ts'

/** The rules of what a coordinator claims. */
export const claimDecider: Decider<Claims, ClaimCommand, ClaimEvent, ClaimContext, ClaimError> = {
  initialState: initialClaims,
  decide: decideClaim,
  evolve: evolveClaims,
}
