import * as z from 'zod'
import type { Registry } from '../../commandRegistry.ts'
import { invitationAnswers, invitationWays, withdrawalReasons } from '../state/invitation.ts'
import { messageUses, mostMessage } from '../state/ownMessage.ts'
import { undeliveredBecause } from '../state/undelivered.ts'
import type { TrajectoryWords } from '../words.ts'
import { id, line, way } from './fields.ts'

const byCoordinator = { from: ['preparation', 'scheduled'], by: 'coordinator', action: 'trajectory.prepare' } as const
// G7: "any moment" until the conference is over.
const byCircleMember = {
  from: ['preparation', 'scheduled', 'day'],
  by: 'circle-member',
  action: 'invitation.answer',
} as const

const answer = {
  person: id,
  answer: z.enum(invitationAnswers),
  way: way.optional(),
  needs: line(1000).optional(),
  /** The revision of the day that they read; 0 when there was none. */
  day: z.int().min(0),
}

/** The commands about one person's invitation, of the coordinator and of the person. */
export const invitationCommands = {
  invite: {
    summary: 'The coordinator marks somebody to be invited',
    body: z.strictObject({ person: id }),
    ...byCoordinator,
    events: { 'person-invited': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'send-invitation': {
    summary: 'The invitation goes to somebody: by mail, by letter or handed over',
    body: z.strictObject({ person: id, way: z.enum(invitationWays) }),
    ...byCoordinator,
    events: { 'invitation-sent': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'withdraw-invitation': {
    summary: 'The coordinator withdraws an invitation; its link no longer works',
    body: z.strictObject({ person: id, reason: z.enum(withdrawalReasons) }),
    ...byCoordinator,
    events: { 'invitation-withdrawn': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'open-invitation': {
    summary: 'Somebody opens their invitation',
    body: z.strictObject({ person: id }),
    ...byCircleMember,
    events: { 'invitation-opened': ['person'] },
    basedOn: [],
    needs: [],
  },
  'answer-invitation': {
    summary: 'Somebody answers their invitation for themself, as often as they like (G7)',
    /** `answeredAt`: when they answered, if that was before it arrived here. */
    body: z.strictObject({ ...answer, answeredAt: z.iso.datetime().optional() }),
    ...byCircleMember,
    events: { 'invitation-answered': ['person'] },
    // Two devices never conflict: the last answer counts.
    basedOn: [],
    needs: [],
  },
  'write-message': {
    summary: 'Somebody writes their own message, to be read aloud on the day or for the coordinator; or takes it back',
    /** `text`: absent takes it back. `writtenAt`: when they wrote it, if that was before it arrived here. */
    body: z.strictObject({
      person: id,
      text: line(mostMessage).optional(),
      use: z.enum(messageUses),
      writtenAt: z.iso.datetime().optional(),
    }),
    ...byCircleMember,
    events: { 'message-written': ['person'] },
    basedOn: [],
    needs: [],
  },
  'record-answer': {
    summary: 'The coordinator records the answer that somebody gave themself, by phone, in person or by letter (G7)',
    body: z.strictObject({ ...answer, via: z.enum(['phone', 'in-person', 'letter']) }),
    ...byCoordinator,
    events: { 'invitation-answered': ['person'] },
    basedOn: ['person'],
    needs: [],
  },
  'note-unreached': {
    summary: 'A message did not reach somebody, or may not go to them: the coordinator finds another way',
    body: z.strictObject({ person: id, because: z.enum(undeliveredBecause) }),
    from: ['preparation', 'scheduled', 'day'],
    by: 'system',
    action: 'trajectory.prepare',
    events: { 'message-undelivered': ['person'] },
    basedOn: [],
    needs: [],
  },
  'acknowledge-requirements': {
    summary: 'Somebody acknowledges the minimum requirements that they read (G6)',
    body: z.strictObject({ person: id, version: z.int().min(1) }),
    ...byCircleMember,
    events: { 'requirements-acknowledged': ['person'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>
