import type { Fault } from '@kring/domain/forms'
import { idOf } from '../../../form/fieldErrors.ts'
import { isEmpty } from '../../../form/raw.ts'
import { useSessionFields } from '../../../form/sessionFields.ts'

type Answers = Readonly<Record<string, unknown>>

/** Answers as typed, kept like any text of the dossier's forms: over a failed request and a reload. */
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

/** An empty field is no answer: it goes. */
export function withAnswer(answers: Answers, question: string, value: unknown): Answers {
  const { [question]: _, ...rest } = answers
  return isEmpty(value) ? rest : { ...rest, [question]: value }
}

/** Faults by the id of their input, for the summary above the form. */
export const errorsById = (faults: readonly Fault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faults.map(({ path, sentence }) => [idOf(path), sentence]))
