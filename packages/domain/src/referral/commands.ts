import * as z from 'zod'
import {
  type BodyOf,
  type CommandNameIn,
  type CommandNameOf,
  type CommandOf,
  commandNamesOf,
  isAllowedIn,
  type Registry,
} from '../commandRegistry.ts'
import type { Answers } from '../forms/answers/answers.ts'
import { Locale } from '../language/locale.ts'
import { typedName } from '../language/name.ts'
import type { Action } from '../people/can.ts'
import { rightsCommands } from '../rights/commands.ts'
import { TenantId } from '../tenants/tenant.ts'
import { Side } from '../variants/participants/index.ts'
import { VariantId } from '../variants/variants.ts'
import { holdGrounds } from './holdGrounds.ts'
import type { ReferralNeeds } from './needs.ts'
import { type ReferralPart, referralParts } from './partNames.ts'
import { declineReasons } from './reasons.ts'
import { signals } from './signals.ts'
import { type Dimensions, type ReferralState, sideAnswers, sources } from './state.ts'

type ReferralWords = {
  readonly state: ReferralState
  readonly part: ReferralPart
  readonly event: string
  readonly role: 'sender' | 'regional-manager'
  readonly action: Action
  readonly need: keyof ReferralNeeds
}

const line = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().max(40)
/** Every state of a dossier: it can be claimed, complained of or erased at any time. */
const everySent = ['submitted', 'intake', 'accepted', 'declined', 'redirected', 'withdrawn'] as const
/** Answers as typed or stored; validated later by the form validator. */
const answers = z.record(z.string().max(40), z.unknown())
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The commands of a referral and its lifecycle (DOMAIN: "Lifecycle"), each declared here and nowhere else: the unions of
 * types, the table and the diagram of transitions, the routes and their rules, the parser and the description of the API
 * derive from it. How to add one: docs/new-command.md.
 */
export const referralCommands = {
  /** Only made by the API, from answers that the form validator has accepted. */
  submit: {
    summary: 'Send a referral. Without a token: a citizen, on the citizen form',
    body: z.strictObject({
      variant: VariantId,
      source: z.enum(sources),
      locale: Locale,
      form: z.strictObject({ id: z.string(), version: z.int() }),
      answers: z.custom<Answers>(isRecord),
      title: z.string(),
      dimensions: z.custom<Dimensions>(isRecord),
      signals: z.array(z.enum(signals)).optional(),
    }),
    from: ['draft'],
    to: 'submitted',
    by: 'sender',
    action: 'referral.submit',
    events: { submitted: referralParts },
    basedOn: [],
    needs: [],
  },
  'start-intake': {
    summary: 'The regional manager starts the intake',
    body: z.strictObject({}),
    from: ['submitted'],
    to: 'intake',
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'intake-started': ['state'] },
    basedOn: ['state'],
    needs: [],
  },
  'judge-duplicate': {
    summary: 'The regional manager says whether another dossier is about the same person; nothing is merged',
    /** `partner`: whose dossier the other one is. */
    body: z.strictObject({ partner: TenantId, dossier: id, same: z.boolean() }),
    from: ['submitted', 'intake'],
    by: 'regional-manager',
    action: 'duplicates.judge',
    events: { 'duplicate-judged': ['duplicates'] },
    basedOn: ['duplicates'],
    needs: ['alike'],
  },
  'record-intake': {
    summary: 'The regional manager records an intake conversation (G3)',
    body: z.strictObject({
      heldOn: z.iso.date(),
      spokenWith: typedName(1, 300),
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
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'intake-recorded': ['intake'] },
    basedOn: ['intake'],
    needs: ['intakeQuestions'],
  },
  'set-question': {
    summary: 'The regional manager adds or rewords a conference question (G4)',
    body: z.strictObject({
      /** Id of the question to reword; absent for a new one. */
      question: id.optional(),
      text: line(500),
      /** G4: the regional manager confirms that it is open and concrete. */
      confirmed: z.boolean(),
      agreedWith: typedName(1, 300).optional(),
    }),
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'question-set': ['questions'] },
    basedOn: ['questions'],
    needs: [],
  },
  'remove-question': {
    summary: 'The regional manager removes a conference question',
    body: z.strictObject({ question: id }),
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'question-removed': ['questions'] },
    basedOn: ['questions'],
    needs: [],
  },
  'set-minimum-requirement': {
    summary: 'The regional manager adds or rewords a minimum requirement, with its reason (G5)',
    body: z.strictObject({
      requirement: id.optional(),
      text: line(500),
      /** G5: mandatory. */
      reason: line(2000),
      setBy: typedName(1, 300).optional(),
    }),
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'minimum-requirement-set': ['requirements'] },
    basedOn: ['requirements'],
    needs: [],
  },
  'remove-minimum-requirement': {
    summary: 'The regional manager removes a minimum requirement',
    body: z.strictObject({ requirement: id }),
    from: ['intake'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'minimum-requirement-removed': ['requirements'] },
    basedOn: ['requirements'],
    needs: [],
  },
  'set-participants': {
    summary: 'The regional manager records whom or what the conference is about',
    /** As answers to `participantsForm` of the kind of conference. */
    body: z.strictObject({ answers }),
    // Also after acceptance: a group's spokesperson may be chosen during the preparation.
    from: ['intake', 'accepted'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'around-set': ['participants'] },
    basedOn: ['participants'],
    needs: [],
  },
  accept: {
    summary: 'The regional manager accepts the referral',
    /** `payer`: who pays, in words, when no grant does. */
    body: z.strictObject({ grant: id.optional(), payer: typedName(1, 200).optional() }),
    from: ['intake'],
    to: 'accepted',
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { accepted: ['state'] },
    // Everything that the decision rests on: who accepts must have seen it as it is.
    basedOn: ['intake', 'questions', 'requirements', 'participants', 'duplicates', 'messages', 'state'],
    needs: ['form', 'grants'],
  },
  'change-funding': {
    summary: 'The regional manager changes who pays for an accepted referral, with a reason',
    /** As at the acceptance; neither: nobody pays for it yet, and it counts in no grant. */
    body: z.strictObject({ grant: id.optional(), payer: typedName(1, 200).optional(), reason: line(500) }),
    from: ['accepted'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'funding-changed': ['state'] },
    basedOn: ['state'],
    needs: ['grants'],
  },
  decline: {
    summary: 'The regional manager declines the referral, with a reason',
    body: z.strictObject({ reason: z.enum(declineReasons), explanation: line(2000) }),
    from: ['submitted', 'intake'],
    to: 'declined',
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { declined: ['state'] },
    basedOn: ['state', 'messages'],
    needs: [],
  },
  redirect: {
    summary: 'The regional manager redirects the referral to other help',
    body: z.strictObject({ to: typedName(1, 200), explanation: line(2000).optional() }),
    from: ['submitted', 'intake'],
    to: 'redirected',
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { redirected: ['state'] },
    basedOn: ['state', 'messages'],
    needs: [],
  },
  'send-message': {
    summary: 'Somebody without an account adds something, says that something is wrong, or changes how to reach them',
    body: z.strictObject({
      kind: z.enum(['addition', 'incorrect', 'contact']),
      text: line(4000).optional(),
      email: z.string().max(400).optional(),
      phone: z.string().max(100).optional(),
    }),
    from: ['submitted', 'intake', 'accepted'],
    by: 'sender',
    action: 'referral.add',
    events: { 'message-sent': ['messages'] },
    basedOn: ['messages'],
    needs: [],
  },
  'mark-message-read': {
    summary: 'The regional manager has read what was added after sending',
    body: z.strictObject({
      message: id,
      /** Take the contact details over: mails go to the new address. */
      use: z.boolean().optional(),
    }),
    from: ['submitted', 'intake', 'accepted'],
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'message-read': ['messages', 'submission'] },
    basedOn: ['messages', 'submission'],
    needs: [],
  },
  withdraw: {
    summary: 'The sender withdraws the referral',
    body: z.strictObject({ explanation: line(2000).optional() }),
    // "by the referrer or the person, any time before the conference"
    from: ['submitted', 'intake', 'accepted'],
    to: 'withdrawn',
    by: 'sender',
    action: 'referral.withdraw',
    events: { withdrawn: ['state'] },
    basedOn: ['state'],
    needs: [],
  },
  ...rightsCommands,
  'place-legal-hold': {
    summary: 'The regional manager forbids to erase the dossier, until they lift it',
    /** `words`: what it is; of another ground than these they say which. */
    body: z.strictObject({ ground: z.enum(holdGrounds), words: line(2000).optional(), reviewOn: z.iso.date() }),
    from: everySent,
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'hold-placed': ['retention'] },
    basedOn: ['retention'],
    needs: [],
  },
  'lift-legal-hold': {
    summary: 'The regional manager lifts a legal hold, and says why',
    body: z.strictObject({ hold: id, why: line(2000) }),
    from: everySent,
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'hold-lifted': ['retention'] },
    basedOn: ['retention'],
    needs: [],
  },
  'ask-erasure': {
    summary: 'The regional manager asks to erase one person or the dossier; it is carried out after seven days',
    body: z.strictObject({
      /** One person, by their id in the dossier; absent for the whole dossier. */
      person: id.optional(),
      /** Of one person: the files that go with them; the others stay. */
      removeFiles: z.array(id).max(100).optional(),
      /** Who asked, in words: "Johans moeder, aan de telefoon". */
      askedBy: typedName(1, 300),
      reason: line(2000),
    }),
    from: everySent,
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'erasure-asked': ['retention'] },
    basedOn: ['retention'],
    needs: ['erasable'],
  },
  'take-back-erasure': {
    summary: 'The regional manager takes back an erasure that was not carried out yet',
    body: z.strictObject({ why: line(2000).optional() }),
    from: everySent,
    by: 'regional-manager',
    action: 'dossier.decide',
    events: { 'erasure-taken-back': ['retention'] },
    basedOn: ['retention'],
    needs: [],
  },
} as const satisfies Registry<ReferralWords>

type Commands = typeof referralCommands
export type ReferralCommandName = CommandNameOf<Commands>
export type ReferralCommand = CommandOf<Commands>
/** The first submission, which makes the dossier. */
export type SubmitCommand = CommandOf<Commands, CommandNameIn<Commands, 'draft'>>

/** The commands on a submitted referral: those that no draft allows. */
export type CommandName = Exclude<ReferralCommandName, CommandNameIn<Commands, 'draft'>>
export type DossierCommand = CommandOf<Commands, CommandName>
export type CommandBody<Name extends CommandName> = BodyOf<Commands, Name>
export const commandNames = commandNamesOf(referralCommands).filter(
  (name): name is CommandName => !isAllowedIn(referralCommands[name], 'draft'),
)
