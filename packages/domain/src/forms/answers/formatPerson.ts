import { type Day, knownAge } from '../../calendar/days.ts'
import { dateFormat, pluralRules } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import { isDay } from '../read/date.ts'
import { own } from './raw.ts'

const interpreterNeeded: Localized = { nl: 'tolk nodig', fr: 'interprète nécessaire', en: 'interpreter needed' }
const noInterpreter: Localized = { nl: 'geen tolk nodig', fr: 'pas d’interprète', en: 'no interpreter needed' }

const notShared: Localized = { nl: 'adres niet delen', fr: 'ne pas partager l’adresse', en: 'do not share the address' }

// British order, day before month: the English texts are for Europe.
export const intlLocales: Readonly<Record<Locale, string>> = { nl: 'nl', fr: 'fr', en: 'en-GB' }

/** "14 september 2017", "1er septembre 2017", "14 September 2017"; the text itself when it is not a day. */
export function formatDate(day: string, locale: Locale): string {
  if (!isDay(day)) return day
  const words = dateFormat(intlLocales[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words
}

const years: Localized = { nl: 'jaar', fr: 'ans', en: 'years' }
const oneYear: Localized = { nl: 'jaar', fr: 'an', en: 'year' }

/** "18 maart 2008 (18 jaar)": with the age when it is known. */
export function formatBirthDate(birthDate: Day, locale: Locale, today: Day | undefined): string {
  const words = formatDate(birthDate, locale)
  const age = today !== undefined && isDay(birthDate) ? knownAge(birthDate, today) : undefined
  if (age === undefined) return words
  // French uses the singular for 0 and 1.
  const isOne = pluralRules(intlLocales[locale]).select(age) === 'one'
  return `${words} (${age} ${localize(isOne ? oneYear : years, locale)})`
}

/**
 * "Wim, broer, 18 maart 2008 · 06 12 34 56 78 · Nederlands, geen tolk nodig · Woont bij tante Edith"; with the age on
 * `today` when given.
 */
export function formatPerson(person: unknown, locale: Locale, today?: Day): string {
  const field = (key: string) => text(own(person, key))
  const interpreter = own(person, 'interpreter')
  const speaks =
    typeof interpreter === 'boolean' ? localize(interpreter ? interpreterNeeded : noInterpreter, locale) : ''
  return [
    joined(
      ', ',
      field('name'),
      field('relation'),
      field('organisation'),
      formatBirthDate(field('birthDate'), locale, today),
    ),
    field('phone'),
    field('email'),
    joined(' ', field('address'), own(person, 'addressPrivate') === true ? `(${localize(notShared, locale)})` : ''),
    joined(', ', field('language'), speaks),
    field('note').replace(/\s+/g, ' '),
  ]
    .filter(part => part !== '')
    .join(' · ')
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(separator)
}

/** A text of unknown kind; '' when it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
