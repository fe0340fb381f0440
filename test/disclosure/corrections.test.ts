import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, type Rehearsal, rehearse } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { noMoney } from './series.ts'
import { isInMonths, isInRow, type Statement, statementsOf, unprotected, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/**
 * A reader who has a table and its correction, and knows that cases only came: those that were written down late. What the two versions
 * set apart are those cases.
 */
const made = { seed: 31, from: '2025-01', to: '2026-12', perMonth: 40, tenants: 4, municipalities: 9 }
const threshold = 10
const year = { key: '2025', from: '2025-01', to: '2025-12' }
const inTime = countedDossiers(made).filter(({ month }) => month <= year.to)
const towns = [...new Set(inTime.map(({ municipality }) => municipality))].sort()
const isLate = ({ outcome }: CountedDossier): boolean => outcome === 'late'
/** So many of every town and age in turn, in the months of a quarter that was shown. */
const late = (each: number): readonly CountedDossier[] =>
  inTime.filter((_, at) => at % Math.floor(inTime.length / each) === 3).map(one => ({ ...one, outcome: 'late' }))
const tally = disclosureTally()
afterAll(() => tally.report())

async function released(
  asOf: string,
  through: string,
  dossiers: readonly CountedDossier[],
  ledger: readonly LedgerEntry[] = [],
): Promise<Rehearsal> {
  return rehearse({
    funder: { id: 'province', name: 'Provincie' },
    grant: releaseGrant(made),
    ...{ asOf, through, number: 1, definitionsVersion: indicatorsVersion, money: noMoney, ledger },
    indicators: indicators.filter(({ id }) => id === 'referrals'),
    months: monthsOf(dossiers),
    solver: await createHighsSolver(),
    now: () => performance.now(),
  })
}

/** What an edition says of the referrals by a dimension, of those that it knew. */
const said = (edition: Edition, dimension: string, known: readonly CountedDossier[], isFirst: boolean) =>
  [
    ...wholes(edition, 'referrals'),
    ...edition.tables
      .filter(table => table.indicator === 'referrals' && table.dimension === dimension)
      .flatMap(table => statementsOf(table, known, threshold)),
  ].map((one): Statement => (isFirst ? { ...one, isIn: dossier => !isLate(dossier) && one.isIn(dossier) } : one))

/** Those that came, or that there might be: everybody in time and late. */
const possible = (all: readonly CountedDossier[], dimension: 'municipality' | 'ageGroup' | 'tenant') =>
  everyKind(all, [dimension]).flatMap(one => [
    { ...one, outcome: 'running' },
    { ...one, outcome: 'late' },
  ])

const find = (
  statements: readonly Statement[],
  all: readonly CountedDossier[],
  dimension: 'municipality' | 'ageGroup' | 'tenant',
): Promise<Findings> => attackerFinds(statements, all, possible(all, dimension))

describe('a correction beside its earlier version', () => {
  it('gives away who came late, where both are exact', async () => {
    const all = [...inTime, ...late(12)]
    const first = unprotected(inTime, 'municipality', towns, [year], threshold).map(one => ({
      ...one,
      isIn: (dossier: CountedDossier) => !isLate(dossier) && one.isIn(dossier),
    }))
    const { narrow } = await find(
      [...first, ...unprotected(all, 'municipality', towns, [year], threshold)],
      all,
      'municipality',
    )
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it('gives them away where both are rounded, at the threshold: 10 is 10 to 12, so none or at most two came', async () => {
    const [town = ''] = towns
    const ten = inTime.filter(({ municipality }) => municipality === town).slice(0, 10)
    const all = [...ten, ...ten.slice(0, 1).map(one => ({ ...one, outcome: 'late' }))]
    const isIn = (one: CountedDossier): boolean => isInRow('municipality', town)(one) && isInMonths(year)(one)
    const shown = { name: `municipality ${town} ${year.key}`, low: 10, high: 12, isHidden: false }
    const { narrow } = await find(
      [
        { ...shown, isIn: one => !isLate(one) && isIn(one) },
        { ...shown, isIn },
      ],
      all,
      'municipality',
    )
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it.each([6, 12, 25])(
    'gives nothing away in ours, of %i who came late',
    async many => {
      const all = [...inTime, ...late(many)]
      const first = await released('2026-01-05', year.to, inTime)
      const second = await released('2027-01-05', year.to, all, [first.ledger])
      expect(second.corrections.map(({ kind }) => kind)).toContain('due')
      expect(second.narrowed).toBe(0)
      let tried = 0
      for (const dimension of ['municipality', 'ageGroup', 'tenant'] as const) {
        const both = [...said(first.edition, dimension, inTime, true), ...said(second.edition, dimension, all, false)]
        const { attacked, narrow } = await find(both, all, dimension)
        tally.attack(attacked, narrow.length)
        tried += attacked
        expect({ dimension, narrow }).toEqual({ dimension, narrow: [] })
      }
      expect(tried).toBeGreaterThan(0)
      expect(second.edition.tables.length).toBeGreaterThan(0)
      console.info(
        `corrections: ${JSON.stringify({ many, tried, tables: [first, second].map(one => one.edition.tables.length) })}`,
      )
    },
    120_000,
  )
})
