import type { ReferralEvent } from '@kring/domain'
import { queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { referralAggregate } from '../referrals/aggregate.ts'
import { headWrite } from '../referrals/commit.ts'
import type { Dossier } from '../referrals/examine.ts'
import type { Head } from '../referrals/headItem.ts'
import type { Vault } from '../sealing/vault.ts'

type Keys = ReturnType<typeof tenantKeys>
export type ErasedBy = { readonly at: string; readonly by: ReferralEvent['by'] }

/**
 * Erases a dossier: its key, and with it the content of every event, also in each copy and backup; what the head says of
 * people; its place in the work list. What stays is what happened, when, and by which subject: the chain of events stays
 * whole. One transaction. Throws VersionConflict when the dossier changed since it was read.
 */
export async function eraseDossier(
  table: Table,
  keys: Keys,
  vault: Vault,
  { head, key }: Dossier,
  { at, by }: ErasedBy,
): Promise<void> {
  const { pk } = keys.dossier(head.id)
  const before = { seq: head.version, hash: head.hash, parts: head.parts }
  const events: readonly ReferralEvent[] = [{ type: 'erased', at, by }]
  const { writes, after } = appendEvents(table, referralAggregate, { mac: vault.mac, key }, { pk, before, events })
  const next: Head = {
    id: head.id,
    tenant: head.tenant,
    tenantName: head.tenantName,
    sector: head.sector,
    region: head.region,
    variant: head.variant,
    source: head.source,
    state: head.state,
    submittedAt: head.submittedAt,
    updatedAt: at,
    themes: [],
    version: after.seq,
    hash: after.hash,
    parts: { ...after.parts },
    erasedAt: at,
  }
  await inOne(table, 'erase-dossier', [headWrite(table, keys, vault.mac, next, head), ...writes])
}

export async function inOne(table: Table, pattern: string, writes: readonly Write[]): Promise<void> {
  try {
    await transact(table, pattern, writes)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

/** Deletes what lies beside a dossier's head and events: copies of their content. */
export async function deleteBeside(table: Table, pk: string, sks: readonly string[]): Promise<void> {
  for (let start = 0; start < sks.length; start += 50)
    await transact(
      table,
      'delete-beside',
      sks.slice(start, start + 50).map(sk => ({ Delete: { TableName: table.name, Key: { pk, sk } } })),
    )
}

/** The sort keys of the copies of a dossier's events. */
export const copiesIn = (table: Table, pk: string): Promise<readonly string[]> => sortKeysIn(table, pk, 'C#')

export async function sortKeysIn(table: Table, pk: string, beginning?: string): Promise<readonly string[]> {
  const items = await queryAll(table, 'list-beside', {
    KeyConditionExpression: beginning === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: { ':pk': pk, ...(beginning === undefined ? {} : { ':beginning': beginning }) },
    ConsistentRead: true,
  })
  return items.map(({ sk }) => String(sk))
}

/**
 * Deletes what an erased dossier leaves beside its events: copies of their content, the notes of its mails, what
 * the partner's systems were told, the records of its files, and the personal link with this secret. Repeating it changes nothing.
 */
export async function deleteBesideDossier(
  table: Table,
  keys: Keys,
  dossier: string,
  files: readonly string[],
  link: string | undefined,
): Promise<void> {
  const { pk } = keys.dossier(dossier)
  await deleteBeside(table, pk, await copiesIn(table, pk))
  const { pk: undelivered } = keys.undelivered(dossier)
  await deleteBeside(table, undelivered, await sortKeysIn(table, undelivered))
  const { pk: deliveries } = keys.deliveries(dossier)
  await deleteBeside(table, deliveries, await sortKeysIn(table, deliveries))
  const others = [...files.map(keys.attachment), ...(link === undefined ? [] : [keys.link(link)])]
  for (const Key of others) await transact(table, 'delete-beside', [{ Delete: { TableName: table.name, Key } }])
}
