import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grantNamed } from '../../test-data/grants.ts'
import { type ClosedQuarter, invoicesUntil } from './invoices.ts'
import { closedQuarterOf, moneyOf } from './money.ts'
import { lastMonthOf } from './quarters.ts'
import { runningOf, shownMoneyOf } from './shownMoney.ts'

const grant = grantNamed('aan-zet', {
  variants: ['family', 'restorative'],
  budget: 10_000,
  prices: [
    { variant: 'family', from: '2026-01', euros: 1900 },
    { variant: 'restorative', from: '2026-01', euros: 1500 },
  ],
})
type Counted = { readonly month: string; readonly tenant: string; readonly counters: Record<string, number> }
const month = (at: string, counters: Record<string, number>, tenant = 'linde'): Counted => ({
  month: at,
  tenant,
  counters,
})
const close = (
  name: string,
  months: readonly Counted[],
  earlier: readonly ClosedQuarter[] = [],
  of = grant,
): ClosedQuarter =>
  closedQuarterOf({ name, lastMonth: lastMonthOf(name), at: '2026-04-05T05:00:00.000Z' }, of, months, earlier)

const march = month('2026-03', { total: 4, 'spent:family': 2, 'committed:family': 1 })

describe('a quarter that was closed', () => {
  const first = close('2026-Q1', [march])

  it('stands as it was, and a plan that was accepted later is on the next invoice, which says why', () => {
    const later = [month('2026-03', { 'spent:family': 3 }), month('2026-05', { 'spent:family': 1 })]
    const second = close('2026-Q2', later, [first])
    expect(second.plans).toEqual([
      { tenant: 'linde', variant: 'family', month: '2026-03', number: 1, price: 1900, why: 'added' },
      { tenant: 'linde', variant: 'family', month: '2026-05', number: 1, price: 1900 },
    ])
    const { invoices, spent } = moneyOf(grant, later, '2026-06', [first, second])
    expect(invoices.map(({ quarter, amount }) => [quarter, amount])).toEqual([
      ['2026-Q1', 3800],
      ['2026-Q2', 3800],
    ])
    expect(spent).toBe(4 * 1900)
  })

  it('is not changed by a funding that is changed: what counts no more is taken back at the price of then', () => {
    const dearer = { ...grant, prices: grant.prices.map(price => ({ ...price, euros: 9000 })) }
    const second = close('2026-Q2', [month('2026-03', { 'spent:family': 1 })], [first], dearer)
    expect(second.plans).toEqual([
      { tenant: 'linde', variant: 'family', month: '2026-03', number: -1, price: 1900, why: 'withdrawn' },
    ])
  })

  it('is asked for once more where no price was known, when there is one', () => {
    const unpriced = close('2026-Q1', [march], [], { ...grant, prices: [] })
    const second = close('2026-Q2', [march], [unpriced])
    expect(second.plans.map(({ number, price, why }) => [number, price, why])).toEqual([
      [-2, undefined, 'priced'],
      [2, 1900, 'priced'],
    ])
    expect(moneyOf(grant, [march], '2026-06', [unpriced, second])).toMatchObject({ spent: 3800, unpriced: 0 })
  })

  it('is corrected once: the invoice after that says nothing more of it', () => {
    const later = [month('2026-03', { 'spent:family': 3 })]
    const second = close('2026-Q2', later, [first])
    expect(close('2026-Q3', later, [first, second]).plans).toEqual([])
  })

  it('is what an edition shows until the next one is closed, whatever came since', () => {
    const shown = (through: string) => shownMoneyOf(grant, [first], through)
    expect(shown('2026-03')).toMatchObject({ spent: 3800, committed: 1900, left: 4300, through: '2026-03' })
    expect(shown('2026-05')).toEqual(shown('2026-03'))
    expect(runningOf([first], '2026-05')).toEqual({ family: 1 })
    expect(shown('2026-02')).toEqual({
      ...{ budget: 10_000, committed: 0, spent: 0, left: 10_000, invoices: [] },
      through: '2025-12',
    })
  })
})

describe('all invoices together', () => {
  it('are what counts, whatever changed between them', () => {
    const anyMonth = fc.record({
      month: fc.integer({ min: 1, max: 9 }).map(number => `2026-0${number}`),
      tenant: fc.constantFrom('linde', 'kompas'),
      counters: fc.dictionary(fc.constantFrom('spent:family', 'spent:restorative'), fc.nat({ max: 9 })),
    })
    const counts = fc.array(anyMonth, { maxLength: 12 })
    fc.assert(
      fc.property(counts, counts, counts, (one, two, three) => {
        const quarters: ClosedQuarter[] = []
        for (const [name, months] of [['2026-Q1', one] as const, ['2026-Q2', two] as const])
          quarters.push(close(name, months, quarters))
        const all = invoicesUntil('2026-09', grant, three, quarters).flatMap(({ plans }) => plans)
        for (const variant of ['family', 'restorative'] as const) {
          const counted = three.reduce((sum, { counters }) => sum + (counters[`spent:${variant}`] ?? 0), 0)
          const invoiced = all.filter(plan => plan.variant === variant).reduce((sum, { number }) => sum + number, 0)
          expect(invoiced).toBe(counted)
        }
        expect(quarters[0]).toEqual(close('2026-Q1', one))
      }),
    )
  })
})
