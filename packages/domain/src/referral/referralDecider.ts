import type { Decider } from '../decider.ts'
import type { ReferralCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { DecideContext } from './decideContext.ts'
import type { ReferralError } from './errors.ts'
import type { ReferralEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { initialReferral, type Referral } from './state.ts'

/** The rules of a referral, from submission to decision. Its commands are declared in commands.ts. */
export const referralDecider: Decider<Referral, ReferralCommand, ReferralEvent, DecideContext, ReferralError> = {
  initialState: initialReferral,
  decide,
  evolve,
}
