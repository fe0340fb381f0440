import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { get, type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { ForgedItem, failedConditions, isConflict } from '../failures.ts'
import {
  type Key,
  momentOfAccess,
  operatorKeys,
  type Partition,
  parsePartition,
  sealedSk,
  sealSk,
  tenantKeys,
} from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { expiryOf, type StoredAccess } from './accessLog.ts'

/** The seal of one entry, beside it: its place in the chain of its tenant and day, in the order of sealing. */
const StoredSeal = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  chain: z.string(),
  seq: z.int().min(1),
  /** The hash of the seal before it in the chain. */
  previous: z.string(),
  /** The keyed hash of the entry. */
  of: z.string(),
  hash: z.string(),
  expiresAt: z.int(),
  maintenance: z.string().optional(),
})
export type StoredSeal = z.infer<typeof StoredSeal>

/** The end of a chain. */
const StoredEnd = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  seq: z.int().min(1),
  hash: z.string(),
  seal: z.string(),
  expiresAt: z.int(),
})
export type ChainEnd = { readonly seq: number; readonly hash: string }

export const chainBeginning: ChainEnd = { seq: 0, hash: '' }
/** AWS: a transaction has at most 100 items; fewer lose less when another worker was first. */
const mostAtOnce = 20
const mostTries = 12

const hashOf = (mac: Mac, { pk, sk, chain, seq, previous, of }: Omit<StoredSeal, 'hash' | 'expiresAt'>): string =>
  mac('seal', { pk, sk, chain, seq, previous, of })

const sealOfEnd = (mac: Mac, chain: string, { seq, hash }: ChainEnd): string => mac('seal', { chain, seq, hash })

const isLog = ({ kind }: Partition): boolean => kind === 'access' || kind === 'searches'

/** The chain that an entry belongs to: of its tenant (or the operator) and its day. Undefined where nothing is logged. */
export function chainOf({ pk, sk }: Key): Key | undefined {
  const partition = parsePartition(pk)
  const day = momentOfAccess(sk)?.slice(0, 10)
  if (partition === undefined || !isLog(partition) || day === undefined) return undefined
  return partition.tenant === undefined ? operatorKeys.seals(day) : tenantKeys(partition.tenant).seals(day)
}

/** The seal that an item holds; undefined when it is none, was altered or was moved. */
export function parseSeal(item: Item, mac: Mac): StoredSeal | undefined {
  const stored = StoredSeal.safeParse(item)
  if (!stored.success) return undefined
  const entry = sealedSk(stored.data.sk)
  const isInPlace = entry !== undefined && chainOf({ pk: stored.data.pk, sk: entry })?.pk === stored.data.chain
  return isInPlace && stored.data.hash === hashOf(mac, stored.data) ? stored.data : undefined
}

/** The end of a chain, as its item says. Throws ForgedItem when the item was altered. */
export async function readChainEnd(table: Table, mac: Mac, chain: Key): Promise<ChainEnd> {
  const item = await get(table, 'read-seal-chain', chain, true)
  if (item === undefined) return chainBeginning
  const end = StoredEnd.safeParse(item)
  if (!end.success || end.data.seal !== sealOfEnd(mac, chain.pk, end.data)) throw new ForgedItem(chain.pk)
  return { seq: end.data.seq, hash: end.data.hash }
}

/** Seals entries of one chain that have no seal yet. Repeating it adds nothing. */
export async function sealEntries(table: Table, mac: Mac, chain: Key, entries: readonly StoredAccess[]): Promise<void> {
  for (let start = 0; start < entries.length; start += mostAtOnce)
    await sealAtOnce(table, mac, chain, entries.slice(start, start + mostAtOnce))
}

/** In one transaction, with the end of the chain; when another worker was first, the end is read again. */
async function sealAtOnce(table: Table, mac: Mac, chain: Key, entries: readonly StoredAccess[]): Promise<void> {
  let left = entries
  for (let tries = 1; left.length > 0; tries += 1) {
    const before = await readChainEnd(table, mac, chain)
    const writes = sealWrites(table, mac, chain, before, left)
    try {
      return await transact(table, 'seal-access', writes)
    } catch (error) {
      const failed = failedConditions(error)
      if ((failed === undefined && !isConflict(error)) || tries >= mostTries) throw error
      // The seals come first, in the order of their entries: those that are there already need none.
      left = left.filter((_, index) => !failed?.includes(index))
      if (left.length > 0) await pause(Math.random() * 20 * tries)
    }
  }
}

function sealWrites(
  table: Table,
  mac: Mac,
  chain: Key,
  before: ChainEnd,
  entries: readonly StoredAccess[],
): readonly Write[] {
  let end = before
  const seals = entries.map(({ pk, sk, mac: of, entry }): Write => {
    const place = { pk, sk: sealSk(sk), chain: chain.pk, seq: end.seq + 1, previous: end.hash, of }
    const hash = hashOf(mac, place)
    end = { seq: place.seq, hash }
    const Item = { ...place, hash, expiresAt: expiryOf(entry.at) }
    return { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
  })
  return [...seals, endWrite(table, mac, chain, before, end)]
}

function endWrite(table: Table, mac: Mac, chain: Key, before: ChainEnd, after: ChainEnd): Write {
  const lastOfDay = `${chain.pk.slice(-'2026-01-01'.length)}T23:59:59.999Z`
  const Item = { ...chain, ...after, seal: sealOfEnd(mac, chain.pk, after), expiresAt: expiryOf(lastOfDay) }
  const condition =
    before.seq === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': before.seq } }
  return { Put: { TableName: table.name, Item, ...condition } }
}
