import type { QueueItem } from '@kring/functions/api/contract/queue'
import { describe, expect, it } from 'vitest'
import { filtered, partnersIn } from './filters.ts'
import { ordered } from './order.ts'
import { queueSearch } from './search.ts'

const today = '2026-04-23'

const item = (given: Partial<QueueItem>): QueueItem => ({
  id: 'r1',
  reference: 'LIN-2026-000147',
  tenant: 'linde',
  tenantName: 'Jeugdhulp De Linde',
  sector: 'youth-care',
  variant: 'family',
  variantName: { nl: 'Eigen Kracht-conferentie' },
  source: 'professional',
  state: 'submitted',
  step: 'call-for-intake',
  submittedAt: '2026-04-16T09:00:00Z',
  waitingSince: '2026-04-16T09:00:00Z',
  dueOn: '2026-04-23',
  themes: [],
  signals: [],
  version: 1,
  ...given,
})

describe('the filters of the queue', () => {
  it('come from the address; what is no filter is dropped', () => {
    expect(queueSearch({ show: 'late', partner: 'linde', variant: 'family', x: '1' })).toEqual({
      show: 'late',
      partner: 'linde',
      variant: 'family',
    })
    expect(queueSearch({ show: 'everything', partner: '<b>', variant: 7 })).toEqual({})
  })

  it('show what is late, what asks a conversation, what asks a decision', () => {
    const items = [
      item({ id: 'late', dueOn: '2026-04-20' }),
      item({ id: 'talk', step: 'record-intake' }),
      item({ id: 'word', step: 'word-question' }),
      item({ id: 'decide', step: 'decide' }),
    ]
    const ids = (show: 'late' | 'conversation' | 'decision') => filtered(items, { show }, today).map(({ id }) => id)
    expect(ids('late')).toEqual(['late'])
    expect(ids('conversation')).toEqual(['late', 'talk'])
    expect(ids('decision')).toEqual(['word', 'decide'])
  })

  it('narrow to one partner and one variant together', () => {
    const items = [item({ id: 'a' }), item({ id: 'b', tenant: 'kompas' }), item({ id: 'c', variant: 'restorative' })]
    expect(filtered(items, { partner: 'linde', variant: 'family' }, today).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('the order of the queue', () => {
  it('puts the most overdue first, then what waits longest', () => {
    const items = [
      item({ id: 'later', dueOn: '2026-04-24' }),
      item({ id: 'same day, newer', dueOn: '2026-04-20', waitingSince: '2026-04-13T10:00:00Z' }),
      item({ id: 'same day, older', dueOn: '2026-04-20', waitingSince: '2026-04-13T08:00:00Z' }),
    ]
    expect(ordered(items).map(({ id }) => id)).toEqual(['same day, older', 'same day, newer', 'later'])
  })

  it('counts the partners by name', () => {
    const items = [item({}), item({}), item({ tenant: 'kompas', tenantName: 'Scholengroep Kompas' })]
    expect(partnersIn(items, 'nl')).toEqual([
      { id: 'linde', name: 'Jeugdhulp De Linde', n: 2 },
      { id: 'kompas', name: 'Scholengroep Kompas', n: 1 },
    ])
  })
})
