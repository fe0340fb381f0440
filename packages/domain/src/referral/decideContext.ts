import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import type { Locale } from '../language/locale.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { ReferralError } from './errors.ts'
import type { By, ReferralEvent } from './events.ts'
import type { Referrer } from './state.ts'

/** The outside facts that the rules need. The domain reads no clock and generates no ids. */
export type DecideContext = {
  readonly tenant: Tenant
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** A new id: of the referral on submission, otherwise of the question or requirement that is added. */
  readonly newId: string
  /** Ids of the grants that may pay for it; a chosen grant must be one of them. */
  readonly grants?: readonly string[]
  /** The form version of the answers, from which the participants are derived until a manager records them. */
  readonly form?: FormDefinition | undefined
  /** The partner's extra intake questions for this kind of conference. */
  readonly intakeQuestions?: readonly Question[] | undefined
  /** The language for the sentences of faults in answers. */
  readonly locale?: Locale | undefined
  /** The sender of a new referral; not needed for other commands. */
  readonly referrer?: Referrer
}

export type Decided =
  | { readonly ok: true; readonly events: readonly ReferralEvent[] }
  | { readonly ok: false; readonly error: ReferralError }
