import type { RawAnswers } from '../answers.ts'
import type { FormDefinition, Question } from '../definition.ts'
import { own } from '../raw.ts'
import { readAnswer } from '../read/index.ts'

export type CarriedOver = {
  /** The answers as they stand on the later version. */
  readonly answers: RawAnswers
  /** Questions whose answer has no place there: gone, or no longer of a kind that can hold it. */
  readonly left: readonly string[]
}

/**
 * Answers that were begun on one version, for another: what still fits is taken along as typed, what does not is
 * named, so that a person can say yes to that or finish on the version they began on. Nothing goes silently.
 */
export function carryOver(from: FormDefinition, to: FormDefinition, answers: RawAnswers): CarriedOver {
  const later = new Map(questionsOf(to).map(question => [question.key, question]))
  const taken: [string, unknown][] = []
  const left: string[] = []
  for (const question of questionsOf(from)) {
    const answer = own(answers, question.key)
    if (answer === undefined) continue
    const target = later.get(question.key)
    if (target !== undefined && canHold(question, target, answer)) taken.push([question.key, answer])
    else if (readAnswer(question, answer).state !== 'absent') left.push(question.key)
  }
  const declared = new Set(to.declarations.map(({ key }) => key))
  for (const { key } of from.declarations) {
    const answer = own(answers, key)
    // What was agreed to was another text: it is asked again.
    const isSame = declared.has(key) && sameText(from, to, key)
    if (isSame && answer !== undefined) taken.push([key, answer])
  }
  return { answers: Object.fromEntries(taken), left }
}

const questionsOf = ({ sections }: FormDefinition): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)

const texts: readonly Question['type'][] = ['text', 'long-text']

/** A half-typed answer is kept where it was a question of the same kind; a choice only where its value is still there. */
function canHold(before: Question, after: Question, answer: unknown): boolean {
  if (before.type !== after.type && !(texts.includes(before.type) && texts.includes(after.type))) return false
  if (after.type !== 'choice' && after.type !== 'multiple-choice') return true
  const values = new Set(after.options.map(({ value }) => value))
  const given = Array.isArray(answer) ? answer : [answer]
  return given.every(value => value === '' || values.has(String(value)))
}

function sameText(from: FormDefinition, to: FormDefinition, key: string): boolean {
  const textIn = (form: FormDefinition) => JSON.stringify(form.declarations.find(one => one.key === key)?.text)
  return textIn(from) === textIn(to)
}
