import { type Day, knownAge } from '@kring/domain/calendar'
import type { PersonAnswer } from '@kring/domain/forms'
import type { OtherPeople, Participants } from '@kring/domain/variants'

/** Main, circle or professional: the same three as in the circle picture. */
export type Place = 'main' | 'circle' | 'professional'

export type DossierPerson = Omit<PersonAnswer, 'address'> & {
  readonly id: string
  readonly place: Place
  readonly age?: number | undefined
}

/** The groups in which people are listed: a side, the groups, professionals. */
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

/** All people, in the order main, circle, professional; `today` is used for ages. */
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

/** The main person's age; undefined for several main persons, or when unknown. */
export function mainAge(groups: readonly PeopleGroup[]): number | undefined {
  const main = groups.filter(({ place }) => place === 'main').flatMap(({ people }) => people)
  return main.length === 1 ? main[0]?.age : undefined
}

export type Contact = { readonly who: string; readonly phone: string }

/** The people with a phone number, main persons first. */
export function contactsIn(groups: readonly PeopleGroup[]): readonly Contact[] {
  return groups
    .filter(({ place }) => place !== 'professional')
    .flatMap(({ people }) => people)
    .flatMap(({ name, relation, phone }) => (phone ? [{ who: relation ? `${name} (${relation})` : name, phone }] : []))
}

function detailsOf({ address, ...person }: PersonAnswer, today: Day): Omit<DossierPerson, 'id' | 'place'> {
  return { ...person, age: knownAge(person.birthDate, today) }
}
