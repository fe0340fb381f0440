import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, rehearse } from '@kring/domain/releases'
import { type CountedDossier, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds } from './attacker.ts'
import { everyKind } from './possible.ts'
import { noMoney } from './series.ts'
import { exactly, isInMonths, isInRow, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

const made = { seed: 5, from: '2026-01', to: '2026-12', perMonth: 0, tenants: 4, municipalities: 1 }
const grant = releaseGrant(made)
const [a = '', b = '', c = '', d = ''] = grant.tenants.map(({ id }) => id)
const threshold = 10
const tally = disclosureTally()
afterAll(() => tally.report())

type Months = readonly { readonly month: string; readonly tenant: string; readonly counters: Record<string, number> }[]
const referred = (month: string, by: Readonly<Record<string, number>>, source = 'professional'): Months =>
  Object.entries(by).map(([tenant, n]) => ({
    month,
    tenant,
    counters: { total: n, 'variant:family': n, [`source:${source}`]: n },
  }))

async function release(
  months: Months,
  through: string,
  sectors: ReadonlyMap<string, string>,
  ledger: readonly LedgerEntry[] = [],
  of = grant,
) {
  const rehearsal = await rehearse({
    ...{ funder: { id: 'province', name: 'Provincie' }, grant: of, asOf: `${through}-28`, through, number: 1 },
    indicators: indicators.filter(({ id }) => id === 'referrals'),
    definitionsVersion: indicatorsVersion,
    ...{ months, sectors, money: noMoney, ledger },
    solver: await createHighsSolver(),
    now: () => performance.now(),
  })
  expect(rehearsal.narrowed).toBe(0)
  return rehearsal
}

const table = ({ tables }: Edition, dimension: string) => tables.find(one => one.dimension === dimension)
const why = ({ leftOut }: Edition, dimension: string) =>
  leftOut.find(one => one.table === `referrals.${dimension}.2026`)?.why
const twoEach = new Map([a, b, c, d].map((id, at) => [id, at < 2 ? 'youth-care' : 'school']))

describe('who knows which partner a sector has', () => {
  const months = referred('2026-02', { [a]: 60, [b]: 41, [c]: 33, [d]: 27 })

  it('reads the partner in the row of its sector, so with a sector of one partner there is no such table', async () => {
    const alone = new Map([...twoEach, [d, 'housing']])
    const { edition } = await release(months, '2026-03', alone)
    expect(why(edition, 'sector')).toBe('too-few-tenants')
    expect(table(edition, 'tenant')).toBeDefined()
  })

  it('finds no table of sectors either where there is no breakdown by partner', async () => {
    const one = referred('2026-02', { [a]: 60, [b]: 3, [c]: 2, [d]: 1 })
    const { edition } = await release(one, '2026-03', twoEach)
    // Not 'too-few-tenants': that would say that some partner is below the threshold.
    for (const dimension of ['tenant', 'sector', 'tenant×variant']) expect(why(edition, dimension)).toBe('too-narrow')
  })

  it('reads no quarter by partner that sets one apart in which fewer than three are at the threshold', async () => {
    const later = referred('2026-05', { [a]: 60, [b]: 25, [c]: 25, [d]: 12 })
    const first = referred('2026-02', { [a]: 60, [b]: 3, [c]: 4, [d]: 12 })
    const { edition } = await release([...first, ...later], '2026-06', twoEach)
    const keys = table(edition, 'tenant')?.periods.map(({ key }) => key)
    expect(keys).toContain('2026-H1')
    expect(keys).not.toContain('2026-Q1')
    expect(keys).not.toContain('2026-Q2')
  })
})

describe('who keeps the editions and looks for a row that was not there', () => {
  const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }
  const [model] = grant.tenants.map(
    ({ id: tenant }): CountedDossier => ({
      ...{ tenant, month: '2026-02', variant: 'family', sector: 'youth', municipality: 'a', themes: [] },
      ...{ source: 'professional', ageGroup: '0-11', outcome: 'plan-with', participants: 8 },
    }),
  )
  if (model === undefined) throw new Error('no partners')
  const of = (n: number, source: string): readonly CountedDossier[] =>
    Array.from({ length: n }, () => ({ ...model, source }))
  const all = [...of(62, 'professional'), ...of(41, 'citizen')]
  const kinds = everyKind([...all, ...of(1, 'partner-system')], ['source'])
  const months = [...referred('2026-02', { [a]: 62 }), ...referred('2026-02', { [a]: 41 }, 'citizen')]

  it('finds that nobody was of a kind, where only those that occurred are rows', async () => {
    const rows = ['professional', 'citizen'].map((source): Statement => {
      const isIn = (one: CountedDossier) => isInRow('source', source)(one) && isInMonths(quarter)(one)
      const near = Math.round(all.filter(isIn).length / 5) * 5
      return { name: `source ${source} 2026-Q1`, isIn, low: near - 2, high: near + 2, isHidden: false }
    })
    const absent: Statement = {
      ...{ name: 'source partner-system 2026-Q1', isIn: ({ source }) => source === 'partner-system' },
      ...{ low: 0, high: 0, isHidden: true },
    }
    const whole = exactly('whole 2026-Q1', isInMonths(quarter), all.length, true)
    const { narrow } = await attackerFinds([...rows, absent, whole], all, kinds)
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it('finds nothing in ours: every source is a row from the first edition on', async () => {
    const first = await release(months, '2026-03', twoEach)
    const one = referred('2026-04', { [a]: 1 }, 'partner-system')
    const rest = [...referred('2026-04', { [a]: 44 }), ...referred('2026-05', { [a]: 33 }, 'citizen')]
    const next = await release([...months, ...one, ...rest], '2026-06', twoEach, [first.ledger])
    const shown = [first, next].flatMap(({ edition }) => table(edition, 'source') ?? [])
    expect(shown).not.toEqual([])
    for (const { rows } of shown)
      expect(rows.map(({ key }) => key)).toEqual(['professional', 'citizen', 'partner-system'])
    const read = [first.edition].flatMap(edition => [
      ...wholes(edition, 'referrals'),
      ...edition.tables
        .filter(({ dimension }) => dimension === 'source')
        .flatMap(own => statementsOf(own, all, threshold)),
    ])
    const { narrow, attacked } = await attackerFinds(read, all, kinds)
    tally.attack(attacked, narrow.length)
    expect(narrow).toEqual([])
  })

  it('sees the sectors of all partners, also of those that have had nobody yet', async () => {
    const six = releaseGrant({ ...made, tenants: 6 })
    const ids = six.tenants.map(({ id }) => id)
    const ofAll = new Map(ids.map((id, at) => [id, ['youth-care', 'school', 'housing'][at % 3] ?? '']))
    const four = Object.fromEntries(ids.filter((_, at) => at % 3 < 2).map(id => [id, 60]))
    const { edition } = await release(referred('2026-02', four), '2026-03', ofAll, [], six)
    const named = table(edition, 'sector')?.rows.map(({ key }) => key) ?? ['housing', 'school', 'youth-care']
    expect(named).toEqual(['housing', 'school', 'youth-care'])
    expect(why(edition, 'sector')).not.toBe('too-few-categories')
  })
})
