import type { Edition, ShownFigure } from '@kring/domain/releases'
import { fewSetApart, type Told } from '@kring/domain/test-data/fewSetApart'
import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish, type Series } from './series.ts'
import { disclosureTally } from './tally.ts'

/** Few conferences a month, so that some editions have one or two new ones. */
const made = { seed: 5, from: '2026-01', to: '2026-12', perMonth: 5, tenants: 4, municipalities: 5 }
const dossiers = countedDossiers(made)
const throughs = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08']
const tally = disclosureTally()
afterAll(() => tally.report())

let series: Series
beforeAll(async () => {
  series = await publish(made, dossiers, throughs)
})

const toDate = (edition: Edition) =>
  edition.periods.find(({ period }) => period.from === '2026-01' && period.to === edition.through)
const figureOf = (edition: Edition, indicator: string): ShownFigure | undefined =>
  toDate(edition)?.figures.find(figure => figure.indicator === indicator)

const casesUntil = (through: string): number =>
  dossiers.filter(({ outcome, month }) => outcome === 'plan-with' && month <= through).length

/** How many values a sum can have that was told as a mean, by its last decimal, over a known number of cases. */
const sumsOf = (mean: number, n: number, decimal: number): readonly [low: number, high: number] => [
  Math.ceil((mean - decimal / 2) * n),
  Math.floor((mean + decimal / 2) * n),
]

const sumsBetween = (before: readonly [number, number], after: readonly [number, number]): number =>
  after[1] - before[0] - (after[0] - before[1]) + 1

describe('who subtracts means', () => {
  it('finds how many came to one conference, from two exact means', () => {
    const exact = (through: string) => {
      const own = dossiers.filter(({ outcome, month }) => outcome === 'plan-with' && month <= through)
      return own.reduce((all, { participants }) => all + participants, 0) / own.length
    }
    // With three decimals, read before and after one conference, the sum is known.
    const [n, m] = [exact('2026-03'), exact('2026-04')]
    const values = sumsBetween(sumsOf(n, casesUntil('2026-03'), 0.001), sumsOf(m, casesUntil('2026-04'), 0.001))
    tally.plant(values < 5)
    expect(values).toBeLessThan(5)
  })

  it('finds nothing in ours: a mean moves when ten new cases are behind it', () => {
    const meanIds = new Set(
      series.editions.flatMap(
        edition => toDate(edition)?.figures.flatMap(one => (one.kind === 'mean' ? [one.indicator] : [])) ?? [],
      ),
    )
    expect(meanIds.size).toBeGreaterThan(3)
    let moved = 0
    for (const id of meanIds) {
      let stood: { readonly figure: ShownFigure; readonly cases: number } | undefined
      for (const edition of series.editions) {
        const figure = figureOf(edition, id)
        if (figure?.kind !== 'mean' || figure.over.kind === 'hidden') continue
        const cases = casesUntil(edition.through)
        if (stood !== undefined && JSON.stringify(stood.figure) !== JSON.stringify(figure)) {
          moved += 1
          expect(cases - stood.cases).toBeGreaterThanOrEqual(10)
          stood = { figure, cases }
        }
        stood ??= { figure, cases }
      }
    }
    tally.attack(moved, 0)
    expect(moved).toBeGreaterThan(0)
  })
})

describe('who subtracts months', () => {
  it('finds no mean or median but of whole quarters', () => {
    const averages = series.editions.flatMap(({ periods }) =>
      periods.flatMap(({ period, figures, yearBefore }) =>
        [{ period, figures }, ...(yearBefore === undefined ? [] : [yearBefore])].flatMap(one =>
          one.figures.flatMap(figure =>
            (figure.kind === 'mean' && figure.tenths !== undefined) ||
            (figure.kind === 'median' && figure.median !== undefined)
              ? [one.period]
              : [],
          ),
        ),
      ),
    )
    expect(averages.length).toBeGreaterThan(0)
    for (const { from, to } of averages) expect([Number(from.slice(5)) % 3, Number(to.slice(5)) % 3]).toEqual([1, 0])
  })
})

describe('who adds and subtracts means of many periods', () => {
  const quarters = [2025, 2026].flatMap(year =>
    [1, 4, 7, 10].map(month => ({ from: `${year}-${two(month)}`, to: `${year}-${two(month + 2)}` })),
  )
  /** Quarters of few and of many conferences. */
  const held = [13, 4, 22, 11, 30, 12, 0, 6]
  const conferences = quarters.flatMap(({ from }, quarter) =>
    dossiers
      .filter(({ outcome }) => outcome === 'plan-with')
      .slice(0, held[quarter])
      .map((one): CountedDossier => ({ ...one, month: from })),
  )
  const pieces = quarters.map((quarter, at) => ({ ...quarter, cases: held[at] ?? 0 }))
  const grant = { ...made, from: '2025-01', to: '2026-12' }
  const ids = ['participants', 'growth-present']

  /** Every period of which an edition says a mean, also beside another. */
  const toldBy = (editions: readonly Edition[]): readonly Told[] =>
    editions.flatMap(({ periods }) =>
      periods.flatMap(({ period, figures, yearBefore }) =>
        [{ period, figures }, ...(yearBefore === undefined ? [] : [yearBefore])].flatMap(one =>
          one.figures.some(figure => figure.kind === 'mean' && figure.tenths !== undefined) ? [one.period] : [],
        ),
      ),
    )

  it('finds the quarter that the three others leave of a year, where each is over enough', () => {
    const years = ['2025', '2026'].map(year => ({ from: `${year}-01`, to: `${year}-12` }))
    const told = [...years, ...pieces.filter(({ cases }) => cases >= 10)]
    const found = fewSetApart(told, pieces, 10)
    tally.plant(found.includes('1 × 2025-04'))
    expect(found).toContain('1 × 2025-04')
  })

  it('finds the few that two halves leave beside a part of the year', () => {
    const told = ['2025-12', '2025-09'].map(to => ({ from: '2025-01', to })).concat({ from: '2025-07', to: '2025-12' })
    const few = quarters.slice(0, 4).map((quarter, at) => ({ ...quarter, cases: [3, 4, 30, 2][at] ?? 0 }))
    const found = fewSetApart(told, few, 10)
    tally.plant(found.length > 0)
    expect(found).toContain('1 × 2025-10')
  })

  it('finds nothing in ours, of all editions together', async () => {
    const throughs = ['2025-03', '2025-06', '2025-09', '2025-12', '2026-03', '2026-06', '2026-09', '2026-12']
    const { editions } = await publish(grant, conferences, throughs, { ids })
    const told = toldBy(editions)
    tally.attack(told.length, fewSetApart(told, pieces, 10).length)
    expect(told.length).toBeGreaterThan(10)
    expect(fewSetApart(told, pieces, 10)).toEqual([])
  })

  it('finds nothing of what came to be known late: a quarter stands until ten new cases are in it', async () => {
    const late = (n: number) => [...conferences, ...conferences.slice(0, n).map(one => ({ ...one, participants: 40 }))]
    const first = await publish(grant, conferences, ['2025-06'], { ids })
    const next = await publish(grant, late(9), ['2025-09'], { ids, ledger: first.ledger })
    const last = await publish(grant, late(10), ['2025-12'], { ids, ledger: [...first.ledger, ...next.ledger] })
    const quarter = ({ editions }: Series) =>
      editions[0]?.periods.find(({ period }) => period.key === '2025-Q1')?.figures.at(0)
    expect(quarter(next)).toEqual(quarter(first))
    expect(quarter(last)).not.toEqual(quarter(first))
    tally.attack(2, 0)
  })
})

describe('who reads percentages', () => {
  const ofTheWhole = ['conference-rate', 'plan-rate', 'plan-rate-started', 'plans-without-meeting', 'stopped']
  const shares = () =>
    series.editions.flatMap(({ periods }) =>
      periods.flatMap(({ figures }) => figures.flatMap(one => (one.kind === 'share' ? [one] : []))),
    )

  it('finds a hidden number of an exact percentage', () => {
    // 8 % of 50 is 4, whatever "< 10" hides.
    const values = [...Array(10).keys()].filter(n => Math.round((100 * n) / 50) === 8)
    tally.plant(values.length < 5)
    expect(values).toEqual([4])
  })

  it('finds nothing in ours: none or all is never said, and a hidden number has no percentage but "under 5"', () => {
    for (const { indicator, share, numerator, denominator } of shares()) {
      if (share.kind === 'percent') {
        expect(share.percent).toBeGreaterThanOrEqual(5)
        expect(share.percent).toBeLessThanOrEqual(95)
      }
      // What became of all referrals is exact for whoever pays: nobody is to be found in it.
      if (ofTheWhole.includes(indicator)) continue
      if (numerator.kind === 'hidden') expect(['hidden', 'under']).toContain(share.kind)
      if (numerator.kind === 'hidden' && share.kind === 'under' && denominator.kind !== 'hidden')
        expect(Math.floor(denominator.n * 0.05)).toBeGreaterThanOrEqual(4)
      // A percentage of a rounded number is that of the rounded number: it says no more than it.
      if (numerator.kind === 'rounded' && share.kind === 'percent' && denominator.kind === 'exact')
        expect(share.percent).toBe(Math.round((100 * numerator.n) / denominator.n))
    }
    tally.attack(shares().length, 0)
    expect(shares().length).toBeGreaterThan(0)
  })

  it('finds nothing over fewer than ten', () => {
    for (const { share, denominator } of shares())
      if (denominator.kind === 'hidden' || denominator.n < 10) expect(share.kind).toBe('hidden')
  })
})

describe('who reads medians', () => {
  it('reads days and minutes to five, over ten cases at least', () => {
    const medians = series.editions.flatMap(({ periods }) =>
      periods.flatMap(({ figures }) => figures.flatMap(one => (one.kind === 'median' ? [one] : []))),
    )
    expect(medians.length).toBeGreaterThan(0)
    for (const { median, p90, over } of medians) {
      if (over.kind === 'hidden') expect(median).toBeUndefined()
      expect((median ?? 0) % 5).toBe(0)
      expect((p90 ?? 0) % 5).toBe(0)
    }
  })
})

function two(n: number): string {
  return String(n).padStart(2, '0')
}
