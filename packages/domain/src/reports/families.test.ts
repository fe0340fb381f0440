import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts } from '../../test-data/reports.ts'
import { byFamily, families, familyNames, familyOf } from './families.ts'
import { counterNames, countersOf, merge } from './rollup.ts'

describe('the families of counters', () => {
  it('have each counter in exactly one', () => {
    const counted = familyNames.flatMap(family => families[family].counts)
    expect([...counted].sort()).toEqual([...counterNames].sort())
  })

  it('hold together every counter of any fact, each once', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), all => {
        const counters = merge(all.map(countersOf))
        const parts = byFamily(counters)
        expect(merge(parts.values())).toEqual(counters)
        for (const [family, own] of parts) for (const name of Object.keys(own)) expect(familyOf(name)).toBe(family)
      }),
      { numRuns: 100 },
    )
  })

  it('put what few pages show apart from what all show', () => {
    expect(familyOf('total')).toBe('core')
    expect(familyOf('lead:12')).toBe('core')
    expect(familyOf('municipality:leuven')).toBe('municipality')
    expect(familyOf('theme:a:b')).toBe('theme')
    expect(familyOf('ageGroup:4-11')).toBe('age')
    expect(familyOf('scores:circle:plan')).toBe('satisfaction')
    expect(familyOf('spent:family')).toBe('money')
  })

  it('refuse a counter that no family has: it would be lost', () => {
    for (const name of ['totals', 'colour:red', 'themes', '', ':'])
      expect(() => byFamily({ [name]: 1 })).toThrow(RangeError)
  })
})
