import {
  nextSteps,
  RegionId,
  referralStates,
  Sector,
  type SubmittedReferral,
  sources,
  type Tenant,
  TenantId,
  VariantId,
  waitsFor,
} from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, listPosition, operatorKeys, queuePosition, type tenantKeys } from '../keys.ts'

const submittedStates = referralStates.filter(state => state !== 'draft')

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
  title: z.string(),
  referrer: z.string().optional(),
  submittedAt: z.string(),
  updatedAt: z.string(),
  municipality: z.string().optional(),
  themes: z.array(z.string()),
  /** Sequence number of the last event; compared with If-Match. */
  version: z.int().min(1),
  /** Hash of the last event. */
  hash: z.string(),
  step: z.enum(nextSteps).optional(),
  waitingSince: z.string().optional(),
  dueOn: z.string().optional(),
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
}).extend({ title: z.string().optional(), themes: z.array(z.string()).optional() })
export type ListItem = z.infer<typeof StoredListItem>

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
}).extend({ step: z.enum(nextSteps), waitingSince: z.string(), dueOn: z.string() })
export type QueueItem = z.infer<typeof StoredQueueItem>

export function parseHead(item: Item): Head {
  const head = StoredHead.safeParse(item)
  if (!head.success) throw new CorruptItem(`unreadable head: ${String(item.pk)}`)
  return head.data
}

/** The head after a change. `waitingSince` is kept while the next step stays the same. */
export function headOf(
  referral: SubmittedReferral,
  tenant: Tenant,
  before: Head | undefined,
  last: { readonly seq: number; readonly hash: string },
): Head {
  const since = referral.updatedAt
  const fresh = waitsFor(referral, since, tenant.timeZone)
  const waits =
    before !== undefined && fresh !== undefined && before.step === fresh.step
      ? { step: before.step, waitingSince: before.waitingSince, dueOn: before.dueOn }
      : fresh
  return {
    id: referral.id,
    tenant: tenant.id,
    tenantName: tenant.name,
    sector: tenant.sector,
    region: referral.region,
    variant: referral.variant,
    source: referral.source,
    state: referral.state,
    title: referral.title,
    referrer: referral.referrer.kind === 'member' ? referral.referrer.subject : undefined,
    submittedAt: referral.submittedAt,
    updatedAt: referral.updatedAt,
    municipality: referral.dimensions.municipality,
    themes: [...referral.dimensions.themes],
    version: last.seq,
    hash: last.hash,
    ...waits,
  }
}

/** The head with its keys on the table and on its indexes; a decided dossier leaves the queue. */
export function headItem(head: Head, keys: ReturnType<typeof tenantKeys>): Item {
  const position = listPosition(head.state, head.submittedAt, head.id)
  const own = head.referrer === undefined ? {} : { ...keys.own(head.referrer), ownSk: position }
  const queue =
    head.dueOn === undefined || head.waitingSince === undefined
      ? {}
      : {
          ...operatorKeys.queue(head.region),
          opsSk: queuePosition(head.dueOn, head.waitingSince, head.tenant, head.id),
        }
  return { ...keys.dossier(head.id), sk: HEAD, ...head, ...keys.list(), listSk: position, ...own, ...queue }
}
