import { type Locale, localize } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { dimensionName } from './rowNames.ts'

/** The name of an indicator as the edition defines it. */
export function nameOf({ definitions }: Pick<Edition, 'definitions'>, id: string, locale: Locale): string {
  const found = definitions.find(({ indicator }) => indicator === id)
  return found === undefined ? id : localize(found.name, locale)
}

/** The name of a table of the catalogue by its id, `<indicator>.<dimension>.<year>`: 'Aanmeldingen: Per gemeente, 2026'. */
export function tableName(id: string, edition: Pick<Edition, 'definitions'>, locale: Locale): string {
  const [indicator = '', dimension, year] = id.split('.')
  if (dimension === undefined) return id
  const name = `${nameOf(edition, indicator, locale)}: ${dimensionName(dimension, locale)}`
  return year === undefined ? name : `${name}, ${year}`
}

/** The name of one table of several years: 'Aanmeldingen: Per gemeente, 2025, 2026'. */
export function tableNameOverYears(
  ids: readonly string[],
  edition: Pick<Edition, 'definitions'>,
  locale: Locale,
): string {
  const [first = ''] = ids
  const years = ids.flatMap(id => id.split('.')[2] ?? []).toSorted()
  return [tableName(first.split('.').slice(0, 2).join('.'), edition, locale), ...years].join(', ')
}
