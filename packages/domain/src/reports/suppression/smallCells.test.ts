import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestValues, guessOf } from '../../../test-data/completions.ts'
import type { Cell } from './cell.ts'
import { cellOf, defaultThreshold, suppressOverlapping, suppressParts, suppressTable } from './smallCells.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** As a reader sees it. */
const seen = (cells: readonly Cell[]): string =>
  cells.map(cell => (cell.kind === 'count' ? cell.n : cell.kind === 'small' ? '<' : '*')).join(' ')

describe('a count that stands alone', () => {
  it.each([
    [0, '0'],
    [1, '<'],
    [9, '<'],
    [10, '10'],
    [250, '250'],
  ])('%i is shown as %s', (n, shown) => {
    expect(seen([cellOf(n, defaultThreshold)])).toBe(shown)
  })
})

it('what is hidden holds no number at all, for a report is sent to who may not know it', () => {
  expect(suppressParts([3, 12, 40, 0], 10)).toStrictEqual([
    { kind: 'small' },
    { kind: 'shielded' },
    { kind: 'count', n: 40 },
    { kind: 'count', n: 0 },
  ])
  expect(cellOf(3, 10)).toStrictEqual({ kind: 'small' })
})

describe('parts of a total', () => {
  it.each([
    ['nothing is hidden where nothing is small', [12, 0, 40], '12 0 40'],
    ['nobody is nobody', [0, 0, 0], '0 0 0'],
    ['one small part hides another, the least large', [3, 40, 12, 400], '< 40 * 400'],
    ['two small parts hide each other', [3, 6, 40], '< < 40'],
    ['two of one each do not: their sum gives both away', [1, 1, 45, 90], '< < * 90'],
    ['nor do two of nine', [9, 9, 45, 90], '< < * 90'],
    ['a part of exactly the threshold leaves too little room, and so a third is hidden', [1, 10, 30, 60], '< * * 60'],
    ['if there is no room at all, it is not even told which is small', [1, 10], '* *'],
    ['a part that is everything is shown', [40, 0, 0], '40 0 0'],
    ['parts of a small total are small', [1, 0, 2], '< 0 <'],
    ['so many parts of a small total that each is one', [1, 1, 1, 1, 1, 1, 1, 1, 1, 0], '* * * * * * * * * *'],
    ['there may be none', [], ''],
  ])('%s', (_, counts, shown) => {
    expect(seen(suppressParts(counts, 10))).toBe(shown)
  })
})

describe('parts that overlap', () => {
  it.each([
    ['do not give each other away', [3, 60, 60], 100, '< 60 60'],
    ['do, when everyone is in one and the others hardly reach the whole', [9, 91], 100, '< *'],
    ['do not, when some are in none', [3, 60], 100, '< 60'],
  ])('%s', (_, counts, whole, shown) => {
    expect(seen(suppressOverlapping(counts, whole, 10))).toBe(shown)
  })
})

const rows = (height: number, width: number, n: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(n, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })

const shapes = [
  [1, 2],
  [1, 4],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
] as const

describe('a reader who tries every way to fill in what is hidden', () => {
  const target = 3
  /** Many zeros and small ones, some large. */
  const count = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 4, arbitrary: fc.integer({ min: 4, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 90 }) },
  )

  /**
   * What the reader may know of a shielded one: that it is not below the threshold, for it does not read "< 4". Only
   * where all is shielded may small ones be among them.
   */
  const lowest = (cells: readonly Cell[], counts: readonly number[], threshold: number): number =>
    cells.some(({ kind }, index) => kind === 'shielded' && (counts[index] ?? 0) < threshold) ? 0 : threshold

  it.each([4, 5, 10])('finds at least three values for each part of a line (threshold %i)', threshold => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 6 }), counts => {
        const cells = suppressParts(counts, threshold)
        const low = lowest(cells, counts, threshold)
        const guesses = counts.map((n, index) => guessOf(cells[index] ?? { kind: 'shielded' }, n, threshold, low))
        const whole = guessOf(cellOf(sum(counts), threshold), sum(counts), threshold, 0)
        const table = { cells: [guesses], rowTotals: [whole], columnTotals: guesses, whole }
        expect(fewestValues(table, target)).toBe(target)
      }),
      { numRuns: 200 },
    )
  })

  it.each(shapes)('finds at least three values for each figure of a table of %i by %i', (height, width) => {
    fc.assert(
      fc.property(rows(height, width, count), fc.constantFrom(4, 5), (counts, threshold) => {
        const { cells, rowTotals, columnTotals } = suppressTable(counts, threshold)
        const rowSums = counts.map(sum)
        const columnSums = Array.from({ length: width }, (_, column) => sum(counts.map(row => row[column] ?? 0)))
        const low = lowest(
          [...cells.flat(), ...rowTotals, ...columnTotals],
          [...counts.flat(), ...rowSums, ...columnSums],
          threshold,
        )
        const guess = (cell: Cell | undefined, n: number) => guessOf(cell ?? { kind: 'shielded' }, n, threshold, low)
        const whole = guessOf(cellOf(sum(rowSums), threshold), sum(rowSums), threshold, 0)
        const table = {
          cells: counts.map((row, at) => row.map((n, column) => guess(cells[at]?.[column], n))),
          // The total of an only row is the whole: nobody is behind it.
          rowTotals: rowSums.map((n, at) => (height === 1 && whole.hidden === false ? whole : guess(rowTotals[at], n))),
          columnTotals: columnSums.map((n, at) => guess(columnTotals[at], n)),
          whole,
        }
        expect(fewestValues(table, target)).toBe(target)
      }),
      { numRuns: 100 },
    )
  })

  it('does not find a bridge: the one cell between two blocks in which every line hides two', () => {
    const counts = [
      [5, 5, 50, 50],
      [5, 5, 5, 50],
      [50, 50, 5, 5],
      [50, 50, 5, 5],
    ]
    const { cells, rowTotals, columnTotals } = suppressTable(counts, 10)
    const guess = (cell: Cell | undefined, n = 0) => guessOf(cell ?? { kind: 'shielded' }, n, 10, 10)
    const table = {
      cells: counts.map((row, at) => row.map((n, column) => guess(cells[at]?.[column], n))),
      rowTotals: rowTotals.map(cell => guess(cell, cell.kind === 'count' ? cell.n : 0)),
      columnTotals: columnTotals.map(cell => guess(cell, cell.kind === 'count' ? cell.n : 0)),
      whole: guess({ kind: 'count', n: sum(counts.map(sum)) }),
    }
    expect(fewestValues(table, target)).toBe(target)
  })
})

describe('a reader who knows the rule by which cells are hidden', () => {
  /** Every line or table of small size, by what it looks like from outside. */
  function lookAlikes(size: number, mostInAll: number, look: (counts: readonly number[]) => string) {
    const every = (left: number, parts: number): readonly (readonly number[])[] =>
      parts === 0
        ? [[]]
        : Array.from({ length: left + 1 }, (_, n) => every(left - n, parts - 1).map(rest => [n, ...rest])).flat()
    return Map.groupBy(every(mostInAll, size), look)
  }

  /** The small counts that follow from what is shown, though they are hidden. */
  function givenAway(groups: ReadonlyMap<string, readonly (readonly number[])[]>, threshold: number) {
    return [...groups].flatMap(([look, group]) => {
      const [first = []] = group
      const pinned = first.filter((n, index) => {
        return n > 0 && n < threshold && group.every(counts => counts[index] === n)
      })
      return pinned.length > 0 ? [`${look}: ${first}`] : []
    })
  }

  const whole = (counts: readonly number[], threshold: number): Cell => cellOf(sum(counts), threshold)

  it.each([
    [2, 4, 40],
    [3, 4, 22],
    [4, 4, 14],
    [2, 10, 60],
    [3, 10, 34],
  ])('can not tell any small part of %i parts (threshold %i)', (size, threshold, mostInAll) => {
    const look = (counts: readonly number[]) =>
      `${seen([whole(counts, threshold)])} = ${seen(suppressParts(counts, threshold))}`
    expect(givenAway(lookAlikes(size, mostInAll, look), threshold)).toEqual([])
  })

  it.each([
    [1, 3, 4, 18],
    [2, 2, 4, 14],
  ])('can not tell any small cell of a table of %i by %i (threshold %i)', (height, width, threshold, mostInAll) => {
    const look = (counts: readonly number[]) => {
      const table = Array.from({ length: height }, (_, row) => counts.slice(row * width, (row + 1) * width))
      const { cells, rowTotals, columnTotals } = suppressTable(table, threshold)
      return [[whole(counts, threshold)], rowTotals, columnTotals, ...cells].map(seen).join(' | ')
    }
    expect(givenAway(lookAlikes(height * width, mostInAll, look), threshold)).toEqual([])
  })
})

describe('a table', () => {
  it('shows all of it where nothing is small', () => {
    const { cells, rowTotals, columnTotals } = suppressTable(
      [
        [20, 0],
        [30, 40],
      ],
      10,
    )
    expect([...cells, rowTotals, columnTotals].map(seen)).toEqual(['20 0', '30 40', '20 70', '50 40'])
  })

  it('hides a rectangle around a small cell, and no total', () => {
    const { cells, rowTotals, columnTotals } = suppressTable(
      [
        [3, 60, 200],
        [50, 70, 300],
        [400, 500, 600],
      ],
      10,
    )
    expect([...cells, rowTotals, columnTotals].map(seen)).toEqual([
      '< * 200',
      '* * 300',
      '400 500 600',
      '263 420 1500',
      '453 630 1100',
    ])
  })

  it('hides two partners when one of them is small, in the table as in the list of partners', () => {
    const { rowTotals } = suppressTable([[2], [45], [300]], 10)
    expect(seen(rowTotals)).toBe('< * 300')
  })

  it('shows every count that is not hidden as it is, and hides every small one', () => {
    const count = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(rows(5, 4, count), counts => {
        const { cells } = suppressTable(counts, 10)
        counts.flat().forEach((n, index) => {
          const cell = cells.flat()[index]
          if (n > 0 && n < 10) expect(cell?.kind).not.toBe('count')
          if (cell?.kind === 'count') expect(cell.n).toBe(n)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('may have no rows, and rows may have no columns', () => {
    expect(suppressTable([], 10)).toEqual({ cells: [], rowTotals: [], columnTotals: [] })
    expect(suppressTable([[], []], 10)).toMatchObject({ cells: [[], []], columnTotals: [] })
  })

  it('of twice as many partners takes at most as many more steps as a third power does', () => {
    const table = (height: number) =>
      Array.from({ length: height }, (_, row) => Array.from({ length: 4 }, (_, column) => (row * 7 + column * 13) % 37))
    const [thirty, sixty] = [30, 60].map(height => lookUpsDuring(() => suppressTable(table(height), 10)))
    expect(thirty).toBeGreaterThan(0)
    expect(sixty).toBeLessThanOrEqual((thirty ?? 0) * 8)
  })
})

/** How often the work looks something up in a Map, which each step of the searches in a table does. */
function lookUpsDuring(work: () => unknown): number {
  const { get } = Map.prototype
  let times = 0
  Map.prototype.get = function (key: unknown) {
    times += 1
    return get.call(this, key)
  }
  try {
    work()
  } finally {
    Map.prototype.get = get
  }
  return times
}
