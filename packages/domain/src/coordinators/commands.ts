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
import { typedName } from '../language/name.ts'
import type { Action } from '../people/can.ts'
import { Country, RegionId, TenantId } from '../tenants/tenant.ts'
import type { CoordinatorNeeds } from './needs.ts'
import { type CoordinatorPart, coordinatorParts } from './partNames.ts'
import { affiliationKinds, type Coordinator, endReasons, engagements, genders } from './state.ts'

type CoordinatorWords = {
  readonly state: Coordinator['state']
  readonly part: CoordinatorPart
  readonly event: string
  readonly role: 'regional-manager' | 'manager-or-coordinator'
  readonly action: Action
  readonly need: keyof CoordinatorNeeds
}

const id = z.string().min(1).max(40)
const day = z.iso.date()
const subject = z.string().min(1).max(200)
const text = (max: number) => z.string().trim().min(1).max(max)
const paper = z.strictObject({ from: day, until: day })

/** `email` and `phone` as typed; the decision reads them. Not `name`, which is the command's. */
const details = {
  fullName: typedName(2, 120),
  email: z.string().max(400).optional(),
  phone: z.string().max(100).optional(),
  /** The municipality where they live. */
  home: typedName(1, 120).optional(),
  engagement: z.enum(engagements),
  /** Codes of languages, as in the forms. */
  languages: z
    .array(z.string().regex(/^[a-z-]{2,20}$/))
    .min(1)
    .max(20),
  /** G9. */
  supervisor: z.strictObject({ name: typedName(2, 120), subject: subject.optional() }).optional(),
}

const ofManager = {
  from: ['active'],
  by: 'regional-manager',
  action: 'coordinator.keep',
  needs: [],
} as const
const ofEither = {
  from: ['active'],
  by: 'manager-or-coordinator',
  action: 'coordinator.edit',
  needs: [],
} as const

/**
 * The commands on a coordinator's record, each declared here and nowhere else: the unions of types, the routes and their
 * rules, the parser and the description of the API derive from it.
 */
export const coordinatorCommands = {
  register: {
    ...ofManager,
    summary: 'The regional manager makes the record of a coordinator',
    body: z.strictObject({ person: subject, region: RegionId, country: Country, ...details }),
    from: ['none'],
    to: 'active',
    events: { registered: coordinatorParts },
    basedOn: [],
  },
  'set-details': {
    ...ofManager,
    summary:
      'The regional manager changes how a coordinator is reached, their languages, engagement and supervisor (G9)',
    body: z.strictObject(details),
    events: { 'details-set': ['details'] },
    basedOn: ['details'],
  },
  'set-papers': {
    ...ofManager,
    summary:
      'The regional manager records the certificate of conduct, insurance, information note and secrecy; what is left out is taken away',
    body: z.strictObject({
      conduct: paper.optional(),
      insurance: paper.optional(),
      informationNote: day.optional(),
      secrecy: day.optional(),
    }),
    events: { 'papers-set': ['papers'] },
    basedOn: ['papers'],
  },
  enrol: {
    ...ofManager,
    summary: 'The regional manager enrols a coordinator in a training session',
    body: z.strictObject({ session: id }),
    events: { enrolled: ['training'] },
    basedOn: ['training'],
    needs: ['session'],
  },
  'cancel-enrolment': {
    ...ofManager,
    summary: 'The regional manager cancels the enrolment in a training session of which no day was attended',
    body: z.strictObject({ session: id }),
    events: { 'enrolment-cancelled': ['training'] },
    basedOn: ['training'],
  },
  'record-attendance': {
    ...ofManager,
    summary: 'The regional manager records which days of a training were attended; a training of before Kring too',
    body: z.strictObject({
      session: id,
      days: z
        .array(z.strictObject({ day, attended: z.boolean() }))
        .min(1)
        .max(20),
    }),
    events: { 'attendance-recorded': ['training'] },
    basedOn: ['training'],
  },
  'grant-certificate': {
    ...ofManager,
    summary: 'The regional manager grants or extends the certificate, after the whole training (G8) and a return day',
    body: paper,
    events: { 'certificate-granted': ['papers'] },
    basedOn: ['papers', 'training'],
  },
  end: {
    ...ofManager,
    summary: 'The regional manager ends the work of a coordinator',
    body: z.strictObject({ on: day, reason: z.enum(endReasons) }),
    to: 'ended',
    events: { ended: ['state'] },
    basedOn: ['state'],
  },
  reopen: {
    ...ofManager,
    summary: 'The regional manager takes a coordinator who had ended back',
    body: z.strictObject({}),
    from: ['ended'],
    to: 'active',
    events: { reopened: ['state'] },
    basedOn: ['state'],
  },
  'move-region': {
    ...ofManager,
    summary: 'The regional manager hands a coordinator over to another region',
    body: z.strictObject({ region: RegionId }),
    events: { 'region-moved': ['state'] },
    basedOn: ['state'],
  },
  'add-affiliation': {
    ...ofEither,
    summary: 'A tie of the coordinator with an organisation is added',
    body: z.strictObject({
      organisation: z.strictObject({ tenant: TenantId.optional(), name: typedName(1, 200) }),
      kind: z.enum(affiliationKinds),
      from: day.optional(),
      until: day.optional(),
    }),
    events: { 'affiliation-added': ['affiliations'] },
    basedOn: ['affiliations'],
  },
  'end-affiliation': {
    ...ofEither,
    summary: 'A tie with an organisation gets a last day',
    body: z.strictObject({ affiliation: id, until: day }),
    events: { 'affiliation-ended': ['affiliations'] },
    basedOn: ['affiliations'],
  },
  'confirm-affiliations': {
    ...ofEither,
    summary: 'The affiliations are confirmed to be complete, today',
    body: z.strictObject({}),
    events: { 'affiliations-confirmed': ['affiliations'] },
    basedOn: ['affiliations'],
  },
  'set-availability': {
    ...ofEither,
    summary: 'How many trajectories at once, and which days away',
    body: z.strictObject({
      most: z.int().min(0).max(20),
      away: z.array(paper).max(20),
      note: text(500).optional(),
    }),
    events: { 'availability-set': ['availability'] },
    basedOn: ['availability'],
  },
  'set-wishes': {
    ...ofEither,
    summary: 'What a family may ask for: skills, gender, background',
    body: z.strictObject({
      skills: z.array(typedName(1, 60)).max(30),
      gender: z.enum(genders).optional(),
      background: text(500).optional(),
    }),
    events: { 'wishes-set': ['wishes'] },
    basedOn: ['wishes'],
  },
} as const satisfies Registry<CoordinatorWords>

type Commands = typeof coordinatorCommands
export type CoordinatorCommandName = CommandNameOf<Commands>
export type CoordinatorCommand = CommandOf<Commands>
/** The command that makes the record. */
export type RegisterCommand = CommandOf<Commands, CommandNameIn<Commands, 'none'>>

/** The commands on a record that exists. */
export type RecordCommandName = Exclude<CoordinatorCommandName, CommandNameIn<Commands, 'none'>>
export type RecordCommand = CommandOf<Commands, RecordCommandName>
export type CoordinatorBody<Name extends CoordinatorCommandName> = BodyOf<Commands, Name>
export const recordCommandNames = commandNamesOf(coordinatorCommands).filter(
  (name): name is RecordCommandName => !isAllowedIn(coordinatorCommands[name], 'none'),
)
