import * as z from 'zod'
import type { Registry } from '../../commandRegistry.ts'
import { genders } from '../../coordinators/state.ts'
import { typedName } from '../../language/name.ts'
import { organisationRoles } from '../../matching/organisations.ts'
import { signals } from '../../referral/signals.ts'
import { sources } from '../../referral/state.ts'
import { RegionId, TenantId } from '../../tenants/tenant.ts'
import { VariantId } from '../../variants/variants.ts'
import { declineOfferReasons, releaseReasons } from '../state/assignment.ts'
import { stopReasons } from '../state/stop.ts'
import { openStates } from '../state/trajectoryStates.ts'
import type { TrajectoryWords } from '../words.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().min(1).max(100)
const code = z.string().regex(/^[a-z]{2,10}$/)

const DossierOrganisationInput = z.strictObject({
  tenant: TenantId.optional(),
  name: typedName(1, 200),
  role: z.enum(organisationRoles),
})

const wanted = {
  languages: z.array(code).max(10),
  skills: z.array(typedName(1, 100)).max(12),
  gender: z.enum(genders).optional(),
  notFrom: z.array(typedName(1, 100)).max(10),
}

const setting = {
  place: line(200).optional(),
  groups: z.array(typedName(1, 200)).max(20),
  school: line(200).optional(),
  year: line(100).optional(),
}

/** From the start of a trajectory to a coordinator, and what ends or hands it over (G8, G9). */
export const assignmentCommands = {
  /** Only made by the API, in the transaction that accepts the referral. */
  start: {
    summary: 'The accepted referral becomes a trajectory',
    body: z.strictObject({
      id,
      region: RegionId,
      variant: VariantId,
      source: z.enum(sources),
      sentIn: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .optional(),
      themes: z.array(z.string().max(100)).max(100),
      signals: z.array(z.enum(signals)).max(signals.length),
      setting: z.strictObject(setting),
      organisations: z.array(DossierOrganisationInput).max(30),
      wanted: z.strictObject({ ...wanted, municipality: z.string().max(100).optional() }),
      questions: z.array(z.strictObject({ id, text: line(500), agreedWith: typedName(1, 300).optional() })).max(20),
      requirements: z
        .array(z.strictObject({ id, text: line(500), reason: line(2000), setBy: typedName(1, 300).optional() }))
        .max(20),
      supervisor: z.strictObject({ name: typedName(1, 200), subject: id.optional() }),
    }),
    from: ['none'],
    to: 'matching',
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { started: ['state', 'assignment', 'question', 'requirements'] },
    basedOn: [],
    needs: [],
  },
  'set-setting': {
    summary: 'The coordinator records the place of a neighbourhood conference, or the school of a learning circle',
    body: z.strictObject(setting),
    from: ['preparation', 'scheduled'],
    by: 'coordinator',
    action: 'trajectory.prepare',
    events: { 'setting-set': ['state'] },
    basedOn: ['state'],
    needs: [],
  },
  'set-wanted': {
    summary: 'The regional manager records what the family asks of a coordinator',
    body: z.strictObject({ ...wanted, familyWishes: line(500).optional() }),
    from: openStates,
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { 'wanted-set': ['assignment'] },
    basedOn: ['assignment'],
    needs: [],
  },
  'set-organisations': {
    summary:
      'The regional manager records the organisations on the dossier, with which a coordinator may have no tie (G8)',
    body: z.strictObject({ organisations: z.array(DossierOrganisationInput).max(30) }),
    from: openStates,
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { 'organisations-set': ['assignment'], 'assignment-fault-found': ['assignment'] },
    basedOn: ['assignment'],
    needs: ['candidate'],
  },
  offer: {
    summary: 'The regional manager offers the trajectory to a coordinator, with a term',
    body: z.strictObject({ person: id, until: z.iso.datetime() }),
    from: openStates,
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { offered: ['assignment'] },
    basedOn: ['assignment'],
    needs: ['candidate'],
  },
  'withdraw-offer': {
    summary: 'The regional manager withdraws the offer that waits for an answer',
    body: z.strictObject({ offer: id }),
    from: openStates,
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { 'offer-ended': ['assignment'] },
    basedOn: [],
    needs: [],
  },
  'accept-offer': {
    summary: 'The coordinator accepts the trajectory; held against the rules once more (G8)',
    body: z.strictObject({ offer: id }),
    from: openStates,
    to: 'preparation',
    // A trajectory that changes coordinator later keeps its state.
    movesFrom: ['matching'],
    by: 'coordinator',
    action: 'trajectory.answer-offer',
    events: { 'offer-ended': ['assignment'], assigned: ['assignment', 'state'] },
    basedOn: [],
    needs: ['candidate'],
  },
  'decline-offer': {
    summary: 'The coordinator says no to the trajectory; never has to say why',
    body: z.strictObject({ offer: id, reason: z.enum(declineOfferReasons).optional() }),
    from: openStates,
    by: 'coordinator',
    action: 'trajectory.answer-offer',
    events: { 'offer-ended': ['assignment'] },
    basedOn: [],
    needs: [],
  },
  'expire-offer': {
    summary: 'The term of the offer passed without an answer',
    body: z.strictObject({ offer: id }),
    from: openStates,
    by: 'system',
    action: 'trajectory.assign',
    events: { 'offer-ended': ['assignment'] },
    basedOn: [],
    needs: [],
  },
  'tell-family': {
    summary: 'The family was told who the coordinator is',
    body: z.strictObject({}),
    from: openStates,
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { 'family-told': ['assignment'] },
    basedOn: ['assignment'],
    needs: [],
  },
  release: {
    summary:
      'The coordinator leaves the trajectory: the family asks for another, or it is handed over. The history stays',
    body: z.strictObject({ reason: z.enum(releaseReasons) }),
    from: openStates,
    to: 'matching',
    movesFrom: ['preparation'],
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { released: ['assignment', 'state'] },
    basedOn: ['assignment'],
    needs: [],
  },
  'check-assignment': {
    summary:
      'Holds the assignment against the rules again, after an affiliation, a paper or an organisation changed (G8)',
    body: z.strictObject({}),
    from: openStates,
    by: 'system',
    action: 'trajectory.assign',
    events: { 'assignment-fault-found': ['assignment'], 'assignment-fault-gone': ['assignment'] },
    basedOn: [],
    needs: ['candidate'],
  },
  stop: {
    summary: 'The regional manager stops the trajectory, with a reason',
    body: z.strictObject({ reason: z.enum(stopReasons), explanation: line(2000).optional() }),
    from: ['matching', 'preparation', 'scheduled'],
    to: 'stopped',
    by: 'regional-manager',
    action: 'trajectory.assign',
    events: { stopped: ['state', 'assignment'] },
    basedOn: ['state'],
    needs: [],
  },
  /** Only made by the API, in the transaction that withdraws the referral. */
  withdraw: {
    summary: 'The referral was withdrawn, by its sender or by the person',
    body: z.strictObject({}),
    from: ['matching', 'preparation', 'scheduled'],
    to: 'stopped',
    by: 'system',
    action: 'referral.withdraw',
    events: { stopped: ['state', 'assignment'] },
    basedOn: [],
    needs: [],
  },
} as const satisfies Registry<TrajectoryWords>
