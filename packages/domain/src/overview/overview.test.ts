import { describe, expect, it } from 'vitest'
import { loadOfRegion } from './load.ts'
import { type Waiting, waitingByPartner, waitingByStage } from './waiting.ts'

const waits = (stage: Waiting['stage'], since: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ stage, since, tenant: 'linde' },
  ...more,
})
const open = [
  waits('submitted', '2026-06-01T08:00:00.000Z', { dueOn: '2026-06-04' }),
  waits('submitted', '2026-06-09T08:00:00.000Z', { dueOn: '2026-06-20' }),
  waits('matching', '2026-06-10T08:00:00.000Z', { tenant: 'kompas' }),
]

describe('what waits in a region', () => {
  it('is counted by stage, with how long half of it waits and the oldest', () => {
    const [submitted, intake, matching] = waitingByStage(open, '2026-06-11', 'Europe/Brussels')
    expect(submitted).toEqual({ stage: 'submitted', n: 2, late: 1, median: 2, oldest: 10 })
    expect(intake).toEqual({ stage: 'intake', n: 0, late: 0, median: undefined, oldest: undefined })
    expect(matching).toMatchObject({ n: 1, late: 0, oldest: 1 })
  })

  it('is counted by partner', () => {
    expect(waitingByPartner(open, '2026-06-11').get('linde')).toEqual({ referrals: 2, trajectories: 0, late: 1 })
    expect(waitingByPartner(open, '2026-06-11').get('kompas')).toEqual({ referrals: 0, trajectories: 1, late: 0 })
  })
})

describe('the load of a region', () => {
  it('is of all coordinators together', () => {
    expect(
      loadOfRegion([
        { assigned: 0, most: 2 },
        { assigned: 2, most: 2 },
        { assigned: 1, most: 3 },
      ]),
    ).toEqual({ coordinators: 3, assigned: 3, most: 7, idle: 1, withRoom: 2, full: 1 })
  })
})
