import { RegionId } from '@kring/domain'
import { operatorKeys } from '../keys.ts'

/** Where a sheet lies: whose it is (`personTag`), of which region and year. */
export type ClaimPlace = { readonly region: RegionId; readonly year: string; readonly person: string }

export const claimsPk = ({ region, year, person }: ClaimPlace): string => operatorKeys.claims(region, year, person).pk

/** The same as the record of a receipt names it (`claimPlaceOf` reads it). */
export const claimNameOf = ({ region, year, person }: ClaimPlace): string => `${region}.${year}.${person}`

/** The place that a partition is of (`parsePartition`); undefined for any other text. */
export function claimPlaceOf(of: string): ClaimPlace | undefined {
  const [name, year = '', person = '', ...others] = of.split('.')
  const region = RegionId.safeParse(name)
  if (!region.success || !/^\d{4}$/.test(year) || person === '' || others.length > 0) return undefined
  return { region: region.data, year, person }
}
