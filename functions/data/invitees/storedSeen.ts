import { type InvitationSeen, trajectoryStates, VariantId } from '@kring/domain'
import * as z from 'zod'
import { StoredPlanSeen } from '../trajectories/storedPlanSeen.ts'
import { StoredGivenVoice } from './storedVoice.ts'

const locale = z.enum(['nl', 'fr', 'en'])
const text = z.string().optional()
const use = z.enum(['read-aloud', 'coordinator'])

/** `InvitationSeen` as it is stored, in format 1. Frozen: what is added is optional, or a new format. */
export const StoredSeen = z.object({
  state: z.enum(trajectoryStates),
  variant: VariantId,
  person: z.object({ name: z.string(), isChild: z.boolean(), locale, isInOtherLanguage: z.boolean() }),
  mayAnswer: z.boolean(),
  isNew: z.boolean(),
  invitedBy: z.array(z.string()),
  people: z.array(z.string()),
  coordinator: z.object({ name: z.string(), phone: text }).optional(),
  questions: z.array(z.string()),
  day: z
    .object({
      revision: z.int(),
      day: z.string(),
      time: z.string(),
      timeZone: z.string(),
      startsAt: z.string(),
      place: z.string(),
    })
    .optional(),
  dayRevision: z.int(),
  choices: z.object({ language: text, food: text, rituals: text, traditions: text }).optional(),
  requirements: z
    .object({
      version: z.int(),
      items: z.array(z.object({ text: z.string(), setBy: text })),
      acknowledgedAt: text,
    })
    .optional(),
  answer: z
    .object({
      answer: z.enum(['yes', 'no', 'maybe']),
      way: z.enum(['in-room', 'phone', 'video', 'letter', 'message-read-aloud', 'spokesperson']).optional(),
      needs: text,
      via: z.enum(['link', 'phone', 'in-person', 'letter']),
      day: z.int(),
      answeredAt: z.string(),
      isFormer: z.boolean(),
    })
    .optional(),
  voice: z
    .object({
      conference: z.int(),
      subjects: z.array(z.enum(['coordinator', 'conference', 'plan'])),
      hasStatements: z.boolean(),
    })
    .optional(),
  plan: StoredPlanSeen.optional(),
  dayBefore: z.object({ revision: z.int(), day: z.string(), time: z.string(), place: z.string() }).optional(),
  message: z.object({ text, use, writtenAt: z.string() }).optional(),
  messageTold: text,
}) satisfies z.ZodType<InvitationSeen>

/** What a person says through their link, as it is stored until the stream has made an event of it. Frozen. */
export const Said = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    answer: z.enum(['yes', 'no', 'maybe']),
    way: z.enum(['in-room', 'phone', 'video', 'letter', 'message-read-aloud', 'spokesperson']).optional(),
    needs: text,
    day: z.int(),
    answeredAt: z.string(),
  }),
  z.object({ kind: z.literal('message'), text, use, writtenAt: z.string() }),
  z.object({ kind: z.literal('acknowledged'), version: z.int(), at: z.string() }),
  z.object({ kind: z.literal('opened'), at: z.string() }),
  // By the page of a release, see releaseView.ts.
  z.object({ kind: z.literal('released-plan'), what: z.enum(['opened', 'printed']), at: z.string() }),
  /** They ask what is held about them: it stays where it is, so that their page says when they asked. */
  z.object({ kind: z.literal('own-data'), at: z.string() }),
  z.object({ kind: z.literal('voice'), conference: z.int(), ...StoredGivenVoice.shape }),
])
export type Said = z.infer<typeof Said>
