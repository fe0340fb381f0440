import {
  type TrajectoryCommand,
  type TrajectoryContext,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
} from '../src/trajectory/index.ts'
import { johansAgreements, johansDay } from './johanPlan.ts'
import { eventsOf, fatima, trajectoryContextOf, trajectoryWith } from './trajectories.ts'

const add = (name: string, part: 'main-person' | 'circle' | 'professional', birthDate?: string): TrajectoryCommand => ({
  name: 'add-person',
  details: { name, ...(birthDate === undefined ? {} : { birthDate }) },
  part,
  known: { since: 'preparation' },
})

/** The circle of Johan (8): ids as in the example's plan, and a professional who was there by phone. */
export const johansPeople = ['johan', 'father', 'mother', 'edith', 'herman', 'sara'] as const

/** The trajectory of Johan with everybody in its circle, in the preparation. */
const prepared = (): TrajectoryRecord =>
  trajectoryWith(
    [{ name: 'offer', person: 'fatima', until: '2026-04-29T15:00:00.000Z' }, { newId: 'o1' }],
    [
      { name: 'accept-offer', offer: 'o1' },
      { by: fatima, at: '2026-04-28T07:05:00.000Z' },
    ],
    [add('Johan Vermeulen', 'main-person', '2018-02-03'), { by: fatima, newId: 'johan' }],
    [add('Vader Marc', 'main-person'), { by: fatima, newId: 'father' }],
    [add('Moeder Ilse', 'circle'), { by: fatima, newId: 'mother' }],
    [add('Tante Edith', 'circle'), { by: fatima, newId: 'edith' }],
    [add('Oom Herman', 'circle'), { by: fatima, newId: 'herman' }],
    [add('Sara Peeters', 'professional'), { by: fatima, newId: 'sara' }],
  )

/** What happened on Johan's day; `accepted`: the last event, which makes it a plan. */
const ofTheDay = (day: string): readonly TrajectoryEvent[] => {
  const by = fatima
  const moment = (time: string): string => `${day}T${time}:00.000Z`
  return [
    {
      type: 'day-set',
      at: '2026-06-01T08:00:00.000Z',
      by,
      revision: 1,
      day,
      time: '10:00',
      timeZone: 'Europe/Brussels',
      startsAt: moment('08:00'),
      place: 'Buurthuis',
    },
    { type: 'day-begun', at: moment('08:00'), by, day: 1 },
    ...johansPeople.map(person => ({
      type: 'room-entered' as const,
      at: moment('08:10'),
      by,
      person,
      way: person === 'sara' ? ('phone' as const) : ('in-room' as const),
    })),
    { type: 'phase-begun', at: moment('08:30'), by, phase: 'information' },
    { type: 'room-left', at: moment('09:50'), by, person: 'sara' },
    { type: 'phase-begun', at: moment('09:55'), by, phase: 'private' },
    { type: 'private-time-ended', at: moment('13:20'), by },
    { type: 'phase-begun', at: moment('13:30'), by, phase: 'presentation' },
    ...johansAgreements.map(agreement => ({ type: 'agreement-written' as const, at: moment('13:40'), by, agreement })),
    {
      type: 'plan-accepted',
      at: moment('14:10'),
      by,
      agreements: johansAgreements.length,
      owners: ['johan', 'father', 'mother', 'edith', 'herman'],
    },
  ]
}

/** The trajectory after more events. */
export function afterEvents(record: TrajectoryRecord, events: readonly TrajectoryEvent[]): TrajectoryRecord {
  return events.reduce<TrajectoryRecord>((before, event) => {
    const after = trajectoryDecider.evolve(before, event)
    if (after.state === 'none') throw new Error('not started')
    return after
  }, record)
}

/** Johan's trajectory on the evening of the conference: fourteen agreements, accepted. `day`: another day than 13 June. */
export const johansPlanAccepted = (day: string = johansDay): TrajectoryRecord => afterEvents(prepared(), ofTheDay(day))

/** The same once its first evaluation fell due, on Monday 13 July. */
export const johansEvaluationDue = (): TrajectoryRecord =>
  give(johansPlanAccepted(), { name: 'fall-due-evaluation', moment: 'months-1', dueOn: '2026-07-13' }, dueContext)

const dueContext = { by: { role: 'system' }, at: '2026-07-13T04:00:00.000Z' } as const

/** The trajectory after a command that the coordinator gives on Thursday 16 July, unless the context says otherwise. */
export function give(
  record: TrajectoryRecord,
  command: TrajectoryCommand,
  context: Partial<TrajectoryContext> = {},
): TrajectoryRecord {
  const given = trajectoryContextOf({ by: fatima, at: '2026-07-16T13:00:00.000Z', newId: 'talk', ...context })
  return afterEvents(record, eventsOf(record, command, given))
}

/** Everything that G18 asks of an evaluation: two people, and each agreement. */
export const everythingAsked = (record: TrajectoryRecord): TrajectoryRecord =>
  [
    ...['edith', 'father'].map(
      person => ({ name: 'log-evaluation-talk', person, outcome: 'spoken', minutes: 20 }) as const,
    ),
    ...johansAgreements.map(
      ({ id }) => ({ name: 'check-agreement', agreement: id, result: 'fully', saidBy: 'edith' }) as const,
    ),
  ].reduce<TrajectoryRecord>((before, command) => give(before, command), record)
