import * as z from 'zod'
import { FormId, Question, QuestionKey } from '../forms/definition/definition.ts'
import { Localized } from '../language/locale.ts'
import { CoreStepId } from './coreSteps.ts'
import { extraRoles } from './roles.ts'
import type { VariantId } from './variants.ts'

/** An extra evaluation, in months after the conference, besides the fixed one after one month (G18). */
export const ExtraEvaluation = z.int().min(2).max(36)

/** A step that a partner adds to the preparation: "bezoek aan huis", "rondgang in de buurt". */
export const OwnStep = z.strictObject({ key: QuestionKey, name: Localized, help: Localized.optional() })
export type OwnStep = z.infer<typeof OwnStep>

/** A question asked in a conversation, so not a file: those are only checked and claimed with a referral. */
const ConversationQuestion = Question.refine(({ type }) => type !== 'file')
const ExtraRole = z.enum(extraRoles)

const once = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length
const Guests = z.array(ExtraRole).max(extraRoles.length).refine(once, 'twice').default([])

/** The code of a language, as used in forms: `ar`, `sign`. */
export const SpokenLanguage = z.string().regex(/^[a-z]{2,10}$/)

/** A skill that a coordinator must have: "werken met doven", "ervaring met schuldhulp". */
export const Skill = z.strictObject({ key: QuestionKey, name: Localized })
export type Skill = z.infer<typeof Skill>

/**
 * How a partner works with one kind of conference, within what is fixed for everyone: "Uitgangspunten, visie en
 * voorwaarden zijn altijd gelijk. Variatie is er soms in werkwijze" (seed 004). There is no field for a guard.
 */
export const WayOfWorking = z.strictObject({
  ownSteps: z.array(OwnStep).max(12).default([]),
  /** The order of own and fixed steps. Read with `stepsOf`, which enforces the guards. */
  order: z
    .array(z.union([CoreStepId, QuestionKey]))
    .max(30)
    .default([]),
  /** Roles present besides those that always are. */
  present: z.strictObject({ information: Guests, presentation: Guests }).default({ information: [], presentation: [] }),
  /** Extra evaluations besides the fixed one (G18): unique, ascending. */
  evaluations: z
    .array(ExtraEvaluation)
    .max(6)
    .refine(months => months.every((one, index) => index === 0 || one > (months[index - 1] ?? 0)), 'order')
    .default([]),
  /** Requirements of a coordinator in addition to those of everyone (G8). */
  coordinator: z
    .strictObject({
      languages: z.array(SpokenLanguage).max(10).refine(once, 'twice').default([]),
      skills: z.array(Skill).max(12).default([]),
    })
    .default({ languages: [], skills: [] }),
  /** The form for each source of referrals; default: the partner's first form of that source. */
  forms: z.strictObject({ professional: FormId.optional(), citizen: FormId.optional() }).default({}),
  /** Extra questions in the intake conversation. */
  intakeQuestions: z.array(ConversationQuestion).max(20).default([]),
  /** Questions at each evaluation. */
  evaluationQuestions: z.array(ConversationQuestion).max(20).default([]),
})
export type WayOfWorking = z.infer<typeof WayOfWorking>

/** The name of the setting with the way of working of one kind of conference. */
export const wayOfWorkingPart = (variant: VariantId): string => `variant:${variant}`
