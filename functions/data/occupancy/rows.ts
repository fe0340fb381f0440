import type { RegionId, TenantId } from '@kring/domain'
import type { Occupancy } from '@kring/domain/forecast'
import * as z from 'zod'
import { put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { digest, operatorKeys } from '../keys.ts'

const StoredRow = z.object({
  acceptedOn: z.iso.date(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

export type OccupancyPlace = { readonly region: RegionId; readonly tenant: TenantId; readonly id: string }

/**
 * Writes how long a trajectory occupied a coordinator, over what was written of it before; repeating it changes nothing. The row
 * names neither the dossier nor anybody, and stays when the dossier is erased.
 */
export async function putOccupancy(
  table: Table,
  { region, tenant, id }: OccupancyPlace,
  { acceptedOn, from, until }: Occupancy,
): Promise<void> {
  const row = {
    acceptedOn,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
  await put(table, 'put-occupancy', { ...operatorKeys.occupancy(region, digest('occupancy', tenant, id)), ...row })
}

/** Those of a region's trajectories of all years. Throws CorruptItem. */
export async function readOccupancies(table: Table, region: RegionId): Promise<readonly Occupancy[]> {
  const items = await queryAll(table, 'read-occupancy', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.occupancy(region, '').pk },
  })
  return items.map(item => {
    const row = StoredRow.safeParse(item)
    if (!row.success) throw new CorruptItem('unreadable row of the occupancy of a region')
    return row.data
  })
}
