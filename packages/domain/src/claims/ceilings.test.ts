import { describe, expect, it } from 'vitest'
import { coffee, drive, train } from '../../test-data/claims.ts'
import { ceilingsOn, centsOfKilometres, crossedBy, reimbursementOn, reimbursementRules } from './index.ts'

const named = (name: string, uses: ReturnType<typeof ceilingsOn>) => uses.find(one => one.name === name)

describe('what a volunteer may get', () => {
  it('is what was published for that day: an earlier entry keeps the amount of its time', () => {
    expect(reimbursementOn('BE', '2024-02-01').perKilometre).toBe(4269)
    expect(reimbursementOn('BE', '2024-04-01').perKilometre).toBe(4265)
    expect(reimbursementOn('BE', '2024-12-31').ceilings['flat-day']).toBe(4148)
    expect(reimbursementOn('BE', '2025-01-01').ceilings['flat-year']).toBe(169_251)
    expect(reimbursementOn('NL', '2026-06-01').ceilings).toEqual({ 'paid-month': 21_000, 'paid-year': 210_000 })
    expect(reimbursementOn('NL', '2019-01-01').perKilometre).toBe(2300)
  })

  it('has its rules in the order of their days, with a ceiling in each', () => {
    for (const country of ['BE', 'NL'] as const) {
      const days = reimbursementRules.filter(rule => rule.country === country).map(({ from }) => from)
      expect(days).toEqual(days.toSorted())
    }
    for (const { ceilings } of reimbursementRules) expect(Object.keys(ceilings).length).toBeGreaterThan(0)
  })

  it('rounds a distance once, not each kilometre', () => {
    expect(centsOfKilometres(3, reimbursementOn('BE', '2026-01-01'))).toBe(128)
  })

  it('in Belgium counts an expense without a receipt by the day and the year, and kilometres by the year', () => {
    const entries = [coffee(2000), coffee(1500), coffee(1000, '2026-05-02'), train, drive]
    const uses = ceilingsOn(entries, 'BE', '2026-06-11')
    expect(named('flat-day', uses)).toMatchObject({ used: 3500, level: 'near' })
    expect(named('flat-year', uses)).toMatchObject({ used: 4500, level: 'below' })
    expect(named('kilometres-year', uses)).toMatchObject({ used: 40, most: 2000 })
  })

  it('in the Netherlands counts all that is paid, by the month and the year', () => {
    const entries = [coffee(18_000), train, drive, coffee(5000, '2026-05-02')]
    const uses = ceilingsOn(entries, 'NL', '2026-06-30')
    expect(named('paid-month', uses)).toMatchObject({ used: 18_000 + 1250 + 920, level: 'near' })
    expect(named('paid-year', uses)).toMatchObject({ used: 18_000 + 1250 + 920 + 5000 })
  })

  it('does not count what was refused, or another year', () => {
    const entries = [{ ...coffee(4000), state: 'refused' } as const, coffee(4000, '2025-06-11')]
    expect(named('flat-year', ceilingsOn(entries, 'BE', '2026-06-11'))).toMatchObject({ used: 0 })
  })

  it('is warned of before it is saved: from 80 %, and when it is crossed', () => {
    expect(crossedBy(coffee(3000), [], 'BE')).toEqual([])
    expect(crossedBy(coffee(3400), [], 'BE')).toMatchObject([{ name: 'flat-day', level: 'near' }])
    expect(crossedBy(coffee(1000), [coffee(3400)], 'BE')).toMatchObject([
      { name: 'flat-day', level: 'over', used: 4400 },
    ])
    // What it does not touch is not said again.
    expect(crossedBy(drive, [coffee(4400)], 'BE')).toEqual([])
  })
})
