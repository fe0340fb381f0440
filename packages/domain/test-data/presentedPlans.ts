import type { Agreement } from '../src/plan/agreement.ts'
import type { PlanCommand } from '../src/trajectory/commands/plan.ts'
import type { TrajectoryCommand, TrajectoryRecord } from '../src/trajectory/index.ts'
import { dayAfter, enter, leave, phase, scheduledTrajectory } from './conferenceDays.ts'

const presented: readonly TrajectoryCommand[] = [
  { name: 'begin-day' },
  enter('johan'),
  enter('edith', 'phone'),
  enter('sara'),
  phase('information'),
  leave('sara'),
  phase('private'),
  { name: 'end-private-time' },
  phase('presentation'),
]

/** The afternoon of Johan's day: he and aunt Edith, who listened on the phone, tell their plan; aunt Rita did not come. */
export const planPresented = (changes: Partial<TrajectoryRecord> = {}): TrajectoryRecord =>
  after(scheduledTrajectory(changes), ...presented)

/** The trajectory after these commands, a minute apart; throws when one is refused. */
export const after = (record: TrajectoryRecord, ...commands: readonly TrajectoryCommand[]): TrajectoryRecord =>
  dayAfter(record, ...commands.map((command, index) => [command, 300 + index] as const))

/** The same agreement as it is typed. */
export const written = ({ id, needs, ...agreement }: Agreement): PlanCommand<'write-agreement'> => ({
  name: 'write-agreement',
  agreement: id,
  ...mutable(agreement),
  needs: needs.map(need =>
    need.kind === 'person' ? { kind: 'person', person: need.person } : { kind: 'service', name: need.name },
  ),
})
const mutable = (agreement: Omit<Agreement, 'id' | 'needs'>): Omit<PlanCommand<'write-agreement'>, 'name' | 'needs'> =>
  JSON.parse(JSON.stringify(agreement))

export const toOma: Agreement = {
  id: 'oma',
  what: 'gaat elke woensdag naar oma',
  wording: 'follows-who',
  who: { kind: 'some', people: ['johan'], services: [] },
  when: { kind: 'always' },
  watches: { kind: 'some', people: ['edith'], services: [] },
  requirements: [],
  needs: [],
}
export const initiative: PlanCommand<'set-plan'> = {
  name: 'set-plan',
  initiative: { kind: 'some', people: ['edith'], services: [] },
  texts: [],
  drawings: [],
}
export const accept: PlanCommand<'accept-plan'> = { name: 'accept-plan' }

/** The plan of one agreement, accepted. */
export const planAccepted = (agreement: Agreement = toOma): TrajectoryRecord =>
  after(planPresented(), written(agreement), initiative, accept)
