import type { Locale } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'

/** The spoken languages that are offered: those of the product, of neighbours and of many families; sign languages last. */
export const spokenLanguages: readonly string[] = [
  'nl',
  'fr',
  'en',
  'de',
  'ar',
  'ber',
  'tr',
  'es',
  'pt',
  'it',
  'pl',
  'ro',
  'bg',
  'ru',
  'uk',
  'sq',
  'fa',
  'ps',
  'ku',
  'ti',
  'so',
  'pap',
  'vgt',
  'dse',
]

/** Names that browsers do not know, or know by another word than families use. */
const ownNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ber: { nl: 'Berbers (Tamazight)', fr: 'Berbère (tamazight)', en: 'Berber (Tamazight)' },
  pap: { nl: 'Papiaments', fr: 'Papiamento', en: 'Papiamento' },
  vgt: { nl: 'Vlaamse Gebarentaal', fr: 'Langue des signes flamande', en: 'Flemish Sign Language' },
  dse: { nl: 'Nederlandse Gebarentaal', fr: 'Langue des signes néerlandaise', en: 'Dutch Sign Language' },
}

/** The name of a language, as it begins a line or stands in a list: Nederlands. */
export function languageName(code: string, locale: Locale): string {
  const own = ownNames[code]?.[locale]
  if (own !== undefined) return own
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** "Nederlands, Frans en Arabisch". */
export const languageList = (codes: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(codes.map(code => languageName(code, locale)))

const field = (code: string): string => `language-${code}`

/** The fields of the languages; one that is not offered stays when it is in the record already. */
export const languageFields = (codes: readonly string[]): FieldValues =>
  Object.fromEntries(offered(codes).map(code => [field(code), codes.includes(code) ? 'yes' : '']))

export const offered = (codes: readonly string[]): readonly string[] => [
  ...spokenLanguages,
  ...codes.filter(code => !spokenLanguages.includes(code)),
]

/** The languages that were ticked, in the order in which they are offered. */
export const languagesOf = (values: FieldValues): string[] =>
  Object.keys(values)
    .filter(name => name.startsWith('language-') && values[name] === 'yes')
    .map(name => name.slice('language-'.length))
    .sort((one, other) => place(one) - place(other))

const place = (code: string): number => {
  const index = spokenLanguages.indexOf(code)
  return index === -1 ? spokenLanguages.length : index
}
