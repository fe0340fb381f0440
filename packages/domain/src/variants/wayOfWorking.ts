import * as z from 'zod'
import { Question, QuestionKey } from '../forms/definition.ts'
import { Localized } from '../language/locale.ts'
import type { VariantId } from './variants.ts'

/** A month after the conference is fixed (G18); these are the further moments a partner may add, in months. */
export const ExtraEvaluation = z.int().min(2).max(36)

/** What a partner adds to the preparation of one kind of conference: "bezoek aan huis", "rondgang in de buurt". */
export const OwnStep = z.strictObject({ key: QuestionKey, name: Localized, help: Localized.optional() })
export type OwnStep = z.infer<typeof OwnStep>

/** Asked in a conversation: files come with a referral, where they are looked at and claimed. */
const ToldQuestion = Question.refine(({ type }) => type !== 'file')

/**
 * How a partner works with one kind of conference, beside what is fixed for everyone: "Uitgangspunten, visie en
 * voorwaarden zijn altijd gelijk. Variatie is er soms in werkwijze" (seed 004). There is no field for a guard.
 */
export const WayOfWorking = z.strictObject({
  ownSteps: z.array(OwnStep).max(12).default([]),
  /** Further evaluations, besides the fixed one (G18). */
  evaluations: z.array(ExtraEvaluation).max(6).default([]),
  /** Asked in the intake conversation, beside what is asked of everyone. */
  intakeQuestions: z.array(ToldQuestion).max(20).default([]),
  /** Asked at each evaluation. */
  evaluationQuestions: z.array(ToldQuestion).max(20).default([]),
})
export type WayOfWorking = z.infer<typeof WayOfWorking>

/** How a partner works that has set nothing. */
export const plainWay: WayOfWorking = WayOfWorking.parse({})

/** Under which name the way of working of one kind of conference lies among a partner's settings. */
export const wayOfWorkingPart = (variant: VariantId): string => `variant:${variant}`
