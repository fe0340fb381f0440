import * as z from 'zod'
import { typedName } from '../language/name.ts'
import {
  answerOutcomes,
  askedAges,
  handOverWays,
  identityChecks,
  refusalGroundsOfRights,
  representativeCapacities,
  rightKinds,
} from './request.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().max(40)
const name = typedName(1, 300)
/** Somebody of the dossier; the birth date tells namesakes apart, and may be given where the dossier has none. */
const about = z.strictObject({ name, birthDate: z.iso.date().optional() })

/** A right does not end with the dossier: these are allowed in every state after sending. */
const always = ['submitted', 'intake', 'accepted', 'declined', 'redirected', 'withdrawn'] as const
const byManager = { from: always, by: 'regional-manager', action: 'dossier.decide' } as const
const ofRights = { basedOn: ['rights'], needs: [] } as const

/** What is done about the rights of a person over what is written of them (GDPR art. 12-22): commands of a referral. */
export const rightsCommands = {
  'receive-rights-request': {
    ...byManager,
    ...ofRights,
    summary: 'The regional manager records a request of somebody about what is held of them',
    body: z.strictObject({
      right: z.enum(rightKinds),
      about,
      /** Asked where the birth date is not known: who uses somebody's rights depends on their age. */
      askedAge: z.enum(askedAges).optional(),
      askedBy: z.enum(['self', 'representative']),
      /** Of a representative: who, and in what capacity. */
      who: name.optional(),
      capacity: z.enum(representativeCapacities).optional(),
      identity: z.enum(identityChecks),
      receivedOn: z.iso.date(),
      /** The request by a link of which it is made, now that it is known who asked. */
      request: id.optional(),
    }),
    events: { 'rights-request-received': ['rights'] },
    needs: ['persons'],
  },
  'extend-rights-request': {
    ...byManager,
    ...ofRights,
    summary: 'The regional manager takes two months more for a request, once, and told the person why',
    body: z.strictObject({ request: id, reason: line(2000), toldOn: z.iso.date() }),
    events: { 'rights-request-extended': ['rights'] },
  },
  'answer-rights-request': {
    ...byManager,
    ...ofRights,
    summary: 'The regional manager records what was answered to a request, and what was handed over',
    body: z.strictObject({
      request: id,
      outcome: z.enum(answerOutcomes),
      /** Required unless all of it was granted. */
      ground: z.enum(refusalGroundsOfRights).optional(),
      explanation: line(2000).optional(),
      handedOver: line(1000).optional(),
      way: z.enum(handOverWays),
      on: z.iso.date(),
    }),
    events: { 'rights-request-answered': ['rights'] },
  },
  'correct-person': {
    ...byManager,
    summary: 'The regional manager corrects a name, birth date, address, phone or e-mail address of somebody',
    body: z.strictObject({
      person: about,
      /** What it should say; what is absent stays. */
      becomes: z.strictObject({
        name: name.optional(),
        birthDate: z.iso.date().optional(),
        email: line(400).optional(),
        phone: line(100).optional(),
        address: line(500).optional(),
      }),
    }),
    events: { 'person-corrected': ['submission', 'participants', 'rights'] },
    basedOn: ['submission', 'participants', 'rights'],
    needs: ['persons'],
  },
  'add-own-statement': {
    ...byManager,
    ...ofRights,
    summary: 'The regional manager adds what somebody wants to be read beside the story, in their own words',
    body: z.strictObject({ person: about, text: line(4000) }),
    events: { 'own-statement-added': ['rights'] },
    needs: ['persons'],
  },
  'ask-own-data': {
    ...ofRights,
    summary: 'Somebody without an account asks what is held about them; who they are is checked by the manager',
    body: z.strictObject({}),
    from: always,
    by: 'sender',
    action: 'referral.add',
    events: { 'rights-request-received': ['rights'] },
  },
} as const
