import type { Edition } from '@kring/domain/releases'
import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'
import { referred, smallGrant } from '@kring/domain/test-data/smallGrant'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish } from './series.ts'
import { exactly, isInMonths, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/**
 * A partner that lays its own counts beside the report, and wants to know those of one other: also where no cell is hidden, where the
 * table by partner is left out, and from what is not there.
 */
const threshold = 10
const ids = ['referrals']
const tally = disclosureTally()
afterAll(() => tally.report())

type Told = { readonly key: string; readonly from: string; readonly to: string }
const quarters = [1, 2].map(at => ({ key: `2026-Q${at}`, from: `2026-0${at * 3 - 2}`, to: `2026-0${at * 3}` }))
const [first, second] = quarters
const half: Told = { key: '2026-H1', from: '2026-01', to: '2026-06' }

/** What a partner counts itself in each quarter, and what it wants to know: the small numbers of every other. */
const asPartner = (all: readonly CountedDossier[], own: string): readonly Statement[] => {
  const partners = [...new Set(all.map(({ tenant }) => tenant))]
  return quarters.flatMap(quarter =>
    partners.flatMap((tenant): readonly Statement[] => {
      const isIn = (one: CountedDossier): boolean => one.tenant === tenant && isInMonths(quarter)(one)
      const n = all.filter(isIn).length
      if (tenant === own) return [exactly(`own ${tenant} ${quarter.key}`, isIn, n, true)]
      const name = `of ${tenant} ${quarter.key}`
      return n < threshold ? [{ name, isIn, low: 0, high: all.length, isHidden: true }] : []
    }),
  )
}

const isOfAnother = (name: string): boolean => name.startsWith('of ')

const found = (all: readonly CountedDossier[], own: string, told: readonly Statement[]): Promise<Findings> =>
  attackerFinds([...told, ...asPartner(all, own)], all, everyKind(all, ['tenant']), isOfAnother)

const ours = (editions: readonly Edition[], all: readonly CountedDossier[]): readonly Statement[] =>
  editions.flatMap(edition => [
    ...wholes(edition, 'referrals'),
    ...edition.tables
      .filter(({ dimension }) => dimension === 'tenant' || dimension === 'sector')
      .flatMap(table => statementsOf(table, all, threshold)),
  ])

/** Of each partner what is rounded, in some periods. */
const rounded = (all: readonly CountedDossier[], by: 'tenant' | 'sector', periods: readonly (Told | undefined)[]) =>
  periods.flatMap(period => {
    if (period === undefined) return []
    const inMonths = isInMonths(period)
    const keys = [...new Set(all.map(one => one[by]))]
    return [
      exactly(`whole ${period.key}`, inMonths, all.filter(inMonths).length, true),
      ...keys.map((key): Statement => {
        const isIn = (one: CountedDossier): boolean => one[by] === key && inMonths(one)
        const nearest = Math.round(all.filter(isIn).length / 5) * 5
        const low = Math.max(threshold, nearest - 2)
        return { name: `${by} ${key} ${period.key}`, isIn, low, high: nearest + 2, isHidden: false }
      }),
    ]
  })

async function expectNothing(all: readonly CountedDossier[], editions: readonly Edition[]): Promise<number> {
  let tried = 0
  for (const own of new Set(all.map(({ tenant }) => tenant))) {
    const { attacked, narrow } = await found(all, own, ours(editions, all))
    tally.attack(attacked, narrow.length)
    tried += attacked
    expect({ own, narrow }).toEqual({ own, narrow: [] })
  }
  return tried
}

describe('a partner beside a table in which no cell is hidden', () => {
  const all = [...referred('family', '2026-02', [30, 8, 9]), ...referred('family', '2026-05', [30, 10, 10])]

  it('finds the quarter of another that is left of two columns', async () => {
    const naive = rounded(all, 'tenant', [half, second])
    const { narrow } = await found(all, 'partner-a', naive)
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it('finds nothing in ours', async () => {
    const { editions } = await publish(smallGrant(), all, ['2026-03', '2026-06'], { ids })
    await expectNothing(all, editions)
  })
})

describe('a partner beside the table by sector', () => {
  const sectors = ['youth', 'youth', 'school', 'school', 'housing', 'housing']
  const all = [9, 3, 20, 20, 18, 17].flatMap((n, at) =>
    referred(
      'family',
      '2026-02',
      sectors.map((_, one) => (one === at ? n : 0)),
      { sector: sectors[at] ?? 'youth' },
    ),
  )

  it('finds the only other partner of its sector', async () => {
    const { narrow } = await found(all, 'partner-a', rounded(all, 'sector', [first]))
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it.each([[[]], [['referrals.tenant']]])('finds nothing in ours, without the tables %s', async withoutTables => {
    const { editions } = await publish(smallGrant(6), all, ['2026-03'], { ids, withoutTables })
    await expectNothing(all, editions)
  })
})

describe('a quarter in which fewer than three partners are at the threshold', () => {
  const all = [...referred('family', '2026-02', [25, 25, 8]), ...referred('family', '2026-05', [25, 25, 10])]

  it('is not told to be one, and no two columns set it apart', async () => {
    const { editions } = await publish(smallGrant(), all, ['2026-03', '2026-06'], { ids })
    expect(editions[0]?.leftOut.map(({ why }) => why)).not.toContain('too-few-tenants')
    const table = editions[1]?.tables.find(({ dimension }) => dimension === 'tenant')
    expect(table?.periods.map(({ to, from }) => `${from}/${to}`)).not.toContain('2026-04/2026-06')
    expect(table?.periods.map(({ to, from }) => `${from}/${to}`)).toContain('2026-01/2026-06')
  })
})

describe('each partner of a small grant', () => {
  it('finds nothing of another in half a year, whatever it was like', async () => {
    const counts = { worlds: 0, attacked: 0, tables: 0 }
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const sizes = [0, 1, 2, 3].map(at => 4 + ((seed * 37 + at * 53) % 29))
      const all = ['2026-02', '2026-05'].flatMap((month, at) =>
        referred(
          'family',
          month,
          sizes.map(n => Math.max(0, n - at * ((seed * n) % 7))),
        ),
      )
      const { editions } = await publish(smallGrant(4), all, ['2026-03', '2026-06'], { ids })
      counts.attacked += await expectNothing(all, editions)
      counts.worlds += 1
      counts.tables += editions.at(-1)?.tables.length ?? 0
    }
    console.info(`partners: ${JSON.stringify(counts)}`)
  }, 120_000)
})
