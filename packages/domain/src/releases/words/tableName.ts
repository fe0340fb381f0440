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
