import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import type { Locale } from '../language/locale.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { ReferralError } from './errors.ts'
import type { By, ReferralEvent } from './events.ts'
import type { Referrer } from './state.ts'

/** What the rules need to know of the world: nothing in the domain looks at a clock or makes an id. */
export type DecideContext = {
  readonly tenant: Tenant
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** A fresh id: of the referral when it is submitted, else of the question or requirement that is added. */
  readonly newId: string
  /** The grants that may pay for it; a chosen one must be among them. */
  readonly grants?: readonly string[]
  /** The form that the answers were given on: it tells around whom or what it is, as long as nobody wrote that down. */
  readonly form?: FormDefinition | undefined
  /** What the partner asks in the intake of this kind of conference, besides what is asked of everyone. */
  readonly intakeQuestions?: readonly Question[] | undefined
  /** The language of who reads a refusal of answers. */
  readonly locale?: Locale | undefined
  /** Who sends a new referral; not needed for other commands. */
  readonly referrer?: Referrer
}

export type Decided =
  | { readonly ok: true; readonly events: readonly ReferralEvent[] }
  | { readonly ok: false; readonly error: ReferralError }
