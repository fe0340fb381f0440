import { themes } from '../../forms/starter/lists/themes.ts'
import { type Locale, localize } from '../../language/locale.ts'
import { capital, nameIn } from './derivedName.ts'

/** The name of a theme in a list across partners. A partner may define its own; their labels are in its form. */
export const themeName = (value: string, locale: Locale): string => localize(nameIn(themes, value, sentence), locale)

/** 'young-carers' → 'Young carers' */
const sentence = (words: readonly string[]): string => capital(words.join(' '))
