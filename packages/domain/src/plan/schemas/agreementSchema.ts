import * as z from 'zod'
import { typedName } from '../../language/name.ts'
import { type AgreementInput, planHeadings, wordings } from '../agreement.ts'
import { mostPeopleNamed, mostServicesNamed } from '../carriers.ts'
import { needKey } from '../needs.ts'
import type { When } from '../when.ts'
import { day, dayPart, recurrenceSchema, time } from './recurrenceSchema.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().min(1).max(40)
const service = typedName(1, 120)
const once = (values: readonly string[]): boolean => new Set(values).size === values.length

const everyone = z.strictObject({ kind: z.literal('everyone') })
const some = z
  .strictObject({
    kind: z.literal('some'),
    people: z.array(id).max(mostPeopleNamed).refine(once, 'twice'),
    services: z.array(service).max(mostServicesNamed).refine(once, 'twice'),
  })
  .refine(({ people, services }) => people.length + services.length > 0, 'nobody')

export const carriersSchema = z.discriminatedUnion('kind', [everyone, some])

const costSchema = z.discriminatedUnion('kind', [
  everyone,
  some,
  z.strictObject({ kind: z.literal('each') }),
  z.strictObject({ kind: z.literal('no-cost') }),
])

const whenSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('once'),
      day,
      time: time.optional(),
      untilTime: time.optional(),
      dayPart: dayPart.optional(),
    })
    .refine(given => given.time === undefined || given.dayPart === undefined, 'time-and-part-of-day')
    .refine(
      given => given.untilTime === undefined || (given.time !== undefined && given.time < given.untilTime),
      'ends-before-it-begins',
    ),
  z
    .strictObject({ kind: z.literal('period'), from: day.optional(), until: day.optional() })
    .refine(given => given.from !== undefined || given.until !== undefined, 'no-day')
    .refine(given => (given.from ?? '') <= (given.until ?? '9999'), 'until-before-from'),
  z.strictObject({ kind: z.literal('recurring'), recurrence: recurrenceSchema }),
  z.strictObject({ kind: z.literal('condition'), condition: line(300) }),
  z.strictObject({ kind: z.literal('always') }),
]) satisfies z.ZodType<When>

export const neededSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: id }),
  z.strictObject({ kind: z.literal('service'), name: service }),
])

/**
 * An agreement as it is typed while it is read aloud: only the words are needed, the rest is asked for (G15). Answers of
 * those whose yes is needed are no part of it.
 */
export const agreementSchema = z.strictObject({
  what: line(500),
  wording: z.enum(wordings).default('follows-who'),
  who: carriersSchema.optional(),
  when: whenSchema.optional(),
  cost: costSchema.optional(),
  told: carriersSchema.optional(),
  watches: carriersSchema.optional(),
  heading: z.enum(planHeadings).optional(),
  requirements: z.array(id).max(20).refine(once, 'twice').default([]),
  needs: z
    .array(neededSchema)
    .max(10)
    .refine(needs => once(needs.map(needKey)), 'twice')
    .default([]),
}) satisfies z.ZodType<AgreementInput>
