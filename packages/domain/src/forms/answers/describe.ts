import type { FileReference } from '../../attachments/fileTypes.ts'
import type { Day } from '../../calendar/days.ts'
import type { Locale, Localized } from '../../language/locale.ts'
import type { FormDefinition, Mark, Question } from '../definition/definition.ts'
import { readAnswer } from '../read/index.ts'
import { type Asked, askedSections } from '../visibility.ts'
import { answerLanguage } from './answerLanguage.ts'
import type { Answer } from './answers.ts'
import { filesIn } from './files.ts'
import { formatAnswer, formatFile, formatPerson } from './format.ts'
import { isRecord } from './raw.ts'

export type DescribedRow = {
  readonly key: string
  readonly label: Localized
  readonly text: string
  /** The language of `text`, where the form has it in another than the reader's only. */
  readonly lang?: Locale
  /** When there are several: one line per person or paragraph. */
  readonly lines?: readonly string[]
  /** The attached files, in the order of `lines`. */
  readonly files?: readonly FileReference[]
  readonly marks: readonly Mark[]
}
export type DescribedSection = {
  readonly key: string
  readonly title: Localized
  readonly rows: readonly DescribedRow[]
}

/**
 * The answers as text, for check-answers, dossier and print. Includes every visible section, so that an empty one can
 * still be filled in; an unanswered question has no row. Invalid or incomplete input is shown as typed. With `today`,
 * people are shown with their age on that day.
 */
export function describeAnswers(
  definition: FormDefinition,
  answers: unknown,
  locale: Locale,
  today?: Day,
): readonly DescribedSection[] {
  return askedSections(definition, answers).map(({ section, asked }) => ({
    key: section.key,
    title: section.title,
    rows: asked.flatMap(one => rowOf(one, locale, today)),
  }))
}

function rowOf({ question, raw, reading }: Asked, locale: Locale, today: Day | undefined): DescribedRow[] {
  const row = { key: question.key, label: question.label, marks: question.marks }
  if (reading.state === 'given') return [{ ...row, ...textOf(question, reading.value, locale, today) }]
  const typed = typeof raw === 'string' ? raw.trim() : ''
  return reading.state === 'flawed' && typed !== '' ? [{ ...row, text: typed }] : []
}

function textOf(
  question: Question,
  answer: Answer,
  locale: Locale,
  today: Day | undefined,
): Pick<DescribedRow, 'text' | 'lang' | 'lines' | 'files'> {
  const text = formatAnswer(question, answer, locale, today)
  if (question.type === 'file') {
    const files = filesIn({ [question.key]: answer })
    return { text, lines: files.map(file => formatFile(file, locale)), files }
  }
  if (question.type === 'person-list' && Array.isArray(answer))
    return { text, lines: answer.filter(isRecord).map(person => formatPerson(person, locale, today)) }
  if (question.type === 'long-text' && text.includes('\n'))
    return { text, lines: text.split('\n').filter(line => line.trim() !== '') }
  const lang = answerLanguage(question, answer, locale)
  return { text, ...(lang && { lang }) }
}

export type AnswerWords = {
  readonly words: string
  /** Where the form has them in another language than the reader's only. */
  readonly lang?: Locale
}

/** The text of one value: the label of an option, a date in words, yes or no. An unknown value is returned as it is. */
export function answerWords(definition: FormDefinition, key: string, value: unknown, locale: Locale): AnswerWords {
  const asIs = { words: typeof value === 'string' || typeof value === 'number' ? String(value) : '' }
  const question = definition.sections.flatMap(section => section.questions).find(one => one.key === key)
  if (question === undefined) return asIs
  const reading = readAnswer(question, value)
  if (reading.state !== 'given') return asIs
  const lang = answerLanguage(question, reading.value, locale)
  return { words: formatAnswer(question, reading.value, locale), ...(lang && { lang }) }
}

/** The same without its language. */
export const labelOf = (definition: FormDefinition, key: string, value: unknown, locale: Locale): string =>
  answerWords(definition, key, value, locale).words
