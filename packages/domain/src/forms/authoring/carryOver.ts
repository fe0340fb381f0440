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
  /** Choices of more, of which some chosen options are no longer there: the others are kept. */
  readonly narrowed: readonly string[]
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
  const narrowed: string[] = []
  const again: string[] = []
  for (const question of questionsOf(from)) {
    const answer = own(answers, question.key)
    if (answer === undefined) continue
    const target = later.get(question.key)
    const isGiven = readAnswer(question, answer).state !== 'absent'
    if (target !== undefined && isAgreedAnew(question, target)) {
      if (isGiven) again.push(question.key)
      continue
    }
    const held = target === undefined ? undefined : heldBy(question, target, answer)
    if (held !== undefined) taken.push([question.key, held])
    if (held === undefined && isGiven) left.push(question.key)
    if (held !== undefined && Array.isArray(held) && Array.isArray(answer) && held.length < answer.length)
      narrowed.push(question.key)
  }
  const declared = new Map(to.declarations.map(({ key, text }) => [key, text]))
  for (const { key, text } of from.declarations) {
    const answer = own(answers, key)
    if (answer === undefined) continue
    if (isSameText(text, declared.get(key))) taken.push([key, answer])
    else if (answer === true) again.push(key)
  }
  return { answers: Object.fromEntries(taken), left, narrowed, again }
}

/** The label is the text of a consent. */
const isAgreedAnew = (before: Question, after: Question): boolean =>
  before.type === 'consent' && after.type === 'consent' && !isSameText(before.label, after.label)

const questionsOf = ({ sections }: FormDefinition): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)

const texts: readonly Question['type'][] = ['text', 'long-text']

/**
 * What a question of the later version keeps of an answer; undefined when it keeps nothing. An invalid answer is kept for
 * a question of the same type; of a choice the options that still exist.
 */
function heldBy(before: Question, after: Question, answer: unknown): unknown {
  const isChoice = before.type === 'choice' || before.type === 'multiple-choice'
  if (!isChoice || (after.type !== 'choice' && after.type !== 'multiple-choice'))
    return before.type === after.type || (texts.includes(before.type) && texts.includes(after.type))
      ? answer
      : undefined
  const values = new Set(after.options.map(({ value }) => value))
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  const there = given.filter(value => values.has(String(value)))
  if (given.every(value => value === '')) return before.type === after.type ? answer : undefined
  if (there.length === 0) return undefined
  if (after.type === 'multiple-choice') return there
  // One answer of several would be a choice that nobody made.
  return given.length === 1 ? there[0] : undefined
}

/** Compares every language, because the user read one of them. */
const isSameText = (before: Localized, after: Localized | undefined): boolean =>
  after !== undefined && locales.every(locale => before[locale] === after[locale])
