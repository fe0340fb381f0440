import * as z from 'zod'
import type { Answers } from '../forms/answers/answers.ts'
import type { Locale } from '../language/locale.ts'
import { Side } from '../variants/participants/index.ts'
import type { VariantId } from '../variants/variants.ts'
import { declineReasons } from './reasons.ts'
import { type Dimensions, type Source, sideAnswers } from './state.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const day = z.iso.date()
/** Answers as typed or stored; validated later by the form validator. */
const answers = z.record(z.string().max(40), z.unknown())

/** The request bodies of the commands on a submitted referral. */
export const commandBodies = {
  'start-intake': z.strictObject({}),
  'record-intake': z.strictObject({
    heldOn: day,
    spokenWith: line(300),
    summary: line(10_000),
    minutes: z.int().min(1).max(1440).optional(),
    willing: line(2000).optional(),
    /** When the preparation is kept separate: the side with which the conversation was held. */
    side: Side.optional(),
    /** When the preparation is kept separate: that side's own answer to whether it wants to take part (G7). */
    takesPart: z.enum(sideAnswers).optional(),
    /** Answers to the partner's extra intake questions. */
    answers: answers.optional(),
  }),
  'set-question': z.strictObject({
    /** Id of the question to reword; absent for a new one. */
    question: z.string().max(40).optional(),
    text: line(500),
    /** G4: the regional manager confirms that it is open and concrete. */
    confirmed: z.boolean(),
    agreedWith: line(300).optional(),
  }),
  'remove-question': z.strictObject({ question: z.string().max(40) }),
  'set-minimum-requirement': z.strictObject({
    requirement: z.string().max(40).optional(),
    text: line(500),
    /** G5: mandatory. */
    reason: line(2000),
    setBy: line(300).optional(),
  }),
  'remove-minimum-requirement': z.strictObject({ requirement: z.string().max(40) }),
  /** Whom or what the conference is about, as answers to `participantsForm` of its kind. */
  'set-participants': z.strictObject({ answers }),
  accept: z.strictObject({ grant: z.string().max(40).optional() }),
  decline: z.strictObject({ reason: z.enum(declineReasons), explanation: line(2000) }),
  redirect: z.strictObject({ to: line(200), explanation: line(2000).optional() }),
  withdraw: z.strictObject({ explanation: line(2000).optional() }),
} as const

export type CommandName = keyof typeof commandBodies
export const commandNames = Object.keys(commandBodies) as readonly CommandName[]

export type CommandBody<Name extends CommandName> = z.infer<(typeof commandBodies)[Name]>

/** The first submission. Only made from answers that the form validator has accepted. */
export type SubmitCommand = {
  readonly name: 'submit'
  readonly variant: VariantId
  readonly source: Source
  readonly locale: Locale
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: Answers
  readonly title: string
  readonly dimensions: Dimensions
}

/** A command on a submitted referral. */
export type DossierCommand =
  | { readonly name: 'start-intake' }
  | {
      [Name in Exclude<CommandName, 'start-intake'>]: { readonly name: Name } & CommandBody<Name>
    }[Exclude<CommandName, 'start-intake'>]

export type ReferralCommand = SubmitCommand | DossierCommand
