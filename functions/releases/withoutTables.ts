import type { Indicator } from '@kring/domain/indicators'

/**
 * The indicators without the breakdowns that the operator leaves out of a release: `<indicator>.<dimension>`, with or without
 * the year in which a table is named in an edition.
 */
export const withoutTables = (indicators: readonly Indicator[], tables: readonly string[]): readonly Indicator[] =>
  indicators.map(indicator => ({
    ...indicator,
    dimensions: indicator.dimensions.filter(dimension => {
      const name = `${indicator.id}.${dimension}`
      return !tables.some(table => table === name || table.startsWith(`${name}.`))
    }),
  }))
