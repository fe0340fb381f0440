import type { Day, FidelityOfOne, FormDefinition, RegionId, TenantId } from '@kring/domain'
import type { Occupancy } from '@kring/domain/forecast'
import type { Store } from '../access/store.ts'
import { type FidelityPlace, putFidelityRow } from '../fidelity/rows.ts'
import { tenantKeys } from '../keys.ts'
import { putOccupancy } from '../occupancy/rows.ts'
import type { Dossier } from '../referrals/examine.ts'
import { indexInRegion } from '../regionIndex/place.ts'
import { setRightsDue } from '../regionIndex/rightsDue.ts'
import { setUnfunded } from '../regionIndex/unfunded.ts'

/** Entering a partner's dossiers in the indexes of its region; it can read neither the dossiers nor the indexes. */
export function forIndexing(store: Store, tenant: TenantId, region: RegionId) {
  const table = store.table({ role: 'indexing', tenant, region })
  return {
    indexInRegion: (dossier: Pick<Dossier, 'head' | 'referral'>, form: FormDefinition) =>
      indexInRegion(table, tenantKeys(tenant), store.sealing().mac, dossier, form),
    /** When somebody waits for an answer about what is held of them; undefined when nobody does. */
    setRightsDue: (id: string, answerBy: Day | undefined) => setRightsDue(table, { region, tenant, id }, answerBy),
    /** That no grant pays for an accepted referral; undefined when one does. */
    setUnfunded: (id: string, row: Parameters<typeof setUnfunded>[2]) =>
      setUnfunded(table, { region, tenant, id }, row),
    /** What an evaluated trajectory adds to the figures of the region. */
    putFidelity: (place: Pick<FidelityPlace, 'id' | 'conference'>, one: FidelityOfOne) =>
      putFidelityRow(table, { ...place, tenant, region }, one),
    /** How long a trajectory occupied a coordinator, for the forecast of the region. */
    putOccupancy: (id: string, one: Occupancy) => putOccupancy(table, { id, tenant, region }, one),
  }
}
