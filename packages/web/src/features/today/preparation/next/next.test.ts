import type { SchedulingBlocker } from '@kring/domain'
import { schedulingBlockerKinds } from '@kring/domain/trajectory'
import { describe, expect, it } from 'vitest'
import { groupsOf, nextOf } from './groups.ts'
import { placeOf } from './placeOf.ts'

const asked = (person: string): SchedulingBlocker => ({ what: 'safety-discussed', guard: 'G12', person })
const check: SchedulingBlocker = { what: 'safety-check', guard: 'G12' }
const food: SchedulingBlocker = { what: 'choices', guard: 'G13', topic: 'food' }

describe('what still locks the day', () => {
  it('is one reason with forty names, not forty reasons', () => {
    const forty = Array.from({ length: 40 }, (_, index) => asked(`p${index}`))
    const groups = groupsOf([...forty, food])
    expect(groups.map(({ what, blockers }) => [what, blockers.length])).toEqual([
      ['safety-discussed', 40],
      ['choices', 1],
    ])
  })

  it('is done in an order in which nothing is done twice: the check of everyone comes last', () => {
    expect(nextOf([check, food])).toBe(food)
    expect(nextOf([check])).toBe(check)
    expect(nextOf([])).toBeUndefined()
  })

  it('leads to the very field, or to the part that has it', () => {
    expect(placeOf(food)).toEqual({ card: 'choices', form: 'choices', field: 'choices-food' })
    expect(placeOf(asked('p1'))).toEqual({ card: 'safety', form: 'safety-p1' })
    expect(placeOf({ what: 'language', person: 'p1' })).toEqual({ part: 'circle', person: 'p1' })
    expect(placeOf({ what: 'participants', ask: { what: 'school' } })).toMatchObject({ field: 'setting-school' })
  })

  it.each(schedulingBlockerKinds)('has a place where it is solved: %s', what => {
    expect(placeOf({ what })).toBeDefined()
  })
})
