import { type Participants, sides } from './participants.ts'

/** The minimum number of groups: "(conflicterende) groepen maken een plan" (seed 002). */
const fewestGroups = 2

/** Whether enough groups are known to accept a neighbourhood conference. Spokespersons may be chosen later. */
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

/** Something to ask; `who` names the person or group concerned. */
export type ToAsk = { readonly what: (typeof asks)[number]; readonly who?: string | undefined }

/**
 * What must be known before a date can be set, in the order of asking; shown as to-dos on the dossier from the first
 * day.
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
