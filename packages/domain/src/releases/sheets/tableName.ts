import type { Locale } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { dimensionName } from '../words/rowNames.ts'
import { nameOf } from './figuresSheet.ts'

/** The name of a table of the catalogue by its id, `<indicator>:<dimension>`: 'Aanmeldingen: Per gemeente'. */
export function tableName(id: string, edition: Pick<Edition, 'definitions'>, locale: Locale): string {
  const [indicator = '', dimension] = id.split(':')
  if (dimension === undefined) return id
  return `${nameOf(edition, indicator, locale)}: ${dimensionName(dimension, locale)}`
}
