import type { Dimension, Indicator } from '../indicators/indicator.ts'

/** The one table of two dimensions (DOMAIN, "Small cells", 5). */
export const tenantByVariant = 'tenant×variant'
/** Of a share that is a part of people or cases: who is in, beside the rest. */
export const inOrRest = 'share'
export type TableDimension = Dimension | typeof tenantByVariant | typeof inOrRest

/** A breakdown that a grant's editions may hold: by one dimension, for each year of the grant. */
export type CatalogueTable = {
  readonly indicator: Indicator
  readonly dimension: TableDimension
}

/** What one grant's editions may hold; nothing else is ever shown. */
export type Catalogue = readonly CatalogueTable[]

/** More cells than this in a year are no report but a copy of the register. */
export const mostCells = 10_000

/** The tables of a grant: each indicator by each of its dimensions, and tenant × variant where it has both. */
export function catalogueOf(indicators: readonly Indicator[]): Catalogue {
  return indicators.flatMap(indicator => {
    const single = indicator.dimensions.map(dimension => ({ indicator, dimension }))
    const hasBoth = indicator.dimensions.includes('tenant') && indicator.dimensions.includes('variant')
    return hasBoth ? [...single, { indicator, dimension: tenantByVariant } as const] : single
  })
}

/** Name of a table in an edition and in the ledger, of one year: 'referrals.municipality.2026'. */
export const tableId = (table: CatalogueTable, year: number): string =>
  `${table.indicator.id}.${table.dimension}.${year}`

/**
 * Whether the operator leaves a table out of a release: `names` has `<indicator>.<dimension>`, with or without the year that a table has
 * in an edition. Without the table by partner or by kind there is none of both either.
 */
export function isWithout(names: readonly string[], { indicator, dimension }: CatalogueTable): boolean {
  const dimensions = dimension === tenantByVariant ? [dimension, 'tenant', 'variant'] : [dimension]
  return dimensions
    .map(one => `${indicator.id}.${one}`)
    .some(name => names.some(one => one === name || one.startsWith(`${name}.`)))
}

/** Categories that may be put together in 'other'; partners and kinds of conference are never. */
export const isMergeable = (dimension: TableDimension): boolean =>
  dimension === 'municipality' || dimension === 'theme' || dimension === 'ageGroup' || dimension === 'stopReason'

/** A dossier may have several: its parts add up to more than the whole, so there is no total. */
export const isOverlapping = (dimension: TableDimension): boolean => dimension === 'theme'
