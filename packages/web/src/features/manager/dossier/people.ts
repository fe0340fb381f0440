import {
  type Answer,
  ageOn,
  answerWithMeaning,
  type Day,
  type FormDefinition,
  type Locale,
  localize,
  type PersonAnswer,
} from '@kring/domain'

/** In the middle, around it, or there for their work: the same three as in the circle's picture. */
export type Place = 'main' | 'circle' | 'professional'

export type DossierPerson = {
  /** Where in the answers: "people.2". */
  readonly id: string
  readonly name: string
  readonly place: Place
  /** Who this is to the main person, or the organisation: as the form has it. */
  readonly relation?: string | undefined
  readonly organisation?: string | undefined
  readonly age?: number | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly language?: string | undefined
  readonly interpreter?: boolean | undefined
  readonly note?: string | undefined
}

/** The people of one question of the form. Two sides are two questions, so they stay apart here too. */
export type PeopleGroup = {
  readonly key: string
  readonly title: string
  readonly place: Place
  readonly people: readonly DossierPerson[]
}

const places = [
  ['main-person', 'main'],
  ['people', 'circle'],
  ['professionals', 'professional'],
] as const

/** Everyone named in the answers, in the order middle, around, work; `today` tells their age. */
export function peopleIn(
  definition: FormDefinition,
  answers: unknown,
  locale: Locale,
  today: Day,
): readonly PeopleGroup[] {
  return places.flatMap(([meaning, place]) =>
    answerWithMeaning(definition, answers, meaning).flatMap(({ question, answer }): PeopleGroup[] => {
      const people = personsOf(answer).map((person, index) => ({
        id: `${question.key}.${index}`,
        ...detailsOf(person, place, today),
      }))
      return people.length === 0 ? [] : [{ key: question.key, title: localize(question.label, locale), place, people }]
    }),
  )
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

function personsOf(answer: Answer): readonly PersonAnswer[] {
  const items: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return items.filter(isPerson)
}

const isPerson = (value: unknown): value is PersonAnswer =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

function detailsOf(person: PersonAnswer, place: Place, today: Day): Omit<DossierPerson, 'id'> {
  const { name, relation, organisation, birthDate, phone, email, language, interpreter, note } = person
  const age = birthDate !== undefined && birthDate <= today ? ageOn(birthDate, today) : undefined
  return { name, place, relation, organisation, age, phone, email, language, interpreter, note }
}
