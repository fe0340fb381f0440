import { describe, expect, it } from 'vitest'
import { askedPeriod, gridsOf, hasBreakdowns, periodsIn, periodsOf, yearBefore } from './grid.ts'

const grant = { from: '2025-07', to: '2027-12' }
const keys = (through: string) => periodsOf(grant, through).map(({ key }) => key)

describe('the grid of periods', () => {
  it('holds what has ended: months, quarters, halves, and years that the grant has whole', () => {
    const all = keys('2026-12')
    expect(all).toContain('2025-H2')
    expect(all).toContain('2026-Q3')
    expect(all).toContain('2026-05')
    expect(all).toContain('2026')
    expect(all).not.toContain('2025')
    expect(all).not.toContain('2025-H1')
    expect(all.some(key => key.startsWith('2027'))).toBe(false)
  })

  it('has the year to date while it runs, up to the last closed month', () => {
    expect(keys('2026-10')).toContain('2026-to-10')
    expect(keys('2026-10')).not.toContain('2026-Q4')
    expect(keys('2026-12').filter(key => key.startsWith('2026-to'))).toEqual([])
  })

  it('names what the grant has of its first year', () => {
    expect(periodsOf(grant, '2025-09').find(({ kind }) => kind === 'to-date')).toMatchObject({
      from: '2025-07',
      to: '2025-09',
    })
  })

  it('goes on for what happens after the last month of the grant, and ends with it for what was submitted', () => {
    const ended = { from: '2025-01', to: '2026-06' }
    const grids = gridsOf(ended, '2027-03')
    const of = (clock: keyof typeof grids) => grids[clock].map(({ key }) => key)
    expect(grids.submission.every(({ to }) => to <= '2026-06')).toBe(true)
    expect(of('submission')).toContain('2026-to-06')
    expect(of('event')).toEqual(expect.arrayContaining(['2026', '2026-H2', '2026-Q4', '2027-Q1', '2027-to-03']))
    expect(of('event')).not.toContain('2026-to-06')
    const all = periodsIn(grids).map(({ key }) => key)
    expect(new Set(all)).toEqual(new Set([...of('submission'), ...of('event')]))
    expect(all).toHaveLength(new Set(all).size)
  })

  it('knows the same months a year earlier', () => {
    const period = periodsOf(grant, '2026-10').find(({ key }) => key === '2026-to-10')
    expect(period === undefined ? undefined : yearBefore(period)).toEqual({
      key: '2025-to-10',
      kind: 'to-date',
      from: '2025-01',
      to: '2025-10',
    })
  })
})

describe('breakdowns', () => {
  const broken = (through: string, of = grant) =>
    periodsOf(of, through)
      .filter(hasBreakdowns)
      .map(({ key }) => key)

  it('begin at the quarter: a year to January, or to April, has none', () => {
    expect(broken('2026-01')).not.toContain('2026-to-01')
    expect(broken('2026-04')).not.toContain('2026-to-04')
    expect(broken('2026-09')).toContain('2026-to-09')
    expect(broken('2026-12').some(key => /-\d\d$/.test(key) && !key.includes('to'))).toBe(false)
  })

  it('are of whole quarters, also in a first year that begins within one', () => {
    expect(broken('2025-12', { from: '2025-09', to: '2027-12' })).toEqual(['2025-Q4'])
  })
})

describe('a period that somebody asks for', () => {
  const asked = (from: string, to: string) => askedPeriod({ from, to }, grant, '2026-10')

  it('is one of the grid', () => {
    expect(asked('2026-07', '2026-09')).toMatchObject({ key: '2026-Q3' })
  })

  it.each([
    ['2026-09', '2026-07', 'period-reversed'],
    ['1976-01', '2026-07', 'period-too-long'],
    ['2026-02', '2026-04', 'period-off-grid'],
    ['2025-01', '2025-12', 'period-outside-grant'],
    ['2026-10', '2026-12', 'period-outside-grant'],
  ])('is refused from %s to %s: %s', (from, to, problem) => {
    expect(asked(from, to)).toBe(problem)
  })
})
