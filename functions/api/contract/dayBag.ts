import {
  conferenceParts,
  type DayBagContents,
  type ExpectedPerson,
  phaseIds,
  Side,
  trajectoryStates,
  VariantId,
  waysOfTakingPart,
} from '@kring/domain'
import * as z from 'zod'
import { ConferencesView } from './conference.ts'
import { PlanOfBag } from './plan.ts'
import { DayView } from './preparation.ts'
import type { ShapeOf } from './shapeOf.ts'

const text = z.string().optional()
const flag = z.boolean().optional()

const Child = z.object({ support: text, supportStays: z.boolean(), phases: z.array(z.enum(phaseIds)) })
const Expected: z.ZodType<ExpectedPerson> = z
  .object({
    id: z.string(),
    name: z.string(),
    relation: text,
    part: z.enum(conferenceParts),
    isKept: flag,
    side: Side.optional(),
    group: text,
    isChild: z.boolean(),
    language: text,
    interpreter: flag,
    way: z.enum(waysOfTakingPart).optional(),
    spokesperson: text,
    message: text,
    child: Child.optional(),
  } satisfies ShapeOf<ExpectedPerson>)
  .meta({ id: 'ExpectedPerson' })

const Contents: z.ZodType<DayBagContents> = z.object({
  state: z.enum(trajectoryStates),
  variant: VariantId,
  day: DayView,
  people: z.array(Expected),
  questions: z.array(z.string()),
  requirements: z.array(z.object({ id: z.string(), text: z.string(), reason: text, setBy: text })),
  mandate: z.object({ name: z.string(), organisation: text }).optional(),
  conference: ConferencesView,
  plan: PlanOfBag,
} satisfies ShapeOf<DayBagContents>)

/** What a coordinator takes along to the day. No addresses, no phone numbers, nothing of an intake. */
export const DayBag = z
  .object({
    now: z.iso.datetime(),
    /** The subject of who fetched it: who may send what is written in it. */
    author: z.string(),
    /** 32 random bytes, base64url, for this device: half of the lock of the bag. */
    devicePart: z.string(),
    /** The public key (P-256, uncompressed point, base64url) to which the device seals what it could not send. */
    serverKey: z.string(),
    contents: z.object({
      id: z.string(),
      tenant: z.object({ id: z.string(), name: z.string() }),
      /** The revision of the trajectory. */
      version: z.int(),
      bag: Contents,
    }),
  })
  .meta({ id: 'DayBag' })
export type DayBag = z.infer<typeof DayBag>
