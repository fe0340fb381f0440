import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../../test-data/forms.ts'
import type { Answers } from '../../forms/answers/answers.ts'
import type { VariantId } from '../variants.ts'
import { participantsOf, peopleOf } from './participantsOf.ts'

const list = (
  key: string,
  meaning: 'main-person' | 'people' | 'professionals' | 'groups' | 'teacher',
): TestQuestion => {
  return { type: 'person-list', key, meaning, fields: ['organisation'] }
}
const form = formOf(
  list('centre', 'main-person'),
  list('people', 'people'),
  { type: 'person-list', key: 'hisPeople', meaning: 'people-did-harm' },
  { type: 'person-list', key: 'herPeople', meaning: 'people-harmed' },
  list('groups', 'groups'),
  list('teacher', 'teacher'),
  list('professionals', 'professionals'),
  { type: 'text', key: 'mySide', meaning: 'own-side' },
)
const each: Answers = {
  centre: [{ name: 'Noor' }, { name: 'Rik' }],
  people: [{ name: 'Oma' }],
  hisPeople: [{ name: 'Zijn moeder' }],
  herPeople: [{ name: 'Haar man' }],
  groups: [{ name: 'Amina' }],
  teacher: [{ name: 'Meester Koen' }],
  professionals: [{ name: 'Sara Maes' }],
}
const others = (variant: VariantId, answers: Answers = each) => {
  const { people, professionals } = peopleOf({ variant, answers }, form).others
  expect(professionals).toEqual([{ name: 'Sara Maes' }])
  return people.map(({ name }) => name)
}

describe('who else the answers name', () => {
  it('is everyone but who is in the middle, for a family', () => {
    expect(others('family')).toEqual(['Oma', 'Zijn moeder', 'Haar man', 'Amina', 'Meester Koen'])
  })

  it('is nobody who stands on a side, in a restorative one', () => {
    expect(others('restorative')).toEqual(['Oma', 'Amina', 'Meester Koen'])
    // Whose side is known has brought their own people to it.
    expect(others('restorative', { ...each, mySide: 'harmed' })).toEqual(['Amina', 'Meester Koen'])
    expect(others('restorative', { ...each, mySide: 'both' })).toEqual(['Oma', 'Amina', 'Meester Koen'])
  })

  it('is everyone but who speaks for a group, in a neighbourhood', () => {
    expect(others('neighbourhood')).toEqual(['Noor', 'Rik', 'Oma', 'Zijn moeder', 'Haar man', 'Meester Koen'])
  })

  it('is everyone but the pupil and the teacher, in a learning circle: there is one pupil', () => {
    expect(others('learning-circle')).toEqual(['Rik', 'Oma', 'Zijn moeder', 'Haar man', 'Amina'])
  })
})

describe('what the answers tell', () => {
  const texts = formOf(
    { type: 'text', key: 'street', meaning: 'place' },
    { type: 'text', key: 'square', meaning: 'place' },
    { type: 'number', key: 'number', meaning: 'place' },
    list('groups', 'groups'),
  )
  const place = (answers: Answers) => {
    const participants = participantsOf({ variant: 'neighbourhood', answers }, texts)
    return participants.kind === 'groups' ? participants.place : 'no place'
  }

  it('is each text on a line of its own, and nothing but texts', () => {
    expect(place({ street: 'Molenstraat', square: 'Binnenplein', number: 3 })).toBe('Molenstraat\nBinnenplein')
    expect(place({ number: 3 })).toBeUndefined()
  })

  it('is nothing while an answer can not be read', () => {
    expect(place({ street: 'x'.repeat(300) })).toBeUndefined()
  })

  it('names a group by who speaks for it, where it has no name', () => {
    const answers = { groups: [{ name: 'Amina' }, { name: 'Wim', organisation: 'De jongeren' }, { name: '?' }] }
    expect(participantsOf({ variant: 'neighbourhood', answers }, texts)).toMatchObject({
      groups: [{ name: 'Amina', spokesperson: { name: 'Amina' } }, { name: 'De jongeren' }, { name: '?' }],
    })
  })
})
