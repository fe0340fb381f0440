import * as z from 'zod'
import type {
  ChildrenPart,
  FamilyChoices,
  Informant,
  Mandate,
  Practicality,
  TrajectoryQuestion,
} from '../state/preparation.ts'
import type { Requirement } from '../state/requirements.ts'

const text = z.string().optional()

/** What events hold of the preparation. Frozen, like everything here. */
export const StoredChoices1 = z.object({
  chosenBy: z.string(),
  time: text,
  place: text,
  people: text,
  language: text,
  food: text,
  rituals: text,
  traditions: text,
}) satisfies z.ZodType<FamilyChoices>

/** With how the day goes. */
export const StoredChoices = z.object({
  ...StoredChoices1.shape,
  opening: text,
  privateTime: text,
  scribe: text,
}) satisfies z.ZodType<FamilyChoices>

export const StoredChildren = z.object({
  answer: z.enum(['take-part', 'no-part', 'no-children']),
  reason: text,
}) satisfies z.ZodType<ChildrenPart>

export const StoredInformant = z.object({
  id: z.string(),
  name: z.string(),
  organisation: text,
  information: text,
}) satisfies z.ZodType<Informant>

export const StoredMandate = z.object({
  legalContext: z.enum(['voluntary', 'pressure', 'ordered']),
  name: z.string(),
  organisation: text,
  decidesBy: z.string(),
  decisionOn: text,
}) satisfies z.ZodType<Mandate>

export const StoredPracticality = z.object({
  id: z.string(),
  kind: z.enum(['room', 'food', 'childcare', 'interpreter', 'transport', 'access', 'materials']),
  what: text,
  arrangedBy: z.string(),
  state: z.enum(['wanted', 'booked', 'confirmed']),
  cost: z.int().optional(),
  grant: text,
}) satisfies z.ZodType<Practicality>

export const StoredRequirement = z.object({
  id: z.string(),
  text: z.string(),
  reason: z.string(),
  setBy: text,
}) satisfies z.ZodType<Requirement>

export const StoredQuestion = z.object({
  id: z.string(),
  text: z.string(),
  agreedWith: text,
}) satisfies z.ZodType<TrajectoryQuestion>
