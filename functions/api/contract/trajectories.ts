import {
  affiliationKinds,
  assignmentFaults,
  breachCodes,
  contactChannels,
  contactKinds,
  contactOutcomes,
  declineOfferReasons,
  few,
  genders,
  Locale,
  Localized,
  lapsingPapers,
  organisationRoles,
  releaseReasons,
  rightsHolders,
  Sector,
  signals,
  stopReasons,
  trajectoryStates,
  trajectorySteps,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import { boardStages } from '../../data/boardStages.ts'
import { ConferencesView } from './conference.ts'
import { MissingView } from './coordinators.ts'
import { EvaluationView, FidelityLineView } from './evaluation.ts'
import { PictureView } from './pictures.ts'
import { PlanCountView, PlanView } from './plan.ts'
import { CircleView, PreparationView } from './preparation.ts'
import { Source } from './referrals.ts'

const day = z.iso.date()
const moment = z.iso.datetime()
const named = z.object({ person: z.string(), name: z.string().optional() })

export const BoardQuery = z.strictObject({
  /** For managers of several regions; default: their first. */
  region: z.string().max(40).optional(),
  stage: z.enum(boardStages).optional(),
  tenant: z.string().max(40).optional(),
  variant: VariantId.optional(),
  /** The subject of a coordinator. */
  coordinator: z.string().max(100).optional(),
  /** Only what is late, or has this signal. */
  only: z.enum(['late', ...signals]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
})

const waits = {
  step: z.enum(trajectorySteps).optional(),
  waitingSince: moment.optional(),
  dueOn: day.optional(),
}

/** One trajectory of the board. No names of the family and no free text, as the list spans tenants. */
export const BoardItem = z.object({
  id: z.string(),
  reference: z.string(),
  tenant: z.string(),
  tenantName: z.string(),
  sector: Sector,
  variant: VariantId,
  variantName: Localized,
  source: Source,
  state: z.enum(trajectoryStates),
  startedAt: moment,
  municipality: z.string().optional(),
  municipalityName: Localized.optional(),
  themes: z.array(z.string()),
  signals: z.array(z.enum(signals)),
  ...waits,
  /** Who has it, or thinks about an offer. */
  coordinator: named.extend({ isOffer: z.boolean() }).optional(),
})
export type BoardItem = z.infer<typeof BoardItem>

export const Board = z
  .object({
    today: day,
    regions: z.array(z.string()),
    region: z.string(),
    items: z.array(BoardItem),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Board' })

const Stages = z.object({
  matching: z.int(),
  preparation: z.int(),
  scheduled: z.int(),
  day: z.int(),
  evaluation: z.int(),
  stopped: z.int(),
  closed: z.int(),
} satisfies Record<(typeof boardStages)[number], z.ZodType>)
export const BoardCounts = z.object({ region: z.string(), stages: Stages }).meta({ id: 'BoardCounts' })
/** Of a partner, for its admin. `few`: one to four, which are not told apart, as they could be a family somebody knows. */
const Told = z.union([z.int(), z.literal(few)])
export const TrajectoryCounts = z
  .object({
    stages: z.object({
      matching: Told,
      preparation: Told,
      scheduled: Told,
      day: Told,
      evaluation: Told,
      stopped: Told,
      closed: Told,
    } satisfies Record<(typeof boardStages)[number], z.ZodType>),
  })
  .meta({ id: 'TrajectoryCounts' })
export const BoardCountsQuery = BoardQuery.pick({ region: true })

const Organisation = z.object({ tenant: z.string().optional(), name: z.string(), role: z.enum(organisationRoles) })
const Wanted = z.object({
  region: z.string(),
  municipality: z.string().optional(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  gender: z.enum(genders).optional(),
  notFrom: z.array(z.string()),
})
const Offer = named.extend({
  id: z.string(),
  offeredAt: moment,
  until: moment,
  outcome: z
    .object({
      kind: z.enum(['accepted', 'declined', 'withdrawn', 'expired']),
      at: moment,
      reason: z.enum(declineOfferReasons).optional(),
    })
    .optional(),
})

const head = {
  id: z.string(),
  reference: z.string(),
  tenant: z.object({ id: z.string(), name: z.string(), phone: z.string().optional() }),
  variant: VariantId,
  variantName: Localized,
  state: z.enum(trajectoryStates),
  region: z.string(),
  startedAt: moment,
  municipality: z.string().optional(),
  municipalityName: Localized.optional(),
  themes: z.array(z.string()),
  signals: z.array(z.enum(signals)),
  version: z.int(),
}

/** What a coordinator sees of a trajectory that is offered to them: enough to decide, and no name of the family. */
export const OfferView = z
  .object({
    view: z.literal('offer'),
    ...head,
    offer: z.object({ id: z.string(), offeredAt: moment, until: moment }),
    wanted: Wanted,
    /** A tie with any of these rules them out (G8). */
    organisations: z.array(Organisation),
    supervisor: z.string(),
  })
  .meta({ id: 'Offer' })
export type OfferView = z.infer<typeof OfferView>

/** A step of the preparation at this partner, in order; `isOwn`: the partner's, which the coordinator marks as done. */
const PreparationStep = z.object({
  key: z.string(),
  name: Localized,
  help: Localized.optional(),
  isOwn: z.boolean(),
})

const Contact = z.object({
  id: z.string(),
  kind: z.enum(contactKinds),
  person: z.string().optional(),
  channel: z.enum(contactChannels),
  outcome: z.enum(contactOutcomes),
  minutes: z.int(),
  at: moment,
})

/** Grants by name: what somebody is told who sees no amounts. */
export const GrantNames = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })

/** A trajectory for its coordinator and its region's managers. */
export const TrajectoryView = z
  .object({
    view: z.literal('trajectory'),
    ...head,
    updatedAt: moment,
    today: day,
    ...waits,
    turn: z.enum(['manager', 'coordinator']).optional(),
    setting: z.object({
      place: z.string().optional(),
      groups: z.array(z.string()),
      school: z.string().optional(),
      year: z.string().optional(),
    }),
    assignment: z.object({
      organisations: z.array(Organisation),
      wanted: Wanted,
      familyWishes: z.string().optional(),
      offers: z.array(Offer),
      coordinator: named.extend({ from: moment }).optional(),
      familyToldAt: moment.optional(),
      former: z.array(named.extend({ from: moment, until: moment, reason: z.enum(releaseReasons) })),
      fault: z.object({ what: z.enum(assignmentFaults), since: moment }).optional(),
      supervisor: z.object({ name: z.string(), subject: z.string().optional() }),
    }),
    log: z.object({
      contacts: z.array(Contact),
      count: z.int(),
      spoken: z.int(),
      minutes: z.int(),
      firstSpokenAt: moment.optional(),
    }),
    circle: CircleView,
    preparation: PreparationView,
    evaluation: EvaluationView,
    /** For the region's managers, once there was a conference or a plan. */
    fidelity: z.array(FidelityLineView).optional(),
    /** For the coordinator only (G19); everybody else is told how many agreements there are, and when it was accepted. */
    plan: PlanView.optional(),
    /** For the coordinator only, as the plan is. */
    pictures: z.array(PictureView).optional(),
    /** Children of the circle whose rights move on a birthday within sixty days. */
    rightsMove: z.array(
      z.object({ person: z.string(), name: z.string(), on: z.iso.date(), age: z.int(), to: z.enum(rightsHolders) }),
    ),
    planCount: PlanCountView,
    conference: ConferencesView,
    steps: z.array(PreparationStep),
    stop: z
      .object({ reason: z.enum([...stopReasons, 'withdrawn']), explanation: z.string().optional(), at: moment })
      .optional(),
    /** The commands that the caller may give in this state. */
    commands: z.array(z.string()),
  })
  .meta({ id: 'Trajectory' })
export type TrajectoryView = z.infer<typeof TrajectoryView>

/** What the letter of an invitation is written from. Its code is told at this moment only, and works once. */
const InvitationLetterView = z.object({
  locale: Locale,
  name: z.string(),
  invitedBy: z.array(z.string()),
  coordinator: z.object({ name: z.string() }).optional(),
  code: z.string(),
  until: day,
})

/** What is answered to who opens one: all of it, or what is offered. */
export const TrajectoryAnswer = z.discriminatedUnion('view', [TrajectoryView, OfferView])

export const TrajectoryResult = z
  .object({
    id: z.string(),
    state: z.enum(trajectoryStates),
    version: z.int(),
    /** With `send-invitation` by letter or in person, the first time that it is asked. */
    letter: InvitationLetterView.optional(),
  })
  .meta({ id: 'TrajectoryResult' })
export type TrajectoryResult = z.infer<typeof TrajectoryResult>

/** Why a coordinator cannot take a trajectory; what is behind each reason (packages/domain: matching/assignable.ts). */
export const RuledOutView = z
  .object({
    why: z.enum(['conflict', 'missing', 'full', 'away', 'declined', 'not-for-family']),
    /** With `conflict`: what their tie is, and the organisation as it stands on the dossier. */
    tie: z.enum(affiliationKinds).optional(),
    organisation: Organisation.optional(),
    /** With `missing`. */
    missing: MissingView.optional(),
    has: z.int().optional(),
    most: z.int().optional(),
    until: day.optional(),
  })
  .meta({ id: 'RuledOut' })
export type RuledOutView = z.infer<typeof RuledOutView>

/** Whether something that is asked of a coordinator is met, with what is behind it. */
export const MatchReason = z
  .object({
    about: z.enum(['region', 'languages', 'gender', 'skills', 'not-from', 'room', 'independent', 'certified']),
    fits: z.boolean(),
    near: z.boolean().optional(),
    home: z.string().optional(),
    speaks: z.array(z.string()).optional(),
    lacks: z.array(z.string()).optional(),
    has: z.union([z.int(), z.array(z.string())]).optional(),
    most: z.int().optional(),
    wanted: z.enum(genders).optional(),
    is: z.enum(genders).optional(),
    confirmedOn: day.optional(),
    until: day.optional(),
  })
  .meta({ id: 'MatchReason' })
export type MatchReason = z.infer<typeof MatchReason>

const candidate = {
  person: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  engagement: z.enum(['volunteer', 'freelance']),
  region: z.string(),
  /** Papers that end within two months. */
  ending: z.array(z.object({ paper: z.enum(lapsingPapers), until: day })),
}

/** Who fits a trajectory, in order, with the reasons; and who cannot take it, with the rules. */
export const Matches = z
  .object({
    today: day,
    version: z.int(),
    /** Regions next to this one in which the caller may look too. */
    regions: z.array(z.string()),
    fitting: z.array(z.object({ ...candidate, reasons: z.array(MatchReason), fits: z.int(), isFirst: z.boolean() })),
    excluded: z.array(z.object({ ...candidate, because: z.array(RuledOutView) })),
  })
  .meta({ id: 'Matches' })
export type Matches = z.infer<typeof Matches>
export const MatchesQuery = z.strictObject({ region: z.string().max(40).optional() })

/** The trajectories that a coordinator was offered, has and had. */
export const OwnTrajectories = z
  .object({
    today: day,
    items: z.array(
      z.object({
        id: z.string(),
        reference: z.string(),
        tenant: z.string(),
        tenantName: z.string(),
        variant: VariantId,
        variantName: Localized,
        state: z.enum(trajectoryStates),
        as: z.enum(['offer', 'open', 'ended']),
        startedAt: moment,
        updatedAt: moment,
        dueOn: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnTrajectories' })
export const OwnTrajectoriesQuery = z.strictObject({ ended: z.literal('yes').optional() })

/** A page of what happened, the latest first. */
export const TrajectoryHistory = z
  .object({
    items: z.array(
      z.object({
        seq: z.int(),
        type: z.string(),
        at: moment,
        /** When it took place, if it was recorded later. */
        occurredAt: z.object({ at: moment, certainty: z.enum(['exact', 'day', 'about']) }).optional(),
        /** The rules that did not hold: it was stored because it happened. */
        against: z.array(z.enum(breachCodes)).optional(),
        by: z.object({ role: z.string(), name: z.string().optional() }),
        /** Somebody of the circle whom it is about, unless they were erased. */
        about: z.string().optional(),
      }),
    ),
    cursor: z.string().optional(),
  })
  .meta({ id: 'TrajectoryHistory' })
export const HistoryQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
})
