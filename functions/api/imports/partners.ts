import type { Sector, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import type { ImportData, ImportPlace } from '../../data/imports/index.ts'

/** A partner whose past trajectories an import can count, with the grants that pay for its referrals. */
export type ImportPartner = {
  readonly id: TenantId
  readonly name: string
  readonly sector: Sector
  readonly grants: readonly Grant[]
}

/** Who imports: their place, its data, and the partners that they import for. */
export type Importer = {
  readonly place: ImportPlace
  readonly data: ImportData
  readonly partners: readonly ImportPartner[]
}

type Named = Pick<ImportPartner, 'id' | 'name' | 'sector'>

/** Reads the grants of each. */
export const withGrants = (data: ImportData, partners: readonly Named[]): Promise<readonly ImportPartner[]> =>
  Promise.all(partners.map(async ({ id, name, sector }) => ({ id, name, sector, grants: await data.grantsOf(id) })))

export const isOf = (place: ImportPlace): 'operator' | 'partner' => (place === 'operator' ? 'operator' : 'partner')
