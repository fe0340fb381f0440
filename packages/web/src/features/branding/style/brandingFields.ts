import {
  type Article,
  articles,
  type Branding,
  type Colours,
  schemes,
  standardColours,
  standardWords,
  type Term,
  terms,
} from '@kring/domain/branding'
import { type Locale, locales } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'

/** The field names of the branding form; all values are strings. */
export const field = {
  ownColours: 'ownColours',
  colour: (scheme: string, role: string) => `colours.${scheme}.${role}`,
  word: (locale: Locale, term: Term) => `words.${locale}.${term}`,
  article: (locale: Locale, term: Term) => `article.${locale}.${term}`,
  explanation: (locale: Locale) => `explanation.${locale}`,
  sender: (locale: Locale) => `mail.sender.${locale}`,
  footer: (locale: Locale) => `mail.footer.${locale}`,
} as const

export function initialFields({ colours, words, explanation, mail }: Branding): FieldValues {
  const fields: Record<string, string> = { [field.ownColours]: colours === undefined ? '' : 'yes' }
  const painted = colours ?? standardColours
  for (const scheme of schemes)
    for (const role of ['brand', 'ink'] as const) fields[field.colour(scheme, role)] = painted[scheme][role]
  for (const locale of locales) {
    for (const term of terms) {
      const own = words[locale]?.[term]
      fields[field.word(locale, term)] = own?.word ?? ''
      fields[field.article(locale, term)] = own?.article ?? standardWords[locale][term].article
    }
    fields[field.explanation(locale)] = explanation[locale] ?? ''
    fields[field.sender(locale)] = mail.sender[locale] ?? ''
    fields[field.footer(locale)] = mail.footer[locale] ?? ''
  }
  return fields
}

/** The fields as they are saved: trimmed, without empty values. */
export function styleOf(fields: FieldValues): Branding {
  const texts = (name: (locale: Locale) => string): Partial<Record<Locale, string>> =>
    Object.fromEntries(
      locales.flatMap(locale => {
        const text = read(fields, name(locale))
        return text === '' ? [] : [[locale, text]]
      }),
    )
  return {
    ...(fields[field.ownColours] === 'yes' ? { colours: coloursOf(fields) } : {}),
    words: {
      nl: wordsOf(fields, 'nl', articles.nl),
      fr: wordsOf(fields, 'fr', articles.fr),
      en: wordsOf(fields, 'en', articles.en),
    },
    explanation: texts(field.explanation),
    mail: { sender: texts(field.sender), footer: texts(field.footer) },
  }
}

const read = (fields: FieldValues, name: string): string => (fields[name] ?? '').replaceAll('\r\n', '\n').trim()

export const isHex = (colour: string): boolean => /^#[0-9a-f]{6}$/.test(colour)

/** Normalises a colour to lower case with a leading #. */
export function hexOf(fields: string): string {
  const colour = fields.trim().toLowerCase()
  return /^[0-9a-f]{6}$/.test(colour) ? `#${colour}` : colour
}

export function coloursOf(fields: FieldValues): Colours {
  const of = (scheme: string) => ({
    brand: hexOf(fields[field.colour(scheme, 'brand')] ?? ''),
    ink: hexOf(fields[field.colour(scheme, 'ink')] ?? ''),
  })
  return { light: of('light'), dark: of('dark') }
}

function wordsOf<Own extends Article>(fields: FieldValues, locale: Locale, known: readonly Own[]) {
  const entries = terms.flatMap(term => {
    const word = read(fields, field.word(locale, term))
    const article = known.find(one => one === fields[field.article(locale, term)]) ?? known[0]
    return word === '' || article === undefined ? [] : [[term, { word, article }] as const]
  })
  const words: { [term in Term]?: { word: string; article: Own } } = Object.fromEntries(entries)
  return words
}

/** The number of these languages in which a term that is overridden in another language is missing. */
export const missingWords = (fields: FieldValues, languages: readonly Locale[], locale: Locale): number =>
  terms.filter(
    term =>
      read(fields, field.word(locale, term)) === '' &&
      languages.some(other => read(fields, field.word(other, term)) !== ''),
  ).length
