import { createHmac, randomBytes } from 'node:crypto'
import {
  type Counters,
  delta,
  type Fact,
  type Grant,
  referralStates,
  Sector,
  sources,
  TenantId,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import { get, type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, isConflict } from '../failures.ts'
import { funderKeys } from '../keys.ts'

const StoredFact = z.object({
  /** The dossier was erased: the fact has a random id and is taken as given. */
  erased: z.literal(true).optional(),
  /** Sequence number of the last event that it includes. */
  seq: z.int().min(1),
  fact: z.object({
    tenant: TenantId,
    sector: Sector,
    month: z.string(),
    variant: VariantId,
    state: z.enum(referralStates.filter(state => state !== 'draft')),
    source: z.enum(sources),
    municipality: z.string().optional(),
    themes: z.array(z.string()),
    ageGroup: z.string().optional(),
    leadDays: z.int().optional(),
  }),
})

/**
 * The keyed hash of a dossier's id. Keyed because reference numbers are easily enumerated: a funder must not be able to
 * find the dossier of a fact.
 */
export function factId(secret: string, tenant: TenantId, dossier: string): string {
  return createHmac('sha256', secret).update(`fact\n${tenant}\n${dossier}`).digest('base64url')
}

/** The stored fact of a dossier for a grant; undefined when none was counted yet. */
export async function readFact(table: Table, grant: Grant, id: string): Promise<Fact | undefined> {
  const item = await get(table, 'read-fact', funderKeys(grant.funder).fact(grant.id, id), true)
  return item === undefined || item.gone === true ? undefined : parse(item).fact
}

export type FactUpdate = { readonly grant: Grant; readonly id: string; readonly fact: Fact; readonly seq: number }

/**
 * Replaces a dossier's fact and moves the month's counters by the difference, in one transaction that is conditional on
 * the event's sequence number, so that a replayed or outdated event changes nothing.
 */
export async function updateFact(table: Table, update: FactUpdate): Promise<'counted' | 'already-counted'> {
  const keys = funderKeys(update.grant.funder)
  const key = keys.fact(update.grant.id, update.id)
  for (let attempt = 1; ; attempt += 1) {
    const item = await get(table, 'read-fact', key, true)
    if (item?.gone === true) return 'already-counted'
    const before = item === undefined ? undefined : parse(item)
    if (before !== undefined && before.seq >= update.seq) return 'already-counted'
    const moved = delta(before?.fact, update.fact)
    const writes: Write[] = [factWrite(table, { ...key, seq: update.seq, fact: update.fact }, before?.seq)]
    if (Object.keys(moved).length > 0)
      writes.push(rollupWrite(table, keys.rollup(update.grant.id, update.fact.month, update.fact.tenant), moved))
    try {
      await transact(table, 'count-fact', writes)
      return 'counted'
    } catch (error) {
      const overtaken = failedConditions(error) !== undefined || isConflict(error)
      if (!overtaken || attempt >= 5) throw error
    }
  }
}

/**
 * Moves a fact to a random id, so that nothing links it to its dossier. The old id keeps a mark without content: an event
 * that is counted late must not count the dossier again. Repeating it changes nothing.
 */
export async function anonymiseFact(table: Table, grant: Grant, id: string): Promise<void> {
  const keys = funderKeys(grant.funder)
  const key = keys.fact(grant.id, id)
  const item = await get(table, 'read-fact', key, true)
  if (item === undefined || item.gone === true) return
  const { seq, fact } = parse(item)
  const Item = { ...keys.fact(grant.id, randomBytes(32).toString('base64url')), seq, fact, erased: true }
  const condition = { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': seq } }
  await transact(table, 'anonymise-fact', [
    { Put: { TableName: table.name, Item: { ...key, gone: true }, ...condition } },
    { Put: { TableName: table.name, Item } },
  ])
}

function factWrite(table: Table, item: Item, before: number | undefined): Write {
  const put = { TableName: table.name, Item: { ...item } }
  if (before === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return { Put: { ...put, ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': before } } }
}

/** AWS: ADD on a top-level number needs no earlier value, and additions commute; so counters are flat attributes. */
function rollupWrite(table: Table, key: { readonly pk: string; readonly sk: string }, moved: Counters): Write {
  const names = Object.keys(moved)
  return {
    Update: {
      TableName: table.name,
      Key: { ...key },
      UpdateExpression: `ADD ${names.map((_, index) => `#n${index} :n${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#n${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, index) => [`:n${index}`, moved[name]])),
    },
  }
}

function parse(item: Item): { readonly seq: number; readonly fact: Fact } {
  const stored = StoredFact.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable fact: ${String(item.pk)}`)
  return stored.data
}
export const parseFact = parse
