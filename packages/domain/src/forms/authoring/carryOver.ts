import { type Localized, locales } from '../../language/locale.ts'
import type { RawAnswers } from '../answers/answers.ts'
import { own } from '../answers/raw.ts'
import type { FormDefinition, Question } from '../definition/definition.ts'
import { readAnswer } from '../read/index.ts'

export type CarriedOver = {
  /** The answers for the later version. */
  readonly answers: RawAnswers
  /** Questions whose answer cannot be kept: removed, or of a type that cannot hold it. */
  readonly left: readonly string[]
  /** Consents whose text has changed: they are asked again. */
  readonly again: readonly string[]
}

/**
 * Moves answers begun on one version to another. Answers that fit are kept as typed; the others are listed, so that the
 * user can accept that or finish on the old version. Nothing is dropped silently.
 */
export function carryOver(from: FormDefinition, to: FormDefinition, answers: RawAnswers): CarriedOver {
  const later = new Map(questionsOf(to).map(question => [question.key, question]))
  const taken: [string, unknown][] = []
  const left: string[] = []
  const again: string[] = []
  for (const question of questionsOf(from)) {
    const answer = own(answers, question.key)
    if (answer === undefined) continue
    const target = later.get(question.key)
    const isGiven = readAnswer(question, answer).state !== 'absent'
    if (target !== undefined && isAgreedAnew(question, target)) {
      if (isGiven) again.push(question.key)
    } else if (target !== undefined && canHold(question, target, answer)) taken.push([question.key, answer])
    else if (isGiven) left.push(question.key)
  }
  const declared = new Map(to.declarations.map(({ key, text }) => [key, text]))
  for (const { key, text } of from.declarations) {
    const answer = own(answers, key)
    if (answer === undefined) continue
    if (isSameText(text, declared.get(key))) taken.push([key, answer])
    else if (answer === true) again.push(key)
  }
  return { answers: Object.fromEntries(taken), left, again }
}

/** The label is the text of a consent. */
const isAgreedAnew = (before: Question, after: Question): boolean =>
  before.type === 'consent' && after.type === 'consent' && !isSameText(before.label, after.label)

const questionsOf = ({ sections }: FormDefinition): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)

const texts: readonly Question['type'][] = ['text', 'long-text']

/** An invalid answer is kept for a question of the same type; a choice only when its option still exists. */
function canHold(before: Question, after: Question, answer: unknown): boolean {
  if (before.type !== after.type && !(texts.includes(before.type) && texts.includes(after.type))) return false
  if (after.type !== 'choice' && after.type !== 'multiple-choice') return true
  const values = new Set(after.options.map(({ value }) => value))
  const given = Array.isArray(answer) ? answer : [answer]
  return given.every(value => value === '' || values.has(String(value)))
}

/** Compares every language, because the user read one of them. */
const isSameText = (before: Localized, after: Localized | undefined): boolean =>
  after !== undefined && locales.every(locale => before[locale] === after[locale])
