import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import { StoredAnswers } from '../../referral/stored/answers.ts'
import { StoredQuestion } from '../../referral/stored/question.ts'
import type { ExtraAnswers } from '../../variants/intakeForm.ts'
import type {
  AgreementCheck,
  EvaluationMoment,
  EvaluationOutcome,
  EvaluationTalk,
  HelpUsed,
} from '../state/evaluations.ts'
import type { SatisfactionGroup, Scores } from '../state/satisfaction.ts'
import type { Voice } from '../state/voices.ts'

const none = z.object({})
const moment = { moment: z.string(), dueOn: z.string() }
const score = z.int().optional()
const group = z.enum(['young-main-person', 'main-person', 'circle', 'professional'])
const said = z.enum(['yes', 'a-little', 'no']).optional()

const StoredVoice = z.object({
  group,
  scores: z.object({ coordinator: score, conference: score, plan: score }),
  statements: z.object({
    'own-choice': said,
    'knew-before': said,
    'who-matters': said,
    'dared-to-speak': said,
    'own-decision': said,
    'own-words': said,
    'no-side': said,
  }),
}) satisfies z.ZodType<Voice>

/** The events of evaluations, with their frozen stored schemas. Nothing tells whose voice was counted. */
export const evaluationEventSpecs = {
  'evaluation-due': eventSpec<EvaluationMoment & { readonly next?: EvaluationMoment | undefined }>()({
    open: z.object({ ...moment, next: z.object(moment).optional() }),
    personal: none,
  }),
  'evaluation-talked': eventSpec<{ readonly person: string; readonly talk: Omit<EvaluationTalk, 'person'> }>()({
    open: z.object({ person: z.string() }),
    personal: z.object({
      talk: z.object({ outcome: z.enum(['spoken', 'no-answer']), minutes: z.int(), at: z.string() }),
    }),
  }),
  'agreement-checked': eventSpec<{ readonly check: AgreementCheck }>()({
    open: none,
    personal: z.object({
      check: z.object({
        agreement: z.string(),
        result: z.enum(['fully', 'partly', 'not', 'not-now']),
        says: z.string().optional(),
        saidBy: z.string(),
      }),
    }),
  }),
  rated: eventSpec<{
    readonly person: string
    readonly group: SatisfactionGroup
    readonly scores: Pick<Scores, 'conference' | 'plan'>
  }>()({
    open: z.object({ person: z.string() }),
    personal: z.object({ group, scores: z.object({ conference: score, plan: score }) }),
  }),
  'evaluation-questions-answered': eventSpec<{ readonly own?: ExtraAnswers | undefined }>()({
    open: none,
    personal: z.object({ own: z.object({ questions: z.array(StoredQuestion), answers: StoredAnswers }).optional() }),
  }),
  'help-used-recorded': eventSpec<{ readonly help: HelpUsed }>()({
    open: none,
    personal: z.object({ help: z.object({ use: z.enum(['none', 'less', 'same', 'more']), saidBy: z.string() }) }),
  }),
  'evaluation-completed': eventSpec<{
    readonly outcome: EvaluationOutcome
    readonly afterDays: number
    readonly saidBy: string
  }>()({
    open: z.object({ outcome: z.enum(['goes-on', 'adjust']), afterDays: z.int() }),
    personal: z.object({ saidBy: z.string() }),
  }),
  reconvened: eventSpec<object>()({ open: none, personal: none }),
  closed: eventSpec<object>()({ open: none, personal: none }),
  'voice-counted': eventSpec<{
    readonly conference: number
    readonly before?: Voice | undefined
    readonly now: Voice
  }>()({
    open: z.object({ conference: z.int() }),
    personal: z.object({ before: StoredVoice.optional(), now: StoredVoice }),
  }),
  'lesson-noted': eventSpec<{ readonly lesson: string }>()({
    open: none,
    personal: z.object({ lesson: z.string() }),
  }),
} as const

export type EvaluationEventType = keyof typeof evaluationEventSpecs
type PayloadOf<Type extends EvaluationEventType> =
  (typeof evaluationEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type EvaluationEvent = {
  [Type in EvaluationEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[EvaluationEventType]
