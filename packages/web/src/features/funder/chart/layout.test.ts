import type { Cell } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { layoutOf } from './layout.ts'

const count = (n: number): Cell => ({ kind: 'count', n })

describe('the drawing of a report', () => {
  it('gives the tallest bar all the height and the others their part', () => {
    const { bars, ground } = layoutOf([
      { key: 'q1', label: 'jan–mrt', now: count(50) },
      { key: 'q2', label: 'apr–jun', now: count(100) },
      { key: 'q3', label: 'jul–sep', now: count(0) },
    ])
    const heights = bars.map(({ height }) => height)
    expect(heights[0]).toBeCloseTo((heights[1] ?? 0) / 2)
    expect(heights[2]).toBe(0)
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(ground)
  })

  it('draws what is hidden at one height, so that it says nothing', () => {
    const { bars } = layoutOf([
      { key: 'a', label: 'a', now: { kind: 'small' } },
      { key: 'b', label: 'b', now: { kind: 'shielded' } },
      { key: 'c', label: 'c', now: count(400) },
    ])
    expect(bars[0]?.height).toBe(bars[1]?.height)
  })

  it('puts the year before to the left of the year, without overlap', () => {
    const { bars } = layoutOf([{ key: 'q1', label: 'jan–mrt', now: count(71), before: count(58) }])
    expect(bars.map(({ side }) => side)).toEqual(['before', 'now'])
    const [before, now] = bars
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThanOrEqual(now?.x ?? 0)
  })

  it('stays inside its frame, also with five years of months', () => {
    const groups = Array.from({ length: 60 }, (_, n) => ({
      key: `${n}`,
      label: `${n}`,
      now: count(n),
      before: count(n),
    }))
    const { bars, width } = layoutOf(groups)
    expect(Math.min(...bars.map(({ x }) => x))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...bars.map(bar => bar.x + bar.width))).toBeLessThanOrEqual(width)
  })

  it('can draw nothing at all', () => {
    expect(layoutOf([]).bars).toEqual([])
    expect(layoutOf([{ key: 'a', label: 'a', now: count(0) }]).bars[0]?.height).toBe(0)
  })
})
