import { describe, expect, it } from 'vitest'
import { type LogItem, linesOf } from './days.ts'

const by = { role: 'regional-manager', name: 'Leen Wouters', you: false }
const looked = (at: string): LogItem => ({ kind: 'access', at, by, action: 'read' })
const changed = (at: string): LogItem => ({ kind: 'change', at, by, event: 'accepted' })
const items = [
  looked('2026-04-15T22:30:00.000Z'),
  changed('2026-04-15T09:00:00.000Z'),
  looked('2026-04-14T21:59:00.000Z'),
]

describe('the lines of an access log', () => {
  it('stand by the day of the operator’s zone, the latest first', () => {
    expect(linesOf(items, 'all').map(({ date, lines: { length } }) => [date, length])).toEqual([
      ['2026-04-16', 1],
      ['2026-04-15', 1],
      ['2026-04-14', 1],
    ])
  })

  it('can be only who looked, or only what was changed', () => {
    expect(linesOf(items, 'access').flatMap(day => day.lines)).toHaveLength(2)
    expect(linesOf(items, 'change').flatMap(day => day.lines)).toEqual([{ no: 1, item: items[1] }])
  })
})
