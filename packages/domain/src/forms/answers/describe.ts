import type { FileReference } from '../../attachments/fileTypes.ts'
import type { Day } from '../../calendar/days.ts'
import { type Locale, localize } from '../../language/locale.ts'
import type { FormDefinition, Mark, Question } from '../definition/definition.ts'
import { readAnswer } from '../read/index.ts'
import { type Asked, askedSections } from '../visibility.ts'
import type { Answer } from './answers.ts'
import { filesIn } from './files.ts'
import { formatAnswer, formatFile, formatPerson } from './format.ts'
import { isRecord } from './raw.ts'

export type DescribedRow = {
  readonly key: string
  readonly label: string
  readonly text: string
  /** When there are several: one line per person or paragraph. */
  readonly lines?: readonly string[]
  /** The attached files, in the order of `lines`. */
  readonly files?: readonly FileReference[]
  readonly marks: readonly Mark[]
}
export type DescribedSection = { readonly key: string; readonly title: string; readonly rows: readonly DescribedRow[] }

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
    title: localize(section.title, locale),
    rows: asked.flatMap(one => rowOf(one, locale, today)),
  }))
}

function rowOf({ question, raw, reading }: Asked, locale: Locale, today: Day | undefined): DescribedRow[] {
  const row = { key: question.key, label: localize(question.label, locale), marks: question.marks }
  if (reading.state === 'given') return [{ ...row, ...textOf(question, reading.value, locale, today) }]
  const typed = typeof raw === 'string' ? raw.trim() : ''
  return reading.state === 'flawed' && typed !== '' ? [{ ...row, text: typed }] : []
}

function textOf(
  question: Question,
  answer: Answer,
  locale: Locale,
  today: Day | undefined,
): Pick<DescribedRow, 'text' | 'lines' | 'files'> {
  const text = formatAnswer(question, answer, locale, today)
  if (question.type === 'file') {
    const files = filesIn({ [question.key]: answer })
    return { text, lines: files.map(file => formatFile(file, locale)), files }
  }
  if (question.type === 'person-list' && Array.isArray(answer))
    return { text, lines: answer.filter(isRecord).map(person => formatPerson(person, locale, today)) }
  if (question.type === 'long-text' && text.includes('\n'))
    return { text, lines: text.split('\n').filter(line => line.trim() !== '') }
  return { text }
}

/** The text of one value: the label of an option, a date in words, yes or no. An unknown value is returned as it is. */
export function labelOf(definition: FormDefinition, key: string, value: unknown, locale: Locale): string {
  const asIs = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const question = definition.sections.flatMap(section => section.questions).find(one => one.key === key)
  if (question === undefined) return asIs
  const reading = readAnswer(question, value)
  return reading.state === 'given' ? formatAnswer(question, reading.value, locale) : asIs
}
