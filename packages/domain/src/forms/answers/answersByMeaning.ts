import type { FormDefinition, Meaning, Question } from '../definition/definition.ts'
import { means } from '../definition/meaning.ts'
import { askedSections } from '../visibility.ts'
import type { Answer } from './answers.ts'

export type MeantAnswer = { readonly question: Question; readonly answer: Answer }

/** The answers to the questions with this meaning, whatever their keys, in the order of the form. */
export function answerWithMeaning(
  definition: FormDefinition,
  answers: unknown,
  meaning: Meaning,
): readonly MeantAnswer[] {
  return askedSections(definition, answers)
    .flatMap(section => section.asked)
    .flatMap(({ question, reading }) =>
      means(question, meaning) && reading.state === 'given' ? [{ question, answer: reading.value }] : [],
    )
}
