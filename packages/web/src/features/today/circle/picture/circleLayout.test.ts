import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circleLayout } from './circleLayout.ts'
import type { Drawing, Drawn } from './drawing.ts'

const person = (index: number, ring = 0, sector?: number): Drawn => ({
  id: `p${index}`,
  label: `Naam${index}`,
  initials: `N${index}`.slice(0, 2),
  ring,
  sector,
})
const people = (count: number, from = 0, rings = 1): Drawn[] =>
  Array.from({ length: count }, (_, index) => person(from + index, index % rings))

const drawing = (around: readonly Drawn[], more: Partial<Drawing> = {}): Drawing => ({
  middle: [person(1000)],
  around,
  outside: [],
  rings: 3,
  sectors: 0,
  ...more,
})

const drawings = fc
  .record({
    rings: fc.integer({ min: 1, max: 4 }),
    sectors: fc.integer({ min: 0, max: 8 }),
    middle: fc.integer({ min: 0, max: 5 }),
    outside: fc.integer({ min: 0, max: 12 }),
    where: fc.array(fc.tuple(fc.nat(3), fc.nat(7)), { maxLength: 200 }),
  })
  .map(
    ({ rings, sectors, middle, outside, where }): Drawing => ({
      rings,
      sectors,
      middle: people(middle, 1000),
      outside: people(outside, 2000),
      around: where.map(([ring, sector], index) =>
        person(index, ring % rings, sectors === 0 ? undefined : sector % sectors),
      ),
    }),
  )

describe('the circle as a drawing', () => {
  it('shows everybody once, and no two marks touch', () => {
    fc.assert(
      fc.property(drawings, given => {
        const { marks, width, height } = circleLayout(given)
        const all = [...given.middle, ...given.around, ...given.outside].map(({ id }) => id)
        expect(marks.map(({ id }) => id).sort()).toEqual(all.sort())
        for (const [index, one] of marks.entries()) {
          expect(one.x - one.radius >= 0 && one.x + one.radius <= width).toBe(true)
          expect(one.y - one.radius >= 0 && one.y + one.radius <= height).toBe(true)
          for (const other of marks.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same people', () => {
    fc.assert(
      fc.property(drawings, given => {
        expect(circleLayout(structuredClone(given))).toEqual(circleLayout(given))
      }),
      { numRuns: 20 },
    )
  })

  it('writes the names of twelve, the initials of forty, and shows two hundred as dots', () => {
    expect(circleLayout(drawing(people(12, 0, 3))).detail).toBe('names')
    expect(circleLayout(drawing(people(40, 0, 3))).detail).toBe('initials')
    const many = circleLayout(drawing(people(200, 0, 3)))
    expect(many.detail).toBe('dots')
    expect(many.width).toBeLessThan(700)
  })

  it('draws the rings of nobody too', () => {
    const { lines, marks, width } = circleLayout(drawing([], { middle: [] }))
    expect(lines.map(({ ring }) => ring)).toEqual([0, 1, 2])
    expect(marks).toEqual([])
    expect(width).toBeGreaterThan(100)
  })

  it('keeps the inner ring nearest, and each sector together', () => {
    const { marks, centre } = circleLayout(drawing([person(1, 2), person(2, 0), person(3, 1)]))
    const far = (id: string) => {
      const mark = marks.find(one => one.id === id)
      return Math.hypot((mark?.x ?? 0) - centre.x, (mark?.y ?? 0) - centre.y)
    }
    expect(far('p2')).toBeLessThan(far('p3'))
    expect(far('p3')).toBeLessThan(far('p1'))
    const halves = circleLayout(
      drawing(
        [0, 1, 0, 1, 0, 1].map((sector, index) => person(index, 0, sector)),
        { sectors: 2 },
      ),
    )
    for (const { id, x } of halves.marks.slice(1)) expect(x > halves.centre.x).toBe(Number(id.slice(1)) % 2 === 0)
  })

  it('writes no label over another, nor over a mark', () => {
    const { marks } = circleLayout(drawing(people(14, 0, 3), { outside: people(3, 50) }))
    const boxes = marks
      .slice(1)
      .flatMap(({ label }) => (label ? [{ ...label, half: (label.text.length * 8.6) / 2 }] : []))
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(Math.abs(one.x - other.x) >= one.half + other.half - 0.2 || Math.abs(one.y - other.y) >= 17.9).toBe(true)
    expect(boxes.length).toBeGreaterThan(12)
  })
})
