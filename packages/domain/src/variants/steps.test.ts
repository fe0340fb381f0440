import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyVariant, anyWay, homeVisit, reminder, wayWith } from '../../test-data/ways.ts'
import { guardIds } from '../guards/guardIds.ts'
import { locales } from '../language/locale.ts'
import { coreStepsOf, orderRules } from './coreSteps.ts'
import { defaultWayOfWorking } from './defaultWayOfWorking.ts'
import { addStep, heldBack, isInOrder, moveStep, removeStep, stepsOf } from './steps.ts'
import { variantIds } from './variantIds.ts'

const keysOf = (...given: Parameters<typeof stepsOf>) => stepsOf(...given).map(({ key }) => key)

describe('the preparation', () => {
  it('has five steps for a family, and one more for each other kind of conference', () => {
    expect(variantIds.map(variant => stepsOf(variant, defaultWayOfWorking).length)).toEqual([5, 6, 6, 6])
  })

  it.each(variantIds)('of %s is told in every language', variant => {
    for (const { name, help } of coreStepsOf(variant))
      for (const locale of locales) expect(`${name[locale]} ${help[locale]}`).not.toContain('undefined')
  })

  it.each(variantIds)(
    'of %s makes safe before it sets a date (G12), and tells the requirement before (G6)',
    variant => {
      const keys = keysOf(variant, defaultWayOfWorking)
      for (const before of ['check-safety', 'tell-requirement', 'ask-wishes', 'widen-circle'] as const)
        expect(keys.indexOf(before)).toBeLessThan(keys.indexOf('set-date'))
    },
  )

  it('has no guard on a step that the kind of conference itself brings', () => {
    expect(stepsOf('neighbourhood', defaultWayOfWorking)[0]).not.toHaveProperty('fixedBy')
    expect(stepsOf('restorative', defaultWayOfWorking)[0]).toMatchObject({
      key: 'hear-sides',
      fixed: true,
      fixedBy: 'G7',
    })
  })

  it('puts what its order does not name where it goes by itself', () => {
    const way = wayWith({ ownSteps: [homeVisit, reminder], order: ['reminder', 'check-safety'] })
    expect(keysOf('family', way)).toEqual([
      'widen-circle',
      'ask-wishes',
      'tell-requirement',
      'reminder',
      'check-safety',
      'homeVisit',
      'set-date',
    ])
  })

  it('says of each fixed step which guard keeps it, or that the kind of conference does', () => {
    const fixedBy = stepsOf('neighbourhood', defaultWayOfWorking).map(step => step.fixed && step.fixedBy)
    expect(fixedBy).toEqual([undefined, 'G11', 'G13', 'G6', 'G12', 'G12'])
    expect(guardIds).toEqual(expect.arrayContaining(orderRules.map(({ guard }) => guard)))
  })
})

describe('an own step', () => {
  it('comes just before the date unless its place is named', () => {
    const way = addStep('family', defaultWayOfWorking, homeVisit)
    expect(keysOf('family', way).slice(-2)).toEqual(['homeVisit', 'set-date'])
    const named = addStep('family', defaultWayOfWorking, homeVisit, 'widen-circle')
    expect(keysOf('family', named).slice(0, 2)).toEqual(['widen-circle', 'homeVisit'])
    expect(stepsOf('family', named)[1]).toEqual({ ...homeVisit, fixed: false })
  })

  it('moves to any place, up to after the date', () => {
    let way = addStep('family', defaultWayOfWorking, reminder)
    way = moveStep('family', way, 'reminder', 1)
    expect(keysOf('family', way).at(-1)).toBe('reminder')
    expect(heldBack('family', way, 'reminder', 1)).toEqual({ why: 'edge' })
    for (let times = 0; times < 9; times += 1) way = moveStep('family', way, 'reminder', -1)
    expect(keysOf('family', way)[0]).toBe('reminder')
  })

  it('goes as it came', () => {
    const way = addStep('family', addStep('family', defaultWayOfWorking, homeVisit), reminder)
    expect(keysOf('family', removeStep(way, 'homeVisit'))).toEqual(
      keysOf('family', addStep('family', defaultWayOfWorking, reminder)),
    )
    expect(removeStep(way, 'homeVisit').ownSteps).toEqual([reminder])
    expect(removeStep(way, 'homeVisit').order).toEqual(way.order.filter(key => key !== 'homeVisit'))
    expect(removeStep(way, 'unheard')).toEqual(way)
    expect(removeStep(way, 'check-safety')).toEqual(way)
  })
})

describe('a fixed step', () => {
  it('stays, whoever takes it away', () => {
    expect(keysOf('family', removeStep(defaultWayOfWorking, 'check-safety'))).toContain('check-safety')
  })

  it('does not pass what a guard puts first, and says which', () => {
    expect(heldBack('family', defaultWayOfWorking, 'set-date', -1)).toEqual({
      why: 'guard',
      rule: { before: 'check-safety', after: 'set-date', guard: 'G12' },
    })
    expect(moveStep('family', defaultWayOfWorking, 'set-date', -1)).toBe(defaultWayOfWorking)
  })

  it('that is not there has no place to go to', () => {
    expect(heldBack('family', defaultWayOfWorking, 'hear-sides', 1)).toEqual({ why: 'edge' })
    expect(heldBack('family', defaultWayOfWorking, 'widen-circle', -1)).toEqual({ why: 'edge' })
    expect(moveStep('family', defaultWayOfWorking, 'hear-sides', 1)).toBe(defaultWayOfWorking)
  })

  it('moves where no guard holds it', () => {
    const way = moveStep('family', defaultWayOfWorking, 'ask-wishes', -1)
    expect(keysOf('family', way).slice(0, 2)).toEqual(['ask-wishes', 'widen-circle'])
  })
})

describe('whatever order is asked for', () => {
  it('every step is there once, and no guard is passed', () => {
    fc.assert(
      fc.property(anyVariant, anyWay, (variant, way) => {
        const keys = keysOf(variant, way)
        const expected = [...coreStepsOf(variant).map(({ id }) => id), ...way.ownSteps.map(({ key }) => key)]
        expect(keys.toSorted()).toEqual(expected.toSorted())
        for (const { before, after } of orderRules)
          if (keys.includes(before) && keys.includes(after))
            expect(keys.indexOf(before)).toBeLessThan(keys.indexOf(after))
      }),
    )
  })

  it('an order that is right stays as it is', () => {
    fc.assert(
      fc.property(anyVariant, anyWay, (variant, way) => {
        const right = { ...way, order: [...keysOf(variant, way)] }
        expect(keysOf(variant, right)).toEqual(right.order)
        expect(isInOrder(variant, right)).toBe(true)
      }),
    )
  })

  it('moving there and back changes nothing, and never leads past a guard', () => {
    fc.assert(
      fc.property(
        anyVariant,
        anyWay,
        fc.nat(20),
        fc.constantFrom(1 as const, -1 as const),
        (variant, way, place, by) => {
          const keys = keysOf(variant, way)
          const key = keys[place % keys.length] ?? 'set-date'
          const moved = moveStep(variant, way, key, by)
          expect(isInOrder(variant, { ...moved, order: [...keysOf(variant, moved)] })).toBe(true)
          if (moved !== way) expect(keysOf(variant, moveStep(variant, moved, key, by === 1 ? -1 : 1))).toEqual(keys)
        },
      ),
    )
  })

  it('a date before the safety check is seen to be wrong', () => {
    expect(isInOrder('family', wayWith({ order: ['set-date', 'check-safety'] }))).toBe(false)
    expect(isInOrder('family', wayWith({ order: ['check-safety', 'set-date'] }))).toBe(true)
    // What nobody knows any more is not out of order; what stands there twice is.
    expect(isInOrder('family', wayWith({ order: ['check-safety', 'gone', 'set-date'] }))).toBe(true)
    expect(isInOrder('family', wayWith({ order: ['check-safety', 'set-date', 'set-date'] }))).toBe(false)
    const own = { ownSteps: [homeVisit], order: ['set-date' as const, 'homeVisit', 'check-safety' as const] }
    expect(isInOrder('family', wayWith(own))).toBe(false)
    expect(isInOrder('family', wayWith({ ...own, order: ['homeVisit', 'set-date'] }))).toBe(true)
  })
})
