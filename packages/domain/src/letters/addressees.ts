import type { PersonAnswer } from '../forms/answers/answers.ts'
import { listFormat } from '../language/formats.ts'
import type { Locale } from '../language/locale.ts'
import type { Participants, Side } from '../variants/participants/participants.ts'
import { otherSideOf, sides } from '../variants/participants/participants.ts'

/** The group of a dossier to which a person belongs; part of an addressee's id. */
export type AddresseeGroup =
  | 'persons'
  | 'didHarm'
  | 'didHarmNetwork'
  | 'harmed'
  | 'harmedNetwork'
  | 'unplaced'
  | 'groups'
  | 'pupil'
  | 'teacher'
  | 'people'

/** A person in a dossier to whom a letter may be sent. */
export type Addressee = {
  /** Group and index: `harmed.0`. */
  readonly id: string
  readonly group: AddresseeGroup
  readonly person: PersonAnswer
  /** Whether the letter is about them. */
  readonly isMain: boolean
  /** Their side, when the preparation is kept separate. */
  readonly side?: Side | undefined
  /** Their side is not known yet, so a letter could reveal one side to the other. */
  readonly isUnplaced: boolean
}

type Named = { readonly participants: Participants; readonly others: { readonly people: readonly PersonAnswer[] } }

/**
 * Everyone of the circle who is named in a dossier. Not professionals: these letters are for the circle, and a plan
 * goes to nobody else unless the family gives it (G19).
 */
export function addresseesIn({ participants, others }: Named): readonly Addressee[] {
  const isApart = participants.kind === 'two-sides'
  const group = (
    name: AddresseeGroup,
    persons: readonly (PersonAnswer | undefined)[],
    { isMain = false, side }: { readonly isMain?: boolean; readonly side?: Side } = {},
  ): readonly Addressee[] =>
    persons.flatMap((person, index) =>
      person === undefined
        ? []
        : [{ id: `${name}.${index}`, group: name, person, isMain, side, isUnplaced: isApart && side === undefined }],
    )
  const people = group('people', others.people)
  switch (participants.kind) {
    case 'main-persons':
      return [...group('persons', participants.persons, { isMain: true }), ...people]
    case 'two-sides':
      return [
        ...sides.flatMap(side => [
          ...group(side, participants.sides[side].persons, { isMain: true, side }),
          ...group(`${side}Network`, participants.sides[side].network, { side }),
        ]),
        ...group('unplaced', participants.unplaced, { isMain: true }),
        ...people,
      ]
    case 'groups':
      return [
        ...group(
          'groups',
          participants.groups.map(({ spokesperson }) => spokesperson),
          { isMain: true },
        ),
        ...people,
      ]
    case 'pupil':
      return [
        ...group('pupil', [participants.pupil], { isMain: true }),
        ...group('teacher', [participants.teacher]),
        ...people,
      ]
    default:
      return participants satisfies never
  }
}

/** "jou", in a letter to the person it is about. */
const yourself: Readonly<Record<Locale, string>> = { nl: 'jou', fr: 'vous', en: 'you' }

/**
 * Proposes the text that says for whom or about what the conference is, as this addressee may know it: only their own
 * side. The user who writes the letter checks whether it is safe.
 */
export function aboutFor(participants: Participants, { person, side, isMain }: Addressee, locale: Locale): string {
  const names = (persons: readonly PersonAnswer[]) =>
    listFormat(locale, { type: 'conjunction' }).format(
      persons.map(({ name }) => (isMain && name === person.name ? yourself[locale] : name)),
    )
  switch (participants.kind) {
    case 'main-persons':
      return names(participants.persons)
    case 'two-sides':
      return side === undefined ? '' : names(participants.sides[side].persons)
    case 'groups':
      return participants.place ?? ''
    case 'pupil':
      return participants.pupil === undefined ? '' : names([participants.pupil])
    default:
      return participants satisfies never
  }
}

/**
 * The people of the other side who are named in a text. Neither side may learn about the other's preparation, not even
 * a name (see `visibleTo`), except of somebody who is on both sides.
 */
export function otherSideNamed(
  participants: Participants,
  side: Side | undefined,
  words: readonly string[],
): readonly string[] {
  if (participants.kind !== 'two-sides' || side === undefined) return []
  const namesOn = (one: Side) =>
    [...participants.sides[one].persons, ...participants.sides[one].network].map(({ name }) => name)
  const own = namesOn(side).map(plain)
  const said = words.map(plain)
  return namesOn(otherSideOf(side)).filter(name => {
    const wanted = plain(name)
    return wanted !== '' && !own.includes(wanted) && said.some(text => hasWords(text, wanted))
  })
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Whether the text contains the name as whole words: "Tim" is not in "Timmerman". */
function hasWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) return true
  }
  return false
}
