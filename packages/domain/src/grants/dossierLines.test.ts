import { describe, expect, it } from 'vitest'
import { grantNamed } from '../../test-data/grants.ts'
import { TenantId } from '../tenants/tenant.ts'
import { dossierLinesOf, type PaidPlan, paidQuarters } from './dossierLines.ts'
import { moneyOf } from './money.ts'

const grant = grantNamed('aan-zet', {
  variants: ['family', 'restorative'],
  prices: [
    { variant: 'family', from: '2026-01', euros: 1900 },
    { variant: 'family', from: '2026-05', euros: 2000 },
  ],
})
const plan = (id: string, month: string, tenant = 'linde', variant: PaidPlan['variant'] = 'family'): PaidPlan => ({
  ...{ id, month, variant },
  tenant: TenantId.parse(tenant),
})
const plans = [
  plan('a', '2026-05'),
  plan('b', '2026-04', 'kompas'),
  plan('c', '2026-04'),
  plan('d', '2026-03'),
  plan('e', '2026-06', 'linde', 'restorative'),
]
const linesOf = (quarter: string) => dossierLinesOf(grant, quarter, plans, ({ id }) => `ref-${id}`)

describe('the lines of an invoice', () => {
  it('have the price of the month of their plan, by partner and month; none is known of one kind', () => {
    expect(linesOf('2026-Q2').map(({ reference, month, amount }) => [reference, month, amount])).toEqual([
      ['ref-b', '2026-04', 1900],
      ['ref-c', '2026-04', 1900],
      ['ref-a', '2026-05', 2000],
      ['ref-e', '2026-06', 0],
    ])
    expect(linesOf('2026-Q3')).toEqual([])
  })

  it('do not say the id of the fact', () => {
    expect(linesOf('2026-Q2').every(line => !('id' in line))).toBe(true)
  })

  it('add up to the invoice of the counters', () => {
    const counted = plans.map(({ month, tenant, variant }) => ({
      month,
      tenant,
      counters: { [`spent:${variant}`]: 1 },
    }))
    for (const { quarter, amount } of moneyOf(grant, counted, '2026-12').invoices)
      expect(linesOf(quarter).reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
  })
})

it('the quarters of a partner are those that are over and have a plan, the last first', () => {
  expect(paidQuarters(grant, plans, '2026-Q3')).toEqual([
    { quarter: '2026-Q2', number: 4, amount: 5800 },
    { quarter: '2026-Q1', number: 1, amount: 1900 },
  ])
  expect(paidQuarters(grant, plans, '2026-Q2')).toEqual([{ quarter: '2026-Q1', number: 1, amount: 1900 }])
})
