import { fidelityPoints, TenantId, VariantId } from '@kring/domain'
import { unfundedReasons } from '@kring/domain/grants'
import { waitingStages } from '@kring/domain/overview'
import * as z from 'zod'

export const OverviewQuery = z.strictObject({
  /** Default: the first of the regions that the caller sees over. */
  region: z.string().max(40).optional(),
})

const count = z.int()
/** A median and 90th percentile in days; absent over nobody. */
const Days = z.object({ over: count, median: count.optional(), p90: count.optional() })
/** How long each stage took, in the order in which they come, and the whole of them last. */
const Stages = z.array(z.object({ indicator: z.string(), days: Days }))

/** What waits and runs in a region, as of now: counts by stage and partner, nobody named. */
export const Overview = z
  .object({
    today: z.iso.date(),
    regions: z.array(z.string()),
    region: z.string(),
    waiting: z.array(
      z.object({
        stage: z.enum(waitingStages),
        n: count,
        late: count,
        /** Days: half of them wait no longer. */
        median: count.optional(),
        oldest: count.optional(),
      }),
    ),
    load: z.object({
      coordinators: count,
      assigned: count,
      most: count,
      idle: count,
      withRoom: count,
      full: count,
    }),
    /** Accepted referrals that no grant pays for. */
    unfunded: count,
    /** The twelve months of submission that the figures are of, this one included. */
    months: z.object({ from: z.string(), to: z.string() }),
    referrals: count,
    plans: count,
    stopReasons: z.array(z.object({ reason: z.string(), n: count })),
    stages: Stages,
    partners: z.array(
      z.object({
        tenant: z.string(),
        name: z.string(),
        waitingReferrals: count,
        trajectories: count,
        late: count,
        referrals: count,
        plans: count,
        stopped: count,
        stages: Stages,
      }),
    ),
    /** The last half-year or quarter with enough trajectories; absent without one. */
    fidelity: z
      .object({
        year: z.int(),
        part: z.enum(['half', 'quarter']),
        number: z.int(),
        trajectories: count,
        points: z.array(z.object({ point: z.enum(fidelityPoints), held: count, of: count })),
      })
      .optional(),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>

export const UnfundedQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
  /** Default: the first of the regions that the caller sees over. */
  region: z.string().max(40).optional(),
})

/** The accepted referrals of a region that no grant pays for, by partner. No names: the list spans partners. */
export const Unfunded = z
  .object({
    regions: z.array(z.string()),
    region: z.string(),
    /** Whether the caller may open these dossiers: a platform admin reads none. */
    mayOpen: z.boolean(),
    items: z.array(
      z.object({
        tenant: TenantId,
        partner: z.string(),
        reference: z.string(),
        variant: VariantId,
        /** In which it was sent: by this month a grant covers it. */
        month: z.string(),
        reason: z.enum(unfundedReasons),
      }),
    ),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Unfunded' })
export type Unfunded = z.infer<typeof Unfunded>
