import { describe, expect, it } from 'vitest'
import { hasRoom } from './hasRoom.ts'
import type { BoundedEdge } from './sumEdges.ts'

const figure = (from: number, to: number, n: number, low: number, high: number, kind: BoundedEdge['kind'] = 'small') =>
  ({ from, to, n, low, high, kind, role: 'part', price: 0 }) satisfies BoundedEdge

describe('a hidden figure', () => {
  it('can be other numbers when another, that runs beside it, gives what it takes', () => {
    const one = figure(0, 1, 3, 1, 9)
    expect(hasRoom(one, 2, [one, figure(0, 1, 5, 1, 9)])).toBe(true)
    // And what runs the other way takes along with it.
    expect(hasRoom(one, 2, [one, figure(1, 0, 5, 1, 9)])).toBe(true)
  })

  it('can not when no other is hidden, or when the other is shown', () => {
    const one = figure(0, 1, 3, 1, 9)
    expect(hasRoom(one, 2, [one])).toBe(false)
    expect(hasRoom(one, 2, [one, figure(0, 1, 5, 1, 9, 'count')])).toBe(false)
    expect(hasRoom(one, 2, [one, figure(0, 2, 5, 1, 9)])).toBe(false)
  })

  it('moves up and down together so many steps, and no more than both have room for', () => {
    // Two up, by the other's two down; one down, by the other's one up.
    const one = figure(0, 1, 2, 1, 9)
    const other = figure(0, 1, 3, 1, 4)
    expect(hasRoom(one, 2, [one, other])).toBe(true)
    expect(hasRoom(one, 3, [one, other])).toBe(true)
    expect(hasRoom(one, 4, [one, other])).toBe(false)
  })

  it('stays within what a reader knows of it: its own bounds count too', () => {
    const roomy = figure(0, 1, 5, 0, 99)
    expect(hasRoom(figure(0, 1, 9, 1, 9), 1, [roomy])).toBe(true)
    expect(hasRoom(figure(0, 1, 9, 8, 9), 2, [roomy])).toBe(false)
    expect(hasRoom(figure(0, 1, 1, 1, 1), 1, [roomy])).toBe(false)
    expect(hasRoom(figure(0, 1, 1, 1, 2), 1, [roomy])).toBe(true)
  })

  it('moves along a chain of others, each of which takes on what the last lets go', () => {
    const one = figure(0, 1, 3, 1, 9)
    const chain = [figure(1, 2, 5, 1, 9), figure(2, 3, 5, 1, 9), figure(3, 0, 5, 1, 9)]
    expect(hasRoom(one, 3, [one, ...chain])).toBe(true)
    const stiff = [...chain.slice(0, 2), figure(3, 0, 5, 5, 5)]
    expect(hasRoom(one, 1, [one, ...stiff])).toBe(false)
  })

  it('moves by another way once the first has no room left', () => {
    const one = figure(0, 1, 1, 1, 9)
    const [first, second] = [figure(0, 1, 2, 1, 2), figure(0, 1, 2, 1, 2)]
    expect(hasRoom(one, 1, [one, first])).toBe(true)
    expect(hasRoom(one, 2, [one, first])).toBe(false)
    expect(hasRoom(one, 2, [one, first, second])).toBe(true)
    expect(hasRoom(one, 3, [one, first, second])).toBe(false)
  })

  it('needs no room when no other value is asked for', () => {
    const one = figure(0, 1, 3, 3, 3)
    expect(hasRoom(one, 0, [one])).toBe(true)
  })
})
