import type { SatisfactionGroup, SatisfactionSubject, Scores } from './satisfaction.ts'

/** Seven plain statements of our own about the day, for who was there of the circle. */
export const statementIds = [
  'own-choice',
  'knew-before',
  'who-matters',
  'dared-to-speak',
  'own-decision',
  'own-words',
  'no-side',
] as const
export type StatementId = (typeof statementIds)[number]
export const statementAnswers = ['yes', 'a-little', 'no'] as const
export type StatementAnswer = (typeof statementAnswers)[number]

/** What one person says through their link. Each answer may be skipped. It is stored without who said it. */
export type Voice = {
  readonly group: SatisfactionGroup
  readonly scores: Scores
  readonly statements: { readonly [statement in StatementId]?: StatementAnswer | undefined }
}

/** A number of answers and their sum. */
export type Sum = { readonly n: number; readonly sum: number }

/** What everyone says together. */
export type Voices = {
  /** How many answered something. */
  readonly answered: number
  readonly scores: {
    readonly [group in SatisfactionGroup]?: { readonly [subject in SatisfactionSubject]?: Sum | undefined } | undefined
  }
  readonly statements: {
    readonly [statement in StatementId]?: { readonly [answer in StatementAnswer]?: number | undefined } | undefined
  }
}
export const noVoices: Voices = { answered: 0, scores: {}, statements: {} }

/** Below this number of answers nothing of them is told: somebody could be recognised. */
export const fewestVoices = 5
