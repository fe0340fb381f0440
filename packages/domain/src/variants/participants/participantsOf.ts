import type { Answer, Answers, PersonAnswer } from '../../forms/answers/answers.ts'
import { own } from '../../forms/answers/raw.ts'
import type { FormDefinition, Meaning } from '../../forms/definition/definition.ts'
import { meaningOf } from '../../forms/definition/meaning.ts'
import { readAnswer } from '../../forms/read/index.ts'
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
  /** As recorded by the regional manager; takes precedence over the answers. */
  readonly participants?: Participants | undefined
}

/** Whom or what the conference is about: as recorded, else derived from the answers to the form. */
export function participantsOf(
  { variant, answers, participants }: About,
  definition: FormDefinition | undefined,
): Participants {
  const nobody = noParticipants(variant)
  if (participants !== undefined && participants.kind === nobody.kind) return participants
  return definition === undefined ? nobody : participantsIn(readWith(definition, answers), nobody)
}

/** Everyone a dossier names: the participants, and everyone else in the answers. Reads the answers once. */
export function peopleOf(
  about: About,
  definition: FormDefinition,
): { readonly participants: Participants; readonly others: OtherPeople } {
  const byMeaning = readWith(definition, about.answers)
  const nobody = noParticipants(about.variant)
  const recorded = about.participants?.kind === nobody.kind ? about.participants : undefined
  return {
    participants: recorded ?? participantsIn(byMeaning, nobody),
    others: othersIn(byMeaning, nobody),
  }
}

function participantsIn(byMeaning: AnswersByMeaning, nobody: Participants): Participants {
  switch (nobody.kind) {
    case 'main-persons':
      return { kind: 'main-persons', persons: byMeaning.persons('main-person') }
    case 'two-sides':
      return twoSides(byMeaning)
    case 'groups':
      return { kind: 'groups', place: byMeaning.text('place'), groups: groupsIn(byMeaning) }
    case 'pupil': {
      const [pupil] = byMeaning.persons('main-person')
      const [teacher] = byMeaning.persons('teacher')
      return { kind: 'pupil', pupil, school: byMeaning.text('school'), year: byMeaning.text('school-year'), teacher }
    }
    default:
      return nobody satisfies never
  }
}

/** Others named in the answers: family, friends and neighbours, and professionals. */
export type OtherPeople = {
  readonly people: readonly PersonAnswer[]
  readonly professionals: readonly PersonAnswer[]
}

function othersIn(byMeaning: AnswersByMeaning, { kind }: Participants): OtherPeople {
  const participantMeanings: Readonly<Record<ParticipantsKind, readonly Meaning[]>> = {
    'main-persons': ['main-person'],
    'two-sides': [
      'main-person',
      'people-did-harm',
      'people-harmed',
      ...(ownSideIn(byMeaning) ? ['people' as const] : []),
    ],
    groups: ['groups'],
    pupil: ['teacher'],
  }
  const participantMeaningsOfKind = participantMeanings[kind]
  const people = peopleMeanings.flatMap(meaning => {
    if (participantMeaningsOfKind.includes(meaning)) return []
    const persons = byMeaning.persons(meaning)
    return meaning === 'main-person' && kind === 'pupil' ? persons.slice(1) : persons
  })
  return { people, professionals: byMeaning.persons('professionals') }
}

const peopleMeanings = ['main-person', 'people', 'people-did-harm', 'people-harmed', 'groups', 'teacher'] as const

/** The answers by the most specific meaning of their questions. */
type AnswersByMeaning = {
  readonly text: (meaning: Meaning) => string | undefined
  readonly persons: (meaning: Meaning) => readonly PersonAnswer[]
}

/** Validated answers hold no answer to a hidden question, so conditions are not looked at. */
function readWith(definition: FormDefinition, answers: Answers): AnswersByMeaning {
  const byMeaning = new Map<Meaning, Answer[]>()
  for (const { questions } of definition.sections)
    for (const question of questions) {
      const meaning = meaningOf(question)
      if (meaning === undefined) continue
      const reading = readAnswer(question, own(answers, question.key))
      if (reading.state === 'given') byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), reading.value])
    }
  const given = (meaning: Meaning) => byMeaning.get(meaning) ?? []
  return {
    text: meaning => {
      const texts = given(meaning).filter(value => typeof value === 'string')
      return texts.length === 0 ? undefined : texts.join('\n')
    },
    persons: meaning => given(meaning).flatMap(personsIn),
  }
}

/** The side of each option of "on which side are you?"; "both" gives none. */
const sideByOption: Readonly<Record<string, Side>> = { 'did-harm': 'didHarm', harmed: 'harmed' }

/**
 * A professional names each side in separate questions. A citizen describes their own side and at most names the other;
 * until they say which side they are on, nobody is placed on one.
 */
function twoSides(byMeaning: AnswersByMeaning): Participants {
  const own = ownSideIn(byMeaning)
  const [ours, ourNetwork, theirs] = [
    byMeaning.persons('main-person'),
    byMeaning.persons('people'),
    byMeaning.persons('other-side'),
  ]
  const partyOf = (side: Side) => ({
    persons: [
      ...byMeaning.persons(side === 'didHarm' ? 'did-harm' : 'harmed'),
      ...(own === side ? ours : []),
      ...(own === otherSideOf(side) ? theirs : []),
    ],
    network: [
      ...byMeaning.persons(side === 'didHarm' ? 'people-did-harm' : 'people-harmed'),
      ...(own === side ? ourNetwork : []),
    ],
  })
  // Harm described by a citizen belongs to their own side.
  const describedBy = own ?? 'harmed'
  const harm = { material: byMeaning.text('material-harm'), immaterial: byMeaning.text('immaterial-harm') }
  return {
    kind: 'two-sides',
    sides: {
      didHarm: { ...partyOf('didHarm'), harm: describedBy === 'didHarm' ? harm : {} },
      harmed: { ...partyOf('harmed'), harm: describedBy === 'harmed' ? harm : {} },
    },
    unplaced: own === undefined ? [...ours, ...theirs] : [],
  }
}

function ownSideIn(byMeaning: AnswersByMeaning): Side | undefined {
  const option = byMeaning.text('own-side') ?? ''
  return Object.hasOwn(sideByOption, option) ? sideByOption[option] : undefined
}

/** An item is a spokesperson with their group; a line of text is a group without a spokesperson. */
function groupsIn(byMeaning: AnswersByMeaning): readonly Group[] {
  const withCard = byMeaning.persons('groups').map(({ organisation, ...person }): Group => {
    const isOpen = isStillSought(person.name)
    // A group without a name gets its spokesperson's name.
    const name = organisation ?? person.name
    return isOpen ? { name } : { name, spokesperson: person }
  })
  const withoutCard = linesIn(byMeaning.text('open-groups')).map((name): Group => ({ name }))
  return [...withCard, ...withoutCard]
}
