import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { johansAgreements, johansPlan } from '../../../test-data/johanPlan.ts'
import { anyAgreement, anyPlan } from '../../../test-data/plans.ts'
import { agreementFrom } from '../needs.ts'
import { isPlanTooLarge, mostAgreements } from '../plan.ts'
import { agreementSchema } from './agreementSchema.ts'
import { planDetailsSchema } from './planSchema.ts'
import { storedAgreement } from './storedAgreement.ts'
import { storedPlan } from './storedPlan.ts'

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const some = { kind: 'some', people: ['johan'], services: [] }
const weekly = {
  rhythm: { unit: 'week', interval: 1, weekdays: ['friday'] },
  from: '2026-06-13',
  timeZone: 'Europe/Brussels',
}
const isTaken = (changes: Record<string, unknown>): boolean =>
  agreementSchema.safeParse({ what: 'gaat naar oma', ...changes }).success
const isTakenWhen = (changes: Record<string, unknown>): boolean =>
  isTaken({ when: { kind: 'recurring', recurrence: { ...weekly, ...changes } } })

describe('what is stored', () => {
  it.each(johansAgreements.map(agreement => [agreement.what, agreement] as const))(
    'comes back the same: %s',
    (_, agreement) => {
      expect(storedAgreement.parse(stored(agreement))).toEqual(agreement)
    },
  )

  it('of the whole plan of Johan comes back the same', () => {
    expect(storedPlan.parse(stored(johansPlan))).toEqual(johansPlan)
  })

  it('comes back the same for any agreement and any plan', () => {
    const keeps = (schema: z.ZodType, one: unknown): void => expect(schema.parse(stored(one))).toEqual(one)
    fc.assert(
      fc.property(anyAgreement, anyPlan, (agreement, plan) => {
        keeps(storedAgreement, agreement)
        keeps(storedPlan, plan)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is typed', () => {
  it('can be each of the fourteen agreements of Johan, and is the same when it is stored', () => {
    for (const { id, ...typed } of johansAgreements) {
      const agreement = agreementFrom(agreementSchema.parse(stored(typed)), id)
      expect(storedAgreement.parse(stored(agreement))).toEqual({ id, ...typed })
    }
    const { agreements: _, ...details } = johansPlan
    expect(planDetailsSchema.parse(stored(details))).toEqual(details)
  })

  it('may lack all but the words, which are asked for later (G15)', () => {
    expect(agreementSchema.parse({ what: ' gaat naar oma ' })).toEqual({
      what: 'gaat naar oma',
      wording: 'follows-who',
      requirements: [],
      needs: [],
    })
    expect(isTaken({ what: ' ' })).toBe(false)
    expect(isTakenWhen({ rhythm: { unit: 'week', interval: 1, weekdays: [] } })).toBe(true)
  })

  it('cannot hold an answer, an opinion or a condition on the acceptance (G10, G16)', () => {
    const need = { kind: 'service', name: 'het CAW' }
    expect(isTaken({ needs: [need] })).toBe(true)
    expect(isTaken({ needs: [{ ...need, answer: 'yes' }] })).toBe(false)
    expect(isTaken({ needs: [need, need] })).toBe(false)
    expect(isTaken({ opinion: 'goed idee' })).toBe(false)
    expect(isTaken({ acceptedIf: 'vader stopt' })).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ['somebody who is nobody', { who: { kind: 'some', people: [], services: [] } }],
    ['somebody twice', { who: { ...some, people: ['johan', 'johan'] } }],
    ['a name with a line break', { who: { ...some, services: ['een\ntwee'] } }],
    [
      '21 people, who are everyone',
      { who: { ...some, people: Array.from({ length: 21 }, (_, index) => `p${index}`) } },
    ],
    ['501 characters', { what: 'x'.repeat(501) }],
    ['a period without a day', { when: { kind: 'period' } }],
    ['a period that ends before it begins', { when: { kind: 'period', from: '2026-07-02', until: '2026-07-01' } }],
    ['a day that no calendar has', { when: { kind: 'once', day: '2026-02-30' } }],
    ['a year that is a typing error', { when: { kind: 'once', day: '9026-02-03' } }],
    ['a time and a part of the day', { when: { kind: 'once', day: '2026-07-03', time: '10:00', dayPart: 'morning' } }],
    ['an end without a beginning', { when: { kind: 'once', day: '2026-07-03', untilTime: '10:00' } }],
    ['an end before the beginning', { when: { kind: 'once', day: '2026-07-03', time: '10:00', untilTime: '09:00' } }],
    ['a condition without words', { when: { kind: 'condition', condition: '' } }],
  ])('is not %s', (_, changes) => {
    expect(isTaken(changes)).toBe(false)
  })

  it.each<[string, Record<string, unknown>]>([
    ['at an interval of 0', { rhythm: { unit: 'day', interval: 0 } }],
    ['every 54 weeks', { rhythm: { unit: 'week', interval: 54, weekdays: ['friday'] } }],
    ['on a day of the week twice', { rhythm: { unit: 'week', interval: 1, weekdays: ['friday', 'friday'] } }],
    ['on the 32nd', { rhythm: { unit: 'month', interval: 1, dayOfMonth: 32 } }],
    [
      'on the fifth Friday, which most months do not have',
      { rhythm: { unit: 'month', interval: 1, nth: 5, weekday: 'friday' } },
    ],
    ['until a day and a number of times', { until: '2026-07-01', times: 3 }],
    ['until before it begins', { until: '2026-06-01' }],
    ['at 24:00', { time: '24:00' }],
    ['until a time without a beginning', { end: { daysLater: 1, time: '10:00' } }],
    ['until the same time', { time: '10:00', end: { daysLater: 0, time: '10:00' } }],
    ['in a zone where no partner is', { timeZone: 'Mars/Olympus' }],
  ])('does not recur %s', (_, changes) => {
    expect(isTakenWhen(changes)).toBe(false)
  })
})

describe('a plan of eighty agreements', () => {
  it('fits, and one more does not', () => {
    const agreements = Array.from({ length: mostAgreements }, (_, index) => ({
      id: `a${index}`,
      what: 'x'.repeat(500),
      wording: 'follows-who' as const,
      requirements: [],
      needs: [],
    }))
    const plan = { agreements, texts: [], drawings: [] }
    expect(isPlanTooLarge(plan)).toBe(false)
    expect(isPlanTooLarge({ ...plan, agreements: [...agreements, ...agreements.slice(0, 1)] })).toBe(true)
    expect(isPlanTooLarge({ ...plan, texts: Array.from({ length: 50 }, () => ({ text: 'x'.repeat(2000) })) })).toBe(
      true,
    )
  })
})
