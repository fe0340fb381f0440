import { type MonthOfTenant, merge } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { countsBy, type Dimension, figureOf, indicatorOf, indicators } from '@kring/domain/indicators'
import { beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from './chance.ts'
import { dossierOf, type GeneratedDossier, generatedTenants } from './dossiers.ts'
import { breakdowns, formulas, type ModelFigure, money } from './figures.ts'
import { type Case, caseOf } from './model.ts'
import { type Counting, openCounting, shuffled, updatesAfter } from './product.ts'

const dossiersCounted = 3000

const grantOf = (id: string, tenants: readonly string[], changes: object = {}): Grant =>
  Grant.parse({ id, funder: 'dijleland', name: id, from: '2025-11', to: '2027-02', budget: 1, tenants, ...changes })
/** As they are at first. Of two that cover the same, nobody is counted in both. */
const first: readonly Grant[] = [
  grantOf('province', ['linde', 'kompas', 'rechtop']),
  grantOf('city', ['linde', 'wonen'], { variants: ['family'] }),
  grantOf('school-fund', ['kompas'], { from: '2026-03', to: '2026-12', variants: ['learning-circle', 'family'] }),
]
/** Half-way one takes another partner, one ends, one covers fewer kinds of conference. */
const then: readonly Grant[] = [
  grantOf('province', ['linde', 'kompas', 'rechtop', 'wonen'], { variants: ['family', 'restorative'] }),
  grantOf('city', ['linde', 'wonen'], { variants: ['family'], endedFrom: '2026-06' }),
  grantOf('school-fund', ['kompas'], { from: '2026-03', to: '2026-12', variants: ['learning-circle', 'family'] }),
]

type Counted = { readonly dossier: GeneratedDossier; readonly found: Case; readonly grants: readonly Grant[] }

/** Who pays for it, by DOMAIN.md: who was chosen, else the only one that covers it; nobody when several do. */
function payerOf({ found, grants }: Counted): string | undefined {
  const { tenant, variant, submitted, funding } = found
  const isFor = (grant: Grant): boolean =>
    grant.tenants.some(id => id === tenant) &&
    grant.variants.some(id => id === variant) &&
    grant.from <= submitted &&
    submitted <= grant.to
  if (funding.grant !== undefined) return grants.filter(isFor).find(({ id }) => id === funding.grant)?.id
  if (funding.isPaidByOthers) return undefined
  const open = grants.filter(grant => isFor(grant) && !(grant.endedFrom !== undefined && submitted >= grant.endedFrom))
  return open.length === 1 ? open[0]?.id : undefined
}

/** What is different, by name, between the product's counters and the model's cases. */
function differences(counting: Counting, counted: readonly Counted[]): readonly string[] {
  const found: string[] = []
  for (const { id: grant } of first) {
    const paid = counted.filter(one => payerOf(one) === grant).map(one => one.found)
    const months = counting.months(grant)
    for (const { id: tenant } of generatedTenants) {
      const cases = paid.filter(one => one.tenant === tenant)
      const own = months.filter(one => one.tenant === tenant)
      for (const month of everyMonthOf(own, cases)) {
        const counters = merge(own.filter(one => one.month === month).map(one => one.counters))
        const note = (name: string, product: unknown, model: unknown): void => {
          if (JSON.stringify(product) === JSON.stringify(model)) return
          found.push(`${grant} ${tenant} ${month} ${name}: ${JSON.stringify(product)}, not ${JSON.stringify(model)}`)
        }
        for (const indicator of indicators)
          note(indicator.id, figureOf(indicator, counters), told(formulas[indicator.id]?.(cases, month)))
        for (const [name, categories] of Object.entries(breakdowns)) {
          const [id = '', by = ''] = name.split(' by ')
          note(name, sorted(countsBy(indicatorOf(id), dimension(by), counters)), tallied(categories(cases, month)))
        }
        for (const [name, variants] of Object.entries(money)) {
          const own = Object.entries(counters).filter(([counter]) => counter.startsWith(`${name}:`))
          const byVariant = new Map(own.map(([counter, n]) => [counter.slice(name.length + 1), n]))
          note(name, sorted(byVariant), tallied(variants(cases, month)))
        }
      }
    }
  }
  return found
}

/** A median of the model as the figure of the product tells it: sorted, and picked by rank. */
function told(figure: ModelFigure | undefined): unknown {
  if (figure?.kind !== 'median') return figure
  const { values } = figure
  if (values.length === 0) return { kind: 'median', over: 0 }
  const rising = values.toSorted((one, other) => one - other)
  const at = (percent: number): number | undefined => rising[Math.ceil((rising.length * percent) / 100) - 1]
  return { kind: 'median', over: values.length, median: at(50), p90: at(90) }
}

const everyMonthOf = (months: readonly MonthOfTenant[], cases: readonly Case[]): readonly string[] =>
  [
    ...new Set([
      ...months.map(({ month }) => month),
      ...cases.flatMap(one => [
        one.submitted,
        ...one.conferences.map(({ month }) => month),
        ...one.evaluations.map(({ due }) => due),
        ...one.followUps.map(({ month }) => month),
        ...(one.plan === undefined ? [] : [one.plan.month]),
      ]),
    ]),
  ].sort()

type Broken = Exclude<Dimension, 'tenant'>
const broken: readonly Broken[] = ['variant', 'sector', 'municipality', 'theme', 'source', 'ageGroup', 'stopReason']
const dimension = (name: string): Broken => {
  const found = broken.find(one => one === name)
  if (found === undefined) throw new Error(`no dimension ${name}`)
  return found
}
const sorted = (counts: ReadonlyMap<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
const tallied = (categories: readonly string[]) =>
  sorted(new Map([...Map.groupBy(categories, one => one)].map(([category, all]) => [category, all.length])))

/** Everything that the dossiers went through, as the stream would deliver it: late, twice and in any order. */
function countEverything(dossiers: readonly GeneratedDossier[]): { counting: Counting; counted: readonly Counted[] } {
  const counting = openCounting()
  const chance = chanceOf(5)
  const halves = dossiers.map(dossier => {
    const end = dossier.erasedAfter ?? dossier.steps.length
    return { dossier, end, half: chance.between(1, end), isErasedEarly: chance.percent(50) }
  })
  const deliver = (dossier: GeneratedDossier, from: number, to: number, grants: readonly Grant[]): void => {
    // Mostly few of the states in between: what is counted of one is replaced by the next all the same.
    const counts = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      count => count === to || chance.percent(15),
    )
    for (const update of shuffled(
      counts.flatMap(count => updatesAfter(dossier, count, grants)),
      chance,
    ))
      counting.apply(update)
  }
  const erase = (dossier: GeneratedDossier, count: number, grants: readonly Grant[]): void => {
    for (const update of updatesAfter(dossier, count, grants)) counting.apply(update)
    counting.erase(updatesAfter(dossier, count, grants))
  }
  const isGoneBefore = ({ dossier, isErasedEarly }: (typeof halves)[number]): boolean =>
    dossier.erasedAfter !== undefined && isErasedEarly
  for (const one of halves) {
    deliver(one.dossier, 1, isGoneBefore(one) ? one.end : one.half, first)
    if (isGoneBefore(one)) erase(one.dossier, one.end, first)
  }
  // The grants change: every dossier that can still be read is counted again for those that were and those that are.
  for (const one of halves)
    if (!isGoneBefore(one)) for (const update of updatesAfter(one.dossier, one.half, then)) counting.apply(update)
  for (const one of halves)
    if (!isGoneBefore(one)) {
      deliver(one.dossier, one.half, one.end, then)
      if (one.dossier.erasedAfter !== undefined) erase(one.dossier, one.end, then)
    }
  const counted = halves.map(one => ({
    dossier: one.dossier,
    found: caseOf(one.dossier, one.end),
    grants: isGoneBefore(one) ? first : then,
  }))
  return { counting, counted }
}

describe('every figure of the reports', () => {
  const dossiers = Array.from({ length: dossiersCounted }, (_, number) => dossierOf(number))
  let all: ReturnType<typeof countEverything>
  beforeAll(() => {
    all = countEverything(dossiers)
  }, 120_000)

  it('is what a count of the events gives, before any rounding, whatever was corrected, erased or moved', () => {
    const found = differences(all.counting, all.counted)
    console.log(`recount: ${dossiers.length} dossiers, ${found.length} differences`)
    expect(found.slice(0, 12)).toEqual([])
  })

  it('is found to be wrong when one counter of it is', () => {
    all.counting.plant('province', 'held:circle')
    const found = differences(all.counting, all.counted)
    expect(found.map(one => one.split(' ')[3])).toEqual(
      expect.arrayContaining(['participants:', 'participants-circle:', 'growth-present:']),
    )
    expect(found).toHaveLength(3)
  })

  it('has something to count: plans of each kind, stops, second conferences, erasures and dossiers of nobody', () => {
    const cases = all.counted.map(({ found }) => found)
    const having = (is: (one: Case) => boolean): number => cases.filter(is).length
    for (const outcome of ['running', 'plan-with', 'plan-without', 'stopped', undefined])
      expect(having(one => one.outcome === outcome)).toBeGreaterThan(40)
    expect(having(({ conferences }) => conferences.length > 1)).toBeGreaterThan(20)
    expect(having(({ followUps }) => followUps.length > 0)).toBeGreaterThan(40)
    expect(dossiers.filter(({ erasedAfter }) => erasedAfter !== undefined).length).toBeGreaterThan(100)
    expect(all.counted.filter(one => payerOf(one) === undefined).length).toBeGreaterThan(100)
    for (const { id } of first) expect(all.counted.filter(one => payerOf(one) === id).length).toBeGreaterThan(50)
  })

  it('has a formula of its own for each indicator', () => {
    expect(Object.keys(formulas).sort()).toEqual(indicators.map(({ id }) => id).sort())
  })
})
