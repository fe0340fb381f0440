import * as z from 'zod'
import { FormId, Question, QuestionKey } from '../forms/definition/definition.ts'
import { Localized } from '../language/locale.ts'
import { CoreStepId } from './coreSteps.ts'
import { extraRoles } from './roles.ts'
import type { VariantId } from './variants.ts'

/** A month after the conference is fixed (G18); these are the further moments a partner may add, in months. */
export const ExtraEvaluation = z.int().min(2).max(36)

/** What a partner adds to the preparation of one kind of conference: "bezoek aan huis", "rondgang in de buurt". */
export const OwnStep = z.strictObject({ key: QuestionKey, name: Localized, help: Localized.optional() })
export type OwnStep = z.infer<typeof OwnStep>

/** Asked in a conversation: files come with a referral, where they are looked at and claimed. */
const ToldQuestion = Question.refine(({ type }) => type !== 'file')
const ExtraRole = z.enum(extraRoles)

const once = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length
const Guests = z.array(ExtraRole).max(extraRoles.length).refine(once, 'twice').default([])

/** A language by the code that forms use for it: `ar`, `sign`. */
export const SpokenLanguage = z.string().regex(/^[a-z]{2,10}$/)

/** What a coordinator must be able to do here: "werken met doven", "ervaring met schuldhulp". */
export const Skill = z.strictObject({ key: QuestionKey, name: Localized })
export type Skill = z.infer<typeof Skill>

/**
 * How a partner works with one kind of conference, beside what is fixed for everyone: "Uitgangspunten, visie en
 * voorwaarden zijn altijd gelijk. Variatie is er soms in werkwijze" (seed 004). There is no field for a guard.
 */
export const WayOfWorking = z.strictObject({
  ownSteps: z.array(OwnStep).max(12).default([]),
  /** Own steps and the fixed ones, as they follow each other; `stepsOf` reads it, and keeps what a guard demands. */
  order: z
    .array(z.union([CoreStepId, QuestionKey]))
    .max(30)
    .default([]),
  /** Beyond the roles that are always there. */
  present: z.strictObject({ information: Guests, presentation: Guests }).default({ information: [], presentation: [] }),
  /** Further evaluations, besides the fixed one (G18): each once, the earliest first. */
  evaluations: z
    .array(ExtraEvaluation)
    .max(6)
    .refine(months => months.every((one, index) => index === 0 || one > (months[index - 1] ?? 0)), 'order')
    .default([]),
  /** What is asked of a coordinator here, beside what is asked of each (G8). */
  coordinator: z
    .strictObject({
      languages: z.array(SpokenLanguage).max(10).refine(once, 'twice').default([]),
      skills: z.array(Skill).max(12).default([]),
    })
    .default({ languages: [], skills: [] }),
  /** The form by which a referral of this kind comes in, per source; the partner's first form where none is named. */
  forms: z.strictObject({ professional: FormId.optional(), citizen: FormId.optional() }).default({}),
  /** Asked in the intake conversation, beside what is asked of everyone. */
  intakeQuestions: z.array(ToldQuestion).max(20).default([]),
  /** Asked at each evaluation. */
  evaluationQuestions: z.array(ToldQuestion).max(20).default([]),
})
export type WayOfWorking = z.infer<typeof WayOfWorking>

/** Under which name the way of working of one kind of conference lies among a partner's settings. */
export const wayOfWorkingPart = (variant: VariantId): string => `variant:${variant}`
