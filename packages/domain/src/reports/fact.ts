import { dayIn, monthOf } from '../calendar/days.ts'
import { daysBetween } from '../calendar/daysBetween.ts'
import type { Source, SubmittedReferral } from '../referral/state.ts'
import type { Sector, Tenant, TenantId } from '../tenants/tenant.ts'
import type { VariantId } from '../variants/variants.ts'

/**
 * What a referral adds to a grant's counts: one per dossier, without persons and free text. `month` is the month of
 * submission in the tenant's time zone, and never changes.
 */
export type Fact = {
  readonly tenant: TenantId
  readonly sector: Sector
  readonly month: string
  readonly variant: VariantId
  /** Absent of one of before, of which only figures were taken over. */
  readonly state?: SubmittedReferral['state'] | undefined
  readonly source: Source
  readonly municipality?: string | undefined
  readonly themes: readonly string[]
  readonly ageGroup?: string | undefined
  /** Whole days from submission to acceptance. */
  readonly leadDays?: number | undefined
  /** Whole days from submission to the first conversation of the intake, and from there to acceptance. */
  readonly intakeDays?: number | undefined
  readonly acceptanceDays?: number | undefined
}

/** The fact of a referral in its current state. Pure: a recount from the events gives the same fact. */
export function factOf(referral: SubmittedReferral, tenant: Pick<Tenant, 'sector' | 'timeZone'>): Fact {
  const submittedOn = dayIn(referral.submittedAt, tenant.timeZone)
  const { decision } = referral
  const acceptedOn = decision?.outcome === 'accepted' ? dayIn(decision.decidedAt, tenant.timeZone) : undefined
  const heldOn = intakeDayOf(referral)
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
    leadDays: acceptedOn === undefined ? undefined : daysBetween(submittedOn, acceptedOn),
    intakeDays: heldOn === undefined ? undefined : daysFrom(submittedOn, heldOn),
    acceptanceDays: heldOn === undefined || acceptedOn === undefined ? undefined : daysFrom(heldOn, acceptedOn),
  }
}

/** The day of the first conversation of the intake; with each side apart, the earlier one. */
function intakeDayOf({ intake, sideIntakes }: SubmittedReferral): string | undefined {
  const held = [intake, ...Object.values(sideIntakes ?? {})].flatMap(one => one?.heldOn ?? [])
  return held.toSorted()[0]
}

/** A day may be written down that lies before: somebody phoned first and sent the form afterwards. */
export const daysFrom = (from: string, until: string): number => Math.max(0, daysBetween(from, until))
