import { sizeInWords } from '../../attachments/fileTypes.ts'
import type { Day } from '../../calendar/days.ts'
import { numberFormat } from '../../language/formats.ts'
import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Question } from '../definition/definition.ts'
import type { Answer } from './answers.ts'
import { formatDate, formatPerson, intlLocales, text } from './formatPerson.ts'
import { own } from './raw.ts'

export { formatBirthDate, formatDate, formatPerson } from './formatPerson.ts'

const yes: Localized = { nl: 'Ja', fr: 'Oui', en: 'Yes' }
const no: Localized = { nl: 'Nee', fr: 'Non', en: 'No' }
const agreed: Localized = { nl: 'Akkoord', fr: 'D’accord', en: 'Agreed' }
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

/** "brief van de rechtbank.pdf (240 KB)" */
export function formatFile(file: unknown, locale: Locale): string {
  const size = own(file, 'size')
  const name = text(own(file, 'name'))
  return typeof size === 'number' ? `${name} (${sizeInWords(size, intlLocales[locale])})` : name
}
