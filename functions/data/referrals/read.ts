import { setTimeout as pause } from 'node:timers/promises'
import { replay, type SubmittedReferral } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { ErasedDossier, ForgedItem } from '../failures.ts'
import { type Intent, isMarkOf } from '../idempotency.ts'
import type { tenantKeys } from '../keys.ts'
import type { Vault } from '../sealing/vault.ts'
import { type Dossier, type Examined, examine } from './examine.ts'

export type { Dossier } from './examine.ts'

/** A Query is no snapshot: a page may hold an event that its head does not count yet, or a head without its last event. */
const mostReads = 3

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
  for (let reads = 1; ; reads += 1) {
    const examined = await examineDossier(table, keys, vault, id, consistent || reads > 1)
    switch (examined.kind) {
      case 'whole':
        return examined.dossier
      case 'absent':
        return undefined
      case 'erased':
        throw new ErasedDossier()
      case 'faulty':
        if (reads >= mostReads) throw new ForgedItem(`${examined.fault.what}: ${keys.dossier(id).pk}`)
        await pause(Math.random() * 50 * reads)
        break
      default:
        return examined satisfies never
    }
  }
}

/** Reads a dossier's items once and says what is wrong with them, if anything. */
export const examineDossier = async (
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  consistent: boolean,
): Promise<Examined> => examine(await itemsOf(table, keys, id, consistent), keys, vault, id)

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
  const last = history.findLast(({ intent: mark }) => isMarkOf(mark, intent))
  if (last === undefined) return undefined
  const then = replay(history.filter(({ seq }) => seq <= last.seq).map(({ event }) => event))
  return then.state === 'draft' ? undefined : { id: head.id, state: then.state, version: last.seq }
}
