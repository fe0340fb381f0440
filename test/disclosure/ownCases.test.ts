import type { Edition, ShownTable } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish } from './series.ts'
import { exactly, isInMonths, isInRow, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/** A partner that knows which of its own cases are in a town or of an age, and takes them off the cells that are shown. */
const threshold = 10
const dimensions = ['municipality', 'ageGroup'] as const
type Dimension = (typeof dimensions)[number]
const tally = disclosureTally()
afterAll(() => tally.report())

const made = { seed: 5, from: '2026-01', to: '2026-12', perMonth: 45, tenants: 4, municipalities: 8 }
/** Most cases of a town, and of an age, are of one partner. */
const all = countedDossiers(made).map((one, at) =>
  at % 6 === 0 ? one : { ...one, municipality: `town-0${one.tenant.charCodeAt(8) % 8}`, ageGroup: ageOf(one.tenant) },
)
function ageOf(tenant: string): string {
  const ages = [...new Set(countedDossiers(made).map(({ ageGroup }) => ageGroup))].sort()
  return ages[tenant.charCodeAt(8) % ages.length] ?? ''
}
const partners = [...new Set(all.map(({ tenant }) => tenant))].sort()

/** What is its own in each row and month. */
const ownOf = (own: string, dimension: Dimension): readonly Statement[] => {
  const keys = [...new Set(all.map(one => one[dimension]))]
  const months = [...new Set(all.map(({ month }) => month))]
  return keys.flatMap(key =>
    months.map(month => {
      const isIn = (one: CountedDossier): boolean => one.tenant === own && one[dimension] === key && one.month === month
      return exactly(`own ${key} ${month}`, isIn, all.filter(isIn).length, true)
    }),
  )
}

/** The others in each cell that is shown, where they are few. */
const othersIn = (table: ShownTable, own: string): readonly Statement[] =>
  table.rows.flatMap(({ key, cells }) =>
    table.periods.flatMap((period, at): readonly Statement[] => {
      const [inRow, inMonths] = [isInRow(table.dimension, key), isInMonths(period)]
      const isIn = (one: CountedDossier): boolean => one.tenant !== own && inRow(one) && inMonths(one)
      const n = all.filter(isIn).length
      if (cells[at]?.kind !== 'rounded' || n < 1 || n > 9) return []
      return [{ name: `others ${key} ${period.key}`, isIn, low: 0, high: all.length, isHidden: true }]
    }),
  )

const find = (
  statements: readonly Statement[],
  of: readonly CountedDossier[],
  dimension: Dimension,
): Promise<Findings> =>
  attackerFinds(statements, of, everyKind(of, ['tenant', dimension]), name => name.startsWith('others '))

const tableOf = (edition: Edition | undefined, dimension: Dimension): ShownTable | undefined =>
  edition?.tables.find(table => table.indicator === 'referrals' && table.dimension === dimension)

describe('a partner beside a table in which its own cases are most of a cell', () => {
  it('finds the others where 10 is shown, of 10 to 12, and nine are its own', async () => {
    const [own = ''] = partners
    const mine = all.filter(one => one.tenant === own).slice(0, 9)
    const other = all.filter(one => one.tenant !== own).slice(0, 1)
    const of = [...mine, ...other].map(one => ({ ...one, municipality: 'town-01', month: '2026-02' }))
    const isOwn = (one: CountedDossier): boolean => one.tenant === own && one.municipality === 'town-01'
    const { narrow } = await find(
      [
        {
          name: 'municipality town-01 2026-Q1',
          isIn: isInRow('municipality', 'town-01'),
          low: 10,
          high: 12,
          isHidden: false,
        },
        exactly('own town-01 2026-02', isOwn, mine.length, true),
        {
          name: 'others town-01 2026-Q1',
          isIn: one => !isOwn(one) && one.municipality === 'town-01',
          ...{ low: 0, high: all.length, isHidden: true },
        },
      ],
      of,
      'municipality',
    )
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it('finds nobody in ours, by town and by age', async () => {
    const throughs = ['2026-03', '2026-06', '2026-09', '2026-12']
    const { editions } = await publish(made, all, throughs, { ids: ['referrals'] })
    const counts = { attacked: 0, cells: 0 }
    for (const dimension of dimensions)
      for (const own of partners) {
        const tables = editions.flatMap(edition => tableOf(edition, dimension) ?? [])
        const statements = editions.flatMap(edition => {
          const table = tableOf(edition, dimension)
          return [...wholes(edition, 'referrals'), ...(table === undefined ? [] : statementsOf(table, all, threshold))]
        })
        const others = tables.flatMap(table => othersIn(table, own))
        const { attacked, narrow } = await find([...statements, ...ownOf(own, dimension), ...others], all, dimension)
        tally.attack(attacked, narrow.length)
        counts.attacked += attacked
        counts.cells += tables.reduce((sum, { rows, periods }) => sum + rows.length * periods.length, 0)
        expect({ dimension, own, narrow }).toEqual({ dimension, own, narrow: [] })
      }
    expect(counts.cells).toBeGreaterThan(0)
    console.info(`own cases: ${JSON.stringify(counts)}`)
  }, 120_000)
})
