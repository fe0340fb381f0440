import { describe, expect, it } from 'vitest'
import { cheapestCycle } from './cheapestCycle.ts'
import type { BoundedEdge } from './sumEdges.ts'

/** A figure between two points: shown at a price, or hidden. */
const shown = (from: number, to: number, price: number): BoundedEdge => {
  return { from, to, n: 20, role: 'part', kind: 'count', low: 20, high: 39, price }
}
const hidden = (from: number, to: number, kind: 'small' | 'shielded' = 'small'): BoundedEdge => {
  return { ...shown(from, to, 7), kind, low: 1, high: 9 }
}
const never = Number.POSITIVE_INFINITY

describe('the cheapest round through a hidden figure', () => {
  const through = hidden(0, 1)

  it('opens the figure beside it that costs least, wherever that stands and whichever way it runs', () => {
    const [dear, cheap] = [shown(0, 1, 3), shown(0, 1, 2)]
    expect(cheapestCycle(through, [through, dear, cheap])).toEqual([cheap])
    expect(cheapestCycle(through, [cheap, through, dear])).toEqual([cheap])
    const back = shown(1, 0, 1)
    expect(cheapestCycle(through, [dear, cheap, back, through])).toEqual([back])
  })

  it('opens of two at one price the first', () => {
    const [one, other] = [shown(0, 1, 2), shown(0, 1, 2)]
    expect(cheapestCycle(through, [one, other])[0]).toBe(one)
    expect(cheapestCycle(through, [other, one])[0]).toBe(other)
  })

  it('opens two where together they cost less than one', () => {
    const [there, back] = [shown(1, 2, 2), shown(2, 0, 2)]
    expect(cheapestCycle(through, [shown(0, 1, 5), there, back])).toEqual([there, back])
    const direct = shown(0, 1, 3)
    expect(cheapestCycle(through, [there, back, direct])).toEqual([direct])
  })

  it('runs over what is hidden for nothing, but opens one at least', () => {
    const [aside, back] = [hidden(1, 2, 'shielded'), shown(2, 0, 2)]
    expect(cheapestCycle(through, [shown(0, 1, 3), aside, back])).toEqual([back])
    // Round what is hidden already there is room or there isn't: another way has to be opened.
    const more = shown(0, 1, 4)
    expect(cheapestCycle(through, [hidden(1, 0), more])).toEqual([more])
  })

  it('does not open what can not move, nor what leads nowhere', () => {
    expect(cheapestCycle(through, [through, shown(0, 1, never)])).toEqual([])
    expect(cheapestCycle(through, [through, shown(1, 2, 1)])).toEqual([])
    expect(cheapestCycle(through, [through, shown(4, 5, 1)])).toEqual([])
    expect(cheapestCycle(through, [through])).toEqual([])
  })

  it('is found through many points, by the cheaper of two ways', () => {
    const way = [shown(1, 2, 1), shown(3, 2, 1), shown(3, 4, 1), shown(0, 4, 1)]
    const detour = [shown(1, 5, 1), shown(5, 0, 4)]
    expect(cheapestCycle(through, [...detour, ...way])).toEqual(expect.arrayContaining(way))
    expect(cheapestCycle(through, [...detour, ...way])).toHaveLength(4)
  })

  it('never opens the figure itself, though it is shown', () => {
    const whole = shown(0, 1, 1)
    const other = shown(1, 0, 2)
    expect(cheapestCycle(whole, [whole, other])).toEqual([other])
    expect(cheapestCycle(whole, [whole])).toEqual([])
  })
})
