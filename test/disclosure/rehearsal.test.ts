import { changesBetween, type Edition, LedgerEntry, type ShownCount } from '@kring/domain/releases'
import { type CountedDossier, countedDossiers, monthsOf } from '@kring/domain/test-data/releaseMonths'
import { beforeAll, describe, expect, it } from 'vitest'
import { noMoney, publish, type Series } from './series.ts'

const made = { seed: 31, from: '2025-01', to: '2026-12', perMonth: 40, tenants: 5, municipalities: 12 }
const dossiers = countedDossiers(made)
const throughs = ['2025-06', '2025-12', '2026-02', '2026-03', '2026-06']

let series: Series
beforeAll(async () => {
  series = await publish(made, dossiers, throughs)
})

const edition = (through: string): Edition => {
  const found = series.editions.find(one => one.through === through)
  if (found === undefined) throw new Error(`nothing of ${through}`)
  return found
}

/** Every cell of an edition's tables by table, row and months. */
const cellsOf = ({ tables }: Edition): ReadonlyMap<string, ShownCount> =>
  new Map(
    tables.flatMap(({ id, periods, rows, other }) =>
      [...rows, ...(other === undefined ? [] : [{ key: 'other', cells: other.cells }])].flatMap(({ key, cells }) =>
        periods.flatMap(({ from, to }, at) => {
          const cell = cells[at]
          return cell === undefined ? [] : [[`${id} ${key} ${from}/${to}`, cell] as const]
        }),
      ),
    ),
  )

describe('a rehearsal', () => {
  it('attacks what it would show, finds nothing, and finds the leaks that it planted', () => {
    for (const { attacked, narrowed, planted } of series.rehearsals) {
      expect(attacked).toBeGreaterThan(0)
      expect(narrowed).toBe(0)
      expect(planted).toEqual({ hidden: 3, found: 3 })
    }
  })

  it('shows the grant as a whole exactly', () => {
    const count = dossiers.filter(({ month }) => month >= '2026-01' && month <= '2026-03').length
    const quarter = edition('2026-03').periods.find(({ period }) => period.key === '2026-Q1')
    expect(quarter?.figures[0]).toEqual({ kind: 'count', indicator: 'referrals', count: { kind: 'exact', n: count } })
  })

  it('sets the same months of the year before beside each period', () => {
    const toFebruary = edition('2026-02').periods.find(({ period }) => period.key === '2026-to-02')
    expect(toFebruary?.yearBefore?.period).toMatchObject({ from: '2025-01', to: '2025-02' })
  })

  it('breaks down by quarter and longer, never by month', () => {
    const kinds = new Set(
      series.editions.flatMap(({ tables }) => tables.flatMap(({ periods }) => periods.map(({ kind }) => kind))),
    )
    expect(kinds.has('quarter')).toBe(true)
    expect(kinds.has('month')).toBe(false)
    for (const { periods } of series.editions.flatMap(({ tables }) => tables))
      for (const { from, to } of periods) {
        expect(['01', '04', '07', '10']).toContain(from.slice(5))
        expect(['03', '06', '09', '12']).toContain(to.slice(5))
      }
  })

  it('shows parts by five, or not at all', () => {
    for (const [, cell] of cellsOf(edition('2026-06'))) if (cell.kind !== 'hidden') expect(cell.n % 5).toBe(0)
  })

  it('shows a released cell as it was, or hides it: never another number, never more', () => {
    for (const [at, later] of series.editions.entries()) {
      const cells = cellsOf(later)
      for (const earlier of series.editions.slice(0, at))
        for (const [place, before] of cellsOf(earlier)) {
          const now = cells.get(place)
          if (now === undefined || now.kind === 'hidden' || place.includes(' other ')) continue
          expect({ place, now }).toEqual({ place, now: before })
        }
    }
  })

  it('puts the small towns of the year before together, and does not say how many', () => {
    const table = edition('2026-03').tables.find(({ id }) => id === 'referrals.municipality.2026')
    const inYear = (town: string) =>
      dossiers.filter(({ municipality, month }) => municipality === town && month.startsWith('2025')).length
    for (const { key } of table?.rows ?? []) expect(inYear(key)).toBeGreaterThanOrEqual(10)
    expect(table?.other?.cells.length).toBeGreaterThan(0)
    expect(table?.other).not.toHaveProperty('categories')
  })

  it('says of each table that is left out why', () => {
    const why = new Map(edition('2026-06').leftOut.map(one => [one.table, one.why]))
    expect(why.get('referrals.sector.2026')).toBe('too-few-tenants')
    expect(why.get('cohort-plans.tenant.2026')).toBe('not-ripe')
  })

  it('holds the definitions by which it is read', () => {
    expect(edition('2026-06').definitions.map(({ indicator }) => indicator)).toContain('plan-rate')
  })

  it('leaves a ledger entry that is read back as it was written', () => {
    for (const entry of series.ledger) expect(LedgerEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
  })

  it('gives the same edition for the same input', async () => {
    const again = await publish(made, dossiers, throughs.slice(0, 2))
    expect(again.editions).toEqual(series.editions.slice(0, 2))
  })
})

describe('a rehearsal with bad luck', () => {
  it('leaves out what it had no time for', async () => {
    const { editions } = await publish(made, dossiers, ['2025-06'], { ids: ['referrals'], perTable: -1 })
    const why = new Map(editions[0]?.leftOut.map(one => [one.table, one.why]))
    expect(why.get('referrals.municipality.2025')).toBe('out-of-time')
    expect(why.get('referrals.tenant×variant.2025')).toBe('out-of-time')
    // What hides nothing needs no time: there is nothing to attack.
    for (const table of editions[0]?.tables ?? [])
      for (const { cells } of table.rows) expect(cells.map(({ kind }) => kind)).not.toContain('hidden')
  })

  it('leaves out the kinds of conference where the invoices would narrow a hidden one', async () => {
    // Eight of a kind are hidden; an invoice of seven leaves seven to nine.
    const own = dossiers.filter(({ month, variant }) => month <= '2025-03' && variant !== 'learning-circle')
    const eight = own.slice(0, 8).map((one): CountedDossier => ({ ...one, variant: 'learning-circle' }))
    const line = { variant: 'learning-circle' as const, number: 7, price: 1850, amount: 12_950 }
    const money = () => ({ ...noMoney, invoices: [{ quarter: '2025-Q1', lines: [line] }] })
    const released = (paid: typeof money) =>
      publish(made, [...own, ...eight], ['2025-03'], { ids: ['referrals'], money: paid })
    const variants = async (paid: typeof money) => {
      const { editions } = await released(paid)
      return editions[0]?.tables.some(({ dimension }) => dimension === 'variant')
    }
    expect(await variants(() => ({ ...noMoney, invoices: [] }))).toBe(true)
    expect(await variants(money)).toBe(false)
    const { editions } = await released(money)
    expect(editions[0]?.leftOut).toContainEqual({ table: 'referrals.variant.2025', why: 'narrowed-by-amounts' })
  })

  it('refuses a breakdown that would be a copy of the register', async () => {
    const [model] = dossiers
    if (model === undefined) throw new Error('no dossiers')
    const towns = Array.from({ length: 4000 }, (_, at) => at)
    const many = towns.flatMap((at): readonly CountedDossier[] =>
      Array.from({ length: 10 }, () => ({ ...model, month: '2025-01', municipality: `town-${at}` })),
    )
    const { editions } = await publish(made, many, ['2025-06'], { ids: ['referrals'] })
    expect(editions[0]?.leftOut).toContainEqual({ table: 'referrals.municipality.2025', why: 'too-large' })
  })

  it('has no tables where there are few cases, and still the figures of the whole', async () => {
    const few = dossiers.filter(({ month }) => month === '2025-01').slice(0, 6)
    const { editions } = await publish(made, few, ['2025-06'])
    expect(editions[0]?.tables).toEqual([])
    expect(editions[0]?.periods.length).toBeGreaterThan(0)
  })

  it('releases a month in which nothing was referred', async () => {
    const { editions } = await publish(made, [], ['2025-03'])
    expect(editions[0]?.tables).toEqual([])
  })
})

describe('two editions', () => {
  it('say in which figures and amounts they differ', () => {
    const before = edition('2026-03')
    const money = { ...noMoney, spent: 1850 }
    const periods = before.periods.map(one =>
      one.period.key === '2026-Q1'
        ? {
            ...one,
            figures: [
              { kind: 'count' as const, indicator: 'referrals', count: { kind: 'exact' as const, n: 7 } },
              ...one.figures.slice(1),
            ],
          }
        : one,
    )
    const changes = changesBetween(before, { ...before, money, periods })
    expect(changes).toEqual([
      expect.objectContaining({ what: 'count', id: 'referrals', period: '2026-Q1', after: '7' }),
      { what: 'money', id: 'spent', before: '0', after: '1850' },
    ])
    expect(changesBetween(before, before)).toEqual([])
  })

  it('do not show late knowledge in a table until five cases moved and a year has passed', async () => {
    const known = dossiers.filter(({ month }) => month <= '2025-06')
    const first = await publish(made, known, ['2025-06'], { ids: ['referrals'] })
    const moved = known.map((one, at) => (at < 12 ? { ...one, municipality: 'town-00' } : one))
    const soon = await publish(made, moved, ['2025-07'], { ids: ['referrals'], ledger: first.ledger })
    const later = await publish(made, moved, ['2026-06'], { ids: ['referrals'], ledger: first.ledger })
    const outcome = ({ rehearsals }: Series) =>
      rehearsals[0]?.corrections.find(({ tables }) => tables === 'referrals.municipality.2025')?.kind
    expect(outcome(soon)).toBe('waits')
    expect(outcome(later)).toBe('due')
  })
})

describe('a grant that has ended', () => {
  it('goes on saying what happens, and breaks it down, without referrals of months that it does not have', async () => {
    const ended = { ...made, to: '2025-06' }
    const happened = (key: string) => last?.periods.find(({ period }) => period.key === key)?.figures
    const { editions } = await publish(ended, dossiers, ['2025-06', '2025-12'], { ids: ['referrals', 'conferences'] })
    const last = editions.at(-1)
    const held = monthsOf(dossiers.filter(({ month }) => month <= '2025-12'))
      .filter(({ month }) => month >= '2025-07')
      .reduce((sum, { counters }) => sum + (counters['held:conferences'] ?? 0), 0)
    expect(held).toBeGreaterThan(0)
    expect(happened('2025-H2')).toEqual([
      { kind: 'count', indicator: 'conferences', count: { kind: 'exact', n: held } },
    ])
    expect(happened('2025-to-06')?.map(({ indicator }) => indicator)).toEqual(['referrals'])
    const months = (indicator: string) =>
      last?.tables.filter(table => table.indicator === indicator).flatMap(({ periods }) => periods.map(({ to }) => to))
    expect(months('conferences')).toContain('2025-12')
    expect(months('referrals')?.every(to => to <= '2025-06')).toBe(true)
  })
})
