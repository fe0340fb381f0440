import {
  acceptanceBlockers,
  asks,
  declineReasons,
  FormId,
  Locale,
  Localized,
  messageKinds,
  nextSteps,
  Question,
  referralStates,
  rightsHolders,
  Sector,
  Side,
  sideAnswers,
  signals,
  sources,
  trajectoryStates,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import { ParticipantsShape, PersonShape, SidePartyShape } from './participants.ts'
import { PlanReadView } from './plan.ts'
import { UndeliveredReason } from './undelivered.ts'

export const ReferralState = z.enum(referralStates.filter(state => state !== 'draft'))
export const Source = z.enum(sources)

/** Answers as typed or stored; validated against the form (GET forms/{form}). */
export const AnswersInput = z.record(z.string().max(40), z.json())

/** An id made by the server: letters and digits. */
export const DraftId = z.string().regex(/^\w{1,40}$/)

export const SubmitBody = z
  .strictObject({
    form: z.strictObject({ id: FormId, version: z.int().min(1) }),
    answers: AnswersInput,
    /** The draft it was made from, which is deleted when the referral is created. */
    draft: DraftId.optional(),
    /**
     * The version of that draft that is sent. When another device has saved it since, the request fails and the draft
     * stays.
     */
    draftVersion: z.int().min(1).optional(),
    /** The language in which the sender filled it in, used for mails. */
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
    /** Citizens only: the secret of their personal link, returned here and in the mail only, never stored. */
    personalLink: z.string().optional(),
  })
  .meta({ id: 'SubmittedReferral' })

export const ListQuery = z.strictObject({
  state: ReferralState.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
})

/** `seen`: the latest version that the caller has produced or read; the answer is at least that version. */
export const ReadQuery = z.strictObject({ seen: z.coerce.number().int().min(1).max(1_000_000).optional() })

/** `title` (the main person's name) is only present for the sender. */
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
  /** The partner's name for the kind of conference. */
  variantName: Localized,
  source: Source,
  state: ReferralState,
  submittedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
  form: z.object({ id: FormId, version: z.int() }),
  decision: decision.optional(),
}

/** What somebody without an account said after sending. `used`: the manager took the contact details over. */
const MessageView = z
  .object({
    id: z.string(),
    kind: z.enum(messageKinds),
    text: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    at: z.iso.datetime(),
    readAt: z.iso.datetime().optional(),
    used: z.boolean().optional(),
  })
  .meta({ id: 'Message' })

/**
 * What a referrer, a citizen with a personal link and a tenant admin see: the progress, never the conversation. `title`
 * and `answers` only for the sender.
 */
export const StatusView = z
  .object({
    view: z.literal('status'),
    ...head,
    title: z.string().optional(),
    answers: AnswersInput.optional(),
    /** The regional manager who conducts the intake, once it has begun. */
    manager: z.string().optional(),
    steps: z.array(StatusStep),
    /** Of an accepted referral: how far it is, and the name of the coordinator, once there is one. */
    trajectory: z
      .object({ state: z.enum(trajectoryStates), coordinator: z.string().optional(), since: z.iso.datetime() })
      .optional(),
    /** What the family released of its plan to who referred; absent for everybody else (G19). */
    plan: PlanReadView.optional(),
    mayWithdraw: z.boolean(),
    /** Whether the caller may say something more (by a personal link). */
    mayAdd: z.boolean(),
    /** The day on which they asked what is held about them, while that waits; only for a citizen. */
    askedOwnDataOn: z.iso.date().optional(),
    /** What was said after sending; only for the sender. */
    messages: z.array(MessageView).optional(),
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

/** An extra question that the partner has for the intake, as on a form. */
const IntakeQuestion = Question.meta({ id: 'IntakeQuestion' })

/** An intake conversation of the regional manager. */
const IntakeView = z
  .object({
    heldOn: z.iso.date(),
    spokenWith: z.string(),
    summary: z.string(),
    minutes: z.int().optional(),
    willing: z.string().optional(),
    side: Side.optional(),
    /** That side's answer to whether it takes part, when it was asked separately. */
    takesPart: z.enum(sideAnswers).optional(),
    /** The partner's extra questions, as they were asked then, with their answers. */
    extra: z.object({ questions: z.array(IntakeQuestion), answers: AnswersInput }).optional(),
  })
  .meta({ id: 'Intake' })
export type IntakeView = z.infer<typeof IntakeView>

/** The complete dossier, for the regional manager of its region. */
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
      /** A citizen: for whom they refer, and whether the person it is about knows, where the form asked. */
      onBehalf: z
        .object({
          forWhom: z.enum(['myself', 'my-family', 'someone-else']),
          personKnows: z.enum(['yes', 'unsure', 'not-yet']).optional(),
        })
        .optional(),
    }),
    dimensions: z.object({
      municipality: z.string().optional(),
      /** Present with `municipality`. */
      municipalityName: Localized.optional(),
      themes: z.array(z.string()),
      ageGroup: z.string().optional(),
    }),
    intake: IntakeView.optional(),
    /** Restorative: a separate conversation with each side. */
    sideIntakes: z.object({ didHarm: IntakeView.optional(), harmed: IntakeView.optional() }).optional(),
    /** The partner's extra questions for the intake; present while an intake may be recorded. */
    intakeQuestions: z.array(IntakeQuestion).optional(),
    /** Whom or what the conference is about: as the manager recorded it, else derived from the answers. */
    participants: ParticipantsShape,
    /** Others named in the answers: people from the circle, and professionals. */
    others: z.object({ people: z.array(PersonShape), professionals: z.array(PersonShape) }),
    /** What still prevents acceptance; empty once it is decided. */
    missing: z.array(z.enum(acceptanceBlockers)),
    /** What must be asked before a date can be set. */
    toAsk: z.array(z.object({ what: z.enum(asks), who: z.string().optional() })),
    questions: z.array(
      z.object({ id: z.string(), text: z.string(), confirmed: z.boolean(), agreedWith: z.string().optional() }),
    ),
    minimumRequirements: z.array(
      z.object({ id: z.string(), text: z.string(), reason: z.string(), setBy: z.string().optional() }),
    ),
    /** What the citizen said after sending. */
    messages: z.array(MessageView),
    /** What persons want to be read beside the story, in their own words. */
    ownStatements: z.array(z.object({ id: z.string(), name: z.string(), text: z.string(), at: z.iso.datetime() })),
    /** Requests about what is held of somebody that wait for an answer, and whose rights move within sixty days. */
    rights: z.object({
      waiting: z.array(z.object({ id: z.string(), answerBy: z.iso.date(), isOverdue: z.boolean() })),
      changes: z.array(z.object({ name: z.string(), on: z.iso.date(), age: z.int(), to: z.enum(rightsHolders) })),
    }),
    /** What is to be erased and what forbids it, for who may decide on it; absent when there is nothing to tell. */
    erasing: z
      .object({
        /** A manager asked to erase somebody, or all of it; or its term is nearly over. Absent: there is a hold only. */
        what: z.enum(['asked-person', 'asked-dossier', 'term']).optional(),
        /** The day of it. Absent of a term that was over before anybody was warned. */
        on: z.iso.date().optional(),
        /** A manager forbids it. A complaint, which may forbid it too, is not looked for here. */
        isHeld: z.boolean(),
      })
      .optional(),
    waits: z.object({ step: z.enum(nextSteps), waitingSince: z.iso.datetime(), dueOn: z.iso.date() }).optional(),
    /** The commands allowed in this state. */
    commands: z.array(z.string()),
    /** Whether the caller may print and export it. */
    mayExport: z.boolean(),
    /** The personal link of the citizen who sent it. */
    link: z.object({ isOpen: z.boolean() }).optional(),
    /** When opened by emergency access from another region: until when. */
    emergencyUntil: z.iso.datetime().optional(),
    history: z.array(HistoryEntry),
    /** Mails about it that did not reach their reader, the latest first. */
    undelivered: z.array(
      z.object({
        kind: z.string(),
        to: z.enum(['referrer', 'regional-manager', 'partner-admin']),
        reason: UndeliveredReason,
        at: z.iso.datetime(),
      }),
    ),
    /** Grants that may pay for it: they cover this tenant and the month in which it was sent. */
    grants: z.array(z.object({ id: z.string(), name: z.string() })),
    /** What cannot wait: a plan within days, somebody who is afraid. */
    signals: z.array(z.enum(signals)),
    /** The grant that was chosen at acceptance, by id and name; or who pays in words. */
    grant: z.string().optional(),
    grantName: z.string().optional(),
    payer: z.string().optional(),
  })
  .meta({ id: 'Dossier' })
export type DossierView = z.infer<typeof DossierView>

/** The sheet for one of two sides: it contains nothing about the other, not even a name. */
export const SideSheetView = z
  .object({
    view: z.literal('side-sheet'),
    id: head.id,
    reference: head.reference,
    tenant: head.tenant,
    variant: head.variant,
    variantName: head.variantName,
    side: Side,
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
