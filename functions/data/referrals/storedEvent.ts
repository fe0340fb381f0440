import {
  declineReasons,
  FormId,
  fileTypes,
  Locale,
  Question,
  type ReferralEvent,
  RegionId,
  Side,
  sideAnswers,
  sources,
  TenantId,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import { CorruptItem } from '../failures.ts'
import { IntentMark } from '../idempotency.ts'

const happened = {
  at: z.string(),
  by: z.object({ role: z.string(), subject: z.string().optional(), name: z.string().optional() }),
}

const FileAnswer = z.object({ id: z.string(), name: z.string(), type: z.enum(fileTypes), size: z.int() })
const Answer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  // Before people, who have a name too: zod takes the first shape that fits.
  z.array(FileAnswer),
  z.array(StoredPerson),
  StoredPerson,
])
const StoredAnswers = z.record(z.string(), Answer)

import { StoredParticipants, StoredPerson } from './storedParticipants.ts'

/**
 * A conversation (intake). One recorded before the sides were heard separately has no side: it stays the only
 * conversation of its dossier, also of a restorative one that was accepted on it.
 */
const StoredIntake = z.object({
  heldOn: z.string(),
  spokenWith: z.string(),
  summary: z.string(),
  minutes: z.int().optional(),
  willing: z.string().optional(),
  side: Side.optional(),
  takesPart: z.enum(sideAnswers).optional(),
  extra: z.object({ questions: z.array(Question), answers: StoredAnswers }).optional(),
})

/** An event as stored. Older shapes are converted here and nowhere else. */
const StoredEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('submitted'),
    ...happened,
    id: z.string(),
    tenant: TenantId,
    region: RegionId,
    variant: VariantId,
    source: z.enum(sources),
    locale: Locale,
    form: z.object({ id: FormId, version: z.int() }),
    answers: StoredAnswers,
    title: z.string(),
    dimensions: z.object({
      municipality: z.string().optional(),
      themes: z.array(z.string()),
      ageGroup: z.string().optional(),
    }),
    referrer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('member'), subject: z.string(), name: z.string(), email: z.string().optional() }),
      z.object({ kind: z.literal('citizen'), email: z.string().optional() }),
    ]),
  }),
  z.object({ type: z.literal('intake-started'), ...happened }),
  z.object({
    type: z.literal('intake-recorded'),
    ...happened,
    intake: StoredIntake,
  }),
  z.object({
    type: z.literal('question-set'),
    ...happened,
    question: z.object({ id: z.string(), text: z.string(), confirmed: z.boolean(), agreedWith: z.string().optional() }),
  }),
  z.object({ type: z.literal('question-removed'), ...happened, question: z.string() }),
  z.object({
    type: z.literal('minimum-requirement-set'),
    ...happened,
    requirement: z.object({ id: z.string(), text: z.string(), reason: z.string(), setBy: z.string().optional() }),
  }),
  z.object({ type: z.literal('minimum-requirement-removed'), ...happened, requirement: z.string() }),
  z.object({ type: z.literal('around-set'), ...happened, around: StoredParticipants }),
  z.object({
    type: z.literal('accepted'),
    ...happened,
    decision: z.object({ outcome: z.literal('accepted'), grant: z.string().optional() }),
  }),
  z.object({
    type: z.literal('declined'),
    ...happened,
    decision: z.object({ outcome: z.literal('declined'), reason: z.enum(declineReasons), explanation: z.string() }),
  }),
  z.object({
    type: z.literal('redirected'),
    ...happened,
    decision: z.object({ outcome: z.literal('redirected'), to: z.string(), explanation: z.string().optional() }),
  }),
  z.object({
    type: z.literal('withdrawn'),
    ...happened,
    decision: z.object({ outcome: z.literal('withdrawn'), explanation: z.string().optional() }),
  }),
])

const StoredEntry = z.object({
  seq: z.int().min(1),
  previous: z.string(),
  hash: z.string(),
  event: z.record(z.string(), z.unknown()),
  intent: IntentMark.optional(),
})

/** One entry of a dossier's history: the event, its sequence number and its link in the hash chain. */
export type Entry = {
  readonly seq: number
  readonly previous: string
  readonly hash: string
  readonly event: ReferralEvent
  /** The request that produced it. */
  readonly intent?: IntentMark | undefined
  /** The event as stored, for verifying the chain. */
  readonly raw: unknown
}

/** Parses a table item as an entry. Throws CorruptItem. */
export function parseEntry(item: Item): Entry {
  const stored = StoredEntry.safeParse(item)
  if (!stored.success) throw new CorruptItem(`not an event: ${String(item.pk)} ${String(item.sk)}`)
  const event = StoredEvent.safeParse(stored.data.event)
  if (!event.success) throw new CorruptItem(`unreadable event: ${String(item.pk)} ${String(item.sk)}`)
  return { ...stored.data, event: event.data, raw: stored.data.event }
}
