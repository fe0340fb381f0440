import * as z from 'zod'
import { type EventContent, type EventSpec, eventSpec, type Happened } from '../eventSpec.ts'
import type {
  AboutPerson,
  Corrected,
  OwnStatement,
  RightsAnswer,
  RightsExtension,
  RightsRequest,
} from '../rights/request.ts'
import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Participants } from '../variants/participants/participants.ts'
import type { SubmitCommand } from './commands.ts'
import { retentionEventSpecs } from './retentionEvents.ts'
import type {
  ConferenceQuestion,
  Decision,
  Intake,
  JudgedDuplicate,
  Message,
  MinimumRequirement,
  Referrer,
} from './state.ts'
import { StoredAnswers, StoredAnswersBeforePrivate } from './stored/answers.ts'
import { StoredIntake, StoredIntakeBeforePrivate } from './stored/intake.ts'
import { StoredParticipants, StoredParticipantsBeforePrivate } from './stored/participants.ts'

/**
 * Who caused an event: role and subject. The name is not part of the event but kept, encrypted, with the dossier; it is
 * added when a dossier is read. A citizen has neither: the dossier says who referred.
 */
export type By = { readonly role: string; readonly subject?: string | undefined; readonly name?: string | undefined }

type Submitted = {
  readonly id: string
  readonly tenant: TenantId
  readonly region: RegionId
  readonly referrer: Referrer
} & Omit<SubmitCommand, 'name'>

const none = z.object({})

const decided = <Outcome extends Decision['outcome']>(outcome: Outcome) => ({ outcome: z.literal(outcome) })

const acceptedOpen = z.object({ decision: z.object({ ...decided('accepted'), grant: z.string().optional() }) })

const submittedOpen = z.object({
  id: z.string(),
  tenant: z.string().brand<'TenantId'>(),
  region: z.string().brand<'RegionId'>(),
  variant: z.enum(['family', 'restorative', 'neighbourhood', 'learning-circle']),
  source: z.enum(['professional', 'citizen', 'partner-system']),
  locale: z.enum(['nl', 'fr', 'en']),
  form: z.object({ id: z.string(), version: z.int() }),
})

const submittedBy = {
  title: z.string(),
  dimensions: z.object({
    municipality: z.string().optional(),
    themes: z.array(z.string()),
    ageGroup: z.string().optional(),
  }),
  referrer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('member'), subject: z.string(), name: z.string(), email: z.string().optional() }),
    z.object({ kind: z.literal('citizen'), email: z.string().optional() }),
  ]),
}

const aboutPerson = z.object({ name: z.string(), birthDate: z.string().optional() })

/** The content of a version to which the next one only adds what may be absent. */
const asItIs = (content: EventContent): EventContent => content

/**
 * Every kind of event of a referral, with the schema of each version ever stored. `personal` is encrypted. These schemas
 * are frozen and use no schema of an input: what an input may be changes, what was stored does not. A fixture of each
 * version is read by test/data/eventVersions.test.ts.
 */
export const referralEventSpecs = {
  submitted: eventSpec<Submitted>()(
    {
      open: submittedOpen,
      personal: z.object({
        answers: StoredAnswers,
        ...submittedBy,
        signals: z.array(z.enum(['within-days', 'afraid'])).optional(),
      }),
    },
    // Version 1: before an address could be private, and before what cannot wait was read from the answers.
    {
      open: submittedOpen,
      personal: z.object({ answers: StoredAnswersBeforePrivate, ...submittedBy }),
      upcast: asItIs,
    },
  ),
  'intake-started': eventSpec<object>()({ open: none, personal: none }),
  'intake-recorded': eventSpec<{ readonly intake: Intake }>()(
    { open: none, personal: z.object({ intake: StoredIntake }) },
    // Version 1: before an address could be private.
    { open: none, personal: z.object({ intake: StoredIntakeBeforePrivate }), upcast: asItIs },
  ),
  'question-set': eventSpec<{ readonly question: ConferenceQuestion }>()({
    open: none,
    personal: z.object({
      question: z.object({
        id: z.string(),
        text: z.string(),
        confirmed: z.boolean(),
        agreedWith: z.string().optional(),
      }),
    }),
  }),
  'question-removed': eventSpec<{ readonly question: string }>()({
    open: z.object({ question: z.string() }),
    personal: none,
  }),
  'minimum-requirement-set': eventSpec<{ readonly requirement: MinimumRequirement }>()({
    open: none,
    personal: z.object({
      requirement: z.object({ id: z.string(), text: z.string(), reason: z.string(), setBy: z.string().optional() }),
    }),
  }),
  'minimum-requirement-removed': eventSpec<{ readonly requirement: string }>()({
    open: z.object({ requirement: z.string() }),
    personal: none,
  }),
  // Version 1 called the participants `around`; version 2 is from before an address could be private.
  'around-set': eventSpec<{ readonly participants: Participants }>()(
    { open: none, personal: z.object({ participants: StoredParticipants }) },
    {
      open: none,
      personal: z.object({ around: StoredParticipantsBeforePrivate }),
      upcast: ({ open, personal: { around } }) => ({ open, personal: { participants: around } }),
    },
    { open: none, personal: z.object({ participants: StoredParticipantsBeforePrivate }), upcast: asItIs },
  ),
  accepted: eventSpec<{
    readonly decision: Extract<Decision, { outcome: 'accepted' }>
    readonly payer?: string | undefined
  }>()(
    { open: acceptedOpen, personal: z.object({ payer: z.string().optional() }) },
    // Version 1: before anybody but a grant could pay.
    { open: acceptedOpen, personal: none, upcast: asItIs },
  ),
  // Neither a grant nor somebody in words: nobody pays for it yet.
  'funding-changed': eventSpec<{
    readonly grant?: string | undefined
    readonly payer?: string | undefined
    readonly reason: string
  }>()({
    open: z.object({ grant: z.string().optional() }),
    personal: z.object({ payer: z.string().optional(), reason: z.string() }),
  }),
  // Names a dossier of another partner: only the managers of the region may know that it exists.
  'duplicate-judged': eventSpec<{ readonly judgement: JudgedDuplicate }>()({
    open: none,
    personal: z.object({
      judgement: z.object({ tenant: z.string().brand<'TenantId'>(), dossier: z.string(), same: z.boolean() }),
    }),
  }),
  declined: eventSpec<{ readonly decision: Extract<Decision, { outcome: 'declined' }> }>()({
    open: none,
    personal: z.object({
      decision: z.object({
        ...decided('declined'),
        reason: z.enum([
          'not-willing',
          'plan-exists',
          'no-question',
          'other-help-needed',
          'outside-region',
          'no-funding',
          'other',
        ]),
        explanation: z.string(),
      }),
    }),
  }),
  redirected: eventSpec<{ readonly decision: Extract<Decision, { outcome: 'redirected' }> }>()({
    open: none,
    personal: z.object({
      decision: z.object({ ...decided('redirected'), to: z.string(), explanation: z.string().optional() }),
    }),
  }),
  withdrawn: eventSpec<{ readonly decision: Extract<Decision, { outcome: 'withdrawn' }> }>()({
    open: none,
    personal: z.object({ decision: z.object({ ...decided('withdrawn'), explanation: z.string().optional() }) }),
  }),
  'message-sent': eventSpec<{ readonly message: Omit<Message, 'at' | 'readAt' | 'used'> }>()({
    open: none,
    personal: z.object({
      message: z.object({
        id: z.string(),
        kind: z.enum(['addition', 'incorrect', 'contact']),
        text: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
      }),
    }),
  }),
  'message-read': eventSpec<{ readonly message: string; readonly used: boolean }>()({
    open: z.object({ message: z.string(), used: z.boolean() }),
    personal: none,
  }),
  'rights-request-received': eventSpec<{ readonly request: Omit<RightsRequest, 'extension' | 'answer'> }>()({
    open: none,
    personal: z.object({
      request: z.object({
        id: z.string(),
        right: z.enum(['access', 'correction', 'erasure', 'objection']),
        about: aboutPerson.optional(),
        askedBy: z.discriminatedUnion('as', [
          z.object({ as: z.literal('self') }),
          z.object({
            as: z.literal('representative'),
            who: z.string(),
            capacity: z.enum(['parent', 'guardian', 'authorised', 'court-appointed']),
          }),
        ]),
        identity: z.enum(['document-seen', 'known-in-person', 'called-back', 'unverified']),
        receivedOn: z.string(),
      }),
    }),
  }),
  'rights-request-extended': eventSpec<{ readonly request: string; readonly extension: RightsExtension }>()({
    open: z.object({ request: z.string() }),
    personal: z.object({ extension: z.object({ reason: z.string(), toldOn: z.string() }) }),
  }),
  'rights-request-answered': eventSpec<{ readonly request: string; readonly answer: RightsAnswer }>()({
    open: z.object({ request: z.string() }),
    personal: z.object({
      answer: z.object({
        outcome: z.enum(['granted', 'partly', 'refused']),
        ground: z
          .enum([
            'not-identified',
            'not-the-holder',
            'rights-of-others',
            'kept-by-law',
            'opinion-not-fact',
            'excessive',
            'compelling-grounds',
          ])
          .optional(),
        explanation: z.string().optional(),
        handedOver: z.string().optional(),
        way: z.enum(['in-person', 'post', 'secure-link', 'nothing-handed-over']),
        on: z.string(),
      }),
    }),
  }),
  'person-corrected': eventSpec<{
    readonly person: AboutPerson
    /** Always with the name, so that whoever looks for the person finds the dossier by what is right too. */
    readonly becomes: Corrected & { readonly name: string }
  }>()({
    open: none,
    personal: z.object({
      person: aboutPerson,
      becomes: z.object({
        name: z.string(),
        birthDate: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
        address: z.string().optional(),
      }),
    }),
  }),
  'own-statement-added': eventSpec<{ readonly statement: Omit<OwnStatement, 'at'> }>()({
    open: none,
    personal: z.object({ statement: z.object({ id: z.string(), by: aboutPerson, text: z.string() }) }),
  }),
  ...retentionEventSpecs,
  /** One person was erased: from here on, the earlier events are read from copies without them (docs/decisions/0027). */
  'person-erased': eventSpec<{ readonly person: string }>()({ open: z.object({ person: z.string() }), personal: none }),
  /** The dossier was erased: what is left is what happened, when, and by whom. */
  erased: eventSpec<object>()({ open: none, personal: none }),
} as const

export type ReferralEventType = keyof typeof referralEventSpecs
type PayloadOf<Type extends ReferralEventType> =
  (typeof referralEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never

/** An immutable event of a referral; a dossier's history consists of these only. */
export type ReferralEvent = {
  [Type in ReferralEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[ReferralEventType]

export const referralEventTypes = Object.keys(referralEventSpecs) as readonly ReferralEventType[]
