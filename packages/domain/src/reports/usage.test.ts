import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, monthsOf, submitted } from '../../test-data/reports.ts'
import { TenantId } from '../tenants/tenant.ts'
import { type Breakdown, breakdowns } from './breakdown.ts'
import type { Fact } from './fact.ts'
import type { Cell } from './suppression/cell.ts'
import { type Usage, usageOf } from './usage.ts'

const from = '2026-03'
const to = '2026-05'

const reportOf = (counted: readonly Fact[], by: Breakdown = 'month', threshold = 10): Usage =>
  usageOf(monthsOf(counted), { from, to, by, threshold })

const times = (n: number, changes: Partial<Fact> = {}): readonly Fact[] =>
  Array.from({ length: n }, () => ({ ...submitted, ...changes }))

const seen = (cell: Cell): string => (cell.kind === 'count' ? String(cell.n) : cell.kind === 'small' ? '<' : '*')
const rowsOf = ({ rows }: Usage): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ key, cell }) => [key, seen(cell)]))

const accepted = { state: 'accepted', leadDays: 9 } as const
const wonen = TenantId.parse('wonen')

describe('a report of nothing', () => {
  const nothing = reportOf([])

  it('says zero, for nobody is nobody', () => {
    expect([nothing.referrals, nothing.professional, nothing.citizen, nothing.accepted].map(seen)).toEqual([
      '0',
      '0',
      '0',
      '0',
    ])
    expect(nothing.leadTime).toEqual({ kind: 'too-few' })
    expect(rowsOf(nothing)).toEqual({ '2026-03': '0', '2026-04': '0', '2026-05': '0' })
    expect(nothing.table).toMatchObject({ tenants: [], cells: [], rowTotals: [] })
    expect(nothing.table.columnTotals.map(seen)).toEqual(['0', '0', '0', '0'])
  })
})

describe('a report', () => {
  it('counts the months asked for, both included, and no other', () => {
    const months = ['2026-02', '2026-03', '2026-05', '2026-06'].flatMap(month => times(20, { month }))
    const report = reportOf(months)
    expect(seen(report.referrals)).toBe('40')
    expect(rowsOf(report)).toEqual({ '2026-03': '20', '2026-04': '0', '2026-05': '20' })
  })

  it('of whole quarters tells those too, by themselves and beside the months', () => {
    const year = { from: '2026-01', to: '2026-12', threshold: 10 }
    const counted = ['2026-01', '2026-03', '2026-04', '2026-12'].flatMap(month => times(20, { month }))
    const months = monthsOf(counted)
    const report = usageOf(months, { ...year, by: 'quarter' })
    expect(rowsOf(report)).toEqual({ '2026-Q1': '40', '2026-Q2': '20', '2026-Q3': '0', '2026-Q4': '20' })
    for (const by of breakdowns) expect(usageOf(months, { ...year, by }).quarters).toEqual(report.rows)
    expect(reportOf(counted).quarters).toEqual([])
  })

  it('does not tell a small month by its quarter: another month of that quarter is hidden with it', () => {
    const counted = [
      ...times(3, { month: '2026-01' }),
      ...times(50, { month: '2026-02' }),
      ...times(90, { month: '2026-03' }),
      ...times(12, { month: '2026-05' }),
      ...times(40, { month: '2026-06' }),
    ]
    const report = usageOf(monthsOf(counted), { from: '2026-01', to: '2026-06', by: 'month', threshold: 10 })
    expect(rowsOf(report)).toEqual({
      '2026-01': '<',
      '2026-02': '*',
      '2026-03': '90',
      '2026-04': '0',
      '2026-05': '12',
      '2026-06': '40',
    })
    expect(report.quarters.map(({ cell }) => seen(cell))).toEqual(['143', '52'])
  })

  it('counts a partner system with the professionals, in the headline as in the rows', () => {
    const counted = [...times(50), ...times(3, { source: 'partner-system' }), ...times(20, { source: 'citizen' })]
    const report = reportOf(counted, 'source')
    expect([report.professional, report.citizen].map(seen)).toEqual(['53', '20'])
    expect(rowsOf(report)).toEqual({ professional: '53', citizen: '20' })
  })

  it('says what is not known of a referral', () => {
    const report = reportOf([...times(30), ...times(20, { municipality: undefined })], 'municipality')
    expect(rowsOf(report)).toEqual({ leuven: '30', unknown: '20' })
  })

  it('lists in the order of the alphabet, whatever came first', () => {
    const counted = ['zemst', 'aalst', 'leuven', 'mechelen'].flatMap(municipality => times(20, { municipality }))
    expect(reportOf(counted, 'municipality').rows.map(({ key }) => key)).toEqual([
      'aalst',
      'leuven',
      'mechelen',
      'zemst',
    ])
    const themes = reportOf(times(20, { themes: ['money', 'housing', 'work'] }), 'theme')
    expect(themes.rows.map(({ key }) => key)).toEqual(['housing', 'money', 'work'])
  })

  it('lists the kinds of conference that there were, and those of which nobody may know how many', () => {
    const counted = [...times(30), ...times(20, { variant: 'restorative' })]
    expect(rowsOf(reportOf(counted, 'variant'))).toEqual({ family: '30', restorative: '20' })
    const few = [...times(30), ...times(3, { variant: 'restorative' }), ...times(20, { variant: 'neighbourhood' })]
    expect(rowsOf(reportOf(few, 'variant'))).toEqual({ family: '*', restorative: '<', neighbourhood: '20' })
  })

  it.each([
    // As many as can be told apart: two more than there are places, of a whole that is small.
    [7, ['< < < < < < <']],
    [8, []],
  ])('tells of %i places of which each has one referral no more than that', (places, shown) => {
    const each = Array.from({ length: places }, (_, at) => ({ ...submitted, municipality: `place-${at}` }))
    const { rows } = reportOf(each, 'municipality')
    expect(rows.length === 0 ? [] : [rows.map(({ cell }) => seen(cell)).join(' ')]).toEqual(shown)
  })

  it('of partners of whom nothing may be told shows no kind of conference either', () => {
    const each = Array.from({ length: 10 }, (_, at) => ({ ...submitted, tenant: TenantId.parse(`partner-${at}`) }))
    expect(reportOf(each, 'variant').table.columnTotals).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'shielded' })),
    )
  })

  it('counts a referral under each of its themes', () => {
    const report = reportOf([...times(30, { themes: ['money', 'housing'] }), ...times(4)], 'theme')
    expect(rowsOf(report)).toEqual({ housing: '30', money: '30', upbringing: '<' })
  })

  it('gives the lead time of those that are accepted now', () => {
    const report = reportOf([...times(30, accepted), ...times(20)], 'state')
    expect(rowsOf(report)).toEqual({ accepted: '30', submitted: '20' })
    expect(seen(report.accepted)).toBe('30')
    expect(report.leadTime).toEqual({ kind: 'days', median: 9, p90: 9, minimum: 9, n: 30 })
  })

  it('does not tell by the lead time how many are accepted, where the states hide it', () => {
    const report = reportOf([...times(30, accepted), ...times(3, { state: 'declined' })], 'state')
    expect(rowsOf(report)).toEqual({ accepted: '*', declined: '<' })
    expect(seen(report.accepted)).toBe('*')
    expect(report.leadTime).toEqual({ kind: 'too-few' })
  })

  it('of few referrals says little more than that they are few', () => {
    const report = reportOf([...times(1, accepted), ...times(2)], 'tenant')
    expect(seen(report.referrals)).toBe('<')
    expect(rowsOf(report)).toEqual({ linde: '<' })
    expect(report.leadTime).toEqual({ kind: 'too-few' })
  })

  it.each([8, 9, 10, 11])('does not list %i municipalities of one referral each', n => {
    const each = Array.from({ length: n }, (_, index) => ({ ...submitted, municipality: `place-${index}` }))
    expect(reportOf(each, 'municipality').rows).toEqual([])
  })

  it('does not list ten partners of one referral each, but still their months', () => {
    const each = Array.from({ length: 10 }, (_, at) => ({ ...submitted, tenant: TenantId.parse(`partner-${at}`) }))
    const report = reportOf(each, 'tenant')
    expect(report.rows).toEqual([])
    expect(report.table).toMatchObject({ tenants: [], cells: [], rowTotals: [] })
    expect(rowsOf(reportOf(each, 'month'))).toEqual({ '2026-03': '0', '2026-04': '10', '2026-05': '0' })
  })

  it('hides one partner beside a small one, in the table and in the rows', () => {
    const counted = [...times(3), ...times(45, { tenant: wonen }), ...times(200, { tenant: TenantId.parse('school') })]
    const report = reportOf(counted, 'tenant')
    expect(rowsOf(report)).toEqual({ linde: '<', school: '200', wonen: '*' })
    expect(report.table.rowTotals.map(seen)).toEqual(['<', '200', '*'])
    expect(report.table.columnTotals.map(seen)).toEqual(['248', '0', '0', '0'])
  })
})

/** Weighs what random facts do not: a few of one kind among many of another. */
const counted = fc
  .array(fc.tuple(facts, fc.constantFrom(1, 2, 3, 5, 8, 14, 30)), { maxLength: 14 })
  .map(groups => groups.flatMap(([fact, n]) => Array.from({ length: n }, () => fact)))
const runs = { numRuns: 50 }

describe('the reports of one period', () => {
  it('tell the same where they tell of the same', () => {
    fc.assert(
      fc.property(counted, all => {
        const reports = new Map(breakdowns.map(by => [by, reportOf(all, by)]))
        const { rows: _, by, ...first } = reportOf(all)
        for (const { rows: __, by, ...report } of reports.values()) expect(report).toEqual(first)
        const cellOf = (by: Breakdown, key: string): Cell | undefined =>
          reports.get(by)?.rows.find(row => row.key === key)?.cell

        const { table } = first
        expect(reports.get('tenant')?.rows).toEqual(
          table.tenants.map((key, index) => ({ key, cell: table.rowTotals[index] })),
        )
        for (const [index, variant] of table.variants.entries())
          expect(cellOf('variant', variant) ?? { kind: 'count', n: 0 }).toEqual(table.columnTotals[index])
        expect(cellOf('source', 'professional')).toEqual(first.professional)
        expect(cellOf('source', 'citizen')).toEqual(first.citizen)
        const states = reports.get('state')?.rows ?? []
        if (states.length > 0) expect(cellOf('state', 'accepted') ?? { kind: 'count', n: 0 }).toEqual(first.accepted)
        if (first.leadTime.kind === 'days') expect(first.accepted).toEqual({ kind: 'count', n: first.leadTime.n })
      }),
      runs,
    )
  })

  it('show no small count anywhere, and every count that is shown is right', () => {
    fc.assert(
      fc.property(counted, fc.constantFrom(...breakdowns), (all, by) => {
        const report = reportOf(all, by)
        const { table } = report
        const cells = [
          report.referrals,
          report.professional,
          report.citizen,
          report.accepted,
          ...report.rows.map(({ cell }) => cell),
          ...table.cells.flat(),
          ...table.rowTotals,
          ...table.columnTotals,
        ]
        for (const cell of cells) if (cell.kind === 'count') expect(cell.n === 0 || cell.n >= 10).toBe(true)
        table.tenants.forEach((tenant, row) => {
          const total = table.rowTotals[row]
          if (total?.kind === 'count') expect(total.n).toBe(all.filter(fact => fact.tenant === tenant).length)
          table.variants.forEach((variant, column) => {
            const cell = table.cells[row]?.[column]
            const n = all.filter(fact => fact.tenant === tenant && fact.variant === variant).length
            if (cell?.kind === 'count') expect(cell.n).toBe(n)
          })
        })
      }),
      runs,
    )
  })

  it('leave no row to be worked out from the total', () => {
    fc.assert(
      fc.property(counted, fc.constantFrom(...breakdowns), (all, by) => {
        fc.pre(by !== 'theme')
        const { rows, referrals } = reportOf(all, by)
        const hidden = rows.filter(({ cell }) => cell.kind !== 'count')
        if (referrals.kind === 'count') expect(hidden.length === 1 && rows.length > 1).toBe(false)
      }),
      runs,
    )
  })
})
