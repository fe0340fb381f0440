import type { Fault } from '@kring/domain/forms'
import { idOf } from '../fieldErrors.ts'
import { isEmpty } from '../raw.ts'
import { useSessionFields } from '../sessionFields.ts'

type Answers = Readonly<Record<string, unknown>>

/** Raw answers kept in sessionStorage like the other fields of a page: they survive failed requests and reloads. */
export function useSessionAnswers(key: string, initial: Answers) {
  const { values, set: keep, wipe } = useSessionFields(key, { answers: JSON.stringify(initial) })
  const answers = answersIn(values.answers)
  const set = (question: string, value: unknown) =>
    keep('answers', JSON.stringify(withAnswer(answers, question, value)))
  return { answers, set, wipe }
}

export function answersIn(text: string | undefined): Answers {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}

/** Sets an answer, or removes it when empty. */
export function withAnswer(answers: Answers, question: string, value: unknown): Answers {
  const { [question]: _, ...rest } = answers
  return isEmpty(value) ? rest : { ...rest, [question]: value }
}

/** Field errors by input id, for the error summary. */
export const errorsById = (faults: readonly Fault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faults.map(({ path, sentence }) => [idOf(path), sentence]))
