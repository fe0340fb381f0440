import { replay, type SubmittedReferral } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { historyUpTo, readWhole } from '../eventStore/readWhole.ts'
import type { Intent } from '../idempotency.ts'
import type { tenantKeys } from '../keys.ts'
import type { Vault } from '../sealing/vault.ts'
import { type Dossier, type ExaminedDossier, examine } from './examine.ts'

export type { Dossier } from './examine.ts'

/**
 * Reads a dossier with one Query of its item collection, and checks its seals. Use `consistent` when deciding on it;
 * without, the read costs half and may be slightly behind. Undefined when there is none. Throws ErasedDossier, and
 * ForgedItem when it does not fit after three reads.
 */
export async function readDossier(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  consistent: boolean,
): Promise<Dossier | undefined> {
  const whole = await readWhole(keys.dossier(id).pk, isRepeated =>
    examineDossier(table, keys, vault, id, consistent || isRepeated),
  )
  return whole?.dossier
}

/** Reads a dossier's items once and says what is wrong with them, if anything. */
export const examineDossier = async (
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  consistent: boolean,
): Promise<ExaminedDossier> => examine(await itemsOf(table, keys, id, consistent), keys, vault, id)

export const itemsOf = (
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  id: string,
  consistent: boolean,
): Promise<readonly Item[]> =>
  queryAll(table, 'open-dossier', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.dossier(id).pk },
    ConsistentRead: consistent,
  })

/**
 * The answer to an earlier request with the same intent: the state after its last event. Undefined when the intent was
 * not carried out. Throws IdempotencyKeyReused.
 */
export function earlierChange(
  { head, history }: Dossier,
  intent: Intent,
): { readonly id: string; readonly state: SubmittedReferral['state']; readonly version: number } | undefined {
  const upTo = historyUpTo(history, intent)
  const then = upTo && replay(upTo.events)
  if (upTo === undefined || then === undefined || then.state === 'draft') return undefined
  return { id: head.id, state: then.state, version: upTo.version }
}
