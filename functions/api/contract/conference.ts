import {
  type Attendance,
  type AttendanceMark,
  type Breach,
  breachCodes,
  breakOffReasons,
  type Conference,
  type Conferences,
  type DayMoment,
  dayStages,
  mostQueued,
  type Pen,
  type PhasePeriod,
  phaseIds,
  presentWays,
  QueuedCommand,
  queueOutcomes,
  trajectoryStates,
} from '@kring/domain'
import * as z from 'zod'
import type { ShapeOf } from './shapeOf.ts'

const moment = z.iso.datetime()

const Moment: z.ZodType<DayMoment> = z.object({
  at: moment,
  isAbout: z.boolean().optional(),
} satisfies ShapeOf<DayMoment>)

const Mark: z.ZodType<AttendanceMark> = z.object({
  is: z.enum(['present', 'late', 'not-come', 'left']),
  at: Moment,
  way: z.enum(presentWays).optional(),
  expectedAt: z.string().optional(),
} satisfies ShapeOf<AttendanceMark>)

const AttendanceView: z.ZodType<Attendance> = z.object({
  person: z.string(),
  marks: z.tuple([Mark], Mark),
} satisfies ShapeOf<Attendance>)

const Period: z.ZodType<PhasePeriod> = z.object({
  phase: z.enum(phaseIds),
  from: Moment,
  until: Moment.optional(),
} satisfies ShapeOf<PhasePeriod>)

const BreachView: z.ZodType<Breach> = z.object({
  code: z.enum(breachCodes),
  at: Moment,
  people: z.array(z.string()),
} satisfies ShapeOf<Breach>)

const PenView: z.ZodType<Pen> = z.object({
  number: z.int(),
  device: z.string(),
  since: Moment,
  isUnconfirmed: z.boolean().optional(),
} satisfies ShapeOf<Pen>)

const ConferenceView: z.ZodType<Conference> = z.object({
  day: z.int(),
  begunAt: Moment,
  stage: z.enum(dayStages),
  attendance: z.array(AttendanceView),
  isCoordinatorIn: z.boolean(),
  periods: z.array(Period),
  breaches: z.array(BreachView),
  brokenOff: z.object({ at: Moment, reason: z.enum(breakOffReasons) }).optional(),
} satisfies ShapeOf<Conference>)

/** The day as it goes, those before it, and which device has the pen. */
export const ConferencesView: z.ZodType<Conferences> = z
  .object({
    current: ConferenceView.optional(),
    former: z.array(ConferenceView),
    pen: PenView.optional(),
  } satisfies ShapeOf<Conferences>)
  .meta({ id: 'Conferences' })

/** Commands that a device wrote down on the day, in order. */
export const DayQueue = z
  .strictObject({ device: z.uuid(), commands: z.array(QueuedCommand).min(1).max(mostQueued) })
  .meta({ id: 'DayQueue' })

const Outcome = {
  outcome: z.enum(queueOutcomes),
  code: z.string().optional(),
  detail: z.string().optional(),
}
/** What became of each, in the order in which they were sent. */
export const DayQueueAnswer = z
  .object({
    state: z.enum(trajectoryStates),
    version: z.int(),
    answers: z.array(z.object({ id: z.string(), ...Outcome })),
  })
  .meta({ id: 'DayQueueAnswer' })
export type DayQueueAnswer = z.infer<typeof DayQueueAnswer>

/** Commands that a device kept for the server only, after its bag was wiped. */
export const SealedDayQueue = z
  .strictObject({
    device: z.uuid(),
    sealed: z
      .array(z.strictObject({ number: z.int().min(1), sealed: z.base64url().max(20_000) }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'SealedDayQueue' })
export const SealedDayQueueAnswer = z
  .object({
    state: z.enum(trajectoryStates),
    version: z.int(),
    answers: z.array(z.object({ number: z.int(), ...Outcome })),
  })
  .meta({ id: 'SealedDayQueueAnswer' })
export type SealedDayQueueAnswer = z.infer<typeof SealedDayQueueAnswer>
