import type { Edition, ShownMoney } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish, type Series } from './series.ts'
import { exactly, isInMonths, isInRow, type Statement, statementsOf, unprotected, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

const made = { seed: 11, from: '2025-01', to: '2026-12', perMonth: 45, tenants: 5, municipalities: 14 }
const dossiers = countedDossiers(made)
const throughs = ['2025-03', '2025-05', '2025-06', '2025-07', '2025-12', '2026-02', '2026-03']
const threshold = 10
const tally = disclosureTally()
afterAll(() => tally.report())

const until = (through: string): readonly CountedDossier[] => dossiers.filter(({ month }) => month <= through)
const known = until('2026-03')
const lastMonth = '2026-03'

/** Three of a kind that nobody else is, in the last month. */
const leak: readonly CountedDossier[] = known
  .filter(({ month }) => month === lastMonth)
  .slice(0, 3)
  .map(one => ({ ...one, municipality: 'planted' }))
const leaky = [...known, ...leak]
const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }
const toFebruary = { key: '2026-to-02', from: '2026-01', to: '2026-02' }
const march = { key: '2026-03', from: lastMonth, to: lastMonth }
const towns = [...new Set(leaky.map(({ municipality }) => municipality))].sort()

const isOfLeak = (name: string): boolean => name.includes('planted')
const found = ({ narrow }: Findings): boolean => narrow.length > 0

let series: Series
beforeAll(async () => {
  series = await publish(made, known, throughs, { ids: ['referrals', 'plans', 'conferences'] })
})

const last = (): Edition => {
  const edition = series.editions.at(-1)
  if (edition === undefined) throw new Error('nothing was published')
  return edition
}

/** Everything that these editions say of the referrals by these dimensions. */
const readAll = (editions: readonly Edition[], dimensions: readonly string[], of = known): readonly Statement[] =>
  editions.flatMap(edition => [
    ...wholes(edition, 'referrals'),
    ...edition.tables
      .filter(({ indicator, dimension }) => indicator === 'referrals' && dimensions.includes(dimension))
      .flatMap(table => statementsOf(table, of, threshold)),
  ])

const partner = ['tenant', 'variant', 'sector', 'tenant×variant']

/** Everything by town and everything by partner and kind, attacked by who has read these editions. */
async function attacked(
  editions: readonly Edition[],
  beside: readonly Statement[] = [],
  isTarget?: (name: string) => boolean,
): Promise<readonly Findings[]> {
  return [
    await attackerFinds(
      [...readAll(editions, ['municipality']), ...beside],
      known,
      everyKind(known, ['municipality']),
      isTarget,
    ),
    await attackerFinds(
      [...readAll(editions, ['ageGroup']), ...beside],
      known,
      everyKind(known, ['ageGroup']),
      isTarget,
    ),
    await attackerFinds(
      [...readAll(editions, partner), ...beside],
      known,
      everyKind(known, ['tenant', 'variant']),
      isTarget,
    ),
  ]
}

function expectNothing(findings: readonly Findings[]): void {
  for (const { attacked: n, narrow } of findings) tally.attack(n, narrow.length)
  expect(findings.flatMap(({ narrow }) => narrow)).toEqual([])
  expect(findings.reduce((all, one) => all + one.attacked, 0)).toBeGreaterThan(0)
}

function expectFound(findings: Findings): void {
  tally.plant(found(findings))
  expect(findings.narrow).not.toEqual([])
}

describe('who reads one release', () => {
  it('finds what the others leave of an exact total, where only the small one is hidden', async () => {
    const naive = unprotected(leaky, 'municipality', towns, [quarter], threshold).filter(
      ({ name, isHidden }) => !isHidden || isOfLeak(name),
    )
    const others = towns
      .filter(town => town !== 'planted')
      .map(town => {
        const isIn = (one: CountedDossier) => isInRow('municipality', town)(one) && isInMonths(quarter)(one)
        return exactly(`municipality ${town} ${quarter.key}`, isIn, leaky.filter(isIn).length)
      })
    expectFound(await attackerFinds([...naive, ...others], leaky, everyKind(leaky, ['municipality']), isOfLeak))
  })

  it('finds nothing in ours', async () => {
    for (const edition of series.editions) expectNothing(await attacked([edition]))
  })
})

describe('who keeps all releases', () => {
  it('finds what came between two of an unprotected report', async () => {
    const many = leaky.map((one, at) =>
      one.month === '2026-01' && at % 2 === 0 ? { ...one, municipality: 'planted' } : one,
    )
    const naive = unprotected(many, 'municipality', towns, [toFebruary, quarter], threshold)
    expectFound(await attackerFinds(naive, many, everyKind(many, ['municipality']), name => name.includes('−')))
  })

  it('finds nothing in ours', async () => {
    expectNothing(await attacked(series.editions))
  })
})

describe('who lays two tables of the catalogue beside each other, in all periods', () => {
  const pairs = [
    ['municipality', 'tenant'],
    ['municipality', 'variant'],
    ['municipality', 'ageGroup'],
    ['municipality', 'sector'],
    ['tenant×variant', 'ageGroup'],
  ] as const

  it('finds the one partner of a town, where both tables are exact', async () => {
    // All of the planted town are of one partner, of whom there are no others in the month.
    const tenants = [...new Set(leaky.map(({ tenant }) => tenant))]
    const naive = [
      ...unprotected(leaky, 'tenant', tenants, [quarter], threshold),
      ...unprotected(leaky, 'municipality', towns, [march, quarter, toFebruary], threshold).map(one =>
        isOfLeak(one.name) ? one : { ...one, low: count(one), high: count(one), isHidden: false },
      ),
    ]
    expectFound(await attackerFinds(naive, leaky, everyKind(leaky, ['municipality', 'tenant']), isOfLeak))
  })

  it.each(pairs)('finds nothing in ours: %s and %s', async (one, another) => {
    const fields = [one, another].flatMap(by =>
      by === 'tenant×variant' ? (['tenant', 'variant'] as const) : [fieldOf(by)],
    )
    const all = readAll([last()], [one, another])
    expectNothing([await attackerFinds(all, known, everyKind(known, fields))])
  })
})

/** A sector is that of its partner. */
const fieldOf = (by: 'municipality' | 'tenant' | 'variant' | 'ageGroup' | 'sector') => (by === 'sector' ? 'tenant' : by)

const count = ({ isIn }: Statement): number => leaky.filter(isIn).length

describe('who knows one partner’s exact counts', () => {
  const insider = 'partner-a'
  const ofInsider = (isIn: (one: CountedDossier) => boolean, name: string): Statement => {
    const both = (one: CountedDossier) => one.tenant === insider && isIn(one)
    return exactly(name, both, known.filter(both).length)
  }
  const months = [...new Set(known.map(({ month }) => month))]
  const variants = [...new Set(known.map(({ variant }) => variant))]

  it('finds the other of two partners, where there are no more', async () => {
    const two = leaky.filter(({ tenant }) => tenant === insider || tenant === 'partner-b')
    const naive = [
      ...unprotected(two, 'municipality', ['planted'], [quarter], 2),
      ...months.map(month =>
        exactly(
          `insider planted ${month}`,
          one => one.tenant === insider && one.municipality === 'planted' && one.month === month,
          two.filter(one => one.tenant === insider && one.municipality === 'planted' && one.month === month).length,
        ),
      ),
      exactly(
        'planted planted 2026-Q1',
        one => one.municipality === 'planted' && isInMonths(quarter)(one),
        two.filter(({ municipality }) => municipality === 'planted').length,
      ),
      {
        name: 'other planted 2026-Q1',
        isIn: (one: CountedDossier) =>
          one.tenant === 'partner-b' && one.municipality === 'planted' && isInMonths(quarter)(one),
        low: 0,
        high: 9,
        isHidden: true,
      },
    ]
    expectFound(
      await attackerFinds(naive, two, everyKind(two, ['municipality', 'tenant']), name => name.startsWith('other')),
    )
  })

  it('finds nothing of the other partners in ours', async () => {
    const own = variants.flatMap(variant =>
      months.map(month =>
        ofInsider(one => one.variant === variant && one.month === month, `insider ${variant} ${month}`),
      ),
    )
    const isOfOthers = (name: string) =>
      !name.includes('−') && name.includes('.tenant') && !name.includes(` ${insider}`)
    for (const editions of [[last()], series.editions]) {
      const all = [...readAll(editions, partner), ...own]
      expectNothing([await attackerFinds(all, known, everyKind(known, ['tenant', 'variant']), isOfOthers)])
    }
  })
})

describe('who knows the rules of rounding and hiding', () => {
  it('finds a small number beside two that are barely shown', async () => {
    // 10 is shown of 10 to 12: with a total of 23 the third is 0 to 3.
    const small: readonly CountedDossier[] = [
      ...Array.from({ length: 10 }, () => 'a'),
      ...Array.from({ length: 10 }, () => 'b'),
      'c',
      'c',
      'c',
    ].flatMap(town => leak.slice(0, 1).map(one => ({ ...one, municipality: town })))
    const isIn = isInMonths(quarter)
    const row = (town: string, low: number, high: number, isHidden: boolean): Statement => ({
      name: `municipality ${town} ${quarter.key}`,
      isIn: one => one.municipality === town && isIn(one),
      low,
      high,
      isHidden,
    })
    const naive = [
      row('a', 10, 12, false),
      row('b', 10, 12, false),
      row('c', 0, 9, true),
      exactly('whole 2026-Q1', isIn, 23, true),
    ]
    expectFound(await attackerFinds(naive, small, [], name => !name.includes('−')))
  })

  it('finds nothing in ours, told of each cell why it is hidden', async () => {
    // Every attacker here is told; this one reads the tables of plans and conferences as well.
    const conferences = known.filter(({ outcome }) => outcome === 'plan-with')
    for (const edition of series.editions) {
      const tables = edition.tables.filter(({ indicator }) => indicator === 'conferences')
      const all = [
        ...wholes(edition, 'conferences'),
        ...tables.flatMap(table => statementsOf(table, conferences, threshold)),
      ]
      expectNothing([await attackerFinds(all, conferences, everyKind(known, ['tenant', 'variant']))])
    }
  })
})

describe('who has the invoices and prices', () => {
  const isPaid = ({ outcome }: CountedDossier): boolean => outcome.startsWith('plan')
  const price = 1850
  const money = (through: string): ShownMoney => ({
    budget: 900_000,
    committed: 0,
    spent: 0,
    left: 0,
    invoices: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']
      .filter(name => endOf(name) <= through)
      .map(name => ({
        quarter: name,
        lines: (['family', 'restorative', 'neighbourhood', 'learning-circle'] as const).map(variant => {
          const number = paidIn(name, variant)
          return { variant, number, price, amount: number * price }
        }),
      })),
  })
  const endOf = (name: string): string => `${name.slice(0, 4)}-${String(Number(name.slice(-1)) * 3).padStart(2, '0')}`
  const startOf = (name: string): string =>
    `${name.slice(0, 4)}-${String(Number(name.slice(-1)) * 3 - 2).padStart(2, '0')}`
  const paidIn = (name: string, variant: string): number =>
    known.filter(
      one => isPaid(one) && one.variant === variant && one.month >= startOf(name) && one.month <= endOf(name),
    ).length

  it('finds a hidden number of plans by dividing an amount by its price', async () => {
    const plans = known.filter(isPaid)
    const variants = [...new Set(plans.map(({ variant }) => variant))]
    const naive = unprotected(plans, 'variant', variants, [quarter], 1000)
    const invoice = money('2026-03').invoices.at(-1)?.lines ?? []
    const divided = invoice.map(({ variant, amount }) =>
      exactly(
        `invoice ${variant} ${quarter.key}`,
        one => one.variant === variant && isInMonths(quarter)(one),
        amount / price,
      ),
    )
    expectFound(
      await attackerFinds([...naive, ...divided], plans, everyKind(plans, ['variant']), name => !name.includes('−')),
    )
  })

  it('finds nothing in ours: of each kind at least as many were referred as were paid for', async () => {
    const paid = await publish(made, known, ['2025-06', '2025-12', '2026-03'], { money, ids: ['referrals'] })
    for (const [at, edition] of paid.editions.entries()) {
      const least = edition.money.invoices.flatMap(({ quarter: name, lines }) =>
        lines.map(({ variant }): Statement => {
          const isIn = (one: CountedDossier) => one.variant === variant && one.month <= endOf(name)
          const low = edition.money.invoices
            .filter(invoice => invoice.quarter <= name)
            .flatMap(invoice => invoice.lines.filter(line => line.variant === variant))
            .reduce((all, { number }) => all + number, 0)
          return {
            name: `paid ${variant} ${name}`,
            isIn,
            low,
            high: Number.POSITIVE_INFINITY,
            isHidden: false,
            isWhole: true,
          }
        }),
      )
      const all = [...readAll(paid.editions.slice(0, at + 1), partner), ...least]
      expectNothing([
        await attackerFinds(all, known, everyKind(known, ['tenant', 'variant']), name => !name.startsWith('paid')),
      ])
    }
  })
})
