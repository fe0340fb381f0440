import { type Indicator, indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, type Rehearsal, rehearse, type ShownCount } from '@kring/domain/releases'
import { countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { describe, expect, it } from 'vitest'
import { noMoney } from './series.ts'

const made = { seed: 31, from: '2025-01', to: '2026-12', perMonth: 40, tenants: 5, municipalities: 12 }
const dossiers = countedDossiers(made)
const referrals = indicators.filter(({ id }) => id === 'referrals')

type Changed = {
  readonly ledger?: readonly LedgerEntry[]
  readonly of?: readonly Indicator[]
  readonly threshold?: number
  readonly perTable?: number
  readonly counted?: typeof dossiers
  readonly withoutTables?: readonly string[]
}

/** The referrals of one edition, in a world that may have changed since the one before. */
async function released(
  through: string,
  { ledger = [], of = referrals, threshold = 10, perTable, counted = dossiers, withoutTables }: Changed = {},
): Promise<Rehearsal> {
  return rehearse({
    funder: { id: 'province', name: 'Provincie' },
    grant: { ...releaseGrant(made), threshold },
    asOf: `${through}-28`,
    through,
    number: 1,
    indicators: of,
    definitionsVersion: indicatorsVersion,
    withoutTables,
    months: monthsOf(counted.filter(({ month }) => month <= through)),
    money: noMoney,
    ledger,
    solver: await createHighsSolver(),
    perTable,
    now: () => performance.now(),
  })
}

/** Every cell of an edition's tables by table, row and months. */
const cellsOf = ({ tables }: Edition): ReadonlyMap<string, ShownCount> =>
  new Map(
    tables.flatMap(({ id, periods, rows }) =>
      rows.flatMap(({ key, cells }) =>
        periods.flatMap(({ from, to }, at) => {
          const cell = cells[at]
          return cell === undefined ? [] : [[`${id} ${key} ${from}/${to}`, cell] as const]
        }),
      ),
    ),
  )

describe('what earlier editions showed', () => {
  it('is not taken to be safe when there was no time to attack it', async () => {
    const { ledger } = await released('2025-06')
    const { narrowed } = await released('2025-09', { ledger: [ledger], perTable: -1 })
    expect(narrowed).toBeGreaterThan(0)
  })

  it.each([
    [10, 20],
    [20, 10],
  ])('stands, and is attacked as it was shown, when the threshold goes from %i to %i', async (before, now) => {
    const first = await released('2025-06', { threshold: before })
    const second = await released('2025-09', { threshold: now, ledger: [first.ledger] })
    const third = await released('2025-12', { threshold: now, ledger: [first.ledger, second.ledger] })
    for (const { edition, narrowed } of [second, third]) {
      expect(narrowed).toBe(0)
      expect(edition.tables.length).toBeGreaterThan(0)
      const cells = cellsOf(edition)
      const kept = [...cellsOf(first.edition)].filter(([place]) => cells.has(place))
      expect(kept.length).toBeGreaterThan(0)
      for (const [place, cell] of kept) expect({ place, cell: cells.get(place) }).toEqual({ place, cell })
    }
  })

  it('stands when the definition is another, until a correction is due', async () => {
    const first = await released('2025-06')
    const of = referrals.map(one => ({ ...one, version: one.version + 1 }))
    const counted = dossiers.map((one, at) => (at < 12 ? { ...one, municipality: 'town-00' } : one))
    const soon = await released('2025-07', { ledger: [first.ledger], of, counted })
    const kept = soon.corrections.find(({ tables }) => tables === 'referrals.municipality.2025')
    expect(kept).toMatchObject({ kind: 'waits', why: 'within-a-year' })
    const later = await released('2026-06', { ledger: [first.ledger], of, counted })
    const due = later.corrections.find(({ tables }) => tables === 'referrals.municipality.2025')
    expect(due?.kind).toBe('due')
  })

  it('stays known when the operator leaves a table out, and the other tables go on', async () => {
    const first = await released('2025-06')
    const second = await released('2025-09', { ledger: [first.ledger], withoutTables: ['referrals.tenant'] })
    const ids = second.edition.tables.map(({ id }) => id)
    expect(ids).toContain('referrals.variant.2025')
    expect(ids.filter(id => id.startsWith('referrals.tenant'))).toEqual([])
    expect(second.leftOut).toContainEqual({ table: 'referrals.tenant.2025', why: 'by-choice' })
    // Of the same counts as before, so that what was shown of partners is known to the attack.
    const since = second.ledger.tables.find(({ id }) => id === 'referrals.variant.2025')
    expect(since).toMatchObject({ group: 'referrals.partner.2025', since: '2025-06-28' })
    const third = await released('2025-12', { ledger: [first.ledger, second.ledger] })
    expect(third.narrowed).toBe(0)
    const cells = cellsOf(third.edition)
    for (const [place, cell] of cellsOf(first.edition))
      if (cells.has(place)) expect({ place, cell: cells.get(place) }).toEqual({ place, cell })
  })
})
