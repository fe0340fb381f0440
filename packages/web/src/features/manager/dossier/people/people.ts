import { type Day, knownAge } from '@kring/domain/calendar'
import type { PersonAnswer } from '@kring/domain/forms'
import type { OtherPeople, Participants } from '@kring/domain/variants'

/** In the middle, around it, or there for their work: the same three as in the circle's picture. */
export type Place = 'main' | 'circle' | 'professional'

export type DossierPerson = Omit<PersonAnswer, 'address'> & {
  readonly id: string
  readonly place: Place
  readonly age?: number | undefined
}

/** People who belong together: a side, the groups, who is there for their work. */
export const groupKeys = [
  'persons',
  'didHarm',
  'didHarmNetwork',
  'harmed',
  'harmedNetwork',
  'unplaced',
  'groups',
  'pupil',
  'teacher',
  'people',
  'professionals',
] as const
export type GroupKey = (typeof groupKeys)[number]
export type PeopleGroup = { readonly key: GroupKey; readonly place: Place; readonly people: readonly DossierPerson[] }

type Named = { readonly participants: Participants; readonly others: OtherPeople }

/** Everyone who is named, in the order middle, around, work; `today` tells their age. */
export function peopleIn({ participants, others }: Named, today: Day): readonly PeopleGroup[] {
  const group = (key: GroupKey, place: Place, persons: readonly (PersonAnswer | undefined)[]): PeopleGroup[] => {
    const people = persons.flatMap((person, index) =>
      person === undefined ? [] : [{ ...detailsOf(person, today), id: `${key}.${index}`, place }],
    )
    return people.length === 0 ? [] : [{ key, place, people }]
  }
  return [
    ...aroundIn(participants, group),
    ...group('people', 'circle', others.people),
    ...group('professionals', 'professional', others.professionals),
  ]
}

type Grouping = (key: GroupKey, place: Place, persons: readonly (PersonAnswer | undefined)[]) => PeopleGroup[]

function aroundIn(participants: Participants, group: Grouping): readonly PeopleGroup[] {
  switch (participants.kind) {
    case 'main-persons':
      return group('persons', 'main', participants.persons)
    case 'two-sides': {
      const { didHarm, harmed } = participants.sides
      return [
        ...group('didHarm', 'main', didHarm.persons),
        ...group('didHarmNetwork', 'circle', didHarm.network),
        ...group('harmed', 'main', harmed.persons),
        ...group('harmedNetwork', 'circle', harmed.network),
        ...group('unplaced', 'main', participants.unplaced),
      ]
    }
    case 'groups':
      return group(
        'groups',
        'circle',
        participants.groups.map(({ name, spokesperson }) => spokesperson && { ...spokesperson, organisation: name }),
      )
    case 'pupil':
      return [...group('pupil', 'main', [participants.pupil]), ...group('teacher', 'circle', [participants.teacher])]
    default:
      return participants satisfies never
  }
}

/** How old the one in the middle is; nothing when there are more, or when nobody knows. */
export function mainAge(groups: readonly PeopleGroup[]): number | undefined {
  const main = groups.filter(({ place }) => place === 'main').flatMap(({ people }) => people)
  return main.length === 1 ? main[0]?.age : undefined
}

export type Contact = { readonly who: string; readonly phone: string }

/** Whom a manager may call: who is named with a number, the ones in the middle first. */
export function contactsIn(groups: readonly PeopleGroup[]): readonly Contact[] {
  return groups
    .filter(({ place }) => place !== 'professional')
    .flatMap(({ people }) => people)
    .flatMap(({ name, relation, phone }) => (phone ? [{ who: relation ? `${name} (${relation})` : name, phone }] : []))
}

function detailsOf({ address, ...person }: PersonAnswer, today: Day): Omit<DossierPerson, 'id' | 'place'> {
  return { ...person, age: knownAge(person.birthDate, today) }
}
