import * as z from 'zod'
import type { Agreement } from '../agreement.ts'
import type { Carriers } from '../carriers.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { When } from '../when.ts'

const text = z.string().optional()
const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const dayPart = z.enum(['morning', 'afternoon', 'evening']).optional()

const everyone = z.object({ kind: z.literal('everyone') })
const some = z.object({ kind: z.literal('some'), people: z.array(z.string()), services: z.array(z.string()) })

/** Everything here is frozen: it is what events and parts hold. */
export const storedCarriers = z.discriminatedUnion('kind', [everyone, some]) satisfies z.ZodType<Carriers>

const interval = z.int()
export const storedRecurrence = z.object({
  rhythm: z.union([
    z.object({ unit: z.literal('day'), interval }),
    z.object({ unit: z.literal('week'), interval, weekdays: z.array(weekday) }),
    z.object({ unit: z.literal('month'), interval, dayOfMonth: z.int() }),
    z.object({ unit: z.literal('month'), interval, nth: z.literal([1, 2, 3, 4, -1]), weekday }),
  ]),
  from: z.string(),
  time: text,
  dayPart,
  end: z.object({ daysLater: z.int(), time: text }).optional(),
  until: text,
  times: z.int().optional(),
  timeZone: z.string(),
}) satisfies z.ZodType<Recurrence>

const storedWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), day: z.string(), time: text, untilTime: text, dayPart }),
  z.object({ kind: z.literal('period'), from: text, until: text }),
  z.object({ kind: z.literal('recurring'), recurrence: storedRecurrence }),
  z.object({ kind: z.literal('condition'), condition: z.string() }),
  z.object({ kind: z.literal('always') }),
]) satisfies z.ZodType<When>

const outcome = { askedOn: text, answer: z.enum(['yes', 'no']).optional(), answeredOn: text }

/** An agreement with its id and the answers of those whose yes it needs. */
export const storedAgreement = z.object({
  id: z.string(),
  what: z.string(),
  wording: z.enum(['follows-who', 'whole-sentence']),
  who: storedCarriers.optional(),
  when: storedWhen.optional(),
  cost: z
    .discriminatedUnion('kind', [
      everyone,
      some,
      z.object({ kind: z.literal('each') }),
      z.object({ kind: z.literal('no-cost') }),
    ])
    .optional(),
  told: storedCarriers.optional(),
  watches: storedCarriers.optional(),
  heading: z.enum(['repair-to-victim', 'repair-to-society', 'future']).optional(),
  requirements: z.array(z.string()),
  needs: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), person: z.string(), ...outcome }),
      z.object({ kind: z.literal('service'), name: z.string(), ...outcome }),
    ]),
  ),
}) satisfies z.ZodType<Agreement>
