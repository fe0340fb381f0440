import type { RegionId, TenantId } from '@kring/domain'
import { type FidelityOfOne, fidelityPoints, fidelityVerdicts, statementAnswers, statementIds } from '@kring/domain'
import * as z from 'zod'
import { put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { digest, operatorKeys } from '../keys.ts'

const StoredRow = z.object({
  /** 'YYYY-MM' of the conference, or of the plan without one. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  points: z.partialRecord(z.enum(fidelityPoints), z.enum(fidelityVerdicts)),
  statements: z.partialRecord(z.enum(statementIds), z.partialRecord(z.enum(statementAnswers), z.int().min(0))),
})
/**
 * What one evaluated trajectory adds to the figures of its region: whether each point was kept to, and counts. It names
 * neither the dossier nor its coordinator, and stays when the dossier is erased.
 */
export type FidelityRow = z.infer<typeof StoredRow>

/** Writes the row of a trajectory over the one before; repeating it changes nothing. */
export async function putFidelityRow(
  table: Table,
  { region, tenant, id, conference }: FidelityPlace,
  one: FidelityOfOne,
): Promise<void> {
  const place = operatorKeys.fidelity(region, digest('fidelity', tenant, id, String(conference)))
  const row = StoredRow.parse(one)
  await put(table, 'put-fidelity', { ...place, ...row })
}
export type FidelityPlace = {
  readonly region: RegionId
  readonly tenant: TenantId
  readonly id: string
  /** Which conference of the trajectory, from 0. */
  readonly conference: number
}

/** The rows of a region. Throws CorruptItem. */
export async function readFidelityRows(table: Table, region: RegionId): Promise<readonly FidelityRow[]> {
  const items = await queryAll(table, 'read-fidelity', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.fidelity(region, '').pk },
  })
  return items.map(item => {
    const row = StoredRow.safeParse(item)
    if (!row.success) throw new CorruptItem('unreadable row of the figures of a region')
    return row.data
  })
}
