import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestValues, type Guess, guessOf } from '../../../test-data/completions.ts'
import type { Cell } from './cell.ts'
import { cellOf, suppressGroups, suppressParts } from './smallCells.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
const seen = (cells: readonly Cell[]): string =>
  cells.map(cell => (cell.kind === 'count' ? cell.n : cell.kind === 'small' ? '<' : '*')).join(' ')
const shown = (groups: readonly (readonly number[])[], threshold = 10): string => {
  const { cells, totals } = suppressGroups(groups, threshold)
  return [totals, ...cells].map(seen).join(' | ')
}

describe('parts in groups that are shown with their totals', () => {
  it.each([
    [
      'nothing is hidden where nothing is small',
      [
        [12, 0],
        [40, 20],
      ],
      '12 60 | 12 0 | 40 20',
    ],
    [
      'a small part hides another of its own group, for the total of the group is shown',
      [
        [3, 40, 60],
        [11, 70, 80],
      ],
      '103 161 | < * 60 | 11 70 80',
    ],
    [
      'a small total hides another total, and parts of both',
      [
        [3, 4],
        [40, 90],
        [200, 300],
      ],
      '< * 500 | < < | * 90 | 200 300',
    ],
    [
      'all of a group is small where its total is',
      [
        [3, 2],
        [4, 1],
      ],
      '< < | < < | < <',
    ],
    [
      'nobody is nobody',
      [
        [0, 0],
        [0, 0],
      ],
      '0 0 | 0 0 | 0 0',
    ],
    ['there may be no group', [], ''],
  ] as const)('%s', (_, groups, expected) => {
    expect(shown(groups)).toBe(expected)
  })

  it('are parts alone where there is one group: its total is the whole', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(parts, counts => {
        const { cells, totals } = suppressGroups([counts], 10)
        expect(cells).toEqual([suppressParts(counts, 10)])
        expect(totals).toEqual([cellOf(sum(counts), 10)])
      }),
      { numRuns: 100 },
    )
  })
})

/** Many zeros and small ones, some large. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 4, arbitrary: fc.integer({ min: 4, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 90 }) },
)
const groupsOf = (height: number, width: number) =>
  fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })

const target = 3

describe('a reader of months, quarters and total who tries every way to fill in what is hidden', () => {
  it.each([
    [2, 2],
    [2, 3],
    [4, 3],
  ])('finds at least three values for each of %i groups of %i', (height, width) => {
    fc.assert(
      fc.property(groupsOf(height, width), fc.constantFrom(4, 5, 10), (counts, threshold) => {
        const { cells, totals } = suppressGroups(counts, threshold)
        const sums = counts.map(sum)
        const whole = sum(sums)
        // Only where all is shielded may small ones be among the shielded.
        const figures = [...cells.flat(), ...totals]
        const isAllShielded = figures.some(
          ({ kind }, at) => kind === 'shielded' && ([...counts.flat(), ...sums][at] ?? 0) < threshold,
        )
        const guess = (cell: Cell | undefined, n: number) =>
          guessOf(cell ?? { kind: 'shielded' }, n, threshold, isAllShielded ? 0 : threshold)
        /** A sum that nobody shows, and that nobody attacks: any value will do. */
        const unseen: Guess = { n: 0, hidden: false, tries: Array.from({ length: whole + 40 }, (_, n) => n) }
        const table = {
          cells: counts.map((row, at) => row.map((n, column) => guess(cells[at]?.[column], n))),
          rowTotals: sums.map((n, at) => guess(totals[at], n)),
          columnTotals: Array.from({ length: width }, () => unseen),
          whole: guessOf(cellOf(whole, threshold), whole, threshold, 0),
        }
        expect(fewestValues(table, target)).toBe(target)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a reader who knows the rule by which cells are hidden', () => {
  const every = (left: number, parts: number): readonly (readonly number[])[] =>
    parts === 0
      ? [[]]
      : Array.from({ length: left + 1 }, (_, n) => every(left - n, parts - 1).map(rest => [n, ...rest])).flat()

  /** Every small set of groups, by what it looks like from outside, and the hidden small figures that follow from it. */
  function givenAway(height: number, width: number, threshold: number, mostInAll: number): readonly string[] {
    const grouped = (counts: readonly number[]) =>
      Array.from({ length: height }, (_, at) => counts.slice(at * width, (at + 1) * width))
    const looks = Map.groupBy(
      every(mostInAll, height * width),
      counts => `${seen([cellOf(sum(counts), threshold)])} = ${shown(grouped(counts), threshold)}`,
    )
    const figures = (counts: readonly number[]) => [...counts, ...grouped(counts).map(sum)]
    return [...looks].flatMap(([look, alike]) => {
      const all = alike.map(figures)
      const pinned = all[0]?.some((n, at) => n > 0 && n < threshold && all.every(one => one[at] === n))
      return pinned === true ? [look] : []
    })
  }

  it.each([
    [2, 2, 4, 20],
    [2, 3, 4, 12],
    [3, 2, 4, 12],
    [2, 2, 10, 30],
  ])('can not tell any small one of %i groups of %i (threshold %i)', (height, width, threshold, mostInAll) => {
    expect(givenAway(height, width, threshold, mostInAll)).toEqual([])
  })
})
