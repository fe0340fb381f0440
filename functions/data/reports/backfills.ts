import { randomUUID } from 'node:crypto'
import { FunderId, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import * as z from 'zod'
import { type Item, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { type Key, operatorKeys } from '../keys.ts'
import { countedNow } from './contributions.ts'
import { isWhole, readCountedFamilies } from './countedFamilies.ts'
import { readImporting, turnRaised } from './importing.ts'

/** A grant whose earlier dossiers are not all counted yet, and how far counting them has come. */
const StoredBackfill = z.object({
  funder: FunderId,
  grant: z.string(),
  /** Drawn anew when the grant is extended meanwhile: then counting begins again. */
  revision: z.string(),
  /** The tenants that are left; the first one is at `cursor`. */
  tenants: z.array(TenantId),
  cursor: z.string().optional(),
  /** When it was noted, by the machine's clock; absent in one of an earlier version. */
  notedAt: z.string().optional(),
})
export type Backfill = z.infer<typeof StoredBackfill>

export async function listBackfills(table: Table): Promise<readonly Backfill[]> {
  const items = await queryAll(table, 'list-backfills', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.backfills.pk },
    ConsistentRead: true,
  })
  return items.map(parse)
}

/** Whether all of a grant is counted, and how often an import or a backfill of it had begun, read first. */
export type Counting = { readonly isCounted: boolean; readonly turn: number }

/** All of a grant is counted when no backfill and no import of it runs, and each family has it as it is defined now. */
export async function readCounting(table: Table, funder: FunderId, grant: string): Promise<Counting> {
  const { isRunning, turn } = await readImporting(table, funder, grant)
  const backfills = await listBackfills(table)
  const isHalfDone = isRunning || backfills.some(one => one.funder === funder && one.grant === grant)
  return { isCounted: !isHalfDone && isWhole(await readCountedFamilies(table, funder, grant)), turn }
}

/** Milliseconds in which whoever noted a backfill still writes its grant, by far. */
const longestWriting = 3600_000

/** Whether a backfill without a grant is that of a grant whose writing was interrupted, and not of one under way. */
export const isAbandoned = ({ notedAt }: Backfill): boolean =>
  notedAt === undefined || Date.now() - Date.parse(notedAt) > longestWriting

/** The note that the dossiers of before are to be counted for a grant, from the first one. */
function backfillItem({ funder, id, tenants }: Pick<Grant, 'funder' | 'id' | 'tenants'>): Key & Backfill {
  const backfill: Backfill = {
    funder,
    grant: id,
    revision: randomUUID(),
    tenants: [...tenants],
    notedAt: new Date().toISOString(),
  }
  return { ...operatorKeys.backfill(funder, id), ...backfill }
}

/** Notes it, and that what was read of the grant's counters before is not to be published. `turn`: refused once it is another. */
export const backfillWrites = (table: Table, grant: Grant, turn?: number): readonly Write[] => [
  { Put: { TableName: table.name, Item: { ...backfillItem(grant) } } },
  turnRaised(table, grant.funder, grant.id, turn),
]

export const beginBackfill = (table: Table, grant: Grant): Promise<void> =>
  transact(table, 'begin-backfill', backfillWrites(table, grant))

/**
 * Keeps how far a backfill has come; when no tenant is left it is removed, and the grant is noted to have everything counted
 * in each family. False when it was begun anew or ended by another worker meanwhile: what was counted stays counted.
 */
export async function saveBackfill(table: Table, backfill: Backfill): Promise<boolean> {
  const { funder, grant, revision, tenants } = backfill
  const key = operatorKeys.backfill(funder, grant)
  const condition = {
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':revision': revision },
  }
  const writes: readonly Write[] =
    tenants.length > 0
      ? [{ Put: { TableName: table.name, Item: { ...key, ...backfill }, ...condition } }]
      : [
          { Delete: { TableName: table.name, Key: { ...key }, ...condition } },
          { Put: { TableName: table.name, Item: { ...operatorKeys.counted(funder, grant), families: countedNow } } },
        ]
  try {
    await transact(table, 'save-backfill', writes)
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

function parse(item: Item): Backfill {
  const backfill = StoredBackfill.safeParse(item)
  if (!backfill.success) throw new CorruptItem(`unreadable backfill: ${String(item.pk)}`)
  return backfill.data
}
