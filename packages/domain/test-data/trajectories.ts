import type { CoordinatorRecord } from '../src/coordinators/state.ts'
import type { Candidate } from '../src/matching/index.ts'
import type { By } from '../src/referral/events.ts'
import { RegionId } from '../src/tenants/tenant.ts'
import {
  replayTrajectory,
  type StartCommand,
  type TrajectoryCommand,
  type TrajectoryContext,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
} from '../src/trajectory/index.ts'
import { leen, tenantOf } from './referrals.ts'

export const oost = RegionId.parse('oost')
export const fatima: By = { role: 'coordinator', subject: 'fatima', name: 'Fatima El Amrani' }
export const system: By = { role: 'system' }

/** A coordinator who can be assigned in 2026 to any dossier on which they have no tie. */
export const coordinatorOf = (changes: Partial<CoordinatorRecord> = {}): CoordinatorRecord => ({
  state: 'active',
  person: 'fatima',
  region: oost,
  country: 'BE',
  name: 'Fatima El Amrani',
  home: 'aarschot',
  engagement: 'volunteer',
  languages: ['nl', 'fr', 'ar'],
  skills: ['ervaring met schuldhulp'],
  gender: 'woman',
  affiliations: [],
  affiliationsConfirmedOn: '2026-03-02',
  availability: { most: 3, away: [] },
  supervisor: { name: 'Leen Peeters', subject: 'leen' },
  training: ['2023-03-04', '2023-03-05', '2023-03-11'].map(day => ({ session: 's1', day, attended: true })),
  papers: {
    certificate: { from: '2023-03-12', until: '2028-03-11' },
    conduct: { from: '2024-01-01', until: '2028-12-31' },
    insurance: { from: '2024-01-01', until: '2028-12-31' },
    informationNote: '2023-03-12',
    secrecy: '2023-03-12',
  },
  ...changes,
})

export const candidateOf = (changes: Partial<CoordinatorRecord> = {}, load = 0): Candidate => ({
  record: coordinatorOf(changes),
  load,
})

/** The world as a command finds it, on Monday 27 April 2026 in the afternoon in Brussels. */
export const trajectoryContextOf = (changes: Partial<TrajectoryContext> = {}): TrajectoryContext => ({
  tenant: tenantOf({ region: oost }),
  by: leen,
  at: '2026-04-27T12:10:00.000Z',
  newId: 'new',
  candidate: candidateOf(),
  ...changes,
})

export const startCommand = (changes: Partial<StartCommand> = {}): StartCommand => ({
  name: 'start',
  id: 'LIN-2026-000147',
  region: oost,
  variant: 'family',
  source: 'professional',
  themes: ['parenting'],
  signals: ['afraid'],
  setting: { groups: [] },
  organisations: [
    { tenant: tenantOf().id, name: 'Jeugdhulp De Linde', role: 'referrer' },
    { name: 'CLB De Brug', role: 'informant' },
  ],
  wanted: { municipality: 'leuven', languages: ['nl', 'fr'], skills: [], notFrom: [] },
  questions: [{ id: 'q1', text: 'Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?' }],
  requirements: [],
  supervisor: { name: 'Leen Peeters', subject: 'leen' },
  ...changes,
})

/** The events of a command; throws when it is refused. */
export function eventsOf(
  state: TrajectoryRecord | { readonly state: 'none' },
  command: TrajectoryCommand,
  context: TrajectoryContext,
): readonly TrajectoryEvent[] {
  const decided = trajectoryDecider.decide(state, command, context)
  if (!decided.ok) throw new Error(`refused: ${decided.error.code}`)
  return decided.events
}

/** The trajectory after these events. */
export function trajectoryAfter(events: readonly TrajectoryEvent[]): TrajectoryRecord {
  const record = replayTrajectory(events)
  if (record.state === 'none') throw new Error('not started')
  return record
}

/** A trajectory with these commands given one after the other, each in the context of who gives it. */
export function trajectoryWith(
  ...given: readonly (readonly [TrajectoryCommand, Partial<TrajectoryContext>?])[]
): TrajectoryRecord {
  const start = eventsOf({ state: 'none' }, startCommand(), trajectoryContextOf({ at: '2026-04-24T10:00:00.000Z' }))
  return given.reduce((record, [command, context], index) => {
    const events = eventsOf(record, command, trajectoryContextOf({ newId: `id${index}`, ...context }))
    return events.reduce<TrajectoryRecord>((before, event) => {
      const after = trajectoryDecider.evolve(before, event)
      if (after.state === 'none') throw new Error('not started')
      return after
    }, record)
  }, trajectoryAfter(start))
}

export const offerTo = (person: string): TrajectoryCommand => ({
  name: 'offer',
  person,
  until: '2026-04-29T15:00:00.000Z',
})
