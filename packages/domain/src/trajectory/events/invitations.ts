import * as z from 'zod'
import { eventSpec } from '../../eventSpec.ts'
import type { AnswerRoute, InvitationAnswer, InvitationWay, WithdrawalReason } from '../state/invitation.ts'
import type { OwnMessage } from '../state/ownMessage.ts'
import type { UndeliveredBecause } from '../state/undelivered.ts'
import type { WayOfTakingPart } from '../state/wayOfTakingPart.ts'
import { StoredWay } from '../stored/person.ts'

type About<Content = unknown> = { readonly person: string } & Content
type Answered = {
  /** The revision of the day that it is an answer to. */
  readonly day: number
  readonly via: AnswerRoute
  readonly answer: InvitationAnswer
  readonly way?: WayOfTakingPart | undefined
  readonly needs?: string | undefined
  readonly answeredAt: string
}
const person = { person: z.string() }
const none = z.object({})

/** The events of one person's invitation, with their frozen stored schemas. */
export const invitationEventSpecs = {
  'person-invited': eventSpec<About>()({ open: z.object({ ...person }), personal: none }),
  'invitation-sent': eventSpec<About<{ readonly way: InvitationWay; readonly day: number }>>()({
    open: z.object({ ...person, day: z.int() }),
    personal: z.object({ way: z.enum(['mail', 'letter', 'in-person']) }),
  }),
  'invitation-opened': eventSpec<About>()({ open: z.object({ ...person }), personal: none }),
  'invitation-withdrawn': eventSpec<About<{ readonly reason: WithdrawalReason }>>()({
    open: z.object({ ...person }),
    personal: z.object({ reason: z.enum(['mistake', 'own-wish', 'lost-link', 'no-longer-invited', 'other']) }),
  }),
  'invitation-answered': eventSpec<About<Answered>>()({
    open: z.object({ ...person, day: z.int(), via: z.enum(['link', 'phone', 'in-person', 'letter']) }),
    personal: z.object({
      answer: z.enum(['yes', 'no', 'maybe']),
      way: StoredWay.optional(),
      needs: z.string().optional(),
      answeredAt: z.string(),
    }),
  }),
  /** `text` is absent when they took their message back. */
  'message-written': eventSpec<About<OwnMessage>>()({
    open: z.object({ ...person }),
    personal: z.object({
      text: z.string().optional(),
      use: z.enum(['read-aloud', 'coordinator']),
      writtenAt: z.string(),
    }),
  }),
  'message-undelivered': eventSpec<About<{ readonly because: UndeliveredBecause }>>()({
    open: z.object({ ...person }),
    personal: z.object({
      because: z.enum([
        'removed',
        'never',
        'not-asked',
        'through-somebody',
        'channel-not-allowed',
        'no-address',
        'child-not-chosen',
        'read-along',
        'outside-hours',
        'refused',
        'bounced',
        'not-delivered',
        'complained',
        'blocked',
        'gave-up',
        'too-many',
      ]),
    }),
  }),
  'requirements-acknowledged': eventSpec<About<{ readonly version: number }>>()({
    open: z.object({ ...person, version: z.int() }),
    personal: none,
  }),
} as const
