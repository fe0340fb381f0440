import type { Answers, PersonAnswer } from '../../forms/answers/answers.ts'
import type { FormDefinition, PersonField, Question } from '../../forms/definition/definition.ts'
import type { Localized } from '../../language/locale.ts'
import type { Group, Participants, ParticipantsKind, Side } from './participants.ts'
import { linesIn, personsIn } from './people.ts'
import * as ask from './texts.ts'

const fields: PersonField[] = [
  'relation',
  'birthDate',
  'phone',
  'email',
  'address',
  'addressPrivate',
  'language',
  'interpreter',
  'note',
]

const persons = (
  key: string,
  text: ask.Asked,
  more: { fields?: PersonField[]; itemName?: Localized } = {},
): Question => ({
  type: 'person-list',
  key,
  ...text,
  required: false,
  marks: ['personal'],
  fields: more.fields ?? fields,
  requiredFields: [],
  itemName: more.itemName ?? ask.person,
  max: 40,
})
const person = (key: string, text: ask.Asked): Question => ({
  type: 'person',
  key,
  ...text,
  required: false,
  marks: ['personal'],
  fields,
  requiredFields: [],
})
const line = (key: string, text: ask.Asked): Question => ({
  type: 'text',
  key,
  ...text,
  required: false,
  marks: ['personal'],
  maxLength: 200,
})
const longText = (key: string, text: ask.Asked): Question => ({
  type: 'long-text',
  key,
  ...text,
  required: false,
  marks: ['personal', 'special'],
  maxLength: 2000,
})

const special = (question: Question): Question => ({ ...question, marks: ['personal', 'special'] })
const sideQuestions = (side: Side): Question[] => [
  special(persons(side, ask.sidePersons[side])),
  special(persons(`${side}Network`, ask.sideNetwork[side])),
  longText(`${side}Material`, ask.sideMaterial[side]),
  longText(`${side}Immaterial`, ask.sideImmaterial[side]),
]

const questionsFor: Readonly<Record<ParticipantsKind, () => Question[]>> = {
  'main-persons': () => [persons('persons', ask.mainPersons)],
  'two-sides': () => [
    ...sideQuestions('didHarm'),
    ...sideQuestions('harmed'),
    special(persons('unplaced', ask.unplaced)),
  ],
  groups: () => [
    line('place', ask.place),
    persons('groups', ask.groups, {
      fields: ['organisation', 'phone', 'email', 'language', 'interpreter', 'note'],
      itemName: ask.group,
    }),
    longText('openGroups', ask.openGroups),
  ],
  pupil: () => [
    person('pupil', ask.pupil),
    line('school', ask.school),
    line('year', ask.year),
    person('teacher', ask.teacher),
  ],
}

/** The form in which a regional manager records whom or what the conference is about; validated like any form. */
export function participantsForm(kind: ParticipantsKind): FormDefinition {
  return {
    id: 'around',
    version: 1,
    audience: 'professional',
    variants: ['family'],
    title: ask.title,
    sections: [{ key: 'around', title: ask.title, questions: questionsFor[kind]() }],
    declarations: [],
  }
}

/** The participants as answers to that form. */
export function participantsAnswers(participants: Participants): Answers {
  switch (participants.kind) {
    case 'main-persons':
      return given({ persons: participants.persons })
    case 'two-sides':
      return given({
        ...sideAnswers('didHarm', participants),
        ...sideAnswers('harmed', participants),
        unplaced: participants.unplaced,
      })
    case 'groups':
      return given({
        place: participants.place,
        groups: participants.groups.flatMap(({ name, spokesperson }) =>
          spokesperson === undefined ? [] : [{ ...spokesperson, organisation: name }],
        ),
        openGroups: participants.groups.flatMap(one => (one.spokesperson === undefined ? [one.name] : [])).join('\n'),
      })
    case 'pupil': {
      const { kind, ...told } = participants
      return given(told)
    }
    default:
      return participants satisfies never
  }
}

/** The participants from validated answers to that form. */
export function participantsFrom(kind: ParticipantsKind, answers: Answers): Participants {
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : undefined)
  const people = (key: string) => personsIn(answers[key])
  const [pupil] = people('pupil')
  const [teacher] = people('teacher')
  const party = (side: Side) => ({
    persons: people(side),
    network: people(`${side}Network`),
    harm: { material: text(`${side}Material`), immaterial: text(`${side}Immaterial`) },
  })
  switch (kind) {
    case 'main-persons':
      return { kind, persons: people('persons') }
    case 'two-sides':
      return { kind, sides: { didHarm: party('didHarm'), harmed: party('harmed') }, unplaced: people('unplaced') }
    case 'groups': {
      const withSpokesperson = people('groups').map(({ organisation, ...spokesperson }): Group => {
        return { name: organisation ?? spokesperson.name, spokesperson }
      })
      const open = linesIn(answers.openGroups).map((name): Group => ({ name }))
      return { kind, place: text('place'), groups: [...withSpokesperson, ...open] }
    }
    case 'pupil':
      return { kind, pupil, school: text('school'), year: text('year'), teacher }
    default:
      return kind satisfies never
  }
}

function sideAnswers(side: Side, { sides }: Extract<Participants, { kind: 'two-sides' }>): MaybeAnswers {
  const { persons, network, harm } = sides[side]
  return {
    [side]: persons,
    [`${side}Network`]: network,
    [`${side}Material`]: harm.material,
    [`${side}Immaterial`]: harm.immaterial,
  }
}

type MaybeAnswers = Readonly<Record<string, string | PersonAnswer | readonly PersonAnswer[] | undefined>>

/** Removes empty answers. */
function given(answers: MaybeAnswers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0) ? [] : [[key, answer]],
    ),
  )
}
