import { describe, expect, it } from 'vitest'
import { grantNamed } from '../../test-data/grants.ts'
import { TenantId } from '../tenants/tenant.ts'
import type { DossierLine } from './dossierLine.ts'
import { amountOfLines, dossierLinesOf, paidQuarters, plansOfLines } from './dossierLines.ts'
import { type InvoicedPlans, invoiceOf } from './invoices.ts'
import { moneyOf } from './money.ts'

const grant = grantNamed('aan-zet', {
  variants: ['family', 'restorative'],
  prices: [
    { variant: 'family', from: '2026-01', euros: 1900 },
    { variant: 'family', from: '2026-05', euros: 2000 },
  ],
})
const linde = TenantId.parse('linde')
const month = (at: string, counters: Record<string, number>, tenant = 'linde') => ({ month: at, tenant, counters })
const months = [
  month('2026-05', { 'spent:family': 1 }),
  month('2026-04', { 'spent:family': 1 }, 'kompas'),
  month('2026-04', { 'spent:family': 2 }),
  month('2026-06', { 'spent:restorative': 1 }),
]
const numbers = [...Array(100).keys()]
const linesOf = (quarter: string, tenant = linde): readonly DossierLine[] =>
  dossierLinesOf(invoiceOf(quarter, grant, months, []).plans, tenant, () => `ref-${numbers.pop()}`)

describe('the lines of an invoice', () => {
  it('are one for each plan of a partner, at the price of its month; none is known of one kind', () => {
    expect(linesOf('2026-Q2').map(({ month: at, number, price }) => [at, number, price])).toEqual([
      ['2026-04', 1, 1900],
      ['2026-04', 1, 1900],
      ['2026-05', 1, 2000],
      ['2026-06', 1, undefined],
    ])
    expect(new Set(linesOf('2026-Q2').map(({ reference }) => reference)).size).toBe(4)
    expect(linesOf('2026-Q1')).toEqual([])
  })

  it('add up to the invoice of the grant', () => {
    const all = [...linesOf('2026-Q2'), ...linesOf('2026-Q2', TenantId.parse('kompas'))]
    const [invoice] = moneyOf(grant, months, '2026-06').invoices
    expect(amountOfLines(all)).toBe(invoice?.amount)
    expect(moneyOf(grant, [], '2026-06', [{ quarter: '2026-Q2', plans: plansOfLines(all) }]).invoices).toEqual([
      // Nothing is counted any more: all of it is taken back on the next invoice.
      invoice,
    ])
  })
})

it('the quarters of a partner are those with a line, the last first, less what was taken back', () => {
  const later = linesOf('2026-Q2')
    .slice(0, 1)
    .map(line => ({ ...line, number: -1 as const, why: 'withdrawn' as const }))
  expect(
    paidQuarters([
      { quarter: '2026-Q2', lines: linesOf('2026-Q2') },
      { quarter: '2026-Q3', lines: [] },
      { quarter: '2026-Q4', lines: later },
    ]),
  ).toEqual([
    { quarter: '2026-Q4', number: -1, amount: -1900 },
    { quarter: '2026-Q2', number: 4, amount: 5800 },
  ])
})

describe('a line that takes a plan back', () => {
  const plans = (number: number, price: number | undefined, why?: DossierLine['why']): InvoicedPlans => ({
    ...{ tenant: 'linde', variant: 'family', month: '2026-05', number, price, why },
  })
  const named = (prefix: string) => {
    const left = ['1', '2', '3']
    return () => `${prefix}${left.shift()}`
  }
  const lines = (prefix: string, of: readonly InvoicedPlans[], earlier: readonly DossierLine[] = []) =>
    dossierLinesOf(of, linde, named(prefix), earlier)
  const said = (of: readonly DossierLine[]) => of.map(({ reference, corrects }) => [reference, corrects])

  it('names the line that it takes back when all of that month are taken back', () => {
    const earlier = lines('a', [plans(2, 2000)])
    expect(said(lines('b', [plans(-2, 2000, 'withdrawn')], earlier))).toEqual([
      ['b1', 'a1'],
      ['b2', 'a2'],
    ])
  })

  it('names none when some of that month still stand: nothing tells them apart', () => {
    const earlier = lines('a', [plans(2, 2000)])
    const some = lines('b', [plans(-1, 2000, 'withdrawn')], earlier)
    expect(said(some)).toEqual([['b1', undefined]])
    // Nor does the last one, for it may have been the first of the two.
    expect(said(lines('c', [plans(-1, 2000, 'withdrawn')], [...earlier, ...some]))).toEqual([['c1', undefined]])
  })

  it('names the line whose price was not known, and one that comes and goes on the same invoice', () => {
    const earlier = lines('a', [plans(1, undefined)])
    const now = [plans(-1, undefined, 'priced'), plans(1, 2000, 'priced'), plans(-1, 2000, 'withdrawn')]
    expect(said(lines('b', now, earlier))).toEqual([
      ['b1', 'a1'],
      ['b2', undefined],
      ['b3', 'b2'],
    ])
  })

  it('names a line once, also when a plan came back since', () => {
    const first = lines('a', [plans(1, 2000)])
    const taken = lines('b', [plans(-1, 2000, 'withdrawn')], first)
    const back = lines('c', [plans(1, 2000, 'added')], [...first, ...taken])
    const all = [...first, ...taken, ...back]
    expect(said(lines('d', [plans(-1, 2000, 'withdrawn')], all))).toEqual([['d1', 'c1']])
  })
})
