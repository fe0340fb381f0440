import {
  affiliationKinds,
  Country,
  coordinatorCommands,
  coordinatorEventTypes,
  endReasons,
  engagements,
  genders,
  lapsingPapers,
  missingKinds,
  RegionId,
} from '@kring/domain'
import * as z from 'zod'

/** `region`: for managers of several regions, default their first; a platform admin names one. */
export const RosterQuery = z.strictObject({ region: RegionId.optional() })

const Paper = z.object({ from: z.iso.date(), until: z.iso.date() })

/** What is missing before somebody can be assigned today, with the days that say more (packages/domain: missing.ts). */
export const MissingView = z
  .object({
    what: z.enum(missingKinds),
    on: z.iso.date().optional(),
    until: z.iso.date().optional(),
    from: z.iso.date().optional(),
    since: z.iso.date().optional(),
    attended: z.int().optional(),
    needed: z.int().optional(),
  })
  .meta({ id: 'Missing' })
export type MissingView = z.infer<typeof MissingView>

const checks = {
  missing: z.array(MissingView),
  /** Papers that end within two months, the first to end first. */
  ending: z.array(z.object({ paper: z.enum(lapsingPapers), until: z.iso.date() })),
}
/** Trajectories that they have now, and how many they want at most. */
const load = z.object({ assigned: z.int(), most: z.int() })

export const RosterItem = z.object({
  person: z.string(),
  name: z.string(),
  state: z.enum(['active', 'ended']),
  engagement: z.enum(engagements),
  home: z.string().optional(),
  languages: z.array(z.string()),
  ...checks,
  load,
  version: z.int(),
})
export type RosterItem = z.infer<typeof RosterItem>

/** The coordinators of a region, by name, who ended last. `regions`: those that the caller manages. */
export const Roster = z
  .object({
    today: z.iso.date(),
    regions: z.array(z.string()),
    region: z.string(),
    items: z.array(RosterItem),
  })
  .meta({ id: 'Roster' })

/** Who has the role of coordinator and no record in any region. */
export const CoordinatorCandidates = z
  .object({ items: z.array(z.object({ person: z.string(), name: z.string(), email: z.string().optional() })) })
  .meta({ id: 'CoordinatorCandidates' })

export const RegisterCoordinator = coordinatorCommands.register.body.meta({ id: 'RegisterCoordinator' })

/** The record of one coordinator. */
export const CoordinatorView = z
  .object({
    person: z.string(),
    state: z.enum(['active', 'ended']),
    region: z.string(),
    country: Country,
    name: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    home: z.string().optional(),
    engagement: z.enum(engagements),
    languages: z.array(z.string()),
    skills: z.array(z.string()),
    gender: z.enum(genders).optional(),
    background: z.string().optional(),
    affiliations: z.array(
      z.object({
        id: z.string(),
        organisation: z.object({ tenant: z.string().optional(), name: z.string() }),
        kind: z.enum(affiliationKinds),
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    ),
    affiliationsConfirmedOn: z.iso.date().optional(),
    availability: z.object({ most: z.int(), away: z.array(Paper), note: z.string().optional() }),
    supervisor: z.object({ name: z.string(), subject: z.string().optional() }).optional(),
    training: z.array(z.object({ session: z.string(), day: z.iso.date(), attended: z.boolean().optional() })),
    /** How many days the training takes in their country (G8). */
    trainingLength: z.int(),
    papers: z.object({
      certificate: Paper.optional(),
      conduct: Paper.optional(),
      insurance: Paper.optional(),
      informationNote: z.iso.date().optional(),
      secrecy: z.iso.date().optional(),
    }),
    ended: z.object({ on: z.iso.date(), reason: z.enum(endReasons) }).optional(),
    today: z.iso.date(),
    ...checks,
    load,
    /** The commands that the caller may give in this state. */
    commands: z.array(z.string()),
    history: z.array(
      z.object({
        seq: z.int(),
        type: z.enum(coordinatorEventTypes),
        at: z.iso.datetime(),
        by: z.object({ role: z.string(), name: z.string().optional(), you: z.boolean() }),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: 'Coordinator' })
export type CoordinatorView = z.infer<typeof CoordinatorView>

export const CoordinatorResult = z
  .object({ person: z.string(), state: z.enum(['active', 'ended']), version: z.int() })
  .meta({ id: 'CoordinatorResult' })
export type CoordinatorResult = z.infer<typeof CoordinatorResult>

const session = {
  /** The days of the session, in order. */
  days: z
    .array(z.iso.date())
    .min(1)
    .max(10)
    .refine(days => days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''))),
  place: z.string().trim().min(1).max(200),
  seats: z.int().min(1).max(200),
}
export const SaveTraining = z.strictObject({ ...session, region: RegionId.optional() }).meta({ id: 'SaveTraining' })

export const TrainingView = z
  .object({
    id: z.string(),
    days: z.array(z.iso.date()),
    place: z.string(),
    seats: z.int(),
    /** `days`: those of the session, as they stand on the record; `version`: of the record. */
    enrolled: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        days: z.array(z.object({ day: z.iso.date(), attended: z.boolean().optional() })),
        version: z.int(),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: 'Training' })
export type TrainingView = z.infer<typeof TrainingView>

/** The training sessions of a region, the first day first. */
export const Trainings = z
  .object({
    today: z.iso.date(),
    regions: z.array(z.string()),
    region: z.string(),
    items: z.array(TrainingView),
  })
  .meta({ id: 'Trainings' })
