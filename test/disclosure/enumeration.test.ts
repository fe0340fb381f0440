import type { ShownCount, ShownTable } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { publish } from './series.ts'
import { isInRow } from './statements.ts'
import { disclosureTally } from './tally.ts'

/** How a row may be divided over the two quarters. */
type Halves = readonly [first: number, second: number]

const threshold = 10
const tally = disclosureTally()
afterAll(() => tally.report())

const periods = [
  { key: '2026-Q1', from: '2026-01', to: '2026-03' },
  { key: '2026-Q2', from: '2026-04', to: '2026-06' },
  { key: '2026-H1', from: '2026-01', to: '2026-06' },
] as const

type Row = { readonly key: string; readonly ways: readonly Halves[]; readonly hidden: readonly string[] }

/** Every way to divide a row that agrees with what its cells say. */
function rowOf(
  table: ShownTable,
  key: string,
  cells: readonly ShownCount[],
  valueIn: (key: string, period: string) => number,
  totals: Halves,
): Row {
  const boundsIn = (period: string): readonly [number, number] => {
    const shown = cells[table.periods.findIndex(one => one.key === period)]
    if (shown === undefined) return [0, Number.POSITIVE_INFINITY]
    if (shown.kind !== 'hidden') return [Math.max(threshold, shown.n - 2), shown.n + 2]
    return valueIn(key, period) < threshold ? [0, threshold - 1] : [threshold, Number.POSITIVE_INFINITY]
  }
  const [q1, q2, h1] = periods.map(({ key: period }) => boundsIn(period))
  const isIn = (n: number, bounds: readonly [number, number] | undefined): boolean =>
    bounds !== undefined && n >= bounds[0] && n <= bounds[1]
  const ways: Halves[] = []
  for (let a = 0; a <= totals[0]; a += 1)
    for (let b = 0; b <= totals[1]; b += 1) if (isIn(a, q1) && isIn(b, q2) && isIn(a + b, h1)) ways.push([a, b])
  const hidden = table.periods.flatMap((period, at) => (cells[at]?.kind === 'hidden' ? [period.key] : []))
  return { key, ways, hidden }
}

/** Sums of both quarters that these rows together can have. */
function sumsOf(rows: readonly Row[], [most, mostLater]: Halves): ReadonlySet<number> {
  const width = mostLater + 1
  let sums = new Set([0])
  for (const { ways } of rows) {
    const next = new Set<number>()
    for (const sum of sums)
      for (const [a, b] of ways) {
        const [first, second] = [Math.floor(sum / width) + a, (sum % width) + b]
        if (first <= most && second <= mostLater) next.add(first * width + second)
      }
    sums = next
  }
  return sums
}

/** The values that remain of each hidden cell, by trying every way to fill in the whole table. */
function valuesLeft(
  rows: readonly Row[],
  totals: Halves,
): readonly { readonly cell: string; readonly values: number }[] {
  const width = totals[1] + 1
  return rows.flatMap(row => {
    if (row.hidden.length === 0) return []
    const others = sumsOf(
      rows.filter(one => one !== row),
      totals,
    )
    const possible = row.ways.filter(([a, b]) => others.has((totals[0] - a) * width + totals[1] - b))
    return row.hidden.map(period => {
      const inPeriod = ([a, b]: Halves): number => (period.endsWith('Q1') ? a : period.endsWith('Q2') ? b : a + b)
      return { cell: `${row.key} ${period}`, values: new Set(possible.map(inPeriod)).size }
    })
  })
}

function leftIn(table: ShownTable, dossiers: readonly CountedDossier[]): ReturnType<typeof valuesLeft> {
  const keys = table.rows.map(({ key }) => isInRow(table.dimension, key))
  const isOther = (one: CountedDossier): boolean => !keys.some(isIn => isIn(one))
  const valueIn = (key: string, period: string): number => {
    const isIn = key === 'other' ? isOther : isInRow(table.dimension, key)
    const span = periods.find(one => one.key === period)
    return dossiers.filter(one => isIn(one) && one.month >= (span?.from ?? '9999') && one.month <= (span?.to ?? ''))
      .length
  }
  const inQuarter = ({ from, to }: { readonly from: string; readonly to: string }) =>
    dossiers.filter(({ month }) => month >= from && month <= to).length
  const totals: Halves = [inQuarter(periods[0]), inQuarter(periods[1])]
  const rows = [...table.rows, ...(table.other === undefined ? [] : [{ key: 'other', cells: table.other.cells }])].map(
    ({ key, cells }) => rowOf(table, key, cells, valueIn, totals),
  )
  return valuesLeft(rows, totals)
}

describe('who tries every way to fill in a small table', () => {
  it('finds the hidden one of an exact table', () => {
    const exact = (key: string, first: number, second: number): Row => ({ key, ways: [[first, second]], hidden: [] })
    const ways = [...Array(100).keys()].map((n): Halves => [Math.floor(n / 10), n % 10])
    const left = valuesLeft([exact('a', 12, 14), exact('b', 20, 11), { key: 'c', ways, hidden: ['2026-Q1'] }], [35, 29])
    tally.plant(left[0]?.values === 1)
    expect(left).toEqual([{ cell: 'c 2026-Q1', values: 1 }])
  })

  it('finds at least five values of every hidden cell in ours', async () => {
    const grants = fc.record({
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      perMonth: fc.integer({ min: 5, max: 14 }),
      tenants: fc.constantFrom(3, 4),
      municipalities: fc.integer({ min: 3, max: 8 }),
    })
    let attacked = 0
    await fc.assert(
      fc.asyncProperty(grants, async grant => {
        const made = { ...grant, from: '2026-01', to: '2026-12' }
        const dossiers = countedDossiers(made).filter(({ month }) => month <= '2026-06')
        const { editions } = await publish(made, dossiers, ['2026-03', '2026-06'], { ids: ['referrals'] })
        const tables = editions.at(-1)?.tables ?? []
        const attackable = tables.filter(
          ({ dimension }) => dimension === 'municipality' || dimension === 'tenant' || dimension === 'ageGroup',
        )
        const left = attackable.flatMap(table => leftIn(table, dossiers))
        attacked += left.length
        expect(left.filter(({ values }) => values < 5)).toEqual([])
      }),
      { numRuns: 25, seed: 2026 },
    )
    tally.attack(attacked, 0)
    expect(attacked).toBeGreaterThan(0)
  })
})
