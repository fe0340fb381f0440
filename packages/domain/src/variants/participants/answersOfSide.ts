import { own } from '../../forms/answers/raw.ts'
import type { FormDefinition, Meaning } from '../../forms/definition/definition.ts'
import { meaningOf } from '../../forms/definition/meaning.ts'
import type { Side } from './participants.ts'

/** The questions that belong to one side: the people, those around them, and the harm that was done to them. */
const meaningsOf: Readonly<Record<Side, readonly Meaning[]>> = {
  didHarm: ['did-harm', 'people-did-harm'],
  harmed: ['harmed', 'people-harmed', 'material-harm', 'immaterial-harm'],
}

/**
 * The answers that are about one side only. Not the story and the other answers, which may tell of the other side: what
 * is not known to belong to a side is on no side's paper.
 */
export function answersOfSide(definition: FormDefinition, answers: unknown, side: Side): Record<string, unknown> {
  const entries = definition.sections
    .flatMap(section => section.questions)
    .flatMap(question => {
      const meaning = meaningOf(question)
      const answer = own(answers, question.key)
      // The kind of conference, on which it depends what the form asks.
      const isOfSide = question.key === 'variant' || (meaning !== undefined && meaningsOf[side].includes(meaning))
      return isOfSide && answer !== undefined ? [[question.key, answer] as const] : []
    })
  return Object.fromEntries(entries)
}
