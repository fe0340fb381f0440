import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { PhaseId } from '../../variants/phases.ts'
import type { BreachCode, BreakOffReason, PresentWay } from '../state/conference.ts'

/** Which device wrote it, and whether another may have been writing too. Absent for what was given with signal. */
type Written = { readonly device?: string | undefined; readonly isUnconfirmed?: boolean | undefined }
const written = { device: z.string().optional(), isUnconfirmed: z.boolean().optional() }

/** The rules that did not hold; it was stored because it happened. */
type Against = { readonly against?: readonly BreachCode[] | undefined }
const against = {
  against: z
    .array(
      z.enum(['not-the-day', 'phase-out-of-order', 'outsider-at-start-of-private-time', 'outsider-in-private-time']),
    )
    .optional(),
}
const none = z.object({})
const person = { person: z.string() }

/** The events of the day as it goes, with their frozen stored schemas. Of private time: that it began and ended (G14). */
export const conferenceEventSpecs = {
  'day-begun': eventSpec<Written & Against & { readonly day: number }>()({
    open: z.object({ ...written, ...against, day: z.int() }),
    personal: none,
  }),
  'room-entered': eventSpec<Written & Against & { readonly person: string; readonly way: PresentWay }>()({
    open: z.object({ ...written, ...against, ...person }),
    personal: z.object({ way: z.enum(['in-room', 'phone', 'video']) }),
  }),
  'room-left': eventSpec<Written & { readonly person: string }>()({
    open: z.object({ ...written, ...person }),
    personal: none,
  }),
  'expected-later': eventSpec<Written & { readonly person: string; readonly expectedAt?: string | undefined }>()({
    open: z.object({ ...written, ...person }),
    personal: z.object({ expectedAt: z.string().optional() }),
  }),
  'person-missed': eventSpec<Written & { readonly person: string }>()({
    open: z.object({ ...written, ...person }),
    personal: none,
  }),
  /** `people`: ids of who should have been out. */
  'phase-begun': eventSpec<
    Written & Against & { readonly phase: PhaseId; readonly people?: readonly string[] | undefined }
  >()({
    open: z.object({
      ...written,
      ...against,
      phase: z.enum(['information', 'private', 'presentation']),
      people: z.array(z.string()).optional(),
    }),
    personal: none,
  }),
  'private-time-ended': eventSpec<Written & Against>()({
    open: z.object({ ...written, ...against }),
    personal: none,
  }),
  'day-broken-off': eventSpec<Written & { readonly reason: BreakOffReason }>()({
    open: z.object({ ...written, reason: z.enum(['family', 'illness', 'safety', 'room', 'time', 'other']) }),
    personal: none,
  }),
  'pen-taken': eventSpec<Written & { readonly device: string; readonly number: number }>()({
    open: z.object({ ...written, device: z.string(), number: z.int() }),
    personal: none,
  }),
} as const

export type ConferenceEventType = keyof typeof conferenceEventSpecs
type PayloadOf<Type extends ConferenceEventType> =
  (typeof conferenceEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type ConferenceEvent = {
  [Type in ConferenceEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[ConferenceEventType]
