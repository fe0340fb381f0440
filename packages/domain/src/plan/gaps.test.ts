import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { johansAgreements, johansNames, johansPlan } from '../../test-data/johanPlan.ts'
import { anyPlan } from '../../test-data/plans.ts'
import { locales } from '../language/locale.ts'
import type { Agreement } from './agreement.ts'
import { gapSentences } from './gapSentences.ts'
import { gapCodes, planGaps } from './gaps.ts'
import { emptyPlan, type Plan } from './plan.ts'

const circle = { people: Object.keys(johansNames).map(id => ({ id })) }
/** The plan of Johan with its second agreement changed; `what` it lacks, as code and field. */
const lacks = (changes: Partial<Plan>, second: Partial<Agreement> = {}) => {
  const agreements = johansAgreements.map(one => (one.id === 'a2' ? { ...one, ...second } : one))
  return planGaps({ ...johansPlan, agreements, ...changes }, circle)
}
const inSecond = (second: Partial<Agreement>) => lacks({}, second)
const weekly = { from: '2026-06-13', timeZone: 'Europe/Brussels' }

describe('a plan (G15)', () => {
  it('of Johan is complete', () => {
    expect(lacks({})).toEqual([])
  })

  it('is returned for detail while it is empty, and names what is asked for', () => {
    expect(planGaps(emptyPlan, circle)).toEqual([
      { code: 'no-agreements', field: 'agreements' },
      { code: 'initiative', field: 'initiative' },
    ])
  })

  it('names who takes the initiative for a new conference (G17)', () => {
    expect(lacks({ initiative: undefined })).toEqual([{ code: 'initiative', field: 'initiative' }])
  })

  it('asks who, when and on which days', () => {
    expect(inSecond({ who: undefined })).toEqual([{ code: 'who', field: 'who', agreement: 'a2' }])
    expect(inSecond({ when: undefined })).toEqual([{ code: 'when', field: 'when', agreement: 'a2' }])
    const unsaid = { ...weekly, rhythm: { unit: 'week', interval: 1, weekdays: [] } } as const
    expect(inSecond({ when: { kind: 'recurring', recurrence: unsaid } })).toEqual([
      { code: 'which-days', field: 'when', agreement: 'a2' },
    ])
  })

  it('asks until when, where the day never comes', () => {
    const recurrence = {
      ...weekly,
      rhythm: { unit: 'month', interval: 1, dayOfMonth: 31 },
      until: '2026-06-30',
    } as const
    expect(inSecond({ when: { kind: 'recurring', recurrence } })).toEqual([
      { code: 'day-never-comes', field: 'when', agreement: 'a2' },
    ])
  })

  it('asks who watches over each agreement, unless somebody watches over all', () => {
    const gaps = lacks({ watches: undefined }, { watches: { kind: 'everyone' } })
    expect(gaps.map(({ code }) => code)).toEqual(Array.from({ length: 13 }, () => 'watches'))
    expect(gaps.map(({ agreement }) => agreement)).not.toContain('a2')
  })

  it('asks for another than who left the circle, wherever they stand', () => {
    const gone = { kind: 'some', people: ['rita'], services: [] } as const
    expect(
      inSecond({ who: gone, cost: gone, told: gone, watches: gone, needs: [{ kind: 'person', person: 'rita' }] }),
    ).toEqual(
      (['who', 'cost', 'told', 'watches', 'needs'] as const).map(field => ({
        code: 'person-gone',
        field,
        agreement: 'a2',
      })),
    )
    expect(lacks({ initiative: gone, watches: gone }).map(({ field }) => field)).toEqual(['watches', 'initiative'])
    const without = { people: circle.people.map(one => (one.id === 'edith' ? { ...one, removed: {} } : one)) }
    expect(planGaps(johansPlan, without).map(({ agreement, field }) => `${agreement ?? 'plan'} ${field}`)).toEqual([
      'a6 who',
      'a10 who',
      'plan initiative',
    ])
  })

  it('gives an agreement back to the circle when who it needs says no (G16)', () => {
    expect(inSecond({ needs: [{ kind: 'service', name: 'de opvang', answer: 'no' }] })).toEqual([
      { code: 'given-back', field: 'needs', agreement: 'a2' },
    ])
    expect(inSecond({ needs: [{ kind: 'service', name: 'de opvang' }] })).toEqual([])
  })

  it('may leave open what it costs, who is told and when the family looks back', () => {
    expect(lacks({ reviewOn: undefined }, { cost: undefined, told: undefined })).toEqual([])
  })
})

describe('what is asked for', () => {
  it('has its sentence in each language', () => {
    for (const code of gapCodes)
      for (const locale of locales) expect(gapSentences[code][locale]).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('of any plan names agreements of that plan', () => {
    fc.assert(
      fc.property(anyPlan, plan => {
        const ids = new Set(plan.agreements.map(({ id }) => id))
        for (const { agreement } of planGaps(plan, circle))
          expect(agreement === undefined || ids.has(agreement)).toBe(true)
      }),
    )
  })
})
