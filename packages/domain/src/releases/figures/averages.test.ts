import { describe, expect, it } from 'vitest'
import { indicators } from '../../indicators/index.ts'
import { TenantId } from '../../tenants/tenant.ts'
import { createAverages } from './averages.ts'

const tenant = TenantId.parse('partner-a')
const threshold = 10
const quarter = { key: '2026-Q1', kind: 'quarter', from: '2026-01', to: '2026-03' } as const
const half = { key: '2026-H1', kind: 'half', from: '2026-01', to: '2026-06' } as const

/** Of a mean, whether each period is shown, the shortest first. `added`: what it adds up in each of two quarters of twenty conferences. */
function shownOf(id: string, counter: string, added: readonly [number, number]): readonly boolean[] {
  const indicator = indicators.find(one => one.id === id)
  if (indicator === undefined) throw new Error(`no indicator ${id}`)
  const months = added.map((n, at) => ({
    month: at === 0 ? '2026-02' : '2026-05',
    tenant,
    counters: { 'held:conferences': 20, 'held:circle': 100, 'held:professionals': 50, [counter]: n },
  }))
  const averages = createAverages(months, half, [], threshold)
  return [quarter, half].map(period => {
    averages.show(indicator, period)
    const figure = averages.figureIn(indicator, period)
    return figure.kind === 'mean' && figure.tenths !== undefined
  })
}

describe('a mean of people beside an exact number of conferences', () => {
  it('is shown of a threshold of people', () => {
    expect(shownOf('participants-children', 'held:children', [30, 30])).toEqual([true, true])
  })

  it('is hidden of fewer: it would say how many there were', () => {
    expect(shownOf('participants-children', 'held:children', [2, 0])).toEqual([false, false])
    expect(shownOf('participants-children', 'held:children', [0, 30])).toEqual([false, true])
  })

  it('is hidden where the one before leaves few people of it', () => {
    expect(shownOf('participants-children', 'held:children', [30, 3])).toEqual([true, false])
  })

  it('is hidden where the others among them are few: their mean would be what is left', () => {
    expect(shownOf('participants', 'held:professionals', [3, 50])).toEqual([false, true])
  })
})
