import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grantNamed } from '../../test-data/grants.ts'
import { ShownMoney } from '../releases/edition.ts'
import { closedQuarterOf, isImportedIn, moneyOf } from './money.ts'
import { lastMonthOf } from './quarters.ts'
import { shownMoneyOf } from './shownMoney.ts'

const grant = grantNamed('aan-zet', {
  variants: ['family', 'restorative'],
  budget: 10_000,
  prices: [
    { variant: 'family', from: '2026-01', euros: 1900 },
    { variant: 'family', from: '2026-05', euros: 2000 },
    { variant: 'restorative', from: '2026-01', euros: 1500 },
  ],
})
const month = (at: string, counters: Record<string, number>) => ({ month: at, tenant: 'linde', counters })

const close = (of: typeof grant, name: string, months: readonly ReturnType<typeof month>[]) =>
  closedQuarterOf({ name, lastMonth: lastMonthOf(name), at: '2026-04-05T05:00:00.000Z' }, of, months, [])

describe('the money of a grant', () => {
  it('is spent on plans at the price of their month, and promised to what runs at the price of now', () => {
    const money = moneyOf(
      grant,
      [
        month('2026-04', { total: 4, 'spent:family': 1, 'committed:restorative': 1 }),
        month('2026-05', { total: 1, 'spent:family': 2, 'committed:family': 1 }),
      ],
      '2026-06',
    )
    expect(money).toEqual({
      ...{ budget: 10_000, spent: 5900, committed: 3500, left: 600, perPlan: 1967, perReferral: 1180, unpriced: 0 },
      invoices: [
        {
          quarter: '2026-Q2',
          amount: 5900,
          lines: [
            { variant: 'family', number: 1, price: 1900, amount: 1900 },
            { variant: 'family', number: 2, price: 2000, amount: 4000 },
          ],
        },
      ],
    })
  })

  it('is not over what was imported: an amount for each referral is over those that the grant pays for', () => {
    const paid = { total: 1, 'spent:family': 1, 'planVariant:family': 1 }
    const imported = { total: 5, 'imported:referrals': 4, 'planVariant:family': 3, 'importedPlan:family': 2 }
    const both = { ...imported, 'spent:family': 1, 'committed:restorative': 1 }
    expect(moneyOf(grant, [month('2026-04', both)], '2026-06')).toMatchObject({ perReferral: 1900, perPlan: 1900 })
    // Imported plans of a later month take nothing off what runs.
    const open = month('2026-04', { total: 1, 'committed:family': 1 })
    expect(
      moneyOf(
        grant,
        [open, month('2026-07', { ...paid, 'planVariant:family': 3, 'importedPlan:family': 2 })],
        '2026-06',
      ).committed,
    ).toBe(2000)
    expect(
      shownMoneyOf(grant, [], '2026-06', { isImported: isImportedIn([month('2026-04', imported)]) }),
    ).toMatchObject({ spent: 0, withoutImported: true })
    expect(isImportedIn([month('2026-04', paid)])).toBe(false)
  })

  it('can be overspent, and says so: what is left is below zero', () => {
    expect(moneyOf(grant, [month('2026-01', { 'spent:family': 6 })], '2026-12').left).toBe(-1400)
  })

  it('of what has no known price counts how many, and gives no price per plan', () => {
    const money = moneyOf({ ...grant, prices: [] }, [month('2026-01', { total: 3, 'spent:family': 2 })], '2026-12')
    expect([money.spent, money.unpriced, money.perPlan]).toEqual([0, 2, undefined])
    const closed = close({ ...grant, prices: [] }, '2026-Q1', [month('2026-01', { 'spent:family': 2 })])
    expect(ShownMoney.parse(shownMoneyOf(grant, [closed], '2026-12')).invoices).toEqual([
      { quarter: '2026-Q1', lines: [] },
    ])
  })

  it('leaves out the months after the last one that counts, but for what ran in it and got its plan since', () => {
    const june = month('2026-06', { total: 3, 'committed:family': 1 })
    const july = month('2026-07', { total: 2, 'spent:family': 3, 'planVariant:family': 1, 'committed:restorative': 1 })
    const money = moneyOf(grant, [june, july], '2026-06')
    // One that runs, and of the three plans of July two of what was submitted before.
    expect(money).toMatchObject({ spent: 0, committed: 6000, left: 4000, invoices: [], perReferral: 0 })
  })

  it('is spent exactly as invoiced, whatever the order of the months', () => {
    const anyMonth = fc.record({
      month: fc.integer({ min: 1, max: 12 }).map(number => `2026-${String(number).padStart(2, '0')}`),
      tenant: fc.constantFrom('linde', 'kompas'),
      counters: fc.dictionary(
        fc.constantFrom('spent:family', 'spent:restorative', 'committed:family', 'total'),
        fc.nat({ max: 50 }),
      ),
    })
    fc.assert(
      fc.property(fc.array(anyMonth), months => {
        const money = moneyOf(grant, months, '2026-12')
        const lines = money.invoices.flatMap(invoice => invoice.lines)
        expect(lines.reduce((all, { amount }) => all + amount, 0)).toBe(money.spent)
        for (const { number, price = 0, amount } of lines) expect(amount).toBe(number * price)
        expect(money.left).toBe(grant.budget - money.spent - money.committed)
        expect(moneyOf(grant, months.toReversed(), '2026-12')).toEqual(money)
      }),
    )
  })
})
