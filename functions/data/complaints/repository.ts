import { type ComplaintEvent, evolveComplaint, initialComplaint, isEnded, type OpenComplaint } from '@kring/domain'
import { transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { onVersion } from '../coordinators/repository.ts'
import { appendEvents, beginning } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { type Intent, intentMark } from '../idempotency.ts'
import { complaintHold, type tenantKeys } from '../keys.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { complaintAggregate } from './aggregate.ts'
import type { ComplaintFile } from './examine.ts'
import { complaintHeadContext, complaintHeadItem, complaintHeadOf, complaintKeyContext } from './headItem.ts'
import { rowItem, rowOf } from './row.ts'

type Keys = ReturnType<typeof tenantKeys>

/** What one transaction writes of a complaint. */
export type ComplaintChange = {
  /** The complaint as the caller read it; absent for a new one. */
  readonly before?: ComplaintFile | undefined
  readonly events: readonly ComplaintEvent[]
  readonly intent?: Intent | undefined
  /** The secret of the link by which a new one is followed. */
  readonly linkSecret?: string | undefined
}

/**
 * Writes one change in one transaction: the head on condition of its version, the events, the line in the officers' list, and
 * the hold on the dossier that it is about: put with the complaint, taken away with its end. Throws VersionConflict.
 */
export async function commitComplaint(
  table: Table,
  keys: Keys,
  vault: Vault,
  { before, events, intent, linkSecret }: ComplaintChange,
): Promise<{ readonly complaint: OpenComplaint; readonly version: number }> {
  const complaint = events.reduce(evolveComplaint, before?.complaint ?? initialComplaint)
  if (complaint.state === 'none') throw new TypeError('a complaint begins with its receipt')
  const { pk } = keys.complaint(complaint.id)
  const { key, wrapped } = await keyOf(vault, pk, before)
  const appended = appendEvents(
    table,
    complaintAggregate,
    { mac: vault.mac, key },
    {
      pk,
      before:
        before === undefined
          ? beginning
          : { seq: before.head.version, hash: before.head.hash, parts: before.head.parts },
      events,
      intent: intent === undefined ? undefined : intentMark(intent),
    },
  )
  const at = events.at(-1)?.at ?? ''
  const head = complaintHeadOf(appended.after, at, {
    key: wrapped,
    private: encryptJson(key, { id: complaint.id }, complaintHeadContext(pk)),
  })
  const put = (Item: Record<string, unknown>): Write => ({ Put: { TableName: table.name, Item } })
  try {
    await transact(table, 'change-complaint', [
      {
        Put: {
          TableName: table.name,
          Item: { ...complaintHeadItem(head, pk, vault.mac) },
          ...onVersion(before?.head.version),
        },
      },
      ...appended.writes,
      put({ ...rowItem(rowOf(complaint)) }),
      ...(linkSecret === undefined ? [] : [put({ ...keys.complaintLink(linkSecret), complaint: complaint.id })]),
      ...holdWrites(table, keys, complaint, before?.complaint),
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return { complaint, version: head.version }
}

/** The hold: put when the complaint begins, deleted when it ends. */
function holdWrites(
  table: Table,
  keys: Keys,
  { id, dossier, state, receivedAt }: OpenComplaint,
  before: OpenComplaint | undefined,
): readonly Write[] {
  if (dossier === undefined) return []
  const Key = keys.hold(dossier, complaintHold(id))
  if (isEnded(state)) return [{ Delete: { TableName: table.name, Key } }]
  return before === undefined ? [{ Put: { TableName: table.name, Item: { ...Key, since: receivedAt } } }] : []
}

async function keyOf(
  vault: Vault,
  pk: string,
  before: ComplaintFile | undefined,
): Promise<{ readonly key: SymmetricKey; readonly wrapped: Uint8Array }> {
  if (before?.head.key !== undefined) return { key: before.key, wrapped: before.head.key }
  const key = SymmetricKey.fresh()
  return { key, wrapped: key.wrappedBy(await vault.tenantKey(), complaintKeyContext(pk)) }
}
