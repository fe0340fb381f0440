import { createHmac, randomBytes } from 'node:crypto'
import { type Fact, referralStates, Sector, sources, TenantId, VariantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import * as z from 'zod'
import { get, type Item, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
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
  return item === undefined || item.gone === true ? undefined : parseFact(item).fact
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
  const { seq, fact } = parseFact(item)
  const Item = { ...keys.fact(grant.id, randomBytes(32).toString('base64url')), seq, fact, erased: true }
  const condition = { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': seq } }
  await transact(table, 'anonymise-fact', [
    { Put: { TableName: table.name, Item: { ...key, gone: true }, ...condition } },
    { Put: { TableName: table.name, Item } },
  ])
}

/** Throws CorruptItem. */
export function parseFact(item: Item): { readonly seq: number; readonly fact: Fact } {
  const stored = StoredFact.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable fact: ${String(item.pk)}`)
  return stored.data
}
