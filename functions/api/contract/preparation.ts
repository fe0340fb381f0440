import {
  type ChildrenPart,
  type CirclePart,
  type ConferenceDay,
  childrenAnswers,
  type FamilyChoices,
  type FormerDay,
  type Informant,
  legalContexts,
  type Mandate,
  type Practicality,
  practicalityKinds,
  practicalityStates,
  type Requirement,
  type RequirementLedger,
  type SafetyCheck,
  type TrajectoryPreparation,
  type TrajectoryQuestion,
} from '@kring/domain'
import * as z from 'zod'
import { CirclePersonView } from './circlePerson.ts'
import type { ShapeOf } from './shapeOf.ts'

const text = z.string().optional()
const day = z.iso.date()
const moment = z.iso.datetime()

/** The circle of a trajectory. Who was taken out of it is in it too, as `removed`. */
export const CircleView: z.ZodType<CirclePart> = z.object({
  people: z.array(CirclePersonView),
  showSectors: z.boolean(),
} satisfies ShapeOf<CirclePart>)

const Choices: z.ZodType<FamilyChoices> = z.object({
  chosenBy: z.string(),
  time: text,
  place: text,
  people: text,
  language: text,
  food: text,
  rituals: text,
  traditions: text,
  opening: text,
  privateTime: text,
  scribe: text,
} satisfies ShapeOf<FamilyChoices>)

const Children: z.ZodType<ChildrenPart> = z.object({
  answer: z.enum(childrenAnswers),
  reason: text,
} satisfies ShapeOf<ChildrenPart>)

const Checked: z.ZodType<SafetyCheck> = z.object({
  on: day,
  people: z.array(z.string()),
  at: moment,
} satisfies ShapeOf<SafetyCheck>)

const InformantView: z.ZodType<Informant> = z.object({
  id: z.string(),
  name: z.string(),
  organisation: text,
  information: text,
  shownOn: day.optional(),
} satisfies ShapeOf<Informant>)

const MandateView: z.ZodType<Mandate> = z.object({
  legalContext: z.enum(legalContexts),
  name: z.string(),
  organisation: text,
  decidesBy: day,
  decisionOn: day.optional(),
} satisfies ShapeOf<Mandate>)

const PracticalityView: z.ZodType<Practicality> = z.object({
  id: z.string(),
  kind: z.enum(practicalityKinds),
  what: text,
  arrangedBy: z.string(),
  state: z.enum(practicalityStates),
  /** In euro cents. */
  cost: z.int().optional(),
  grant: text,
} satisfies ShapeOf<Practicality>)

const RequirementView: z.ZodType<Requirement> = z.object({
  id: z.string(),
  text: z.string(),
  reason: z.string(),
  setBy: text,
} satisfies ShapeOf<Requirement>)

const Ledger: z.ZodType<RequirementLedger> = z.object({
  version: z.int(),
  items: z.array(RequirementView),
  frozen: z.object({ version: z.int(), at: moment }).optional(),
} satisfies ShapeOf<RequirementLedger>)

const Question: z.ZodType<TrajectoryQuestion> = z.object({
  id: z.string(),
  text: z.string(),
  agreedWith: text,
} satisfies ShapeOf<TrajectoryQuestion>)

export const DayView: z.ZodType<ConferenceDay> = z.object({
  revision: z.int(),
  day,
  time: z.string(),
  timeZone: z.string(),
  startsAt: moment,
  place: z.string(),
} satisfies ShapeOf<ConferenceDay>)

const Former: z.ZodType<FormerDay> = z.object({
  revision: z.int(),
  day,
  time: z.string(),
  place: z.string(),
} satisfies ShapeOf<FormerDay>)

/** The preparation of a conference, for the coordinator and the region's managers. */
export const PreparationView: z.ZodType<TrajectoryPreparation> = z.object({
  steps: z.array(z.object({ key: z.string(), doneAt: moment })),
  choices: Choices.optional(),
  children: Children.optional(),
  safetyCheck: Checked.optional(),
  informants: z.array(InformantView),
  mandate: MandateView.optional(),
  practicalities: z.array(PracticalityView),
  requirements: Ledger,
  questions: z.array(Question),
  day: DayView.optional(),
  dayRevision: z.int(),
  formerDays: z.array(Former).optional(),
  planWithoutMeeting: z.object({ madeOn: day, madeBy: z.string() }).optional(),
} satisfies ShapeOf<TrajectoryPreparation>)
