import { describe, expect, it } from 'vitest'
import { formOf } from '../../test-data/forms.ts'
import { answerWithMeaning } from './answers/answersByMeaning.ts'
import { Meaning } from './definition/definition.ts'
import { meaningOf, means } from './definition/meaning.ts'
import { isVisible } from './visibility.ts'

/** A finer meaning, and what it is as well. */
const finer = {
  'did-harm': 'main-person',
  harmed: 'main-person',
  'people-did-harm': 'people',
  'people-harmed': 'people',
  'material-harm': 'story',
  'immaterial-harm': 'story',
  place: 'story',
  groups: 'people',
  teacher: 'people',
} as const

/** What the starter forms asked under these keys before it could be said. */
const born = {
  didHarm: 'did-harm',
  harmed: 'harmed',
  peopleDidHarm: 'people-did-harm',
  peopleHarmed: 'people-harmed',
  materialHarm: 'material-harm',
  immaterialHarm: 'immaterial-harm',
  damage: 'material-harm',
  immaterialDamage: 'immaterial-harm',
  place: 'place',
  groups: 'groups',
  teacher: 'teacher',
} as const
const bornOfNothing = {
  mySide: 'own-side',
  otherSide: 'other-side',
  schoolName: 'school',
  schoolYear: 'school-year',
} as const

describe('what a question means', () => {
  it.each(Object.entries(finer))('%s is a kind of %s, and not the other way round', (fine, wide) => {
    const [finest, wider] = [Meaning.parse(fine), Meaning.parse(wide)]
    expect(means({ key: 'a', meaning: finest }, finest)).toBe(true)
    expect(means({ key: 'a', meaning: finest }, wider)).toBe(true)
    expect(means({ key: 'a', meaning: wider }, finest)).toBe(false)
  })

  it('is of no other kind', () => {
    for (const meaning of Meaning.options)
      for (const other of Meaning.options) {
        const wide = Object.entries(finer).find(([fine]) => fine === meaning)?.[1]
        expect(means({ key: 'a', meaning }, other)).toBe(other === meaning || other === wide)
      }
    expect(means({ key: 'a' }, 'people')).toBe(false)
  })

  it.each(Object.entries(born))('%s asked about %s under a wider meaning, before it could be said', (key, fine) => {
    expect(meaningOf({ key, meaning: finer[fine] })).toBe(fine)
    expect(meaningOf({ key, meaning: 'contact' })).toBe('contact')
    expect(meaningOf({ key })).toBeUndefined()
  })

  it.each(Object.entries(bornOfNothing))('%s asked about %s under none', (key, fine) => {
    expect(meaningOf({ key })).toBe(fine)
    expect(meaningOf({ key, meaning: 'story' })).toBe('story')
  })

  it('is what the form says of any other', () => {
    expect(meaningOf({ key: 'story', meaning: 'story' })).toBe('story')
    expect(meaningOf({ key: 'constructor' })).toBeUndefined()
  })
})

describe('an answer that is found by its meaning', () => {
  const form = formOf(
    { type: 'text', key: 'a', meaning: 'place' },
    { type: 'text', key: 'b', meaning: 'story' },
    { type: 'email', key: 'c', meaning: 'story' },
  )
  it('is given, and of a question that means it', () => {
    const found = (answers: object) =>
      answerWithMeaning(form, answers, 'story').map(({ question, answer }) => [question.key, answer])
    expect(found({ a: 'hier', b: 'iets', c: 'x' })).toEqual([
      ['a', 'hier'],
      ['b', 'iets'],
    ])
    expect(found({ b: ' ' })).toEqual([])
  })
})

describe('a condition on what was answered', () => {
  const answered = { question: 'a', answered: true } as const
  it.each([
    ['x', true],
    ['', false],
    [' ', false],
    [0, true],
    [false, true],
    [null, false],
    [undefined, false],
    [['x'], true],
    [[], false],
    [{ name: 'x' }, true],
    [{}, false],
  ])('holds for %j: %s', (a, holds) => {
    expect(isVisible(answered, { a })).toBe(holds)
    expect(isVisible({ not: answered }, { a })).toBe(!holds)
  })

  it('compares with what was answered, and looks in a list for what is in it', () => {
    expect(isVisible({ question: 'a', is: 'x' }, { a: 'x' })).toBe(true)
    expect(isVisible({ question: 'a', is: 'x' }, { a: ['x'] })).toBe(false)
    expect(isVisible({ question: 'a', is: true }, { a: 'true' })).toBe(false)
    expect(isVisible({ question: 'a', includes: 'x' }, { a: ['y', 'x'] })).toBe(true)
    expect(isVisible({ question: 'a', includes: 'x' }, { a: ['y'] })).toBe(false)
    expect(isVisible({ question: 'a', includes: 'x' }, { a: 'xy' })).toBe(false)
  })

  it('of all holds when each does, of any when one does, and of none always', () => {
    const [yes, no] = [
      { question: 'a', is: 'x' },
      { question: 'a', is: 'y' },
    ]
    const answers = { a: 'x' }
    expect([isVisible({ all: [yes, yes] }, answers), isVisible({ all: [yes, no] }, answers)]).toEqual([true, false])
    expect([isVisible({ any: [no, yes] }, answers), isVisible({ any: [no, no] }, answers)]).toEqual([true, false])
    expect(isVisible(undefined, answers)).toBe(true)
  })
})
