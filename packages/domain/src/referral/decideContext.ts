import type { Day } from '../calendar/days.ts'
import type { Decided as DecidedBy } from '../decider.ts'
import type { Locale } from '../language/locale.ts'
import type { AboutPerson } from '../rights/request.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { ReferralError } from './errors.ts'
import type { By, ReferralEvent } from './events.ts'
import type { ReferralNeeds } from './needs.ts'
import type { Referrer } from './state.ts'

/** The outside facts that the rules need. The domain reads no clock and generates no ids. */
export type DecideContext = {
  readonly tenant: Tenant
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** A new id: of the referral on submission, otherwise of the question or requirement that is added. */
  readonly newId: string
  /** The language for the sentences of faults in answers. */
  readonly locale?: Locale | undefined
  /** The sender of a new referral; not needed for other commands. */
  readonly referrer?: Referrer
  /** Who asks by the link of their invitation, and on which day; not needed for other commands. */
  readonly invited?: { readonly about: AboutPerson; readonly askedOn: Day } | undefined
} & Partial<ReferralNeeds>

export type Decided = DecidedBy<ReferralEvent, ReferralError>
