import * as z from 'zod'
import { partsOfEvent } from '../commandRegistry.ts'
import { type EventSpec, eventSpec, type Happened } from '../eventSpec.ts'
import type { By } from '../referral/events.ts'
import type { Country, TenantId } from '../tenants/tenant.ts'
import { type ComplaintPart, complaintCommands, complaintParts } from './commands.ts'
import type {
  AcknowledgedWay,
  ComplaintAnswer,
  ComplaintContent,
  ComplaintSource,
  Hearing,
  PassedTo,
  ToldWay,
} from './complaint.ts'

const none = z.object({})
const channel = z.enum(['mail', 'letter', 'phone', 'sms'])

/** What was said of how somebody is reached safely. Frozen. */
const reach = z.object({
  allowed: z.array(channel),
  never: z.boolean(),
  hours: z.object({ from: z.string(), until: z.string() }).optional(),
  readsAlong: z.object({ who: z.string(), on: z.array(channel) }).optional(),
})

const content = z.object({
  about: z.enum(['coordinator', 'manager', 'partner', 'data', 'other']),
  text: z.string(),
  wishes: z.string().optional(),
  number: z.string().optional(),
  person: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  reach,
  isChild: z.boolean(),
  locale: z.enum(['nl', 'fr', 'en']),
})

type Received = {
  readonly id: string
  readonly tenant: TenantId
  readonly country: Country
  readonly source: ComplaintSource
  readonly dossier?: string | undefined
  readonly content: ComplaintContent
}

/**
 * Every kind of event of a complaint, with the schema of each version ever stored. What anybody says, and how it was
 * decided, is personal and so encrypted. These schemas are frozen.
 */
export const complaintEventSpecs = {
  'complaint-received': eventSpec<Received>()({
    open: z.object({
      id: z.string(),
      tenant: z.string().brand<'TenantId'>(),
      country: z.enum(['NL', 'BE']),
      source: z.enum(['public', 'personal-link', 'invitation', 'referrer', 'phone']),
    }),
    personal: z.object({ dossier: z.string().optional(), content }),
  }),
  'words-added': eventSpec<{ readonly text: string }>()({ open: none, personal: z.object({ text: z.string() }) }),
  'complaint-withdrawn': eventSpec<{ readonly reason?: string | undefined }>()({
    open: none,
    personal: z.object({ reason: z.string().optional() }),
  }),
  /** `officer`: the subject of who stepped aside. */
  'stepped-aside': eventSpec<{ readonly officer: string }>()({
    open: none,
    personal: z.object({ officer: z.string() }),
  }),
  acknowledged: eventSpec<{ readonly way: AcknowledgedWay }>()({
    open: z.object({ way: z.enum(['mail', 'letter', 'phone', 'sms', 'talk', 'page']) }),
    personal: none,
  }),
  heard: eventSpec<{ readonly hearing: Hearing }>()({
    open: none,
    personal: z.object({
      hearing: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('held'), dates: z.array(z.string()), who: z.string() }),
        z.object({ kind: z.literal('not-wanted') }),
      ]),
    }),
  }),
  'term-extended': eventSpec<{ readonly reason: string }>()({ open: none, personal: z.object({ reason: z.string() }) }),
  answered: eventSpec<{ readonly answer: ComplaintAnswer }>()({
    open: none,
    personal: z.object({
      answer: z.object({
        outcome: z.enum(['upheld', 'partly-upheld', 'not-upheld', 'solved']),
        findings: z.string(),
        measures: z.string(),
      }),
    }),
  }),
  'passed-on': eventSpec<{ readonly passed: PassedTo }>()({
    open: none,
    personal: z.object({
      passed: z.object({
        to: z.enum(['nl-ap', 'nl-ombudsman', 'be-gba', 'be-ombudsman', 'be-vlaamse-ombudsdienst', 'partner']),
        reason: z.string(),
      }),
    }),
  }),
  closed: eventSpec<object>()({ open: none, personal: none }),
  /** Everything that was new until then. */
  'complainant-told': eventSpec<{ readonly way: ToldWay }>()({
    open: z.object({ way: z.enum(['letter', 'phone', 'sms', 'talk', 'page']) }),
    personal: none,
  }),
  /** Its retention passed: what is left is what happened, and when. */
  erased: eventSpec<object>()({ open: none, personal: none }),
} as const

export type ComplaintEventType = keyof typeof complaintEventSpecs
type PayloadOf<Type extends ComplaintEventType> =
  (typeof complaintEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never

/** An immutable event of a complaint. `by`: role and subject, never a name. */
export type ComplaintEvent = {
  [Type in ComplaintEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[ComplaintEventType]

export function complaintPartsChangedBy({ type }: Pick<ComplaintEvent, 'type'>): readonly ComplaintPart[] {
  const parts = [...new Set(partsOfEvent(complaintCommands, type))]
  return parts.length > 0 ? parts : complaintParts
}
