import { describe, expect, it } from 'vitest'
import { samenAanZet } from '../../../test-data/editions.ts'
import { sectors } from '../../tenants/tenant.ts'
import { stopReasons } from '../../trajectory/state/stop.ts'
import { variants } from '../../variants/variants.ts'
import type { ShownShare } from '../edition.ts'
import { periodsOf } from '../grid.ts'
import {
  belowHeadline,
  changeWords,
  choosePeriod,
  dayWords,
  figureWords,
  leftOutByReason,
  newerMonths,
  periodWords,
  rowName,
  shareWords,
  valueLine,
} from './index.ts'
import { sectorNames, stopReasonNames, variantNames } from './names.ts'

const periods = samenAanZet.periods.map(({ period }) => period)
const last = samenAanZet.grant.to

describe('what is not in an edition', () => {
  it('is said once for each reason, and a table once with all of its years', () => {
    const leftOut = [
      { table: 'referrals.variant.2026', why: 'too-few-categories' },
      { table: 'referrals.tenant.2025', why: 'too-few-tenants' },
      { table: 'referrals.variant.2025', why: 'too-few-categories' },
      { table: 'referrals.ageGroup.2025', why: 'too-few-categories' },
    ] as const
    expect(
      leftOutByReason({ ...samenAanZet, leftOut: [...leftOut] }, 'nl').map(({ why, tables }) => [why, tables]),
    ).toEqual([
      ['too-few-categories', ['Aanmeldingen: Per soort conferentie, 2025, 2026', 'Aanmeldingen: Per leeftijd, 2025']],
      ['too-few-tenants', ['Aanmeldingen: Per partner, 2025']],
    ])
  })
})

describe('below the headline', () => {
  const of = (key: string, through: string) => {
    const report = samenAanZet.periods.find(({ period }) => period.key === key)
    if (report === undefined) throw new Error(`no period ${key}`)
    return belowHeadline(report, { threshold: 10, through }, 'nl')
  }

  it('a period of the last six months says that its plans may still grow, an older one does not', () => {
    const growing = /kan nog groeien/
    expect(of('2026-Q3', '2026-09')).toMatch(growing)
    expect(of('2026-Q3', '2027-02')).toMatch(growing)
    expect(of('2026-Q3', '2027-03')).not.toMatch(growing)
    expect(of('2025', '2026-09')).not.toMatch(growing)
  })
})

describe('the period of a report', () => {
  it('is the last whole quarter, when none is asked for and the year does not end with one', () => {
    expect(choosePeriod(periods, {}, last)).toMatchObject({ period: { key: '2026-Q3' }, instead: false })
  })

  it('is the year up to now when that ends a quarter, and the year that is over in January', () => {
    const made = (through: string) => periodsOf({ from: '2025-01', to: '2027-12' }, through)
    for (const [through, key] of [
      ['2025-01', '2025-to-01'],
      ['2025-03', '2025-to-03'],
      ['2025-09', '2025-to-09'],
      ['2025-12', '2025'],
      ['2026-01', '2025'],
      ['2026-05', '2026-Q1'],
    ] as const)
      expect(choosePeriod(made(through), {}, '2027-12')?.period.key, through).toBe(key)
  })

  it('has newer months beside it, while a quarter runs', () => {
    const chosen = choosePeriod(periods, {}, last)?.period
    const [newest, , quarter] = periods
    if (chosen === undefined || newest === undefined || quarter === undefined) throw new Error('no periods')
    expect(newerMonths(periods, chosen, last)).toBe(newest)
    expect(newerMonths(periods, newest, last)).toBeUndefined()
  })

  it('is the one that is asked for, by its key or by its months', () => {
    expect(choosePeriod(periods, { key: '2025-Q3' }, last)).toMatchObject({
      period: { key: '2025-Q3' },
      instead: false,
    })
    expect(choosePeriod(periods, { from: '2025-01', to: '2025-12' }, last)).toMatchObject({ period: { key: '2025' } })
  })

  it.each([
    ['2026-02..2026-04', '2026-Q1'],
    ['2026-05..2026-01', '2026-H1'],
    ['2026-Q4', '2026-10'],
    ['2019', '2025'],
    ['1900-01..2090-12', '2025'],
    ['nonsense', '2026-Q3'],
    ['<script>', '2026-Q3'],
  ])('off the grid (%s) is the nearest, and says so', (key, nearest) => {
    const chosen = choosePeriod(periods, { key }, last)
    expect(chosen).toMatchObject({ instead: true })
    expect(chosen?.period.key).toBe(nearest)
  })

  it('is of the last year that has referrals, unless somebody asks for a later one', () => {
    const later = { key: '2026-to-10', kind: 'to-date', from: '2026-01', to: '2026-10' } as const
    const whole = { key: '2025', kind: 'year', from: '2025-01', to: '2025-12' } as const
    expect(choosePeriod([whole, later], {}, '2025-12')).toEqual({ period: whole, instead: false })
    expect(choosePeriod([whole, later], { key: later.key }, '2025-12')).toEqual({ period: later, instead: false })
  })

  it('is none of an edition without periods', () => {
    expect(choosePeriod([], { key: '2026' }, last)).toBeUndefined()
  })

  it('is named in words', () => {
    const [year, half, quarter] = periods
    if (!year || !half || !quarter) throw new Error('no periods')
    expect(periodWords(year, 'nl')).toBe('Jaar 2026, tot en met oktober')
    expect(periodWords(half, 'fr')).toBe('Premier semestre 2026')
    expect(periodWords(quarter, 'en')).toBe('Quarter 1 of 2026')
    expect(dayWords('2026-11-01', 'fr')).toBe('1er novembre 2026')
  })
})

describe('a figure in words', () => {
  it('never says a share of nothing or of all', () => {
    expect(shareWords({ kind: 'under', percent: 5 }, 'nl')).toBe('< 5 %')
    expect(shareWords({ kind: 'over', percent: 95 }, 'nl')).toBe('> 95 %')
    expect(shareWords({ kind: 'hidden' }, 'nl')).toBe('niet getoond')
  })

  it('has no number beside it that says what a share does not', () => {
    const exact = (n: number) => ({ kind: 'exact', n }) as const
    const share = (part: number, whole: number, shown: ShownShare) => {
      const figure = { kind: 'share', indicator: 'stopped', share: shown } as const
      return valueLine({ ...figure, numerator: exact(part), denominator: exact(whole) }, 10, 'nl')
    }
    expect(share(198, 286, { kind: 'percent', percent: 69 })).toBe('69 % (198 van 286)')
    expect(share(12, 400, { kind: 'under', percent: 5 })).toBe('< 5 % (van 400)')
    expect(share(398, 400, { kind: 'over', percent: 95 })).toBe('> 95 % (van 400)')
    expect(share(3, 9, { kind: 'hidden' })).toBe('niet getoond (9 is te weinig voor een percentage)')
    expect(share(4, 40, { kind: 'hidden' })).toBe('niet getoond (van 40)')
  })

  it('that is not shown has nothing beside it, whatever it is over', () => {
    const hidden = { kind: 'hidden' } as const
    expect(valueLine({ kind: 'mean', indicator: 'participants', over: hidden }, 10, 'nl')).toBe('niet getoond')
    expect(valueLine({ kind: 'median', indicator: 'lead-time', over: hidden }, 10, 'nl')).toBe('niet getoond')
  })

  it('is written as the reader writes', () => {
    const over = { kind: 'rounded', n: 200 } as const
    const mean = { kind: 'mean', indicator: 'participants', tenths: 102, over } as const
    expect(figureWords(mean, 10, 'days', 'nl')).toBe('10,2')
    expect(figureWords(mean, 10, 'days', 'en')).toBe('10.2')
    expect(figureWords({ kind: 'count', indicator: 'referrals', count: { kind: 'hidden' } }, 10, 'days', 'nl')).toBe(
      '< 10',
    )
  })
})

describe('names in a report', () => {
  it('are there for every kind of conference, sector and reason to stop', () => {
    for (const { id, name } of Object.values(variants)) expect(variantNames[id]).toEqual(name)
    for (const sector of sectors) expect(sectorNames[sector]).toBeDefined()
    for (const reason of stopReasons) expect(stopReasonNames[reason]).toBeDefined()
  })

  it('are those of the grant’s partners', () => {
    const name = (key: string, dimension: string) => rowName({ key }, dimension, samenAanZet.grant, 'nl')
    expect(name('linde', 'tenant')).toBe('Jeugdhulp De Linde')
    expect(name('linde×family', 'tenant×variant')).toBe('Jeugdhulp De Linde, Eigen Kracht-conferentie')
    expect(name('unknown', 'municipality')).toBe('Niet bekend')
    expect(name('what-nobody-knows', 'sector')).toBe('what-nobody-knows')
  })

  it('of what a correction changed come with the numbers of before and after', () => {
    const [, money] = samenAanZet.correction?.changes ?? []
    if (money === undefined) throw new Error('no change')
    const { name, before, after } = changeWords(money, samenAanZet, 'nl')
    expect([name, before, after].join(' ')).toMatch(/^Per plan €.1\.852 €.1\.860$/)
  })
})
