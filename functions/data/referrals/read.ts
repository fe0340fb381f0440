import { replay, type SubmittedReferral } from '@kring/domain'
import { queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { firstBroken } from '../hashChain.ts'
import { type Intent, isMarkOf } from '../idempotency.ts'
import { HEAD, isEventSk, type tenantKeys } from '../keys.ts'
import { type LinkGeneration, parseGeneration } from '../links.ts'
import { type Head, parseHead } from './headItem.ts'
import { type Entry, parseEntry } from './storedEvent.ts'

/** A complete dossier: the state that results from the events, and the events. */
export type Dossier = {
  readonly head: Head
  readonly referral: SubmittedReferral
  readonly history: readonly Entry[]
  /** Which personal link is valid; meaningless for a referral that a member sent. */
  readonly link: LinkGeneration
}

/**
 * Reads a dossier with one Query of its item collection. Use `consistent` when deciding on it; without, the read costs
 * half and may be slightly behind.
 */
export async function readDossier(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  id: string,
  consistent: boolean,
): Promise<Dossier | undefined> {
  const items = await queryAll(table, 'open-dossier', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.dossier(id).pk },
    ConsistentRead: consistent,
  })
  const headAt = items.find(item => item.sk === HEAD)
  if (headAt === undefined) return undefined
  const head = parseHead(headAt)
  // An eventually consistent page may contain an event that its head does not count yet: leave it out.
  const history = items
    .filter(item => typeof item.sk === 'string' && isEventSk(item.sk))
    .map(parseEntry)
    .filter(({ seq }) => seq <= head.version)
  // Or a head that counts an event that is not in the page: read again consistently, so that version and content agree.
  if (!consistent && history.length < head.version) return readDossier(table, keys, id, true)
  const referral = replay(history.map(({ event }) => event))
  if (referral.state === 'draft') throw new CorruptItem(`dossier without submission: ${head.id}`)
  const link = parseGeneration(items.find(item => item.sk === keys.linkOf(id).sk))
  return { head, referral, history, link }
}

/** The sequence number of the first entry that was altered or is missing; undefined when the history is intact. */
export function verifyHistory({ head, history }: Dossier): number | undefined {
  const broken = firstBroken(history.map(({ seq, previous, hash, raw }) => ({ seq, previous, hash, event: raw })))
  if (broken !== undefined) return broken
  const last = history.at(-1)
  return last?.hash === head.hash && last.seq === head.version ? undefined : history.length + 1
}

/**
 * The answer to an earlier request with the same intent: the state after its last event. Undefined when the intent was
 * not carried out. Throws IdempotencyKeyReused.
 */
export function earlierChange(
  { head, history }: Dossier,
  intent: Intent,
): { readonly id: string; readonly state: SubmittedReferral['state']; readonly version: number } | undefined {
  const last = history.findLast(({ intent: mark }) => isMarkOf(mark, intent))
  if (last === undefined) return undefined
  const then = replay(history.filter(({ seq }) => seq <= last.seq).map(({ event }) => event))
  return then.state === 'draft' ? undefined : { id: head.id, state: then.state, version: last.seq }
}
