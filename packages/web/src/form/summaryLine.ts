import { type FormDefinition, labelOf, type Question } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { Answers } from './answers.ts'
import { asPeople, asPerson, asText } from './raw.ts'

const mostParts = 3
const longestPart = 44

/** A one-line summary of a section: "Johan Vermeulen, Leuven". Uses only short, recognisable answers. */
export function summaryLine(
  definition: FormDefinition,
  questions: readonly Question[],
  answers: Answers,
  { locale, countPeople }: { readonly locale: Locale; readonly countPeople: (count: number) => string },
): string {
  const parts = questions.map(question => part(definition, question, answers[question.key], locale, countPeople))
  return parts
    .filter(text => text !== '' && text.length <= longestPart)
    .slice(0, mostParts)
    .join(', ')
}

function part(
  definition: FormDefinition,
  question: Question,
  raw: unknown,
  locale: Locale,
  countPeople: (count: number) => string,
): string {
  switch (question.type) {
    case 'person':
      return asText(asPerson(raw).name).trim()
    case 'person-list': {
      const names = asPeople(raw).flatMap(person => asText(person.name).trim() || [])
      return names.length > 2 ? countPeople(names.length) : names.join(', ')
    }
    case 'choice':
      return ['yes', 'no', 'unknown'].includes(asText(raw)) ? '' : labelOf(definition, question.key, raw, locale)
    case 'multiple-choice':
      return labelOf(definition, question.key, raw, locale)
    case 'text':
      return asText(raw).trim()
    default:
      return ''
  }
}
