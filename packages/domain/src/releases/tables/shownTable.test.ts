import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../indicators/registry.ts'
import type { Period } from '../edition.ts'
import type { Draft } from './draft.ts'
import type { Group } from './group.ts'
import { asShownTable } from './shownTable.ts'

const year: Period = { key: '2026', kind: 'year', from: '2026-01', to: '2026-12' }
const toJune: Period = { key: '2026-to-06', kind: 'to-date', from: '2026-01', to: '2026-06' }
const group: Group = {
  id: 'referrals.municipality.2026',
  indicator: indicatorOf('referrals'),
  year: 2026,
  dimensions: ['municipality'],
  counts: { leuven: { '2026-02': 33 }, tienen: { '2026-02': 21 }, diest: { '2026-02': 3 }, landen: { '2026-02': 9 } },
  totals: { '2026-02': 66 },
  isOverlapping: false,
  shares: new Map(),
  since: '2026-07-05',
}
const draft: Draft = {
  id: group.id,
  dimension: 'municipality',
  periods: [year, toJune],
  keys: ['leuven', 'tienen'],
  merged: 2,
  hidden: new Set(),
  before: new Set(),
}
const shown = (now: Group['totals']) =>
  asShownTable(draft, { group, sectors: new Map(), threshold: 10, standing: new Map() }, now, undefined)

describe('a table as a reader sees it', () => {
  it('has an exact total for the year alone', () => {
    expect(shown(group.totals).totals).toEqual([
      { kind: 'exact', n: 66 },
      { kind: 'rounded', n: 65 },
    ])
  })

  it('has none that differs from the figure beside it: what came late is in the figure, not in the table', () => {
    expect(shown({ '2026-02': 67 }).totals?.[0]).toEqual({ kind: 'rounded', n: 65 })
  })

  it('does not say how many categories the others are', () => {
    expect(shown(group.totals).other).toEqual({ cells: [expect.anything(), expect.anything()] })
  })
})
