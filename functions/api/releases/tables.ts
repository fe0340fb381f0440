import type { Locale } from '@kring/domain'
import { municipalityNames } from '@kring/domain/municipalities'
import type { RehearsalReport } from '@kring/domain/releases'
import { reportRowName } from '@kring/domain/reports/names'
import type { Merged } from '../contract/releases.ts'

/** What a table of an edition is called, '<indicator>.<dimension>.<year>', in its parts. */
export function tableNamed(id: string) {
  const [indicator = '', dimension = '', year = ''] = id.split('.')
  return { indicator, dimension, year }
}

/** What was merged, by table and reason, with the names of the categories. */
export function mergedIn(merges: RehearsalReport['merges'], locale: Locale): Merged[] {
  const groups = Map.groupBy(merges, ({ table, why, round }) => `${table}#${why}#${round ?? ''}`)
  return [...groups.values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const table = tableNamed(first.table)
    const names = own.map(({ category }) => categoryName(table.dimension, category, locale))
    return [{ ...table, why: first.why, ...(first.round === undefined ? {} : { round: first.round }), names }]
  })
}

function categoryName(dimension: string, key: string, locale: Locale): string {
  switch (dimension) {
    case 'municipality':
      return key === 'unknown' ? reportRowName('theme', key, locale) : (municipalityNames(key)[locale] ?? key)
    case 'theme':
    case 'source':
    case 'ageGroup':
      return reportRowName(dimension, key, locale)
    default:
      return key
  }
}
