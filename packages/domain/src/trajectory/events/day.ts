import * as z from 'zod'
import { eventSpec } from '../../eventSpec.ts'
import type { ConferenceDay } from '../state/preparation.ts'

const none = z.object({})
/** When is open, for what falls due and the figures; where is personal. */
const open = z.object({
  revision: z.int(),
  day: z.string(),
  time: z.string(),
  timeZone: z.string(),
  startsAt: z.string(),
})
const personal = z.object({ place: z.string() })

/** The events of the day, with their frozen stored schemas. */
export const dayEventSpecs = {
  'day-set': eventSpec<ConferenceDay>()({ open, personal }),
  'day-moved': eventSpec<ConferenceDay>()({ open, personal }),
  'day-cancelled': eventSpec<{ readonly reason: string }>()({
    open: z.object({ reason: z.enum(['family', 'illness', 'safety', 'room', 'coordinator', 'other']) }),
    personal: none,
  }),
  'planned-without-meeting': eventSpec<{ readonly madeOn: string; readonly madeBy: string }>()({
    open: z.object({ madeOn: z.string() }),
    personal: z.object({ madeBy: z.string() }),
  }),
} as const
