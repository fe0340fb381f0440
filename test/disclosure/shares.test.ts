import type { Edition } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers } from '@kring/domain/test-data/releaseMonths'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish } from './series.ts'
import { boundsOf, isInMonths, isInRow, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

const threshold = 10
const throughs = ['2026-03', '2026-06', '2026-09', '2026-12']
const tally = disclosureTally()
afterAll(() => tally.report())

type Part = { readonly indicator: string; readonly dimension: 'ageGroup' | 'source'; readonly rows: readonly string[] }

const parts: readonly Part[] = [
  { indicator: 'minors', dimension: 'ageGroup', rows: ['0-11', '12-17'] },
  { indicator: 'professional-source', dimension: 'source', rows: ['professional', 'partner-system'] },
]

const isInPart = ({ dimension, rows }: Part) => {
  const inRows = rows.map(row => isInRow(dimension, row))
  return (one: CountedDossier): boolean => inRows.some(isIn => isIn(one))
}

/** What a share says of how many are in it. `drawn`: of the periods that were attacked; of others it says nothing at all. */
function sharesOf(
  edition: Edition,
  part: Part,
  counted: readonly CountedDossier[],
  drawn: ReadonlySet<string>,
): readonly Statement[] {
  return edition.periods.flatMap(({ period, figures }) =>
    figures.flatMap(figure => {
      if (figure.indicator !== part.indicator || figure.kind !== 'share') return []
      const [inPart, inMonths] = [isInPart(part), isInMonths(period)]
      const isIn = (one: CountedDossier): boolean => inPart(one) && inMonths(one)
      if (!drawn.has(period.key)) {
        expect(figure).toMatchObject({ share: { kind: 'hidden' }, numerator: { kind: 'hidden' } })
        return []
      }
      const bounds = boundsOf(figure.numerator, counted.filter(isIn).length, threshold)
      return [{ name: `share ${part.indicator} ${period.key}`, isIn, ...bounds }]
    }),
  )
}

/** Few a month, so that many numbers are near the threshold; some come from the system of a partner. */
const worlds = [1, 2, 3, 4, 5, 6].map(seed => {
  const made = { seed, from: '2026-01', to: '2026-12', perMonth: 9 + seed, tenants: 3, municipalities: 4 }
  const dossiers = countedDossiers(made).map((one, at) => (at % 5 === 0 ? { ...one, source: 'partner-system' } : one))
  return { made, dossiers }
})

describe.each(parts)('who lays $indicator beside the table by $dimension', part => {
  it('finds the smaller row, where both are barely shown', async () => {
    const isIn = isInMonths({ from: '2026-01', to: '2026-03' })
    const [large = '', small = ''] = part.rows
    const [model] = worlds.flatMap(({ dossiers }) => dossiers)
    if (model === undefined) throw new Error('no dossiers')
    const own = Array.from({ length: 11 }, (_, at) => ({ ...model, [part.dimension]: at < 10 ? large : small }))
    const statement = (name: string, has: Statement['isIn'], low: number, high: number, isHidden: boolean) => ({
      ...{ name: `${name} 2026-Q1`, low, high, isHidden },
      isIn: (one: CountedDossier) => has(one) && isIn(one),
    })
    const told = [
      statement(`share ${part.indicator}`, isInPart(part), 10, 12, false),
      statement(`table ${large}`, isInRow(part.dimension, large), 10, 12, false),
      statement(`table ${small}`, isInRow(part.dimension, small), 0, 9, true),
    ]
    const { narrow } = await attackerFinds(told, own, [])
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it('finds nothing in ours', { timeout: 120_000 }, async () => {
    let shown = 0
    for (const { made, dossiers } of worlds) {
      const { editions, ledger } = await publish(made, dossiers, throughs, { ids: ['referrals', part.indicator] })
      const tables = ledger.flatMap(entry => entry.tables.filter(({ id }) => id.startsWith(part.indicator)))
      const drawn = new Set(tables.flatMap(({ periods }) => periods.map(({ key }) => key)))
      const told = editions.flatMap(edition => [
        ...wholes(edition, 'referrals'),
        ...sharesOf(edition, part, dossiers, drawn),
        ...edition.tables
          .filter(({ dimension }) => dimension === part.dimension)
          .flatMap(table => statementsOf(table, dossiers, threshold)),
      ])
      shown += told.filter(({ name, isHidden }) => name.startsWith('share') && !isHidden).length
      const { attacked, narrow } = await attackerFinds(told, dossiers, everyKind(dossiers, [part.dimension]))
      tally.attack(attacked, narrow.length)
      expect({ seed: made.seed, narrow }).toEqual({ seed: made.seed, narrow: [] })
    }
    expect(shown).toBeGreaterThan(0)
  })
})
