import type { PersonAnswer } from '../forms/answers/answers.ts'
import type { Participants } from '../variants/participants/index.ts'

/**
 * The persons whom a conference is about, in order: those of whom a second referral may be a duplicate. Not who stands
 * around them, who may be in the circle of many; a neighbourhood has none.
 */
export function personsAbout(participants: Participants): readonly PersonAnswer[] {
  switch (participants.kind) {
    case 'main-persons':
      return participants.persons
    case 'two-sides': {
      const { didHarm, harmed } = participants.sides
      return [...didHarm.persons, ...harmed.persons, ...participants.unplaced]
    }
    case 'pupil':
      return participants.pupil === undefined ? [] : [participants.pupil]
    case 'groups':
      return []
    default:
      return participants satisfies never
  }
}
