import {
  type AgreementCheck,
  type AgreementRead,
  type CompletedEvaluation,
  checkResults,
  type Evaluation,
  type EvaluationTalk,
  evaluationOutcomes,
  type FidelityLine,
  type FidelityPeriod,
  fidelityPoints,
  fidelityVerdicts,
  type HelpUsed,
  helpUses,
  Question,
  type Rating,
  satisfactionGroups,
  satisfactionSubjects,
  statementIds,
  talkOutcomes,
} from '@kring/domain'
import * as z from 'zod'
import type { ShapeOf } from './shapeOf.ts'

const day = z.iso.date()
const moment = z.iso.datetime()
const text = z.string().optional()
const score = z.int().optional()
const dayMoment = z.object({ at: moment, isAbout: z.boolean().optional() }).optional()

const Talk: z.ZodType<EvaluationTalk> = z.object({
  person: z.string(),
  outcome: z.enum(talkOutcomes),
  minutes: z.int(),
  at: moment,
} satisfies ShapeOf<EvaluationTalk>)

const Check: z.ZodType<AgreementCheck> = z.object({
  agreement: z.string(),
  result: z.enum(checkResults),
  says: text,
  saidBy: z.string(),
} satisfies ShapeOf<AgreementCheck>)

const RatingView: z.ZodType<Rating> = z.object({
  person: z.string(),
  group: z.enum(satisfactionGroups),
  scores: z.object({ conference: score, plan: score }),
} satisfies ShapeOf<Rating>)

const Help: z.ZodType<HelpUsed> = z.object({
  use: z.enum(helpUses),
  saidBy: z.string(),
} satisfies ShapeOf<HelpUsed>)

const evaluation = {
  moment: z.string(),
  dueOn: day,
  since: moment,
  talks: z.array(Talk),
  checks: z.array(Check),
  own: z.object({ questions: z.array(Question), answers: z.record(z.string(), z.unknown()) }).optional(),
  help: Help.optional(),
} satisfies Record<keyof Evaluation, z.ZodType>
const RunningView = z.object(evaluation)
const CompletedView = z.object({
  ...evaluation,
  completedAt: moment,
  afterDays: z.int(),
  outcome: z.enum(evaluationOutcomes),
  saidBy: z.string(),
} satisfies Record<keyof CompletedEvaluation, z.ZodType>)

const AgreementReadView: z.ZodType<AgreementRead> = z.object({
  id: z.string(),
  sentence: z.string(),
  isByProfessional: z.boolean(),
  isRequirement: z.boolean(),
} satisfies ShapeOf<AgreementRead>)

const Mean = z.object({ mean: z.number(), n: z.int() })

/** How the plan goes, for the coordinator and the region's managers. */
export const EvaluationView = z.object({
  /** The day from which months are counted: of the conference, or of the plan without a meeting. */
  from: day.optional(),
  moments: z.array(z.object({ moment: z.string(), dueOn: day, completeBy: day })),
  current: RunningView.optional(),
  done: z.array(CompletedView),
  /** After a new conference, for the coordinator only (G19): what became of the agreements of the plan before. */
  before: z.array(Check).optional(),
  ratings: z.array(RatingView),
  /** For the coordinator only (G19): each as it is read aloud, in the reader's language. */
  agreements: z.array(AgreementReadView).optional(),
  /** Who calls everyone together again (G17), as the plan says. For the coordinator only. */
  initiative: text,
  questions: z.array(Question),
  /** How many of those who were there said how it was. What they said: once the evaluation is done, from five answers on. */
  voices: z.object({
    asked: z.int(),
    answered: z.int(),
    satisfaction: z
      .array(z.object({ group: z.enum(satisfactionGroups), subject: z.enum(satisfactionSubjects), ...Mean.shape }))
      .optional(),
    statements: z
      .array(
        z.object({
          statement: z.enum(statementIds),
          counts: z.object({ yes: z.int(), 'a-little': z.int(), no: z.int() }),
        }),
      )
      .optional(),
  }),
  /** For the manager: what the region learns from it. */
  lesson: text,
})
export type EvaluationView = z.infer<typeof EvaluationView>

const Period: z.ZodType<FidelityPeriod> = z.object({
  year: z.int(),
  part: z.enum(['half', 'quarter']),
  number: z.int(),
  counted: z
    .object({
      trajectories: z.int(),
      points: z.array(z.object({ point: z.enum(fidelityPoints), held: z.int(), of: z.int() })),
      statements: z.array(z.object({ statement: z.enum(statementIds), yes: z.int(), of: z.int() })),
    })
    .optional(),
} satisfies ShapeOf<FidelityPeriod>)

/** Whether the method was kept to in a region, by quarter and half-year; nothing below ten trajectories, nobody by name. */
export const RegionFidelity = z.object({ region: z.string(), periods: z.array(Period) }).meta({ id: 'RegionFidelity' })

const verdict = z.enum(fidelityVerdicts)
/** Whether the method was kept to, by what happened. For the region's managers. */
export const FidelityLineView: z.ZodType<FidelityLine> = z.discriminatedUnion('point', [
  z.object({
    point: z.literal('independent-coordinator'),
    verdict,
    since: moment.optional(),
    tieSince: moment.optional(),
  }),
  z.object({ point: z.literal('asked-themself'), verdict, asked: z.int(), answered: z.int() }),
  z.object({
    point: z.literal('family-majority'),
    verdict,
    circle: z.int(),
    professionals: z.int(),
    onTheLine: z.int(),
  }),
  z.object({
    point: z.literal('private-time'),
    verdict,
    from: dayMoment,
    until: dayMoment,
    minutes: z.int(),
    intrusions: z.int(),
  }),
  z.object({
    point: z.literal('without-conditions'),
    verdict,
    returns: z.int(),
    acceptedAt: moment.optional(),
    refusedAt: moment.optional(),
  }),
  z.object({
    point: z.literal('evaluated-on-time'),
    verdict,
    afterDays: z.int().optional(),
    people: z.int(),
  }),
])
