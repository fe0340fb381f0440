import { createHmac } from 'node:crypto'
import { AccessEntry } from '@kring/domain'
import * as z from 'zod'
import { accessItem } from '../accessLog/accessLog.ts'
import { queryAll, transact, type Write } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { HEAD, isFormerAccessSk } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { BrokenHistory } from './plainEvents.ts'

/** An entry as stored when each was chained to the one before it. */
const ChainedAccess = z.object({
  sk: z.string(),
  seq: z.int().min(1),
  previous: z.string(),
  previousAt: z.string().optional(),
  hash: z.string(),
  entry: AccessEntry,
})

/** AWS: a transaction has at most 100 items; each entry takes two. */
const mostEntries = 40

/**
 * Replaces the chained entries of one log by entries of their own, each in a transaction with the removal of the one it
 * replaces, so that a crash loses and doubles none. `key`: the dossier's, for the reasons. Throws BrokenHistory.
 */
export async function upgradeAccessLog(
  table: Table,
  pk: string,
  { mac, secret, key }: { readonly mac: Mac; readonly secret: string; readonly key: SymmetricKey | undefined },
): Promise<void> {
  const items = await queryAll(table, 'upgrade-access-log', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  })
  const former = items.filter(({ sk }) => typeof sk === 'string' && isFormerAccessSk(sk))
  if (former.length === 0) return
  const entries = former.filter(({ sk }) => sk !== HEAD).map(item => parse(pk, secret, item))
  for (let start = 0; start < entries.length; start += mostEntries) {
    const writes = entries
      .slice(start, start + mostEntries)
      .flatMap(({ sk, entry }): Write[] => [
        { Put: { TableName: table.name, Item: { ...accessItem({ pk }, mac, entry, key) } } },
        { Delete: { TableName: table.name, Key: { pk, sk }, ConditionExpression: 'attribute_exists(pk)' } },
      ])
    await transact(table, 'upgrade-access-log', writes)
  }
  await transact(table, 'upgrade-access-log', [{ Delete: { TableName: table.name, Key: { pk, sk: HEAD } } }])
}

/** Checks an entry by itself: the ones before it may have been replaced already, or be older than five years. */
function parse(pk: string, secret: string, item: unknown) {
  const stored = ChainedAccess.safeParse(item)
  if (!stored.success) throw new BrokenHistory(`${pk}: unreadable access entry`)
  const { sk, seq, previous, previousAt, hash, entry } = stored.data
  const expected = createHmac('sha256', secret)
    .update(`access\n${pk}\n${seq}\n${previous}\n${previousAt ?? ''}\n${canonical(entry)}`)
    .digest('base64url')
  if (hash !== expected) throw new BrokenHistory(`${pk}, access ${seq}`)
  return { sk, entry }
}
