import { type Locale, type Localized, localizedText } from '../../language/locale.ts'
import type { Question } from '../definition/definition.ts'
import type { Answer } from './answers.ts'

/** The language of the form's words in an answer (options, a unit), where they are all in one that is not the reader's. */
export function answerLanguage(question: Question, answer: Answer, locale: Locale): Locale | undefined {
  const [lang, ...others] = new Set(formTexts(question, answer).map(one => localizedText(one, locale).lang))
  return lang === locale || others.length > 0 ? undefined : lang
}

function formTexts(question: Question, answer: Answer): readonly Localized[] {
  if (question.type === 'number') return question.unit ? [question.unit] : []
  if (question.type !== 'choice' && question.type !== 'multiple-choice') return []
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return question.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
}
