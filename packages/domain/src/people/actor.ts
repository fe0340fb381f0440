import * as z from 'zod'
import { RegionId, TenantId } from '../tenants/tenant.ts'

export const FunderId = z
  .string()
  .regex(/^[a-z0-9-]{3,40}$/)
  .brand<'FunderId'>()
export type FunderId = z.infer<typeof FunderId>

/** What a partner's own system may do: submit referrals, and read the status of its own. */
export const systemScopes = ['referral.submit', 'referral.status'] as const
export const SystemScope = z.enum(systemScopes)
export type SystemScope = z.infer<typeof SystemScope>

/** A role in a place: of a person, or the scopes of a partner's system. One person may have several. */
export const Membership = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('referrer'), tenant: TenantId }),
  z.strictObject({ role: z.literal('tenant-admin'), tenant: TenantId }),
  z.strictObject({ role: z.literal('regional-manager'), region: RegionId }),
  z.strictObject({ role: z.literal('coordinator') }),
  z.strictObject({ role: z.literal('funder'), funder: FunderId }),
  z.strictObject({ role: z.literal('platform-admin') }),
  z.strictObject({ role: z.literal('complaints-officer') }),
  z.strictObject({ role: z.literal('partner-system'), tenant: TenantId, scopes: z.array(SystemScope) }),
])
export type Membership = z.infer<typeof Membership>
export type Role = Membership['role'] | 'citizen'

/**
 * The actor of a request. A `person` has signed in. A `citizen` has no account: without `dossier` they may only refer
 * themselves; with it they have the personal link of that one dossier; with `invitation` that of one invited person.
 */
export type Actor =
  | {
      readonly kind: 'person'
      readonly subject: string
      readonly name: string
      readonly email?: string
      readonly memberships: readonly Membership[]
    }
  | {
      readonly kind: 'citizen'
      readonly dossier?: LinkedDossier
      readonly invitation?: LinkedInvitation
      readonly complaint?: LinkedComplaint
    }

/** The dossier of a personal link, and who holds the link: nothing is known of them but its hash. */
export type LinkedDossier = { readonly tenant: TenantId; readonly id: string; readonly holder: string }

/** Somebody of a circle, by the link of their invitation. `dossier`, `person`: their trajectory, and who they are in it. */
export type LinkedInvitation = { readonly tenant: TenantId; readonly dossier: string; readonly person: string }

/** The complaint of a personal link of its own. */
export type LinkedComplaint = { readonly tenant: TenantId; readonly id: string }
