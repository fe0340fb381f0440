import { describe, expect, it } from 'vitest'
import { addPerson, johanReady, named, prepared, schedule, trajectoryOf } from '../../../test-data/circles.ts'
import { knownAtIntake } from './fromIntake.ts'
import { growthOf, stageOf } from './growth.ts'

describe('the growth of a circle', () => {
  it('goes from who was known at intake to who comes', () => {
    const set = prepared(johanReady(), [schedule, addPerson({ name: 'Wim' })])
    const edith = named(set, 'Edith').id
    const record = prepared(set, [{ name: 'answer-invitation', person: edith, answer: 'yes', day: 1 }])
    expect(growthOf(record)).toEqual({ atIntake: 2, now: 4, invited: 3, coming: 1, professionals: 0 })
    expect(['Johan', 'Edith', 'Wim'].map(name => stageOf(named(record, name), record))).toEqual([
      'invited',
      'coming',
      'added',
    ])
  })

  it('counts nobody as coming whose yes was to a former day', () => {
    const set = prepared(johanReady(), [schedule])
    const person = named(set, 'Edith').id
    const yes = prepared(set, [{ name: 'answer-invitation', person, answer: 'yes', day: 1 }])
    expect(growthOf(prepared(yes, [{ ...schedule, name: 'move-day', day: '2026-06-13' }])).coming).toBe(0)
  })

  it('counts professionals apart, by their part in this conference', () => {
    const teacher = addPerson({ name: 'Juf Lies' }, { part: 'teacher' })
    expect(growthOf(prepared(trajectoryOf(), [teacher]))).toMatchObject({ now: 0, professionals: 1 })
    const learning = prepared(trajectoryOf({ variant: 'learning-circle' }), [teacher])
    expect(growthOf(learning)).toMatchObject({ now: 1, professionals: 0 })
  })

  it('remembers who was known at intake and left, but no mistakes', () => {
    const record = prepared(trajectoryOf(), [
      addPerson({ name: 'An' }, { since: 'intake' }),
      addPerson({ name: 'Bo' }, { since: 'intake' }),
    ])
    const remove = { name: 'remove-person', reason: 'own-wish' } as const
    const left = prepared(record, [
      { ...remove, person: named(record, 'An').id },
      { ...remove, person: named(record, 'Bo').id, reason: 'mistake' },
    ])
    expect(growthOf(left)).toMatchObject({ atIntake: 1, now: 0 })
  })
})

describe('the circle as it is known at intake', () => {
  it('is whom the referral names, each with a part and a language', () => {
    const persons = [{ name: 'Johan', birthDate: '2018-02-03', language: 'Nederlands', note: 'Stil kind.' }]
    expect(knownAtIntake({ kind: 'main-persons', persons })).toEqual([
      { details: { name: 'Johan', birthDate: '2018-02-03', language: 'nl' }, part: 'main-person' },
    ])
  })

  it('has each side apart, and the groups’ spokespersons', () => {
    const side = (name: string) => ({ persons: [{ name }], network: [{ name: `Tante van ${name}` }], harm: {} })
    const two = {
      kind: 'two-sides',
      sides: { didHarm: side('Rik'), harmed: side('Tom') },
      unplaced: [{ name: 'Wie' }],
    } as const
    expect(knownAtIntake(two).map(({ details, part }) => [details.name, details.side, part])).toEqual([
      ['Rik', 'didHarm', 'main-person'],
      ['Tante van Rik', 'didHarm', 'circle'],
      ['Tom', 'harmed', 'main-person'],
      ['Tante van Tom', 'harmed', 'circle'],
    ])
    const groups = [{ name: 'Jongeren', spokesperson: { name: 'Ali', language: 'Klingon' } }, { name: 'Bewoners' }]
    expect(knownAtIntake({ kind: 'groups', groups })).toEqual([
      { details: { name: 'Ali', group: 'Jongeren' }, part: 'spokesperson' },
    ])
  })
})
