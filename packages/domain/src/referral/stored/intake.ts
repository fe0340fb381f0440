import * as z from 'zod'
import type { Intake } from '../state.ts'
import { StoredAnswers, StoredAnswersBeforePrivate } from './answers.ts'
import { StoredQuestion, StoredQuestionBeforePrivate } from './question.ts'

const told = {
  heldOn: z.string(),
  spokenWith: z.string(),
  summary: z.string(),
  minutes: z.int().optional(),
  willing: z.string().optional(),
  side: z.enum(['didHarm', 'harmed']).optional(),
  takesPart: z.enum(['yes', 'unsure', 'no']).optional(),
}

/**
 * A conversation (intake). One recorded before the sides were heard separately has no side: it stays the only
 * conversation of its dossier, also of a restorative one that was accepted on it.
 */
export const StoredIntake = z.object({
  ...told,
  extra: z.object({ questions: z.array(StoredQuestion), answers: StoredAnswers }).optional(),
}) satisfies z.ZodType<Intake>

/** As it was before an address could be private. */
export const StoredIntakeBeforePrivate = z.object({
  ...told,
  extra: z.object({ questions: z.array(StoredQuestionBeforePrivate), answers: StoredAnswersBeforePrivate }).optional(),
}) satisfies z.ZodType<Intake>
