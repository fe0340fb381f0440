import {
  acceptanceBlockers,
  asks,
  declineReasons,
  FormId,
  Locale,
  Localized,
  nextSteps,
  ParticipantsShape,
  PersonShape,
  Question,
  referralStates,
  Sector,
  SidePartyShape,
  SideShape,
  sideAnswers,
  sources,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'

export const ReferralState = z.enum(referralStates.filter(state => state !== 'draft'))
export const Source = z.enum(sources)

/** Answers as typed or stored; the form's own validator says what is right (see GET forms/{form}). */
export const AnswersInput = z.record(z.string().max(40), z.json())

/** Named by us: letters and digits. */
export const DraftId = z.string().regex(/^\w{1,40}$/)

export const SubmitBody = z
  .strictObject({
    form: z.strictObject({ id: FormId, version: z.int().min(1) }),
    answers: AnswersInput,
    /** The draft it was made from: gone once the referral is there. */
    draft: DraftId.optional(),
    /** The version of that draft that was sent: where it was saved elsewhere since, nothing of that is thrown away. */
    draftVersion: z.int().min(1).optional(),
    /** The language the sender filled it in; mails follow it. */
    locale: Locale.default('nl'),
  })
  .meta({ id: 'SubmitReferral' })

export const Submitted = z
  .object({
    id: z.string(),
    reference: z.string(),
    state: ReferralState,
    version: z.int(),
    submittedAt: z.iso.datetime(),
    /** Citizens only: the secret of their personal link, shown once here and in the mail, never stored. */
    personalLink: z.string().optional(),
  })
  .meta({ id: 'SubmittedReferral' })

export const ListQuery = z.strictObject({
  state: ReferralState.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
})

/** `seen`: the version that the caller has brought about or been shown; what is read is never older. */
export const ReadQuery = z.strictObject({ seen: z.coerce.number().int().min(1).max(1_000_000).optional() })

/** `title` (the main person's name) is there only for who sent it. */
export const ReferralListItem = z.object({
  id: z.string(),
  reference: z.string(),
  variant: VariantId,
  source: Source,
  state: ReferralState,
  submittedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  title: z.string().optional(),
  municipality: z.string().optional(),
  themes: z.array(z.string()).optional(),
})
export type ReferralListItem = z.infer<typeof ReferralListItem>
export const ReferralList = z
  .object({ items: z.array(ReferralListItem), cursor: z.string().optional() })
  .meta({ id: 'ReferralList' })

export const StatusStep = z.object({
  step: z.enum(['submitted', 'conversation', 'decision', 'preparation', 'conference', 'month-later']),
  progress: z.enum(['done', 'now', 'todo']),
  at: z.iso.datetime().optional(),
  dueOn: z.iso.date().optional(),
})

const decision = z.object({
  outcome: z.enum(['accepted', 'declined', 'redirected', 'withdrawn']),
  decidedAt: z.iso.datetime(),
  reason: z.enum(declineReasons).optional(),
  to: z.string().optional(),
  explanation: z.string().optional(),
})

const head = {
  id: z.string(),
  reference: z.string(),
  tenant: z.object({ id: z.string(), name: z.string(), sector: Sector, phone: z.string().optional() }),
  variant: VariantId,
  /** What the partner calls that kind of conference. */
  variantName: Localized,
  source: Source,
  state: ReferralState,
  submittedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  form: z.object({ id: FormId, version: z.int() }),
  decision: decision.optional(),
}

/**
 * What a referrer, a citizen with a personal link and a tenant admin see: how far it is, never the conversation.
 * `title` and `answers` only for who sent it.
 */
export const StatusView = z
  .object({
    view: z.literal('status'),
    ...head,
    title: z.string().optional(),
    answers: AnswersInput.optional(),
    /** The regional manager who talks with the family, once that has begun. */
    manager: z.string().optional(),
    steps: z.array(StatusStep),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'ReferralStatus' })
export type StatusView = z.infer<typeof StatusView>

export const HistoryEntry = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.iso.datetime(),
  by: z.object({ role: z.string(), name: z.string().optional(), you: z.boolean() }),
  from: z.string(),
  to: z.string(),
})

/** Asked in the intake by the partner, as on a form. */
const IntakeQuestion = Question.meta({ id: 'IntakeQuestion' })

/** A conversation of the regional manager. */
const IntakeView = z
  .object({
    heldOn: z.iso.date(),
    spokenWith: z.string(),
    summary: z.string(),
    minutes: z.int().optional(),
    willing: z.string().optional(),
    side: SideShape.optional(),
    /** What that side said, asked by itself. */
    takesPart: z.enum(sideAnswers).optional(),
    /** What the partner asks besides, with the questions as they were asked then. */
    extra: z.object({ questions: z.array(IntakeQuestion), answers: AnswersInput }).optional(),
  })
  .meta({ id: 'Intake' })
export type IntakeView = z.infer<typeof IntakeView>

/** What the regional manager of its region sees: all of it. */
export const DossierView = z
  .object({
    view: z.literal('dossier'),
    ...head,
    title: z.string(),
    answers: AnswersInput,
    locale: Locale,
    referrer: z.object({
      kind: z.enum(['member', 'citizen']),
      name: z.string().optional(),
      email: z.string().optional(),
    }),
    dimensions: z.object({
      municipality: z.string().optional(),
      themes: z.array(z.string()),
      ageGroup: z.string().optional(),
    }),
    intake: IntakeView.optional(),
    /** Restorative: a conversation with each side, apart. */
    sideIntakes: z.object({ didHarm: IntakeView.optional(), harmed: IntakeView.optional() }).optional(),
    /** What the partner asks in the intake, besides what is asked of everyone; there while it may be recorded. */
    intakeQuestions: z.array(IntakeQuestion).optional(),
    /** Around whom or what it is: as the manager wrote it down, else as the answers tell it. */
    participants: ParticipantsShape,
    /** Who else the answers name: around it, and there for their work. */
    others: z.object({ people: z.array(PersonShape), professionals: z.array(PersonShape) }),
    /** What still stands between it and its acceptance; empty once it is decided. */
    missing: z.array(z.enum(acceptanceBlockers)),
    /** What must be asked before a day can be set. */
    toAsk: z.array(z.object({ what: z.enum(asks), who: z.string().optional() })),
    questions: z.array(
      z.object({ id: z.string(), text: z.string(), confirmed: z.boolean(), agreedWith: z.string().optional() }),
    ),
    minimumRequirements: z.array(
      z.object({ id: z.string(), text: z.string(), reason: z.string(), setBy: z.string().optional() }),
    ),
    waits: z.object({ step: z.enum(nextSteps), waitingSince: z.iso.datetime(), dueOn: z.iso.date() }).optional(),
    /** What may still be done in this state. */
    commands: z.array(z.string()),
    /** May it be printed and exported by who asks. */
    mayExport: z.boolean(),
    /** The personal link of the citizen who sent it. */
    link: z.object({ isOpen: z.boolean() }).optional(),
    /** Opened outside one's own region: until when. */
    emergencyUntil: z.iso.datetime().optional(),
    history: z.array(HistoryEntry),
    /** Grants that may pay for it: those that name this tenant and ran in the month it was sent. */
    grants: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The grant that was chosen at acceptance. */
    grant: z.string().optional(),
  })
  .meta({ id: 'Dossier' })
export type DossierView = z.infer<typeof DossierView>

/** What is on the paper for one of two sides: of the other there is nothing on it, not even a name. */
export const SideSheetView = z
  .object({
    view: z.literal('side-sheet'),
    id: head.id,
    reference: head.reference,
    tenant: head.tenant,
    variant: head.variant,
    variantName: head.variantName,
    side: SideShape,
    party: SidePartyShape,
    intake: IntakeView.optional(),
    questions: z.array(z.string()),
    minimumRequirements: z.array(z.string()),
  })
  .meta({ id: 'SideSheet' })
export type SideSheetView = z.infer<typeof SideSheetView>

export const ReferralView = z.discriminatedUnion('view', [StatusView, DossierView])

export const CommandResult = z
  .object({ id: z.string(), state: ReferralState, version: z.int() })
  .meta({ id: 'CommandResult' })
