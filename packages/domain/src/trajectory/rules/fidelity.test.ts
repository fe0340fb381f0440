import { describe, expect, it } from 'vitest'
import {
  afterEvents,
  everythingAsked,
  give,
  johansEvaluationDue,
  johansPlanAccepted,
} from '../../../test-data/evaluations.ts'
import { fatima } from '../../../test-data/trajectories.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { fidelityOf } from './fidelity.ts'
import { measuresOf } from './measures.ts'
import { fidelityOfOne, fidelityPeriods } from './regionFidelity.ts'

const verdicts = (record: TrajectoryRecord, today = '2026-07-16') =>
  Object.fromEntries(
    fidelityOf(record, { today, timeZone: 'Europe/Brussels' }).map(({ point, verdict }) => [point, verdict]),
  )
const done = (at?: string) =>
  give(
    everythingAsked(johansEvaluationDue()),
    { name: 'complete-evaluation', outcome: 'goes-on', saidBy: 'edith' },
    at === undefined ? {} : { at },
  )

describe('whether the method was kept to', () => {
  it('is read from what happened', () => {
    expect(verdicts(done())).toEqual({
      'independent-coordinator': 'held',
      // Nobody was sent an invitation in this example.
      'asked-themself': 'not-yet',
      'family-majority': 'held',
      'private-time': 'held',
      'without-conditions': 'held',
      'evaluated-on-time': 'held',
    })
  })

  it('private time was not held when a professional came in', () => {
    const intruded = afterEvents(johansPlanAccepted(), [
      {
        type: 'room-entered',
        at: '2026-06-13T10:30:00.000Z',
        by: fatima,
        occurredAt: { at: '2026-06-13T10:30:00.000Z', certainty: 'exact' },
        person: 'sara',
        way: 'phone',
      },
    ])
    expect(verdicts(intruded)['private-time']).toBe('not')
  })

  it('an evaluation after day 42 was too late, and one that is not done by then too', () => {
    expect(verdicts(done('2026-07-25T12:00:00.000Z'))['evaluated-on-time']).toBe('held')
    expect(verdicts(done('2026-07-26T12:00:00.000Z'))['evaluated-on-time']).toBe('not')
    expect(verdicts(johansEvaluationDue(), '2026-07-25')['evaluated-on-time']).toBe('not-yet')
    expect(verdicts(johansEvaluationDue(), '2026-07-26')['evaluated-on-time']).toBe('not')
  })
})

describe('what the indicators count of it', () => {
  it('who was there, the minutes of private time, the agreements and how they go', () => {
    const measures = measuresOf(done(), 'Europe/Brussels')
    expect(measures).toMatchObject({
      held: { month: '2026-06', circle: 5, professionals: 1, children: 1, privateMinutes: 205 },
      plan: { decision: 'accepted', agreements: 14 },
      evaluated: { onTime: true, outcome: 'goes-on', fully: 14, partly: 0, not: 0 },
    })
    expect(JSON.stringify(measures)).not.toMatch(/edith|Johan|fatima/i)
  })

  it('nothing of the evaluation before it is done: a figure that moves would tell what one person said', () => {
    const running = everythingAsked(johansEvaluationDue())
    expect(measuresOf(running, 'Europe/Brussels').evaluated).toBeUndefined()
  })
})

describe('a region', () => {
  const row = { month: '2026-06', points: { 'private-time': 'held' }, statements: { 'no-side': { yes: 2 } } } as const

  it('shows nothing of fewer than ten trajectories', () => {
    const periods = fidelityPeriods(Array.from({ length: 9 }, () => row))
    expect(periods).toEqual([
      { year: 2026, part: 'half', number: 1 },
      { year: 2026, part: 'quarter', number: 2 },
    ])
  })

  it('counts a plan without a meeting in the month in which it was made, but not among the days that were held', () => {
    const preparation = {
      ...johansEvaluationDue().preparation,
      planWithoutMeeting: { madeOn: '2026-05-12', madeBy: 'E' },
    }
    const { evaluated } = measuresOf(done(), 'Europe/Brussels')
    if (evaluated === undefined) throw new Error('not evaluated')
    const { 'private-time': _, 'family-majority': __, ...fidelity } = evaluated.fidelity
    const without = fidelityOfOne({ preparation }, { evaluated: { ...evaluated, fidelity } })
    expect(without).toMatchObject({ month: '2026-05', points: { 'evaluated-on-time': 'held' } })
    const [half] = fidelityPeriods([...Array.from({ length: 10 }, () => row), ...(without ? [without] : [])])
    expect(half?.counted).toMatchObject({ trajectories: 11, points: [{ point: 'private-time', held: 10, of: 10 }] })
    // Of a former conference it would be counted twice.
    const { held } = measuresOf(done(), 'Europe/Brussels')
    expect(fidelityOfOne({ preparation }, { held, evaluated })).toBeUndefined()
  })

  it('counts its trajectories by quarter and half-year, the latest first', () => {
    const rows = [...Array.from({ length: 10 }, () => row), { ...row, month: '2025-02' }]
    const [half, quarter, ...former] = fidelityPeriods(rows)
    expect(half).toMatchObject({ part: 'half', counted: { trajectories: 10 } })
    expect(quarter?.counted).toMatchObject({
      points: [{ point: 'private-time', held: 10, of: 10 }],
      statements: [{ statement: 'no-side', yes: 20, of: 20 }],
    })
    expect(former.map(({ counted }) => counted)).toEqual([undefined, undefined])
  })
})
