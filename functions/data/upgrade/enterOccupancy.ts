import type { Tenant } from '@kring/domain'
import { occupancyOf } from '@kring/domain/forecast'
import type { Table } from '../connection.ts'
import { ErasedDossier, ForgedItem } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { putOccupancy } from '../occupancy/rows.ts'
import type { Vault } from '../sealing/vault.ts'
import { readTrajectory } from '../trajectories/read.ts'

/**
 * Writes how long a trajectory of before occupied a coordinator, for the forecast of its region. Nothing of one that was erased
 * or altered. Repeating it changes nothing.
 */
export async function enterOccupancy(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  { tenant, id }: { readonly tenant: Tenant; readonly id: string },
): Promise<void> {
  try {
    const trajectory = await readTrajectory(table, keys, vault, id, true)
    if (trajectory === undefined) return
    const place = { region: trajectory.head.region, tenant: tenant.id, id }
    await putOccupancy(table, place, occupancyOf(trajectory.record, tenant.timeZone))
  } catch (error) {
    if (!(error instanceof ErasedDossier || error instanceof ForgedItem)) throw error
  }
}
