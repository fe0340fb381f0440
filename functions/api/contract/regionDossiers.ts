import { Localized, likenesses, TenantId, VariantId } from '@kring/domain'
import * as z from 'zod'
import { QueueItem } from './queue.ts'
import { ReferralState } from './referrals.ts'

const page = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
  /** For managers of several regions; default: their first. */
  region: z.string().max(40).optional(),
}

export const DecidedQuery = z.strictObject({ list: z.enum(['accepted', 'closed']), ...page })

/** One decided dossier of the region. No names and no free text, as the list spans tenants. */
export const DecidedItem = QueueItem.omit({
  step: true,
  waitingSince: true,
  dueOn: true,
  signals: true,
  version: true,
}).extend({
  decidedAt: z.iso.datetime(),
})
export type DecidedItem = z.infer<typeof DecidedItem>

/** The last decided first. */
export const DecidedDossiers = z
  .object({ regions: z.array(z.string()), items: z.array(DecidedItem), cursor: z.string().optional() })
  .meta({ id: 'DecidedDossiers' })

/** In a body, for a name does not belong in an address. */
export const RegionSearch = z.strictObject({ text: z.string().max(200), ...page })

/** A dossier of the region, without a name. */
const RegionDossier = z.object({
  id: z.string(),
  reference: z.string(),
  tenant: z.string(),
  tenantName: z.string(),
  variant: VariantId,
  variantName: Localized,
  state: ReferralState,
  submittedAt: z.iso.datetime(),
})

export const FoundDossier = RegionDossier.extend({
  /** The number; the words as they are written in it; or words that sound the same. */
  matched: z.enum(['number', 'name', 'sound']),
})
export type FoundDossier = z.infer<typeof FoundDossier>

/** The last submitted first. `by`: how the text was read. */
export const FoundDossiers = z
  .object({
    regions: z.array(z.string()),
    by: z.enum(['number', 'name', 'nothing']),
    items: z.array(FoundDossier),
    cursor: z.string().optional(),
  })
  .meta({ id: 'FoundDossiers' })

export const PossibleDuplicate = RegionDossier.extend({
  tenant: TenantId,
  /** The persons of this dossier who seem to be in that one: their place among the persons whom it is about. */
  persons: z.array(z.object({ person: z.int(), by: z.array(z.enum(likenesses)) })),
  /** Whether it was judged to be the same person, from this dossier or from that one. */
  judged: z.object({ same: z.boolean(), here: z.boolean() }).optional(),
})
export type PossibleDuplicate = z.infer<typeof PossibleDuplicate>

export const PossibleDuplicates = z.object({ items: z.array(PossibleDuplicate) }).meta({ id: 'PossibleDuplicates' })
