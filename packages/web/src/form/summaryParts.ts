import { type AnswerWords, answerWords, type FormDefinition, type Question } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { Answers } from './answers.ts'
import { asPeople, asPerson, asText } from './raw.ts'

const mostParts = 3
const longestPart = 44
const none: AnswerWords = { words: '' }

/** A summary of a section in one line: "Johan Vermeulen, Leuven". Uses only short, recognisable answers. */
export function summaryParts(
  definition: FormDefinition,
  questions: readonly Question[],
  answers: Answers,
  { locale, countPeople }: { readonly locale: Locale; readonly countPeople: (count: number) => string },
): readonly (AnswerWords & { readonly key: string })[] {
  return questions
    .map(question => ({
      key: question.key,
      ...part(definition, question, answers[question.key], locale, countPeople),
    }))
    .filter(({ words }) => words !== '' && words.length <= longestPart)
    .slice(0, mostParts)
}

function part(
  definition: FormDefinition,
  question: Question,
  raw: unknown,
  locale: Locale,
  countPeople: (count: number) => string,
): AnswerWords {
  switch (question.type) {
    case 'person':
      return { words: asText(asPerson(raw).name).trim() }
    case 'person-list': {
      const names = asPeople(raw).flatMap(person => asText(person.name).trim() || [])
      return { words: names.length > 2 ? countPeople(names.length) : names.join(', ') }
    }
    case 'choice':
      return ['yes', 'no', 'unknown'].includes(asText(raw)) ? none : answerWords(definition, question.key, raw, locale)
    case 'multiple-choice':
      return answerWords(definition, question.key, raw, locale)
    case 'text':
      return { words: asText(raw).trim() }
    default:
      return none
  }
}
