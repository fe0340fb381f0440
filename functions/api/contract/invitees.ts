import {
  invitationAnswers,
  Locale,
  Localized,
  messageUses,
  satisfactionSubjects,
  trajectoryCommands,
  trajectoryStates,
  VariantId,
  voiceSchema,
  waysOfTakingPart,
} from '@kring/domain'
import * as z from 'zod'

import { PlanReadView } from './plan.ts'

const moment = z.iso.datetime()
const text = z.string().optional()

const given = voiceSchema.omit({ group: true })

/** What somebody who is invited sees through their link. */
export const InvitationView = z
  .object({
    state: z.enum(trajectoryStates),
    tenant: z.object({ id: z.string(), name: z.string(), phone: text }),
    variant: VariantId,
    variantName: Localized,
    /** Whose it is: the page says so first, as somebody else may hold the phone. */
    person: z.object({ name: z.string(), isChild: z.boolean(), locale: Locale, isInOtherLanguage: z.boolean() }),
    mayAnswer: z.boolean(),
    /** First names of the main people. */
    invitedBy: z.array(z.string()),
    /** First names of others who are invited; empty in a large circle, and for a child. */
    people: z.array(z.string()),
    coordinator: z.object({ name: z.string(), phone: text }).optional(),
    questions: z.array(z.string()),
    day: z
      .object({
        revision: z.int(),
        day: z.iso.date(),
        time: z.string(),
        timeZone: z.string(),
        startsAt: moment,
        place: z.string(),
      })
      .optional(),
    /** Goes with an answer. With a revision and no day, the day was cancelled. */
    dayRevision: z.int(),
    choices: z.object({ language: text, food: text, rituals: text, traditions: text }).optional(),
    requirements: z
      .object({
        version: z.int(),
        items: z.array(z.object({ text: z.string(), setBy: text })),
        acknowledgedAt: moment.optional(),
      })
      .optional(),
    answer: z
      .object({
        answer: z.enum(invitationAnswers),
        way: z.enum(waysOfTakingPart).optional(),
        needs: text,
        via: z.enum(['link', 'phone', 'in-person', 'letter']),
        day: z.int(),
        answeredAt: moment,
        /** It was to another day: they are asked again. */
        isFormer: z.boolean(),
      })
      .optional(),
    /** What they are asked of the day, once it is over, and what they said. */
    voice: z
      .object({
        conference: z.int(),
        subjects: z.array(z.enum(satisfactionSubjects)),
        hasStatements: z.boolean(),
        given: given.optional(),
      })
      .optional(),
    /** Once it is accepted: of who was there, and to whom it was released (G19). */
    plan: PlanReadView.optional(),
    /** The day that they knew, when it moved since. */
    dayBefore: z.object({ revision: z.int(), day: z.iso.date(), time: z.string(), place: z.string() }).optional(),
    /** Their own message; without a text once they took it back. */
    message: z.object({ text, use: z.enum(messageUses), writtenAt: moment }).optional(),
    /** What the coordinator recorded to be read aloud for them. */
    messageTold: text,
    /** They asked what is held about them: when, and by when they hear of it. */
    ownData: z.object({ askedOn: z.iso.date(), answerBy: z.iso.date() }).optional(),
  })
  .meta({ id: 'Invitation' })
export type InvitationView = z.infer<typeof InvitationView>

/** An answer for oneself; whose it is, the link says. `answeredAt`: when, if it waited on the device. */
export const InvitationAnswerBody = trajectoryCommands['answer-invitation'].body.omit({ person: true })
/** A message of one's own, or without a text what takes it back. */
export const InvitationMessageBody = trajectoryCommands['write-message'].body.omit({ person: true })
export const AcknowledgeBody = trajectoryCommands['acknowledge-requirements'].body.omit({ person: true })

/** How somebody found the day. Every answer may be left out. */
export const GiveVoice = given.extend({ conference: z.int().min(0) }).meta({ id: 'GiveVoice' })

/** Asks what is held about oneself; whose link it is says about whom. */
export const AskOwnDataByInvitation = z.strictObject({}).meta({ id: 'AskOwnDataByInvitation' })

export const RedeemCode = z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'RedeemCode' })
/** The secret of the personal link, for the device on which the code was typed. */
export const RedeemedLink = z.object({ personalLink: z.string() }).meta({ id: 'RedeemedLink' })
