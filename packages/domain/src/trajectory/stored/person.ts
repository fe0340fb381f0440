import * as z from 'zod'
import type { ChildPart, InvitationDecision, PartyConsent, PersonDetails, PersonSafety } from '../state/circle.ts'
import type { PrivateTimeChoice } from '../state/privateTimeChoice.ts'
import type { Reach } from '../state/reach.ts'

const text = z.string().optional()

/** `PersonDetails` as an event holds it. Frozen, like everything here. */
export const StoredDetails = z.object({
  name: z.string(),
  relation: text,
  side: z.enum(['didHarm', 'harmed']).optional(),
  group: text,
  birthDate: text,
  isChild: z.boolean().optional(),
  organisation: text,
  email: text,
  phone: text,
  address: text,
  addressPrivate: z.boolean().optional(),
  language: text,
  interpreter: z.boolean().optional(),
  wishes: text,
  needs: text,
  sector: z.enum(['family', 'friends', 'neighbours', 'school-or-work', 'leisure', 'faith', 'help', 'other']).optional(),
  nearness: z.enum(['close', 'near', 'far']).optional(),
}) satisfies z.ZodType<PersonDetails>

/** Version 1: before somebody could become known on the day. */
export const StoredKnownBeforeDay = z.object({ since: z.enum(['intake', 'preparation', 'invited']), by: text })
export const StoredKnown = z.object({ since: z.enum(['intake', 'preparation', 'invited', 'day']), by: text })

export const StoredPart = z.enum([
  'main-person',
  'circle',
  'spokesperson',
  'teacher',
  'professional',
  'coordinator',
  'interpreter',
  'support-person',
])

export const StoredWay = z.enum(['in-room', 'phone', 'video', 'letter', 'message-read-aloud', 'spokesperson'])

const channels = z.array(z.enum(['mail', 'letter', 'phone', 'sms']))
export const StoredReach = z.object({
  allowed: channels,
  never: z.boolean(),
  hours: z.object({ from: z.string(), until: z.string() }).optional(),
  readsAlong: z.object({ who: z.string(), on: channels }).optional(),
  linkDespiteReader: z.boolean().optional(),
  toChild: z.boolean().optional(),
  through: text,
}) satisfies z.ZodType<Reach>

export const StoredNotInvited = z.object({
  kind: z.literal('not-invited'),
  reason: z.enum(['safety', 'contact-ban', 'own-wish', 'family-choice', 'not-found', 'other']),
  explanation: text,
  decidedBy: z.string(),
  familyThinks: text,
}) satisfies z.ZodType<InvitationDecision>

export const StoredParty = z.object({
  informedOn: text,
  counselOfferedOn: text,
  hasCounsel: z.boolean().optional(),
  consent: z.enum(['yes', 'unsure', 'no']).optional(),
}) satisfies z.ZodType<PartyConsent>

export const StoredChildPart = z.object({
  support: text,
  supportStays: z.boolean(),
  saidForThem: text,
  phases: z.array(z.enum(['information', 'private', 'presentation'])),
}) satisfies z.ZodType<ChildPart>

/** The first version: without who asked. */
export const StoredSafety1 = z.object({
  discussedOn: z.string(),
  arrangements: z.array(
    z.object({
      kind: z.enum([
        'own-arrival',
        'own-room',
        'seat-apart',
        'somebody-beside',
        'may-leave',
        'takes-part-remotely',
        'address-kept-private',
        'somebody-on-call',
        'other',
      ]),
      agreed: text,
    }),
  ),
}) satisfies z.ZodType<PersonSafety>

export const StoredSafety = z.object({
  ...StoredSafety1.shape,
  askedBy: text,
  presence: z.enum(['alone', 'with-others']).optional(),
}) satisfies z.ZodType<PersonSafety>

export const StoredPrivateTimeChoice = z.object({
  by: z.enum(['family', 'child']),
  chosenBy: z.string(),
}) satisfies z.ZodType<PrivateTimeChoice>
