import * as z from 'zod'
import type { Day } from '../calendar/days.ts'
import { type EventSpec, eventSpec, type Happened } from '../eventSpec.ts'
import type { By } from '../referral/events.ts'
import type { Country, RegionId } from '../tenants/tenant.ts'
import type {
  Affiliation,
  Availability,
  CoordinatorRecord,
  EndReason,
  Gender,
  Paper,
  Papers,
  TrainingDay,
} from './state.ts'

export type CoordinatorDetails = Pick<
  CoordinatorRecord,
  'name' | 'email' | 'phone' | 'home' | 'engagement' | 'languages' | 'supervisor'
>
export type CoordinatorWishes = {
  readonly skills: readonly string[]
  readonly gender?: Gender | undefined
  readonly background?: string | undefined
}

const none = z.object({})
const day = z.string()
const paper = z.object({ from: day, until: day })

const details = z.object({
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  home: z.string().optional(),
  engagement: z.enum(['volunteer', 'freelance']),
  languages: z.array(z.string()),
  supervisor: z.object({ name: z.string(), subject: z.string().optional() }).optional(),
})

const region = z.string().brand<'RegionId'>()

/**
 * Every kind of event of a coordinator's record, with the schema of each version ever stored. `personal` is encrypted.
 * These schemas are frozen and use no schema of an input: what an input may be changes, what was stored does not. A
 * fixture of each version is read by test/data/eventVersions.test.ts.
 */
export const coordinatorEventSpecs = {
  registered: eventSpec<{
    readonly region: RegionId
    readonly country: Country
    readonly person: string
    readonly details: CoordinatorDetails
  }>()({
    open: z.object({ region, country: z.enum(['NL', 'BE']) }),
    personal: z.object({ person: z.string(), details }),
  }),
  'details-set': eventSpec<{ readonly details: CoordinatorDetails }>()({
    open: none,
    personal: z.object({ details }),
  }),
  'papers-set': eventSpec<{ readonly papers: Omit<Papers, 'certificate'> }>()({
    open: none,
    personal: z.object({
      papers: z.object({
        conduct: paper.optional(),
        insurance: paper.optional(),
        informationNote: day.optional(),
        secrecy: day.optional(),
      }),
    }),
  }),
  enrolled: eventSpec<{ readonly session: string; readonly days: readonly Day[] }>()({
    open: z.object({ session: z.string(), days: z.array(day) }),
    personal: none,
  }),
  'enrolment-cancelled': eventSpec<{ readonly session: string }>()({
    open: z.object({ session: z.string() }),
    personal: none,
  }),
  'attendance-recorded': eventSpec<{ readonly days: readonly (TrainingDay & { readonly attended: boolean })[] }>()({
    open: none,
    personal: z.object({ days: z.array(z.object({ session: z.string(), day, attended: z.boolean() })) }),
  }),
  'certificate-granted': eventSpec<{ readonly certificate: Paper }>()({
    open: none,
    personal: z.object({ certificate: paper }),
  }),
  'affiliation-added': eventSpec<{ readonly affiliation: Affiliation }>()({
    open: none,
    personal: z.object({
      affiliation: z.object({
        id: z.string(),
        organisation: z.object({ tenant: z.string().brand<'TenantId'>().optional(), name: z.string() }),
        kind: z.enum(['employee', 'volunteer', 'board', 'client', 'family-works-there', 'other']),
        from: day.optional(),
        until: day.optional(),
      }),
    }),
  }),
  'affiliation-ended': eventSpec<{ readonly affiliation: string; readonly until: Day }>()({
    open: z.object({ affiliation: z.string() }),
    personal: z.object({ until: day }),
  }),
  'affiliations-confirmed': eventSpec<{ readonly on: Day }>()({ open: z.object({ on: day }), personal: none }),
  'availability-set': eventSpec<{ readonly availability: Availability }>()({
    open: none,
    personal: z.object({
      availability: z.object({ most: z.int(), away: z.array(paper), note: z.string().optional() }),
    }),
  }),
  'wishes-set': eventSpec<{ readonly wishes: CoordinatorWishes }>()({
    open: none,
    personal: z.object({
      wishes: z.object({
        skills: z.array(z.string()),
        gender: z.enum(['woman', 'man', 'other']).optional(),
        background: z.string().optional(),
      }),
    }),
  }),
  ended: eventSpec<{ readonly on: Day; readonly reason: EndReason }>()({
    open: z.object({ on: day }),
    personal: z.object({ reason: z.enum(['own-wish', 'operator', 'affiliation', 'other']) }),
  }),
  reopened: eventSpec<object>()({ open: none, personal: none }),
  'region-moved': eventSpec<{ readonly region: RegionId }>()({ open: z.object({ region }), personal: none }),
  /** The record was erased after its coordinator left: what is left is what happened, when, and by whom. */
  erased: eventSpec<object>()({ open: none, personal: none }),
} as const

export type CoordinatorEventType = keyof typeof coordinatorEventSpecs
type PayloadOf<Type extends CoordinatorEventType> =
  (typeof coordinatorEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never

/** An immutable event of a coordinator's record. `by`: role and subject, never a name. */
export type CoordinatorEvent = {
  [Type in CoordinatorEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[CoordinatorEventType]

export const coordinatorEventTypes = Object.keys(coordinatorEventSpecs) as readonly CoordinatorEventType[]
