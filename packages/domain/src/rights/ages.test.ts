import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn } from '../calendar/days.ts'
import { ageRules, changeSoon, nextRightsChange, rightsHolderOf } from './ages.ts'

describe('who uses the rights of a minor', () => {
  it.each([
    ['NL', '2026-06-30', 'representatives'],
    ['NL', '2026-07-01', 'together'],
    ['NL', '2030-07-01', 'self'],
    ['BE', '2026-06-30', 'representatives'],
    ['BE', '2026-07-01', 'self'],
  ] as const)('in %s, born on 1 July 2014, on %s: %s', (country, day, holder) => {
    expect(rightsHolderOf(country, '2014-07-01', day)).toMatchObject({ holder })
  })

  it('is to be asked without a birth date, or with one that cannot be true', () => {
    expect(rightsHolderOf('NL', undefined, '2026-04-21')).toEqual({ holder: 'ask' })
    expect(rightsHolderOf('NL', '2027-01-01', '2026-04-21')).toEqual({ holder: 'ask' })
    expect(nextRightsChange('NL', undefined, '2026-04-21')).toBeUndefined()
  })

  it('says of a rule that no source confirms that it is not checked', () => {
    expect(rightsHolderOf('BE', '2010-01-01', '2026-04-21')).toMatchObject({ holder: 'self', isUnchecked: true })
  })

  it('is an adult’s own from eighteen on', () => {
    expect(rightsHolderOf('NL', '2008-04-21', '2026-04-20')).toMatchObject({ holder: 'self', isAdult: false })
    expect(rightsHolderOf('NL', '2008-04-21', '2026-04-21')).toMatchObject({ holder: 'self', isAdult: true })
    expect(nextRightsChange('NL', '2008-04-21', '2026-04-21')).toBeUndefined()
  })
})

describe('when rights move', () => {
  it('is on the birthdays of 12, 16 and 18 in NL, of 12 and 18 in BE', () => {
    const ages = (country: 'NL' | 'BE') =>
      ['2026-01-01', '2030-01-01', '2034-01-01', '2036-01-01'].map(
        day => nextRightsChange(country, '2018-05-05', day)?.age,
      )
    expect(ages('NL')).toEqual([12, 12, 16, 18])
    expect(ages('BE')).toEqual([12, 12, 18, 18])
  })

  it('of somebody of 29 February is on 1 March in a year without it', () => {
    expect(nextRightsChange('NL', '2012-02-29', '2023-05-01')).toMatchObject({ on: '2024-02-29', age: 12 })
    expect(nextRightsChange('NL', '2012-02-29', '2028-03-01')).toMatchObject({ on: '2030-03-01', age: 18 })
  })

  it('is told from sixty days before', () => {
    expect(changeSoon('NL', '2014-07-01', '2026-05-01')).toBeUndefined()
    expect(changeSoon('NL', '2014-07-01', '2026-05-02')).toMatchObject({ on: '2026-07-01', age: 12, to: 'together' })
  })

  it('is the first day of the age, and the day before it is not, whatever the birthday', () => {
    const birthDate = fc.date({ min: new Date('2008-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(birthDate, fc.constantFrom('NL', 'BE'), (date, country) => {
        const born = date.toISOString().slice(0, 10)
        const change = nextRightsChange(country, born, '2026-04-21')
        if (change === undefined) return
        expect(change.on > '2026-04-21').toBe(true)
        expect(ageOn(born, change.on)).toBe(change.age)
        expect(ageOn(born, addDays(change.on, -1))).toBe(change.age - 1)
        expect(rightsHolderOf(country, born, change.on)).toMatchObject({ holder: change.to })
      }),
    )
  })
})

it('each country has a rule for every age, and each rule its source', () => {
  for (const country of ['NL', 'BE'] as const)
    expect(ageRules.filter(rule => rule.country === country).map(({ fromAge }) => fromAge)).toEqual([0, 12, 16, 18])
  for (const { source } of ageRules) expect(source.length).toBeGreaterThan(5)
})
