import { replay, type Tenant } from '@kring/domain'
import * as z from 'zod'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { chainStart, encodeEvent } from '../eventStore/codec.ts'
import { HEAD, type tenantKeys } from '../keys.ts'
import { referralAggregate } from '../referrals/aggregate.ts'
import { headContext, headItem, headOf, keyContext, parseHead } from '../referrals/headItem.ts'
import { itemsOf } from '../referrals/read.ts'
import { Bytes } from '../sealing/bytes.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { BrokenHistory, isPlainEvent, readPlainEvents } from './plainEvents.ts'

type Keys = ReturnType<typeof tenantKeys>

const Waiting = z.object({
  step: z.string().optional(),
  waitingSince: z.string().optional(),
  dueOn: z.string().optional(),
})

/** AWS: a transaction has at most 100 items. Longer histories are not known to exist and are refused. */
const mostEvents = 98

/**
 * Brings one dossier from plain events to encrypted ones under a keyed chain, in one transaction, so that a crash leaves
 * it as it was or upgraded. Returns false when it is upgraded already. `maintenance`: the id of the signed entry under
 * which the events are written again. Throws BrokenHistory.
 */
export async function upgradeDossier(
  table: Table,
  keys: Keys,
  vault: Vault,
  { tenant, id, maintenance }: { readonly tenant: Tenant; readonly id: string; readonly maintenance: string },
): Promise<boolean> {
  const items = await itemsOf(table, keys, id, true)
  const { pk } = keys.dossier(id)
  const headAt = items.find(({ sk }) => sk === HEAD)
  if (headAt === undefined || Bytes.safeParse(headAt.key).success || headAt.erasedAt !== undefined) return false
  const plain = readPlainEvents(pk, items.filter(isPlainEvent))
  const last = plain.at(-1)
  if (last === undefined || headAt.version !== last.stored.seq || headAt.hash !== last.stored.hash)
    throw new BrokenHistory(`${pk}, event ${plain.length + 1}`)
  if (plain.length > mostEvents) throw new BrokenHistory(`${pk}: more than ${mostEvents} events`)
  const referral = replay(plain.map(({ event }) => event))
  if (referral.state === 'draft') throw new BrokenHistory(`${pk}, event 1`)

  const key = SymmetricKey.fresh()
  const names: Record<string, string> = {}
  const parts: Record<string, number> = {}
  let previous = chainStart
  const writes: Write[] = plain.map(({ stored: { sk, seq, hash, intent }, event }) => {
    const { subject, name } = event.by
    if (subject !== undefined && name !== undefined) names[subject] = name
    for (const part of referralAggregate.partsChangedBy(event)) parts[part] = seq
    const encoded = encodeEvent(referralAggregate, event, { pk, sk, seq, previous }, { mac: vault.mac, key }, intent)
    previous = encoded.hash
    return rewrite(table, { ...encoded, maintenance }, hash)
  })
  const sealed = {
    key: key.wrappedBy(await vault.tenantKey(), keyContext(pk)),
    private: encryptJson(key, { title: referral.title, names }, headContext(pk)),
  }
  const after = { seq: last.stored.seq, hash: previous, parts }
  const { step: _, waitingSince: __, dueOn: ___, ...head } = headOf(referral, tenant, undefined, after, sealed)
  // What it waits for, and since when, is kept from the stored head: it cannot be told from the events alone.
  const next = parseHead({ ...head, ...Waiting.parse(headAt) })
  writes.push(rewrite(table, headItem(next, keys, vault.mac), last.stored.hash))
  await transact(table, 'upgrade-dossier', writes)
  return true
}

const rewrite = (table: Table, item: Item, before: string): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...item },
    ConditionExpression: '#hash = :before',
    ExpressionAttributeNames: { '#hash': 'hash' },
    ExpressionAttributeValues: { ':before': before },
  },
})
