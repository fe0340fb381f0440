import { FunderId, PendingStage, RegionId, ResetCheck, SystemScope, TenantId, typedName } from '@kring/domain'
import * as z from 'zod'
import { Email } from './email.ts'
import { UndeliveredReason } from './undelivered.ts'

const who = {
  name: typedName(2, 120),
  /** Where the invitation is sent; also the sign-in name. */
  email: Email,
}

/** Invites someone to a partner. */
export const InviteToTenant = z
  .strictObject({ ...who, role: z.enum(['referrer', 'tenant-admin']) })
  .meta({ id: 'InviteToTenant' })

/** Invites someone to the operator or to a funder. */
export const InviteToOperator = z
  .discriminatedUnion('role', [
    z.strictObject({ ...who, role: z.literal('regional-manager'), region: RegionId }),
    z.strictObject({ ...who, role: z.literal('coordinator') }),
    z.strictObject({ ...who, role: z.literal('platform-admin') }),
    z.strictObject({ ...who, role: z.literal('complaints-officer') }),
    z.strictObject({ ...who, role: z.literal('funder'), funder: FunderId }),
  ])
  .meta({ id: 'InviteToOperator' })

const memberFields = {
  subject: z.string(),
  name: z.string(),
  email: z.string().optional(),
  /** When it was granted, and by whom. */
  since: z.string(),
  by: z.string().optional(),
  you: z.boolean(),
  /** What is waited for before the role counts; absent when it counts. */
  pending: PendingStage.optional(),
  /** When the mail of an invitation that waits went out last. */
  invitedAt: z.iso.datetime().optional(),
  /** The last mail that did not reach them at this address. */
  unreached: z.object({ reason: UndeliveredReason, at: z.iso.datetime() }).optional(),
}

export const TenantMember = z
  .object({ ...memberFields, role: z.enum(['referrer', 'tenant-admin']) })
  .meta({ id: 'TenantMember' })
export type TenantMember = z.infer<typeof TenantMember>
export const TenantMembers = z.object({ items: z.array(TenantMember) }).meta({ id: 'TenantMembers' })

/** `place`: the region or funder, '-' for a role without one. The same value is used in the path that revokes it. */
export const OperatorMember = z
  .object({
    ...memberFields,
    role: z.enum(['regional-manager', 'coordinator', 'platform-admin', 'complaints-officer', 'funder']),
    place: z.string(),
    /**
     * For a role that waits for confirmation: whether the caller may confirm it, or why not, and the names of the
     * platform admins who may.
     */
    confirmation: z
      .object({
        you: z.enum(['yes', 'confirm-own-grant', 'confirm-own-role', 'not-allowed']),
        others: z.array(z.string()),
      })
      .optional(),
  })
  .meta({ id: 'OperatorMember' })
export type OperatorMember = z.infer<typeof OperatorMember>

/** The members of the operator and the funders, and the places for which a role may be granted. */
export const OperatorMembers = z
  .object({
    items: z.array(OperatorMember),
    regions: z.array(RegionId),
    funders: z.array(z.object({ id: FunderId, name: z.string() })),
    tenants: z.array(z.object({ id: TenantId, name: z.string() })),
  })
  .meta({ id: 'OperatorMembers' })
export type OperatorMembers = z.infer<typeof OperatorMembers>

/** Asks to have somebody's second factor reset: how who asks made sure that it is really them. */
export const AskSecondFactorReset = z.strictObject({ checked: ResetCheck }).meta({ id: 'AskSecondFactorReset' })

/** `place`: as in the path of the membership; at a partner, its address. */
export const SecondFactorResetView = z
  .object({
    role: z.string(),
    place: z.string(),
    subject: z.string(),
    /** Absent for somebody who has no role here any more. */
    name: z.string().optional(),
    checked: ResetCheck,
    /** `ended`: nobody confirmed it within a day. */
    stage: z.enum(['waiting', 'confirmed', 'done', 'ended']),
    at: z.iso.datetime(),
    by: z.string(),
    /** When it ends by itself. */
    endsAt: z.iso.datetime(),
    confirmedBy: z.string().optional(),
    doneAt: z.iso.datetime().optional(),
    /** Whether the caller may confirm it, or why not. */
    you: z.enum(['yes', 'reset-own', 'reset-asked-by-you', 'reset-not-waiting', 'reset-confirmed', 'not-allowed']),
  })
  .meta({ id: 'SecondFactorReset' })
export type SecondFactorResetView = z.infer<typeof SecondFactorResetView>
/** The resets of the last months, the last asked first. */
export const SecondFactorResets = z.object({ items: z.array(SecondFactorResetView) }).meta({ id: 'SecondFactorResets' })

export const CreateClient = z
  .strictObject({ name: typedName(2, 80), scopes: z.array(SystemScope).min(1).max(2) })
  .meta({ id: 'CreateClient' })

export const Client = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(SystemScope),
    since: z.string(),
    by: z.string().optional(),
  })
  .meta({ id: 'Client' })
export type Client = z.infer<typeof Client>

/** `tokenEndpoint`: where a client requests tokens, with grant_type=client_credentials. */
export const Clients = z.object({ items: z.array(Client), tokenEndpoint: z.url() }).meta({ id: 'Clients' })

/** The only answer that contains the secret. */
export const ClientSecret = z.object({ id: z.string(), secret: z.string() }).meta({ id: 'ClientSecret' })
