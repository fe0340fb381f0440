import { describe, expect, it } from 'vitest'
import { contactsIn, mainAge, peopleIn } from './people.ts'

const johan = { name: 'Johan Vermeulen', birthDate: '2017-09-14' }
const edith = { name: 'Edith', relation: 'Tante', phone: '016 20 30 40' }
const sara = { name: 'Sara Maes', organisation: 'De Linde', phone: '016 11 22 33' }
const today = '2026-04-20'
const none = { people: [], professionals: [] }

describe('the people of a dossier', () => {
  const participants = { kind: 'main-persons' as const, persons: [johan] }
  const others = { people: [edith], professionals: [sara] }

  it('stand in the middle, around it, or there for their work, with their age today', () => {
    const groups = peopleIn({ participants, others }, today)
    expect(groups.map(({ key, place }) => [key, place])).toEqual([
      ['persons', 'main'],
      ['people', 'circle'],
      ['professionals', 'professional'],
    ])
    expect(groups[0]?.people[0]).toMatchObject({ id: 'persons.0', name: 'Johan Vermeulen', age: 8 })
  })

  it('tell one age in the title only when one is in the middle', () => {
    const aroundJust = (...persons: { name: string; birthDate?: string }[]) =>
      mainAge(peopleIn({ participants: { ...participants, persons }, others: none }, today))
    expect(aroundJust(johan)).toBe(8)
    expect(aroundJust(johan, { name: 'Wim' })).toBeUndefined()
    expect(aroundJust({ name: 'Johan' })).toBeUndefined()
  })

  it('can be called when a number is known; professionals have their own line', () => {
    expect(contactsIn(peopleIn({ participants, others }, today))).toEqual([
      { who: 'Edith (Tante)', phone: '016 20 30 40' },
    ])
  })

  it('stay on their side of a restorative conference', () => {
    const sides = {
      didHarm: { persons: [johan], network: [edith], harm: {} },
      harmed: { persons: [{ name: 'Mevrouw Aerts' }], network: [], harm: {} },
    }
    const groups = peopleIn({ participants: { kind: 'two-sides', sides, unplaced: [] }, others: none }, today)
    expect(groups.map(({ key, people }) => [key, people.map(({ name }) => name)])).toEqual([
      ['didHarm', ['Johan Vermeulen']],
      ['didHarmNetwork', ['Edith']],
      ['harmed', ['Mevrouw Aerts']],
    ])
  })

  it('of a neighbourhood are those who speak for a group; of a learning circle the teacher is in the circle', () => {
    const groups = [{ name: 'Jongeren' }, { name: 'Ouderen', spokesperson: { name: 'Mevrouw Wuyts' } }]
    expect(peopleIn({ participants: { kind: 'groups', groups }, others: none }, today)).toMatchObject([
      { key: 'groups', place: 'circle', people: [{ name: 'Mevrouw Wuyts', organisation: 'Ouderen' }] },
    ])
    const school = { kind: 'pupil' as const, pupil: johan, teacher: { name: 'Meester Koen' } }
    expect(peopleIn({ participants: school, others: none }, today).map(({ key, place }) => [key, place])).toEqual([
      ['pupil', 'main'],
      ['teacher', 'circle'],
    ])
  })
})
