import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import type { AboutPerson } from '../rights/request.ts'
import type { TenantId } from '../tenants/tenant.ts'
import type { Erasable } from './erasureAsked.ts'

export type DossierReference = { readonly tenant: TenantId; readonly dossier: string }

/**
 * The outside facts that only some commands need. Each command declares which (`needs` in commands.ts); the API loads no
 * others.
 */
export type ReferralNeeds = {
  /** Ids of the grants that may pay for it; a chosen grant must be one of them. */
  readonly grants: readonly string[]
  /** The form version of the answers, from which the participants are derived until a manager records them. */
  readonly form: FormDefinition | undefined
  /** The partner's extra intake questions for this kind of conference. */
  readonly intakeQuestions: readonly Question[] | undefined
  /** Who is named in the dossier and in the circle of its trajectory. */
  readonly persons: readonly AboutPerson[]
  /** The dossiers of the region in which somebody seems to be the same person. */
  readonly alike: readonly DossierReference[]
  /** What an erasure rests on: who and which files there are, and what forbids it. */
  readonly erasable: Erasable
}
