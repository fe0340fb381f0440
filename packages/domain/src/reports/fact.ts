import { dayIn, monthOf } from '../calendar/days.ts'
import { daysBetween } from '../calendar/daysBetween.ts'
import type { Source, SubmittedReferral } from '../referral/state.ts'
import type { Sector, Tenant, TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'

/**
 * The unit of a funder's counts: one per dossier and grant, without persons and free text. `month` is the month of
 * submission in the tenant's time zone, and never changes.
 */
export type Fact = {
  readonly tenant: TenantId
  readonly sector: Sector
  readonly month: string
  readonly variant: VariantId
  readonly state: SubmittedReferral['state']
  readonly source: Source
  readonly municipality?: string | undefined
  readonly themes: readonly string[]
  readonly ageGroup?: string | undefined
  /** Whole days from submission to acceptance. */
  readonly leadDays?: number | undefined
}

/** The fact of a referral in its current state. Pure: a recount from the events gives the same fact. */
export function factOf(referral: SubmittedReferral, tenant: Pick<Tenant, 'sector' | 'timeZone'>): Fact {
  const submittedOn = dayIn(referral.submittedAt, tenant.timeZone)
  const { decision } = referral
  const leadDays =
    decision?.outcome === 'accepted' ? daysBetween(submittedOn, dayIn(decision.decidedAt, tenant.timeZone)) : undefined
  const { municipality, themes, ageGroup } = referral.dimensions
  return {
    tenant: referral.tenant,
    sector: tenant.sector,
    month: monthOf(submittedOn),
    variant: referral.variant,
    state: referral.state,
    source: referral.source,
    municipality,
    themes,
    ageGroup,
    leadDays,
  }
}
