import {
  type ClosedQuarter,
  closedQuarterOf,
  type Grant,
  lastMonthOf,
  runningOf,
  shownMoneyOf,
} from '@kring/domain/grants'
import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, rehearse, type ShownMoney } from '@kring/domain/releases'
import { grantNamed } from '@kring/domain/test-data/grants'
import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'
import { releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds } from './attacker.ts'
import { everyKind } from './possible.ts'
import { exactly, isInMonths, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/**
 * Who lays the amounts beside the tables: number × price per kind and quarter, and what is committed, of which whoever knows the prices
 * can tell how many of each kind run. Each attacker writes down for themself what the amounts say of a dossier.
 */
const made = { seed: 3, from: '2026-01', to: '2026-12', perMonth: 0, tenants: 3, municipalities: 1 }
const variants = ['family', 'restorative', 'neighbourhood', 'learning-circle'] as const
type Variant = (typeof variants)[number]
const shown = releaseGrant(made)
const threshold = 10
const priced: Grant = grantNamed('together', {
  ...{ from: made.from, to: made.to, budget: 1_000_000, variants: [...variants] },
  prices: variants.map((variant, at) => ({ variant, from: '2026-01', euros: 2500 + at * 700 })),
})
const tally = disclosureTally()
afterAll(() => tally.report())

type Months = readonly { readonly month: string; readonly tenant: string; readonly counters: Record<string, number> }[]

/** Dossiers of one kind, partner and month, so many times. */
const dossiers = (variant: Variant, month: string, each: readonly number[]): readonly CountedDossier[] =>
  each.flatMap((n, at) => {
    const tenant = shown.tenants[at]?.id
    if (tenant === undefined) throw new Error('no such partner')
    const one = { tenant, month, variant, sector: 'youth', municipality: 'a', themes: [], source: 'citizen' }
    return Array.from({ length: n }, () => ({ ...one, ageGroup: '0-11', outcome: 'plan-with', participants: 8 }))
  })

/** Counters of these dossiers by month and partner. */
const counted = (all: readonly CountedDossier[], namesOf: (one: CountedDossier) => readonly string[]): Months =>
  [...Map.groupBy(all, ({ month, tenant }) => `${month}#${tenant}`)].map(([key, own]) => {
    const counters: Record<string, number> = {}
    for (const name of own.flatMap(namesOf)) counters[name] = (counters[name] ?? 0) + 1
    return { month: key.slice(0, 7), tenant: key.slice(8), counters }
  })

const closedBy = (months: Months, quarters: readonly string[]): readonly ClosedQuarter[] =>
  quarters.reduce<readonly ClosedQuarter[]>(
    (closed, name) =>
      closed.concat(
        closedQuarterOf({ name, lastMonth: lastMonthOf(name), at: '2026-04-05T05:00:00.000Z' }, priced, months, closed),
      ),
    [],
  )

async function release(
  months: Months,
  through: string,
  ids: readonly string[],
  closed: readonly ClosedQuarter[],
): Promise<Edition> {
  const { edition, narrowed } = await rehearse({
    ...{ funder: { id: 'province', name: 'Provincie' }, grant: shown, asOf: `${through}-28`, through, number: 1 },
    indicators: indicators.filter(({ id }) => ids.includes(id)),
    definitionsVersion: indicatorsVersion,
    months,
    money: shownMoneyOf(priced, closed, through),
    running: runningOf(closed, through),
    ledger: [],
    solver: await createHighsSolver(),
    now: () => performance.now(),
  })
  expect(narrowed).toBe(0)
  return edition
}

const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }
const inQuarter = isInMonths(quarter)
const paid = ({ invoices }: ShownMoney, variant: string): number =>
  invoices
    .flatMap(({ lines }) => lines.filter(line => line.variant === variant))
    .reduce((n, { number }) => n + number, 0)
const atLeast = (name: string, isIn: Statement['isIn'], low: number): Statement => ({
  ...{ name, isIn, low, high: Number.POSITIVE_INFINITY, isHidden: false, isWhole: true },
})
const isOfTable = (name: string): boolean => !name.startsWith('amount') && !name.includes('−')

/** What the tables of an indicator say by kind and partner, and its totals. */
const read = (edition: Edition, indicator: string, all: readonly CountedDossier[]): readonly Statement[] => [
  ...wholes(edition, indicator),
  ...edition.tables.filter(one => one.indicator === indicator).flatMap(table => statementsOf(table, all, threshold)),
]

/** The table by kind as it would be if only what is small were hidden. */
const naive = (all: readonly CountedDossier[]): readonly Statement[] => [
  exactly('whole 2026-Q1', inQuarter, all.filter(inQuarter).length, true),
  ...variants.map((variant): Statement => {
    const isIn = (one: CountedDossier) => one.variant === variant && inQuarter(one)
    const n = all.filter(isIn).length
    const name = `variant ${variant} 2026-Q1`
    const nearest = Math.round(n / 5) * 5
    return n < threshold
      ? { name, isIn, low: 0, high: threshold - 1, isHidden: true }
      : { name, isIn, low: Math.max(threshold, nearest - 2), high: nearest + 2, isHidden: false }
  }),
]

async function findsAndFindsNot(
  all: readonly CountedDossier[],
  edition: Edition,
  indicator: string,
  amounts: readonly Statement[],
): Promise<void> {
  const kinds = everyKind(all, ['tenant', 'variant'])
  const unprotected = await attackerFinds([...naive(all), ...amounts], all, kinds, isOfTable)
  tally.plant(unprotected.narrow.length > 0)
  expect(unprotected.narrow).not.toEqual([])
  const ours = await attackerFinds([...read(edition, indicator, all), ...amounts], all, kinds, isOfTable)
  tally.attack(ours.attacked, ours.narrow.length)
  expect(ours.narrow).toEqual([])
}

describe('who has the invoices of a quarter', () => {
  const held = [
    ...dossiers('family', '2026-02', [24, 24, 24]),
    ...dossiers('neighbourhood', '2026-02', [12, 12, 12]),
    ...dossiers('restorative', '2026-03', [3, 3, 2]),
  ]
  const months = counted(held, one => [
    ...['held:conferences', `heldVariant:${one.variant}`, 'plan:with', `spent:${one.variant}`],
  ])
  const closed = closedBy(months, ['2026-Q1'])

  it('finds how many conferences of a kind there were: each plan is that of one', async () => {
    const edition = await release(months, '2026-03', ['conferences', 'plans'], closed)
    const amounts = variants.map(variant =>
      atLeast(`amount ${variant}`, one => one.variant === variant && inQuarter(one), paid(edition.money, variant)),
    )
    await findsAndFindsNot(held, edition, 'conferences', amounts)
    expect(edition.leftOut).toContainEqual({ table: 'conferences.variant.2026', why: 'narrowed-by-amounts' })
  })
})

describe('who has the invoices of all quarters', () => {
  const cohort = [
    ...dossiers('family', '2026-02', [18, 18, 18]),
    ...dossiers('neighbourhood', '2026-02', [12, 12, 12]),
    ...dossiers('restorative', '2026-02', [3, 2, 2]),
  ]
  const months = [
    ...counted(cohort, one => ['total', `variant:${one.variant}`, 'outcome:plan-with', `planVariant:${one.variant}`]),
    ...counted(
      cohort.map(one => ({ ...one, month: '2026-06' })),
      one => ['plan:with', `spent:${one.variant}`],
    ),
  ]
  const closed = closedBy(months, ['2026-Q1', '2026-Q2', '2026-Q3'])

  it('finds how many referrals of a kind led to a plan: all that was paid for came from them', async () => {
    const edition = await release(months, '2026-09', ['cohort-plans'], closed)
    const amounts = variants.map(variant =>
      exactly(`amount ${variant}`, one => one.variant === variant, paid(edition.money, variant), true),
    )
    await findsAndFindsNot(cohort, edition, 'cohort-plans', amounts)
  })
})

describe('who knows the prices', () => {
  // Nine restorative referrals: five have a plan and four run.
  const referred = [
    ...dossiers('family', '2026-01', [22, 22, 22]),
    ...dossiers('neighbourhood', '2026-01', [15, 15, 15]),
    ...dossiers('restorative', '2026-01', [3, 3, 3]),
  ]
  const runs = new Set(variants.flatMap(kind => referred.filter(one => one.variant === kind).slice(0, 4)))
  const planned = referred.filter(one => !runs.has(one))
  const months = [
    ...counted(referred, one => [
      ...['total', `variant:${one.variant}`],
      ...(runs.has(one) ? ['outcome:running', `committed:${one.variant}`] : ['outcome:plan-with']),
    ]),
    ...counted(
      planned.map(one => ({ ...one, month: '2026-03' })),
      one => ['plan:with', `spent:${one.variant}`],
    ),
  ]
  const closed = closedBy(months, ['2026-Q1'])

  it('finds how many referrals of a kind there were, from what is spent and committed', async () => {
    const edition = await release(months, '2026-03', ['referrals'], closed)
    const amounts = variants.map(variant =>
      atLeast(
        `amount ${variant}`,
        one => one.variant === variant,
        paid(edition.money, variant) + [...runs].filter(one => one.variant === variant).length,
      ),
    )
    await findsAndFindsNot(referred, edition, 'referrals', amounts)
  })

  it('finds nothing of a quarter that runs: what was spent is told when it is over', async () => {
    const april = counted(dossiers('restorative', '2026-04', [2, 1, 0]), one => ['plan:with', `spent:${one.variant}`])
    const first = await release(months, '2026-03', ['referrals'], closed)
    const next = await release([...months, ...april], '2026-04', ['referrals'], closed)
    expect(next.money).toEqual(first.money)
    expect(next.money.through).toBe('2026-03')
  })
})
