import type { Dimension, Meaning, Question } from './definition.ts'

/** Which types of question can carry a dimension of a report. */
export const typesForDimension: Readonly<Record<Dimension, readonly Question['type'][]>> = {
  municipality: ['choice'],
  theme: ['choice', 'multiple-choice'],
  ageGroup: ['date', 'person', 'person-list'],
}

/** The meanings that only a question about people can have. */
export const meaningsOfPeople = [
  'main-person',
  'people',
  'professionals',
  'did-harm',
  'harmed',
  'people-did-harm',
  'people-harmed',
  'groups',
  'teacher',
] as const satisfies readonly Meaning[]
