import { type Participants, sides } from './participants.ts'

/** Fewer is not a conference between groups: "(conflicterende) groepen maken een plan" (seed 002). */
const fewestGroups = 2

/** What a neighbourhood conference can't be accepted without. Who speaks for each group may still be open then. */
export function groupsAreKnown(participants: Participants): boolean {
  return (
    participants.kind !== 'groups' || (participants.place !== undefined && participants.groups.length >= fewestGroups)
  )
}

export const asks = [
  'main-person',
  'side',
  'persons-did-harm',
  'persons-harmed',
  'place',
  'groups',
  'spokesperson',
  'pupil',
  'school',
  'teacher',
] as const

/** One thing still to ask; `who` names the person or group it is about. */
export type ToAsk = { readonly what: (typeof asks)[number]; readonly who?: string | undefined }

/**
 * What must be known before a day can be set, in the order in which it is asked: nobody plans a conference around
 * people, groups or a school that nobody has named. A to-do on the dossier from the first day on.
 */
export function missingBeforeScheduling(participants: Participants): readonly ToAsk[] {
  switch (participants.kind) {
    case 'main-persons':
      return when(participants.persons.length === 0, { what: 'main-person' })
    case 'two-sides':
      return [
        ...participants.unplaced.map(({ name }): ToAsk => ({ what: 'side', who: name })),
        ...sides.flatMap(side =>
          when(participants.sides[side].persons.length === 0, {
            what: side === 'didHarm' ? 'persons-did-harm' : 'persons-harmed',
          }),
        ),
      ]
    case 'groups':
      return [
        ...when(participants.place === undefined, { what: 'place' }),
        ...when(participants.groups.length < fewestGroups, { what: 'groups' }),
        ...participants.groups.flatMap(({ name, spokesperson }) =>
          when(spokesperson === undefined, { what: 'spokesperson', who: name }),
        ),
      ]
    case 'pupil':
      return [
        ...when(participants.pupil === undefined, { what: 'pupil' }),
        ...when(participants.school === undefined, { what: 'school' }),
        ...when(participants.teacher === undefined, { what: 'teacher' }),
      ]
    default:
      return participants satisfies never
  }
}

const when = (isMissing: boolean, ask: ToAsk): readonly ToAsk[] => (isMissing ? [ask] : [])
