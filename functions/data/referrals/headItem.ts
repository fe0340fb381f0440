import {
  nextSteps,
  RegionId,
  referralStates,
  Sector,
  type SubmittedReferral,
  signals,
  sources,
  type Tenant,
  TenantId,
  VariantId,
  waitsFor,
} from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import type { Position } from '../eventStore/append.ts'
import { Copied } from '../eventStore/copies.ts'
import { headSealOf } from '../eventStore/headSeal.ts'
import { CorruptItem } from '../failures.ts'
import {
  datedPosition,
  decidedListOf,
  HEAD,
  listPosition,
  operatorKeys,
  queuePosition,
  type tenantKeys,
} from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'

const submittedStates = referralStates.filter(state => state !== 'draft')

/** The part of a head that is encrypted: the title, and the names of those who changed the dossier, by subject. */
const HeadContent = z.object({ title: z.string(), names: z.record(z.string(), z.string()) })
export type HeadContent = z.infer<typeof HeadContent>

/** A dossier's stored head: its current state and what the lists show. The full history is in the events. */
const StoredHead = z.object({
  id: z.string(),
  tenant: TenantId,
  tenantName: z.string(),
  sector: Sector,
  region: RegionId,
  variant: VariantId,
  source: z.enum(sources),
  state: z.enum(submittedStates),
  referrer: z.string().optional(),
  submittedAt: z.string(),
  updatedAt: z.string(),
  municipality: z.string().optional(),
  themes: z.array(z.string()),
  /** The revision of each part: the sequence number of the last event that changed it. */
  parts: z.record(z.string(), z.int()),
  /** The dossier's key, wrapped by the tenant's; absent once the dossier was erased. */
  key: Bytes.optional(),
  /** `HeadContent`, encrypted with the dossier's key. */
  private: Bytes.optional(),
  copied: Copied.optional(),
  /** When the dossier was erased. */
  erasedAt: z.string().optional(),
  /** Sequence number of the last event; compared with If-Match. */
  version: z.int().min(1),
  /** Hash of the last event. */
  hash: z.string(),
  step: z.enum(nextSteps).optional(),
  /** The step that waits behind a message that is to be read first. */
  after: z.enum(nextSteps).optional(),
  waitingSince: z.string().optional(),
  dueOn: z.string().optional(),
  /** When it was decided, for the lists of decided dossiers. */
  decidedAt: z.string().optional(),
  /** What cannot wait. */
  signals: z.array(z.enum(signals)).optional(),
})
export type Head = z.infer<typeof StoredHead>

/** What the indexes project: the head without the fields that a list does not need. */
export const StoredListItem = StoredHead.pick({
  id: true,
  tenant: true,
  variant: true,
  source: true,
  state: true,
  submittedAt: true,
  updatedAt: true,
  version: true,
  municipality: true,
}).extend({ key: Bytes.optional(), private: Bytes.optional(), themes: z.array(z.string()).optional() })
/** A row of a list. `title` only in the sender's own list. */
export type ListItem = Omit<z.infer<typeof StoredListItem>, 'key' | 'private'> & { readonly title?: string | undefined }

export const StoredQueueItem = StoredHead.pick({
  id: true,
  tenant: true,
  tenantName: true,
  sector: true,
  variant: true,
  source: true,
  state: true,
  submittedAt: true,
  version: true,
  municipality: true,
  themes: true,
}).extend({
  step: z.enum(nextSteps),
  waitingSince: z.string(),
  dueOn: z.string(),
  signals: z.array(z.enum(signals)),
})
export type QueueItem = z.infer<typeof StoredQueueItem>

/** A row of a region's list of decided dossiers. */
export const StoredDecidedItem = StoredHead.pick({
  id: true,
  tenant: true,
  tenantName: true,
  sector: true,
  variant: true,
  source: true,
  state: true,
  submittedAt: true,
  municipality: true,
  themes: true,
}).extend({ opsSk: z.string() })
export type DecidedItem = Omit<z.infer<typeof StoredDecidedItem>, 'opsSk'> & { readonly decidedAt: string }

export function parseHead(item: Item): Head {
  const head = StoredHead.safeParse(item)
  if (!head.success) throw new CorruptItem(`unreadable head: ${String(item.pk)}`)
  return head.data
}

export const headContext = (pk: string): string => `head\n${pk}`
export const keyContext = (pk: string): string => `dossier\n${pk}`

/** Decrypts the private part of a head or of a row that shows it. Throws CorruptItem, Undecipherable. */
export function headContentOf(pk: string, sealed: Uint8Array, key: SymmetricKey): HeadContent {
  const content = HeadContent.safeParse(decryptJson(key, sealed, headContext(pk)))
  if (!content.success) throw new CorruptItem(`unreadable head: ${pk}`)
  return content.data
}

/** The head after a change. `waitingSince` is kept while the next step stays the same. */
export function headOf(
  referral: SubmittedReferral,
  tenant: Tenant,
  before: Head | undefined,
  after: Position,
  sealed: Required<Pick<Head, 'key' | 'private'>>,
): Head {
  const since = referral.updatedAt
  const waits = waitsFor(referral, since, tenant.timeZone, before)
  return {
    id: referral.id,
    tenant: tenant.id,
    tenantName: tenant.name,
    sector: tenant.sector,
    region: referral.region,
    variant: referral.variant,
    source: referral.source,
    state: referral.state,
    referrer: referral.referrer.kind === 'member' ? referral.referrer.subject : undefined,
    submittedAt: referral.submittedAt,
    updatedAt: referral.updatedAt,
    municipality: referral.dimensions.municipality,
    themes: [...referral.dimensions.themes],
    ...(referral.signals === undefined || referral.signals.length === 0 ? {} : { signals: [...referral.signals] }),
    version: after.seq,
    hash: after.hash,
    parts: { ...after.parts },
    ...sealed,
    ...(before?.copied === undefined ? {} : { copied: before.copied }),
    ...(referral.decision === undefined ? {} : { decidedAt: referral.decision.decidedAt }),
    ...waits,
  }
}

/** The head with its keys on the table and on its indexes, and its seal; a decided dossier is in another list than the queue. */
export function headItem(head: Head, keys: ReturnType<typeof tenantKeys>, mac: Mac): Item {
  const position = listPosition(head.state, head.submittedAt, head.id)
  const own = head.referrer === undefined ? {} : { ...keys.own(head.referrer), ownSk: position }
  const item = {
    ...keys.dossier(head.id),
    sk: HEAD,
    ...head,
    ...keys.list(),
    listSk: position,
    ...own,
    ...regionPlace(head),
  }
  return { ...item, seal: headSealOf(item, mac) }
}

/** The place among the region's dossiers: in the queue, or in a list of decided ones. An erased dossier has none. */
function regionPlace(head: Head): Item {
  const { region, state, tenant, id, dueOn, waitingSince, decidedAt, erasedAt, signals = [] } = head
  if (erasedAt !== undefined) return {}
  const list = decidedListOf(state)
  if (list === undefined)
    return dueOn === undefined || waitingSince === undefined
      ? {}
      : { ...operatorKeys.queue(region), opsSk: queuePosition(dueOn, waitingSince, tenant, id, signals) }
  if (decidedAt === undefined) return {}
  return { ...operatorKeys.decided(region, list), opsSk: datedPosition(decidedAt, tenant, id) }
}
