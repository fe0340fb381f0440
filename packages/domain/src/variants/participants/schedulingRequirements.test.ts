import { describe, expect, it } from 'vitest'
import { emptySide } from './participants.ts'
import { linesIn, personsIn } from './people.ts'
import { groupsAreKnown, missingBeforeScheduling } from './schedulingRequirements.ts'

const noor = { name: 'Noor' }
const missing = (participants: Parameters<typeof missingBeforeScheduling>[0]) =>
  missingBeforeScheduling(participants).map(({ what, who }) => (who === undefined ? what : `${what} ${who}`))

describe('what must be known before a day can be set', () => {
  it('is who is in the middle', () => {
    expect(missing({ kind: 'main-persons', persons: [] })).toEqual(['main-person'])
    expect(missing({ kind: 'main-persons', persons: [noor] })).toEqual([])
  })

  it('is someone on each side, and nobody beside them', () => {
    const known = { ...emptySide, persons: [noor] }
    const sides = (didHarm = emptySide, harmed = emptySide, unplaced = [] as (typeof noor)[]) =>
      missing({ kind: 'two-sides', sides: { didHarm, harmed }, unplaced })
    expect(sides(known, known)).toEqual([])
    expect(sides(known)).toEqual(['persons-harmed'])
    expect(sides(emptySide, known)).toEqual(['persons-did-harm'])
    expect(sides(known, known, [noor])).toEqual(['side Noor'])
  })

  it('is a place, two groups, and who speaks for each', () => {
    const spoken = { name: 'Jongeren', spokesperson: noor }
    const groups = (place: string | undefined, ...all: { name: string; spokesperson?: typeof noor }[]) =>
      missing({ kind: 'groups', place, groups: all })
    expect(groups('Plein', spoken, spoken)).toEqual([])
    expect(groups('Plein', spoken)).toEqual(['groups'])
    expect(groups(undefined, spoken, { name: 'Ouderen' })).toEqual(['place', 'spokesperson Ouderen'])
  })

  it('is the pupil, the school and the teacher', () => {
    const known = { kind: 'pupil', pupil: noor, school: 'Atheneum', teacher: noor } as const
    expect(missing(known)).toEqual([])
    expect(missing({ ...known, pupil: undefined })).toEqual(['pupil'])
    expect(missing({ ...known, school: undefined })).toEqual(['school'])
    expect(missing({ ...known, teacher: undefined })).toEqual(['teacher'])
  })
})

it('groups are known when there are two, at a place; of any other kind there is nothing to know', () => {
  const two = [{ name: 'Jongeren' }, { name: 'Ouderen' }]
  expect(groupsAreKnown({ kind: 'groups', place: 'Plein', groups: two })).toBe(true)
  expect(groupsAreKnown({ kind: 'groups', groups: two })).toBe(false)
  expect(groupsAreKnown({ kind: 'groups', place: 'Plein', groups: two.slice(1) })).toBe(false)
  expect(groupsAreKnown({ kind: 'main-persons', persons: [] })).toBe(true)
})

describe('who an answer names', () => {
  it('is who stands on a card, on each card of a list, or in a text', () => {
    expect(personsIn(noor)).toEqual([noor])
    expect(personsIn([noor, { name: 'Rik' }])).toEqual([noor, { name: 'Rik' }])
    expect(personsIn('Noor')).toEqual([noor])
  })

  it.each([undefined, 3, true, ['red', 'blue']])('is nobody in %j', answer => {
    expect(personsIn(answer)).toEqual([])
  })
})

it('a line names a group, whatever stands before it, and what stands in it stays', () => {
  expect(linesIn(' - Jongeren - van het plein\n\n•Ouderen*\n * \n–Handelaars')).toEqual([
    'Jongeren - van het plein',
    'Ouderen*',
    'Handelaars',
  ])
  expect(linesIn(undefined)).toEqual([])
  expect(linesIn(3)).toEqual([])
})
