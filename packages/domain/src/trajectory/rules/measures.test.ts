import { expect, it } from 'vitest'
import { fatima, offerTo, trajectoryWith } from '../../../test-data/trajectories.ts'
import { measuresOf } from './measures.ts'

const accept = { name: 'accept-offer', offer: 'id0' } as const
const edith = {
  name: 'add-person',
  details: { name: 'Tante Edith', language: 'nl' },
  part: 'circle',
  known: { since: 'preparation' },
} as const

it('a trajectory is measured in days and counts, without anybody’s name', () => {
  const record = trajectoryWith(
    [offerTo('fatima')],
    [accept, { by: fatima, at: '2026-04-28T07:05:00.000Z' }],
    [edith, { by: fatima, at: '2026-04-29T08:00:00.000Z' }],
    [
      { name: 'log-contact', kind: 'circle', channel: 'phone', outcome: 'spoken', minutes: 12 },
      { by: fatima, at: '2026-04-30T08:00:00.000Z' },
    ],
    [{ name: 'stop', reason: 'situation-changed' }, { at: '2026-05-04T08:00:00.000Z' }],
  )
  const measures = measuresOf(record, 'Europe/Brussels')
  expect(measures).toMatchObject({
    coordinatorDays: 4,
    firstContactDays: 2,
    growth: { atIntake: 0, now: 1, invited: 0 },
    contacts: 1,
    contactMinutes: 12,
    stopped: 'situation-changed',
    planWithoutMeeting: false,
  })
  expect(JSON.stringify(measures)).not.toMatch(/Edith|fatima/)
})

it('the first coordinator counts, also when another took over', () => {
  const record = trajectoryWith(
    [offerTo('fatima')],
    [accept, { by: fatima, at: '2026-04-28T07:05:00.000Z' }],
    [{ name: 'release', reason: 'illness' }, { at: '2026-05-04T08:00:00.000Z' }],
  )
  expect(measuresOf(record, 'Europe/Brussels').coordinatorDays).toBe(4)
})
