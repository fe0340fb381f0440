import { type TableDimension, tenantByVariant } from '../catalogue.ts'
import { tenantOf, variantOf } from './group.ts'

/** The sector of each partner. */
export type Sectors = ReadonlyMap<string, string>

/** Of all categories of a group, those that a row counts: one, or for a margin of partner × kind all of that partner, kind or sector. */
export function categoriesOf(
  dimension: TableDimension,
  key: string,
  all: readonly string[],
  sectors: Sectors,
): readonly string[] {
  const isJoined = all.some(category => category.includes('×'))
  if (!isJoined || dimension === tenantByVariant) return all.filter(category => category === key)
  if (dimension === 'tenant') return all.filter(category => tenantOf(category) === key)
  if (dimension === 'variant') return all.filter(category => variantOf(category) === key)
  if (dimension === 'sector') return all.filter(category => sectors.get(tenantOf(category)) === key)
  return all.filter(category => category === key)
}
