import { describe, expect, it } from 'vitest'
import { coffee, drive, hours, train } from '../../test-data/claims.ts'
import {
  amountNotices,
  ceilingsInForce,
  ceilingsOn,
  centsOfKilometres,
  crossedBy,
  kilometreRateOn,
  kilometreRates,
  volunteerCeilings,
} from './index.ts'

const named = (name: string, uses: ReturnType<typeof ceilingsOn>) => uses.find(one => one.name === name)

describe('what a volunteer may get', () => {
  it('is what was published for that day: an earlier entry keeps the amount of its time', () => {
    expect(kilometreRateOn('BE', '2024-02-01')).toMatchObject({ amounts: 4269, isKnown: true })
    expect(kilometreRateOn('BE', '2024-04-01')).toMatchObject({ amounts: 4265, isKnown: true })
    expect(kilometreRateOn('BE', '2025-06-30')).toMatchObject({ amounts: 4320, isKnown: true })
    expect(ceilingsInForce('BE', '2024-12-31').amounts['flat-day']).toBe(4148)
    expect(ceilingsInForce('BE', '2025-01-01').amounts['flat-year']).toBe(169_251)
    expect(ceilingsInForce('NL', '2025-12-31')).toMatchObject({ isKnown: true, amounts: { 'paid-month': 21_000 } })
  })

  it('is on a day for which nothing was published the amount of before, and says so', () => {
    expect(kilometreRateOn('BE', '2024-07-01')).toMatchObject({ amounts: 4265, isKnown: false })
    expect(kilometreRateOn('NL', '2019-01-01')).toMatchObject({ amounts: 2300, isKnown: false })
    expect(ceilingsInForce('NL', '2026-06-01')).toMatchObject({ isKnown: false, amounts: { 'paid-year': 210_000 } })
  })

  it('has its rows in the order of their days, none over another, each with its source', () => {
    for (const country of ['BE', 'NL'] as const)
      for (const rows of [kilometreRates, volunteerCeilings]) {
        const days = rows.filter(row => row.country === country).flatMap(({ from, until }) => [from, until])
        expect(days).toEqual(days.toSorted())
        expect(new Set(days).size).toBe(days.length)
      }
    for (const { source } of [...kilometreRates, ...volunteerCeilings]) expect(source).toMatch(/\w{3}/)
  })

  it('rounds a distance once, not each kilometre', () => {
    expect(centsOfKilometres(3, 4265)).toBe(128)
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

describe('whoever approves', () => {
  const of = (isVolunteers: boolean, ...entries: readonly (typeof drive)[]) =>
    amountNotices(
      entries.map(entry => ({ ...entry, isVolunteers })),
      'BE',
    )

  it('is told of days for which no amount is known, once for all of them, with what stands in', () => {
    expect(of(true, drive, { ...drive, day: '2026-06-02' }, coffee(500))).toEqual([
      {
        about: 'kilometres',
        why: 'unknown',
        days: ['2026-06-02', '2026-06-10'],
        from: '2025-04-01',
        until: '2025-06-30',
        source: expect.any(String),
      },
      expect.objectContaining({ about: 'ceilings', why: 'unknown', days: ['2026-06-02', '2026-06-11'] }),
    ])
  })

  it('is told of an amount that nobody read in its source', () => {
    expect(of(true, coffee(500, '2025-03-01'))).toMatchObject([
      { about: 'ceilings', why: 'unchecked', from: '2025-01-01' },
    ])
  })

  it('is told nothing of what is known, of hours, or of ceilings that a freelancer has not', () => {
    expect(of(true, { ...drive, day: '2024-05-01' })).toEqual([])
    expect(of(true, hours)).toEqual([])
    expect(of(false, coffee(500))).toEqual([])
  })
})
