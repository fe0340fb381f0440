import * as z from 'zod'
import type { CommandNameOf, CommandOf, Registry } from '../../commandRegistry.ts'
import { phaseIds } from '../../variants/phases.ts'
import { arrangementKinds, consents, notInvitedReasons, presences, removalReasons } from '../state/circle.ts'
import { keepers } from '../state/privateTimeChoice.ts'
import { channels } from '../state/reach.ts'
import type { TrajectoryWords } from '../words.ts'
import { day, details, id, known, line, part, someone, time, way } from './fields.ts'
import { invitationCommands } from './invitations.ts'

const byCoordinator = { from: ['preparation', 'scheduled'], by: 'coordinator', action: 'trajectory.prepare' } as const

/** The commands about the circle: one person each, but for how it is shown. */
export const circleCommands = {
  'add-person': {
    summary: 'The coordinator adds somebody to the circle',
    body: z.strictObject({ details, part, known }),
    ...byCoordinator,
    events: { 'person-added': ['person', 'circle'] },
    basedOn: [],
    needs: [],
  },
  /** Only by the stream, after the start: one person a transaction. */
  'know-person': {
    summary: 'Somebody whom the referral names is in the circle from the beginning',
    body: z.strictObject({ details, part }),
    from: ['matching', 'preparation'],
    by: 'system',
    action: 'trajectory.assign',
    events: { 'person-added': ['person', 'circle'] },
    basedOn: [],
    needs: [],
  },
  'set-person': {
    summary: 'The coordinator records who somebody of the circle is, with language and interpreter (G13)',
    body: z.strictObject({ person: id, details }),
    ...byCoordinator,
    events: { 'person-changed': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'set-reach': {
    summary: 'The coordinator records how somebody may be reached safely',
    body: z.strictObject({
      person: id,
      allowed: z.array(z.enum(channels)).max(channels.length),
      never: z.boolean(),
      hours: z.strictObject({ from: time, until: time }).optional(),
      readsAlong: z
        .strictObject({ who: someone, on: z.array(z.enum(channels)).min(1).max(channels.length) })
        .optional(),
      linkDespiteReader: z.boolean().optional(),
      toChild: z.boolean().optional(),
      through: id.optional(),
    }),
    ...byCoordinator,
    events: { 'reach-set': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'set-role': {
    summary: 'The coordinator records which part somebody has in this conference (G14)',
    /** `keepsInPrivateTime`: who chose that they are kept. */
    body: z.strictObject({
      person: id,
      part,
      isKept: z.boolean().optional(),
      keepsInPrivateTime: z.strictObject({ by: z.enum(keepers), chosenBy: someone }).optional(),
    }),
    ...byCoordinator,
    events: { 'role-set': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'set-way': {
    summary: 'The coordinator records how somebody takes part, who speaks for them, or what is read aloud',
    body: z.strictObject({
      person: id,
      way: way.optional(),
      spokesperson: id.optional(),
      message: line(4000).optional(),
    }),
    ...byCoordinator,
    events: { 'way-set': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'not-invite': {
    summary: 'The coordinator records that somebody is not invited: why, who decided, what the family thinks of it',
    body: z.strictObject({
      person: id,
      reason: z.enum(notInvitedReasons),
      explanation: line(500).optional(),
      decidedBy: someone,
      familyThinks: line(1000).optional(),
    }),
    ...byCoordinator,
    events: { 'person-not-invited': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'remove-person': {
    summary: 'The coordinator takes somebody out of the circle, with a reason; the history keeps them',
    body: z.strictObject({ person: id, reason: z.enum(removalReasons) }),
    ...byCoordinator,
    events: { 'person-removed': ['person', 'circle'] },
    basedOn: ['person'],
    needs: [],
  },
  'set-party': {
    summary: 'Restorative: the coordinator records that a party is informed, was offered counsel, and consents',
    body: z.strictObject({
      person: id,
      informedOn: day.optional(),
      counselOfferedOn: day.optional(),
      hasCounsel: z.boolean().optional(),
      consent: z.enum(consents).optional(),
    }),
    ...byCoordinator,
    events: { 'party-set': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'set-child-part': {
    summary: 'The coordinator records how a child takes part, as the child chose (G11)',
    body: z.strictObject({
      person: id,
      support: id.optional(),
      supportStays: z.boolean(),
      saidForThem: line(2000).optional(),
      phases: z.array(z.enum(phaseIds)).max(phaseIds.length),
    }),
    ...byCoordinator,
    events: { 'child-part-set': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'discuss-safety': {
    summary: 'The coordinator records that safety was discussed with somebody, and what is arranged (G12)',
    body: z.strictObject({
      person: id,
      discussedOn: day,
      askedBy: someone.optional(),
      presence: z.enum(presences).optional(),
      arrangements: z.array(z.strictObject({ kind: z.enum(arrangementKinds), agreed: line(200).optional() })).max(12),
    }),
    ...byCoordinator,
    events: { 'safety-discussed': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'disclose-requirements': {
    summary: 'The coordinator tells somebody the minimum requirements as they are frozen (G6)',
    body: z.strictObject({ person: id, version: z.int().min(1) }),
    ...byCoordinator,
    events: { 'requirements-disclosed': ['person'] },
    basedOn: ['person', 'requirements'],
    needs: [],
  },
  'show-sectors': {
    summary: 'The coordinator shows sectors and nearness in the picture of the circle, if the family wants',
    body: z.strictObject({ show: z.boolean() }),
    ...byCoordinator,
    events: { 'sectors-shown': ['circle'] },
    basedOn: [],
    needs: [],
  },
  ...invitationCommands,
} as const satisfies Registry<TrajectoryWords>

type Commands = typeof circleCommands
export type CircleCommandName = CommandNameOf<Commands>
export type CircleCommand<Name extends CircleCommandName = CircleCommandName> = CommandOf<Commands, Name>
