import * as z from 'zod'
import type { Answers } from '../forms/answers/answers.ts'
import type { Locale } from '../language/locale.ts'
import { SideShape } from '../variants/participants/index.ts'
import type { VariantId } from '../variants/variants.ts'
import { declineReasons } from './reasons.ts'
import { type Dimensions, type Source, sideAnswers } from './state.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const day = z.iso.date()
/** As typed or stored; the one validator says what is right. */
const answers = z.record(z.string().max(40), z.unknown())

/** The bodies of the commands on a submitted referral, as they come over the wire. */
export const commandBodies = {
  'start-intake': z.strictObject({}),
  'record-intake': z.strictObject({
    heldOn: day,
    spokenWith: line(300),
    summary: line(10_000),
    minutes: z.int().min(1).max(1440).optional(),
    willing: line(2000).optional(),
    /** Where the preparation is kept apart: with which side this conversation was, and … */
    side: SideShape.optional(),
    /** … what that side said, by itself, when it was asked whether it wants to take part (G7). */
    takesPart: z.enum(sideAnswers).optional(),
    /** To the questions that the partner asks in the intake. */
    answers: answers.optional(),
  }),
  'set-question': z.strictObject({
    /** Absent: a new question. Present: this one is reworded. */
    question: z.string().max(40).optional(),
    text: line(500),
    /** G4: the manager confirms that it is open and concrete. */
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
  /** Around whom or what it is, as answers to `aroundForm` of this kind of conference. */
  'set-participants': z.strictObject({ answers }),
  accept: z.strictObject({ grant: z.string().max(40).optional() }),
  decline: z.strictObject({ reason: z.enum(declineReasons), explanation: line(2000) }),
  redirect: z.strictObject({ to: line(200), explanation: line(2000).optional() }),
  withdraw: z.strictObject({ explanation: line(2000).optional() }),
} as const

export type CommandName = keyof typeof commandBodies
export const commandNames = Object.keys(commandBodies) as readonly CommandName[]

export type CommandBody<Name extends CommandName> = z.infer<(typeof commandBodies)[Name]>

/** A first submission; its answers have passed the form's validator and nothing else may make one. */
export type SubmitCommand = {
  readonly name: 'submit'
  readonly variant: VariantId
  readonly source: Source
  readonly locale: Locale
  readonly form: { readonly id: string; readonly version: number }
  readonly answers: Answers
  readonly title: string
  readonly dimensions: Dimensions
  readonly citizenEmail?: string | undefined
}

/** A command on a submitted referral. */
export type DossierCommand =
  | { readonly name: 'start-intake' }
  | {
      [Name in Exclude<CommandName, 'start-intake'>]: { readonly name: Name } & CommandBody<Name>
    }[Exclude<CommandName, 'start-intake'>]

export type ReferralCommand = SubmitCommand | DossierCommand
