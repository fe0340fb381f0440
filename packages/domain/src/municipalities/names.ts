import { municipalities } from '../forms/starter/lists/municipalities.ts'
import type { Localized } from '../language/locale.ts'
import { capital, nameIn } from '../reports/names/derivedName.ts'
import { municipalityOf } from './municipalities.ts'

/**
 * The names of a municipality in a list across partners: of a national code, of the list that every partner starts
 * with, or derived from the key of a partner's own. For the server, whose answers carry the names: the data of two
 * countries weighs too much for a screen.
 */
export const municipalityNames = (value: string): Localized =>
  municipalityOf(value)?.name ?? nameIn(municipalities, value, capitals)

const small = new Set(['aan', 'de', 'den', 'der', 'en', 'het', 'op', 'over', 'sur', 'le', 'la', 'lez'])

/** 'heist-op-den-berg' → 'Heist-op-den-Berg' */
const capitals = (words: readonly string[]): string =>
  words.map((word, index) => (index > 0 && small.has(word) ? word : capital(word))).join('-')
