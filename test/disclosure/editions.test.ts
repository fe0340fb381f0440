import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish, type Series } from './series.ts'
import { exactly, isInRow, type Statement, statementsOf, unprotected, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

const made = { seed: 23, from: '2026-01', to: '2026-12', perMonth: 90, tenants: 4, municipalities: 10 }
/** Fewer come from the small towns after the first quarter, so that towns that stand apart have few. */
const all = countedDossiers(made).map((one, at) =>
  one.month > '2026-03' && one.municipality >= 'town-04' && at % 2 === 0 ? { ...one, municipality: 'town-00' } : one,
)
const threshold = 10
const tally = disclosureTally()
afterAll(() => tally.report())

const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }
const throughs = ['2026-03', '2026-04', '2026-05', '2026-06']

function expectNothing({ attacked, narrow }: Findings): void {
  tally.attack(attacked, narrow.length)
  expect(narrow).toEqual([])
  expect(attacked).toBeGreaterThan(0)
}

function expectFound({ narrow }: Findings): void {
  tally.plant(narrow.length > 0)
  expect(narrow).not.toEqual([])
}

/** A dossier is funded by one grant: the province pays for all, but for what the city chose to pay of the first two partners. */
const funders = ['province', 'city'] as const
const funderOf = (one: CountedDossier, at: number): (typeof funders)[number] =>
  ['partner-a', 'partner-b'].includes(one.tenant) && at % 3 === 0 ? 'city' : 'province'
const funded = all.map((one, at) => ({ ...one, source: funderOf(one, at) }))

describe('two funders who share partners', () => {
  let editions: ReadonlyMap<string, Series>
  beforeAll(async () => {
    const series = await Promise.all(
      funders.map(async funder => {
        const own = funded.filter(({ source }) => source === funder)
        return [funder, await publish(made, own, throughs, { ids: ['referrals'] })] as const
      }),
    )
    editions = new Map(series)
  })

  it('find the partner that only one of them pays, where both count the same dossiers', async () => {
    const [model] = all
    if (model === undefined) throw new Error('no dossiers')
    const leak = [...Array(3).keys()].map(
      (): CountedDossier => ({ ...model, month: '2026-03', municipality: 'town-00', tenant: model.tenant }),
    )
    const both = [...all, ...leak.map(one => ({ ...one, source: 'alone' }))].filter(
      ({ municipality }) => municipality === 'town-00',
    )
    const toOne = unprotected(both, 'municipality', ['town-00'], [quarter], threshold)
    const toAnother = unprotected(
      both.filter(({ source }) => source !== 'alone'),
      'municipality',
      ['town-00'],
      [quarter],
      threshold,
    )
    const less = toAnother.map(one => ({
      ...one,
      isWhole: undefined,
      isIn: (dossier: CountedDossier) => dossier.source !== 'alone' && one.isIn(dossier),
    }))
    expectFound(
      await attackerFinds(
        [...toOne.map(one => ({ ...one, isWhole: undefined })), ...less],
        both,
        everyKind(both, ['source']),
      ),
    )
  })

  it.each([
    { dimension: 'tenant×variant', fields: ['tenant', 'variant', 'source'] },
    { dimension: 'municipality', fields: ['municipality', 'source'] },
  ] as const)(
    'find nothing in ours by $dimension, though both know the whole of each',
    async ({ dimension, fields }) => {
      const statements = funders.flatMap(funder =>
        (editions.get(funder)?.editions ?? []).flatMap(edition => {
          const own = funded.filter(({ source }) => source === funder)
          const tables = edition.tables.filter(table => table.dimension === dimension)
          return [...wholes(edition, 'referrals'), ...tables.flatMap(table => statementsOf(table, own, threshold))].map(
            (one): Statement => ({
              ...one,
              name: `${funder} ${one.name}`,
              isIn: dossier => dossier.source === funder && one.isIn(dossier),
            }),
          )
        }),
      )
      expect(statements.some(({ isHidden }) => isHidden)).toBe(true)
      expectNothing(await attackerFinds(statements, funded, everyKind(funded, fields)))
    },
  )
})

describe('who reads the report daily', () => {
  it('finds a row in a live report, the day that one case comes', async () => {
    const before = all.filter(({ month }) => month <= '2026-03')
    const [model] = before
    if (model === undefined) throw new Error('no dossiers')
    const after = [...before, { ...model, month: '2026-03', source: 'today' }]
    const rows = [...new Set(after.map(({ municipality }) => municipality))]
    const yesterday = unprotected(before, 'municipality', rows, [quarter], threshold).map(one => ({
      ...one,
      isWhole: undefined,
      isIn: (dossier: CountedDossier) => dossier.source !== 'today' && one.isIn(dossier),
    }))
    const today = unprotected(after, 'municipality', rows, [quarter], threshold)
    expectFound(await attackerFinds([...yesterday, ...today], after, everyKind(after, ['municipality', 'source'])))
  })

  it('finds nothing in ours: a month that was shown stays as it was, whatever came to be known since', async () => {
    const known = all.filter(({ month }) => month <= '2026-03')
    const late = known.slice(0, 4).map(one => ({ ...one, municipality: 'town-01' }))
    const first = await publish(made, known, ['2026-03'], { ids: ['referrals'] })
    const next = await publish(made, [...known, ...late], ['2026-03'], { ids: ['referrals'], ledger: first.ledger })
    expect(next.editions[0]?.tables).toEqual(first.editions[0]?.tables)
    expect(next.rehearsals[0]?.corrections).toContainEqual(
      expect.objectContaining({ kind: 'waits', moved: 4, why: 'fewer-than-five' }),
    )
    tally.attack(first.editions[0]?.tables.length ?? 0, 0)
  })
})

describe('who knows how many came in each month', () => {
  const known = all.filter(({ month }) => month <= '2026-06')
  const months = [...new Set(known.map(({ month }) => month))]
  let editions: Series['editions']
  beforeAll(async () => {
    editions = (await publish(made, all, throughs, { ids: ['referrals'] })).editions
  })
  const told = (dimension: string): readonly Statement[] =>
    editions.flatMap(edition => [
      ...wholes(edition, 'referrals'),
      ...edition.tables
        .filter(one => one.dimension === dimension)
        .flatMap(table => statementsOf(table, all, threshold)),
    ])

  it('finds nothing of what kind they were', async () => {
    const tenants = [...new Set(all.map(({ tenant }) => tenant))]
    const additions = tenants.flatMap(tenant =>
      months.map(month => {
        const isIn = (one: CountedDossier) => isInRow('tenant', tenant)(one) && one.month === month
        return exactly(`addition ${tenant} ${month}`, isIn, all.filter(isIn).length, true)
      }),
    )
    const tables = told('tenant×variant')
    expectNothing(await attackerFinds([...tables, ...additions], known, everyKind(known, ['tenant', 'variant'])))
  })

  it('finds nothing of the towns they came from', async () => {
    const additions = months.map(month => {
      const isIn = (one: CountedDossier) => one.month === month
      return exactly(`addition all ${month}`, isIn, all.filter(isIn).length, true)
    })
    const tables = told('municipality')
    expect(tables.some(({ isHidden }) => isHidden)).toBe(true)
    expectNothing(await attackerFinds([...tables, ...additions], known, everyKind(known, ['municipality'])))
  })
})
