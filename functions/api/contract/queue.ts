import { Localized, nextSteps, Sector, signals, VariantId } from '@kring/domain'
import * as z from 'zod'
import { ReferralState, Source } from './referrals.ts'

export const QueueQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
  /** For managers of several regions; default: their first. */
  region: z.string().max(40).optional(),
})

/** One dossier that waits for the regional manager. No names and no free text, as the list spans tenants. */
export const QueueItem = z.object({
  id: z.string(),
  reference: z.string(),
  tenant: z.string(),
  tenantName: z.string(),
  sector: Sector,
  variant: VariantId,
  /** The partner's name for the kind of conference. */
  variantName: Localized,
  source: Source,
  state: ReferralState,
  step: z.enum(nextSteps),
  submittedAt: z.iso.datetime(),
  waitingSince: z.iso.datetime(),
  /** The last working day on which it is not late. */
  dueOn: z.iso.date(),
  municipality: z.string().optional(),
  /** Present with `municipality`. */
  municipalityName: Localized.optional(),
  themes: z.array(z.string()),
  /** What cannot wait: a plan within days, somebody who is afraid. */
  signals: z.array(z.enum(signals)),
  version: z.int(),
})
export type QueueItem = z.infer<typeof QueueItem>

/** A dossier in which a request about what is held is to be answered soon, or should have been. Nobody is named. */
export const RightsDue = z.object({
  tenant: z.string(),
  tenantName: z.string(),
  reference: z.string(),
  answerBy: z.iso.date(),
  isOverdue: z.boolean(),
})
export type RightsDue = z.infer<typeof RightsDue>

/** The most overdue first. `today` is the server's date in the operator's time zone. */
export const Queue = z
  .object({
    today: z.iso.date(),
    /** The caller's regions; the first is shown unless another is requested. */
    regions: z.array(z.string()),
    items: z.array(QueueItem),
    /** On the first page: of all dossiers of the region, also decided ones. */
    rightsDue: z.array(RightsDue).optional(),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Queue' })
