import { type Around, sides } from './around.ts'

/** Fewer is not a conference between groups: "(conflicterende) groepen maken een plan" (seed 002). */
const fewestGroups = 2

/** What a neighbourhood conference can't be accepted without. Who speaks for each group may still be open then. */
export function groupsAreKnown(around: Around): boolean {
  return around.kind !== 'groups' || (around.place !== undefined && around.groups.length >= fewestGroups)
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
export function missingBeforeScheduling(around: Around): readonly ToAsk[] {
  switch (around.kind) {
    case 'main-persons':
      return when(around.persons.length === 0, { what: 'main-person' })
    case 'two-sides':
      return [
        ...around.unplaced.map(({ name }): ToAsk => ({ what: 'side', who: name })),
        ...sides.flatMap(side =>
          when(around.sides[side].persons.length === 0, {
            what: side === 'didHarm' ? 'persons-did-harm' : 'persons-harmed',
          }),
        ),
      ]
    case 'groups':
      return [
        ...when(around.place === undefined, { what: 'place' }),
        ...when(around.groups.length < fewestGroups, { what: 'groups' }),
        ...around.groups.flatMap(({ name, spokesperson }) =>
          when(spokesperson === undefined, { what: 'spokesperson', who: name }),
        ),
      ]
    case 'pupil':
      return [
        ...when(around.pupil === undefined, { what: 'pupil' }),
        ...when(around.school === undefined, { what: 'school' }),
        ...when(around.teacher === undefined, { what: 'teacher' }),
      ]
    default:
      return around satisfies never
  }
}

const when = (isMissing: boolean, ask: ToAsk): readonly ToAsk[] => (isMissing ? [ask] : [])
