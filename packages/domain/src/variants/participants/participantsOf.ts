import type { Answers, PersonAnswer } from '../../forms/answers/answers.ts'
import type { FormDefinition, Meaning } from '../../forms/definition/definition.ts'
import { meaningOf } from '../../forms/definition/meaning.ts'
import { type Asked, askedSections } from '../../forms/visibility.ts'
import type { VariantId } from '../variants.ts'
import {
  type Group,
  noParticipants,
  otherSideOf,
  type Participants,
  type ParticipantsKind,
  type Side,
} from './participants.ts'
import { isStillSought, linesIn, personsIn } from './people.ts'

type About = {
  readonly variant: VariantId
  readonly answers: Answers
  /** As the regional manager wrote it down since; it goes before what was answered. */
  readonly participants?: Participants | undefined
}

/** Around whom or what this conference is: as it was written down, else as the answers to the form tell it. */
export function participantsOf(
  { variant, answers, participants }: About,
  definition: FormDefinition | undefined,
): Participants {
  const nobody = noParticipants(variant)
  if (participants !== undefined && participants.kind === nobody.kind) return participants
  if (definition === undefined) return nobody
  const told = readWith(definition, answers)
  switch (nobody.kind) {
    case 'main-persons':
      return { kind: 'main-persons', persons: told.persons('main-person') }
    case 'two-sides':
      return twoSides(told)
    case 'groups':
      return { kind: 'groups', place: told.text('place'), groups: groupsIn(told) }
    case 'pupil': {
      const [pupil] = told.persons('main-person')
      const [teacher] = told.persons('teacher')
      return { kind: 'pupil', pupil, school: told.text('school'), year: told.text('school-year'), teacher }
    }
    default:
      return nobody satisfies never
  }
}

/** Who else the answers name: family, friends and neighbours, and who is there for their work. */
export type OtherPeople = {
  readonly people: readonly PersonAnswer[]
  readonly professionals: readonly PersonAnswer[]
}

/** Everyone the answers name who does not stand in `aroundOf` already. */
export function otherPeopleIn(
  { variant, answers }: Pick<About, 'variant' | 'answers'>,
  definition: FormDefinition,
): OtherPeople {
  const told = readWith(definition, answers)
  const inAround: Readonly<Record<ParticipantsKind, readonly Meaning[]>> = {
    'main-persons': ['main-person'],
    'two-sides': ['main-person', 'people-did-harm', 'people-harmed', ...(ownSideIn(told) ? ['people' as const] : [])],
    groups: ['groups'],
    pupil: ['teacher'],
  }
  const { kind } = noParticipants(variant)
  const apart = inAround[kind]
  const people = peopleMeanings.flatMap(meaning => {
    if (apart.includes(meaning)) return []
    const persons = told.persons(meaning)
    return meaning === 'main-person' && kind === 'pupil' ? persons.slice(1) : persons
  })
  return { people, professionals: told.persons('professionals') }
}

const peopleMeanings = ['main-person', 'people', 'people-did-harm', 'people-harmed', 'groups', 'teacher'] as const

/** The answers by the finest meaning of their questions. */
type Told = {
  readonly text: (meaning: Meaning) => string | undefined
  readonly persons: (meaning: Meaning) => readonly PersonAnswer[]
}

function readWith(definition: FormDefinition, answers: Answers): Told {
  const asked = askedSections(definition, answers).flatMap(section => section.asked)
  const given = (meaning: Meaning) =>
    asked.flatMap(({ question, reading }: Asked) =>
      meaningOf(question) === meaning && reading.state === 'given' ? [reading.value] : [],
    )
  return {
    text: meaning => {
      const texts = given(meaning).filter(value => typeof value === 'string')
      return texts.length === 0 ? undefined : texts.join('\n')
    },
    persons: meaning => given(meaning).flatMap(personsIn),
  }
}

/** What the option of "on which side are you?" says; "both" says neither. */
const sideByOption: Readonly<Record<string, Side>> = { 'did-harm': 'didHarm', harmed: 'harmed' }

/**
 * A professional names each side in questions of its own. Who refers themself tells about one side, theirs, and at
 * most who the other is; as long as they do not say on which side they stand, nobody is put on one.
 */
function twoSides(told: Told): Participants {
  const own = ownSideIn(told)
  const [ours, ourNetwork, theirs] = [told.persons('main-person'), told.persons('people'), told.persons('other-side')]
  const partyOf = (side: Side) => ({
    persons: [
      ...told.persons(side === 'didHarm' ? 'did-harm' : 'harmed'),
      ...(own === side ? ours : []),
      ...(own === otherSideOf(side) ? theirs : []),
    ],
    network: [
      ...told.persons(side === 'didHarm' ? 'people-did-harm' : 'people-harmed'),
      ...(own === side ? ourNetwork : []),
    ],
  })
  // What one side told of the harm stays with that side.
  const toldBy = own ?? 'harmed'
  const harm = { material: told.text('material-harm'), immaterial: told.text('immaterial-harm') }
  return {
    kind: 'two-sides',
    sides: {
      didHarm: { ...partyOf('didHarm'), harm: toldBy === 'didHarm' ? harm : {} },
      harmed: { ...partyOf('harmed'), harm: toldBy === 'harmed' ? harm : {} },
    },
    unplaced: own === undefined ? [...ours, ...theirs] : [],
  }
}

function ownSideIn(told: Told): Side | undefined {
  const option = told.text('own-side') ?? ''
  return Object.hasOwn(sideByOption, option) ? sideByOption[option] : undefined
}

/** A card is a spokesperson with their group; a line of text is a group that has not chosen one yet. */
function groupsIn(told: Told): readonly Group[] {
  const withCard = told.persons('groups').map(({ organisation, ...person }): Group => {
    const isOpen = isStillSought(person.name)
    // Without a name for the group, who speaks for it names it.
    const name = organisation ?? person.name
    return isOpen ? { name } : { name, spokesperson: person }
  })
  const withoutCard = linesIn(told.text('open-groups')).map((name): Group => ({ name }))
  return [...withCard, ...withoutCard]
}
