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

export function typedOf({ colours, words, explanation, mail }: Branding): FieldValues {
  const typed: Record<string, string> = { [field.ownColours]: colours === undefined ? '' : 'yes' }
  const painted = colours ?? standardColours
  for (const scheme of schemes)
    for (const role of ['brand', 'ink'] as const) typed[field.colour(scheme, role)] = painted[scheme][role]
  for (const locale of locales) {
    for (const term of terms) {
      const own = words[locale]?.[term]
      typed[field.word(locale, term)] = own?.word ?? ''
      typed[field.article(locale, term)] = own?.article ?? standardWords[locale][term].article
    }
    typed[field.explanation(locale)] = explanation[locale] ?? ''
    typed[field.sender(locale)] = mail.sender[locale] ?? ''
    typed[field.footer(locale)] = mail.footer[locale] ?? ''
  }
  return typed
}

/** The fields as they are saved: trimmed, without empty values. */
export function styleOf(typed: FieldValues): Branding {
  const texts = (name: (locale: Locale) => string): Partial<Record<Locale, string>> =>
    Object.fromEntries(
      locales.flatMap(locale => {
        const text = read(typed, name(locale))
        return text === '' ? [] : [[locale, text]]
      }),
    )
  return {
    ...(typed[field.ownColours] === 'yes' ? { colours: coloursOf(typed) } : {}),
    words: {
      nl: wordsOf(typed, 'nl', articles.nl),
      fr: wordsOf(typed, 'fr', articles.fr),
      en: wordsOf(typed, 'en', articles.en),
    },
    explanation: texts(field.explanation),
    mail: { sender: texts(field.sender), footer: texts(field.footer) },
  }
}

const read = (typed: FieldValues, name: string): string => (typed[name] ?? '').replaceAll('\r\n', '\n').trim()

export const isHex = (colour: string): boolean => /^#[0-9a-f]{6}$/.test(colour)

/** Normalises a colour to lower case with a leading #. */
export function hexOf(typed: string): string {
  const colour = typed.trim().toLowerCase()
  return /^[0-9a-f]{6}$/.test(colour) ? `#${colour}` : colour
}

export function coloursOf(typed: FieldValues): Colours {
  const of = (scheme: string) => ({
    brand: hexOf(typed[field.colour(scheme, 'brand')] ?? ''),
    ink: hexOf(typed[field.colour(scheme, 'ink')] ?? ''),
  })
  return { light: of('light'), dark: of('dark') }
}

function wordsOf<Own extends Article>(typed: FieldValues, locale: Locale, known: readonly Own[]) {
  const entries = terms.flatMap(term => {
    const word = read(typed, field.word(locale, term))
    const article = known.find(one => one === typed[field.article(locale, term)]) ?? known[0]
    return word === '' || article === undefined ? [] : [[term, { word, article }] as const]
  })
  const words: { [term in Term]?: { word: string; article: Own } } = Object.fromEntries(entries)
  return words
}

/** The number of these languages in which a term that is overridden in another language is missing. */
export const missingWords = (typed: FieldValues, languages: readonly Locale[], locale: Locale): number =>
  terms.filter(
    term =>
      read(typed, field.word(locale, term)) === '' &&
      languages.some(other => read(typed, field.word(other, term)) !== ''),
  ).length
