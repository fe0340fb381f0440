import { describe, expect, it } from 'vitest'
import { fewSetApart } from '../../../test-data/fewSetApart.ts'
import { randomFrom } from '../attack/random.ts'
import { addMonths } from '../grid.ts'
import type { Span } from '../tables/cell.ts'
import { leastLeft, type Piece } from './leastLeft.ts'

const threshold = 10
const quarter = (at: number): string => addMonths('2025-01', 3 * at)
const span = (first: number, last: number): Span => ({ from: quarter(first), to: addMonths(quarter(last), 2) })
const piecesOf = (cases: readonly number[]): readonly Piece[] => cases.map((n, at) => ({ ...span(at, at), cases: n }))
const lengthOf = (one: readonly [number, number]): number => one[1] - one[0]

describe('what a period leaves beside those that were shown', () => {
  const pieces = piecesOf([12, 15, 11, 6, 20])

  it('is all of it, when nothing was shown', () => {
    expect(leastLeft(span(0, 3), [], pieces)).toBe(44)
  })

  it('is what three quarters leave of the year, though each alone leaves many', () => {
    const shown = [span(0, 0), span(1, 1), span(2, 2)]
    expect(shown.map(one => leastLeft(span(0, 3), [one], pieces))).toEqual([32, 29, 33])
    expect(leastLeft(span(0, 3), shown, pieces)).toBe(6)
  })

  it('is nothing, when it is the sum of what was shown', () => {
    expect(leastLeft(span(0, 1), [span(0, 0), span(1, 1)], pieces)).toBe(0)
  })

  it('is what a longer period that was shown has beside it', () => {
    expect(leastLeft(span(0, 2), [span(0, 3)], pieces)).toBe(6)
  })

  it('is what two periods together leave beside two others', () => {
    // Quarters 1–2 and 3–5 were shown, and 1–3: with 4–5 only what the third is of both remains to be told apart.
    const shown = [span(0, 1), span(2, 4), span(0, 2)]
    expect(leastLeft(span(3, 4), shown, pieces)).toBe(0)
    expect(leastLeft(span(1, 3), shown, pieces)).toBe(18)
  })
})

describe('what is shown of random grids, shortest first', () => {
  const random = randomFrom(7)
  const quarters = 6
  const worlds = Array.from({ length: 60 }, () => ({
    cases: Array.from({ length: quarters }, () => Math.floor(random() ** 2 * 30)),
    // Any periods, halves across years too, in two editions of which the second knows the first.
    editions: [0, 1].map(() =>
      Array.from({ length: 7 }, () => {
        const [one, another] = [Math.floor(random() * quarters), Math.floor(random() * quarters)]
        return [Math.min(one, another), Math.max(one, another)] as const
      }),
    ),
  }))

  it.each(worlds.map((world, at) => [at, world] as const))(
    'leaves no sum or difference of few cases in world %i',
    (_, { cases, editions }) => {
      const pieces = piecesOf(cases)
      const shown: (readonly [number, number])[] = []
      for (const periods of editions)
        for (const one of periods.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
          const left = leastLeft(
            span(...one),
            shown.map(other => span(...other)),
            pieces,
          )
          const enough = cases.slice(one[0], one[1] + 1).reduce((sum, n) => sum + n, 0) >= threshold
          if (enough && (left === 0 || left >= threshold)) shown.push(one)
        }
      const told = shown.map(one => span(...one))
      expect(fewSetApart(told, pieces, threshold)).toEqual([])
    },
  )
})
