import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened, unchanged } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type {
  ChildPart,
  InvitationDecision,
  Known,
  PartyConsent,
  PersonDetails,
  PersonSafety,
  RemovalReason,
} from '../state/circle.ts'
import type { PrivateTimeChoice } from '../state/privateTimeChoice.ts'
import type { Reach } from '../state/reach.ts'
import type { WayOfTakingPart } from '../state/wayOfTakingPart.ts'
import {
  StoredChildPart,
  StoredDetails,
  StoredKnown,
  StoredKnownBeforeDay,
  StoredNotInvited,
  StoredPart,
  StoredParty,
  StoredPrivateTimeChoice,
  StoredReach,
  StoredSafety,
  StoredSafety1,
  StoredWay,
} from '../stored/person.ts'
import { invitationEventSpecs } from './invitations.ts'

/** Every event about somebody has the id of that person, in the open; what it tells of them is personal. */
type About<Content = unknown> = { readonly person: string } & Content
const person = { person: z.string() }
const none = z.object({})
const StoredRole1 = z.object({ part: StoredPart, isKept: z.boolean().optional() })

/** The events of the circle, with their frozen stored schemas. */
export const circleEventSpecs = {
  'person-added': eventSpec<
    About<{ readonly details: PersonDetails; readonly part: ConferencePart; readonly known: Known }>
  >()(
    {
      open: z.object({ ...person }),
      personal: z.object({ details: StoredDetails, part: StoredPart, known: StoredKnown }),
    },
    {
      open: z.object({ ...person }),
      personal: z.object({ details: StoredDetails, part: StoredPart, known: StoredKnownBeforeDay }),
      upcast: content => content,
    },
  ),
  'person-changed': eventSpec<About<{ readonly details: PersonDetails }>>()({
    open: z.object({ ...person }),
    personal: z.object({ details: StoredDetails }),
  }),
  'reach-set': eventSpec<About<{ readonly reach: Reach }>>()({
    open: z.object({ ...person }),
    personal: z.object({ reach: StoredReach }),
  }),
  'role-set': eventSpec<
    About<{
      readonly part: ConferencePart
      readonly isKept?: boolean | undefined
      readonly keepsInPrivateTime?: PrivateTimeChoice | undefined
    }>
  >()(
    {
      open: z.object({ ...person }),
      personal: z.object({ ...StoredRole1.shape, keepsInPrivateTime: StoredPrivateTimeChoice.optional() }),
    },
    { open: z.object({ ...person }), personal: StoredRole1, upcast: unchanged },
  ),
  'way-set': eventSpec<
    About<{
      readonly way?: WayOfTakingPart | undefined
      readonly spokesperson?: string | undefined
      readonly message?: string | undefined
    }>
  >()({
    open: z.object({ ...person }),
    personal: z.object({
      way: StoredWay.optional(),
      spokesperson: z.string().optional(),
      message: z.string().optional(),
    }),
  }),
  'person-not-invited': eventSpec<About<{ readonly decision: Extract<InvitationDecision, { kind: 'not-invited' }> }>>()(
    { open: z.object({ ...person }), personal: z.object({ decision: StoredNotInvited }) },
  ),
  'person-removed': eventSpec<About<{ readonly reason: RemovalReason }>>()({
    open: z.object({ ...person }),
    personal: z.object({ reason: z.enum(['own-wish', 'mistake', 'twice', 'moved-away', 'died', 'other']) }),
  }),
  'party-set': eventSpec<About<{ readonly party: PartyConsent }>>()({
    open: z.object({ ...person }),
    personal: z.object({ party: StoredParty }),
  }),
  'child-part-set': eventSpec<About<{ readonly child: ChildPart }>>()({
    open: z.object({ ...person }),
    personal: z.object({ child: StoredChildPart }),
  }),
  'safety-discussed': eventSpec<About<{ readonly safety: PersonSafety }>>()(
    { open: z.object({ ...person }), personal: z.object({ safety: StoredSafety }) },
    { open: z.object({ ...person }), personal: z.object({ safety: StoredSafety1 }), upcast: unchanged },
  ),
  'requirements-disclosed': eventSpec<About<{ readonly version: number }>>()({
    open: z.object({ ...person, version: z.int() }),
    personal: none,
  }),
  'sectors-shown': eventSpec<{ readonly show: boolean }>()({ open: z.object({ show: z.boolean() }), personal: none }),
  ...invitationEventSpecs,
} as const

export type CircleEventType = keyof typeof circleEventSpecs
type PayloadOf<Type extends CircleEventType> =
  (typeof circleEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type CircleEvent = {
  [Type in CircleEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[CircleEventType]
