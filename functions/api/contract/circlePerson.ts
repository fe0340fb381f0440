import {
  type Arrangement,
  answerRoutes,
  arrangementKinds,
  type ChildPart,
  type CirclePerson,
  channels,
  circleSectors,
  conferenceParts,
  consents,
  type GivenAnswer,
  type Invitation,
  type InvitationDecision,
  invitationAnswers,
  invitationWays,
  type Known,
  keepers,
  knownSince,
  messageUses,
  nearnesses,
  notInvitedReasons,
  type OwnMessage,
  type PartyConsent,
  type PersonSafety,
  type PrivateTimeChoice,
  phaseIds,
  presences,
  type Reach,
  type RequirementsKnown,
  removalReasons,
  Side,
  undeliveredBecause,
  waysOfTakingPart,
  withdrawalReasons,
} from '@kring/domain'
import * as z from 'zod'
import type { ShapeOf } from './shapeOf.ts'

const text = z.string().optional()
const flag = z.boolean().optional()
const day = z.iso.date()
const moment = z.iso.datetime()
const way = z.enum(waysOfTakingPart).optional()

const Reached: z.ZodType<Reach> = z.object({
  allowed: z.array(z.enum(channels)),
  never: z.boolean(),
  hours: z.object({ from: z.string(), until: z.string() }).optional(),
  readsAlong: z.object({ who: z.string(), on: z.array(z.enum(channels)) }).optional(),
  linkDespiteReader: flag,
  toChild: flag,
  through: text,
} satisfies ShapeOf<Reach>)

type NotInvited = Extract<InvitationDecision, { kind: 'not-invited' }>
const Decision: z.ZodType<InvitationDecision> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invite') }),
  z.object({
    kind: z.literal('not-invited'),
    reason: z.enum(notInvitedReasons),
    explanation: text,
    decidedBy: z.string(),
    familyThinks: text,
  } satisfies ShapeOf<NotInvited>),
])

const Answer: z.ZodType<GivenAnswer> = z.object({
  answer: z.enum(invitationAnswers),
  way,
  needs: text,
  via: z.enum(answerRoutes),
  day: z.int(),
  answeredAt: moment,
} satisfies ShapeOf<GivenAnswer>)

const Invited: z.ZodType<Invitation> = z.object({
  number: z.int(),
  invitedAt: moment,
  sent: z.object({ at: moment, way: z.enum(invitationWays), day: z.int() }).optional(),
  openedAt: moment.optional(),
  answer: Answer.optional(),
  withdrawn: z.object({ at: moment, reason: z.enum(withdrawalReasons) }).optional(),
} satisfies ShapeOf<Invitation>)

const Party: z.ZodType<PartyConsent> = z.object({
  informedOn: day.optional(),
  counselOfferedOn: day.optional(),
  hasCounsel: flag,
  consent: z.enum(consents).optional(),
} satisfies ShapeOf<PartyConsent>)

const Child: z.ZodType<ChildPart> = z.object({
  support: text,
  supportStays: z.boolean(),
  saidForThem: text,
  phases: z.array(z.enum(phaseIds)),
} satisfies ShapeOf<ChildPart>)

const Arranged = z.object({ kind: z.enum(arrangementKinds), agreed: text } satisfies ShapeOf<Arrangement>)
const Safety: z.ZodType<PersonSafety> = z.object({
  discussedOn: day,
  arrangements: z.array(Arranged),
  askedBy: text,
  presence: z.enum(presences).optional(),
} satisfies ShapeOf<PersonSafety>)

const Kept: z.ZodType<PrivateTimeChoice> = z.object({
  by: z.enum(keepers),
  chosenBy: z.string(),
} satisfies ShapeOf<PrivateTimeChoice>)

const Own: z.ZodType<OwnMessage> = z.object({
  text,
  use: z.enum(messageUses),
  writtenAt: moment,
} satisfies ShapeOf<OwnMessage>)

const told = z.object({ version: z.int(), at: moment }).optional()
const Requirements: z.ZodType<RequirementsKnown> = z.object({
  disclosed: told,
  acknowledged: told,
} satisfies ShapeOf<RequirementsKnown>)

/** Somebody of the circle, for the coordinator and the region's managers. */
export const CirclePersonView: z.ZodType<CirclePerson> = z
  .object({
    id: z.string(),
    name: z.string(),
    relation: text,
    side: Side.optional(),
    group: text,
    birthDate: day.optional(),
    isChild: flag,
    organisation: text,
    email: text,
    phone: text,
    address: text,
    addressPrivate: flag,
    language: text,
    interpreter: flag,
    wishes: text,
    needs: text,
    sector: z.enum(circleSectors).optional(),
    nearness: z.enum(nearnesses).optional(),
    addedAt: moment,
    known: z.object({ since: z.enum(knownSince), by: text } satisfies ShapeOf<Known>),
    part: z.enum(conferenceParts),
    isKept: flag,
    keepsInPrivateTime: Kept.optional(),
    way,
    spokesperson: text,
    message: text,
    ownMessage: Own.optional(),
    reach: Reached.optional(),
    decision: Decision.optional(),
    invitation: Invited.optional(),
    party: Party.optional(),
    child: Child.optional(),
    safety: Safety.optional(),
    requirements: Requirements.optional(),
    undelivered: z.object({ at: moment, because: z.enum(undeliveredBecause) }).optional(),
    removed: z.object({ at: moment, reason: z.enum(removalReasons) }).optional(),
  } satisfies ShapeOf<CirclePerson>)
  .meta({ id: 'CirclePerson' })
