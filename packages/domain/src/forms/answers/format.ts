import { sizeInWords } from '../../attachments/fileTypes.ts'
import { type Day, knownAge } from '../../calendar/days.ts'
import { dateFormat, numberFormat, pluralRules } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Question } from '../definition/definition.ts'
import { isDay } from '../read/date.ts'
import type { Answer } from './answers.ts'
import { own } from './raw.ts'

const yes: Localized = { nl: 'Ja', fr: 'Oui', en: 'Yes' }
const no: Localized = { nl: 'Nee', fr: 'Non', en: 'No' }
const agreed: Localized = { nl: 'Akkoord', fr: 'D’accord', en: 'Agreed' }
const interpreterNeeded: Localized = { nl: 'tolk nodig', fr: 'interprète nécessaire', en: 'interpreter needed' }
const noInterpreter: Localized = { nl: 'geen tolk nodig', fr: 'pas d’interprète', en: 'no interpreter needed' }

const notShared: Localized = { nl: 'adres niet delen', fr: 'ne pas partager l’adresse', en: 'do not share the address' }

// British order, day before month: the English texts are for Europe.
const intlLocales: Readonly<Record<Locale, string>> = { nl: 'nl', fr: 'fr', en: 'en-GB' }

/** The text of one validated answer, in the reader's language. */
export function formatAnswer(question: Question, answer: Answer, locale: Locale, today?: Day): string {
  switch (question.type) {
    case 'choice':
    case 'multiple-choice': {
      const labels = (Array.isArray(answer) ? answer : [answer]).map(value => {
        const option = question.options.find(one => one.value === value)
        return option ? localize(option.label, locale) : String(value)
      })
      return labels.join(', ')
    }
    case 'yes-no':
      return localize(answer === true ? yes : no, locale)
    case 'consent':
      return localize(answer === true ? agreed : no, locale)
    case 'date':
      return formatDate(String(answer), locale)
    case 'number': {
      const number = typeof answer === 'number' ? numberFormat(intlLocales[locale]).format(answer) : ''
      return question.unit ? `${number} ${localize(question.unit, locale)}`.trim() : number
    }
    case 'person':
      return formatPerson(answer, locale, today)
    case 'person-list':
      return (Array.isArray(answer) ? answer : []).map(person => text(own(person, 'name'))).join(', ')
    case 'file':
      return (Array.isArray(answer) ? answer : []).map(file => formatFile(file, locale)).join(', ')
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
      return String(answer)
    default:
      return question satisfies never
  }
}

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

/** "brief van de rechtbank.pdf (240 KB)" */
export function formatFile(file: unknown, locale: Locale): string {
  const size = own(file, 'size')
  const name = text(own(file, 'name'))
  return typeof size === 'number' ? `${name} (${sizeInWords(size, intlLocales[locale])})` : name
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(separator)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
