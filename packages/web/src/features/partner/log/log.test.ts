import { describe, expect, it } from 'vitest'
import { daysOf } from './daysOf.ts'
import { monthsBefore, monthWords } from './months.ts'

describe('the months of a partner’s log', () => {
  it('are those in which entries are kept, the present one first', () => {
    const months = monthsBefore('2026-02-14T10:00:00.000Z')
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
    expect(months).toHaveLength(61)
    expect(months.at(-1)).toBe('2021-02')
  })

  it('are named in the reader’s language', () => {
    expect(monthWords('2026-04', 'nl')).toBe('april 2026')
    expect(monthWords('2026-04', 'fr')).toBe('avril 2026')
  })
})

it('the entries stand by the day of the operator’s zone', () => {
  const by = { role: 'regional-manager', you: false }
  const looked = (at: string) => ({ at, by, action: 'read' as const })
  const days = daysOf([looked('2026-04-15T22:30:00.000Z'), looked('2026-04-15T09:00:00.000Z')])
  expect(days.map(({ date, lines }) => [date, lines.map(({ no }) => no)])).toEqual([
    ['2026-04-16', [0]],
    ['2026-04-15', [1]],
  ])
})
