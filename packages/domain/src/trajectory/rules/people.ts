import { type Day, knownAge } from '../../calendar/days.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { CirclePart } from '../state/trajectoryParts.ts'

/** Everyone who is in the circle now. */
export const peopleIn = ({ people }: CirclePart): readonly CirclePerson[] =>
  people.filter(({ removed }) => removed === undefined)

/** Somebody of the circle, also when they were taken out since. */
export const anyoneIn = ({ people }: CirclePart, person: string): CirclePerson | undefined =>
  people.find(({ id }) => id === person)

export const personIn = (circle: CirclePart, person: string): CirclePerson | undefined =>
  peopleIn(circle).find(({ id }) => id === person)

/** Whether somebody is to be invited, or was. */
export const isInvited = ({ removed, decision }: Pick<CirclePerson, 'removed' | 'decision'>): boolean =>
  removed === undefined && decision?.kind === 'invite'

export const invitedIn = (circle: CirclePart): readonly CirclePerson[] => circle.people.filter(isInvited)

/** In both countries somebody is a minor until their eighteenth birthday. */
const ageOfMajority = 18

/** Whether somebody is a child on a day: by birth date, else as was said. */
export function isChildOn({ birthDate, isChild }: Pick<CirclePerson, 'birthDate' | 'isChild'>, on: Day): boolean {
  const age = knownAge(birthDate, on)
  return age === undefined ? isChild === true : age < ageOfMajority
}

/** Parts of people who come with a profession, and belong to no side of a restorative conference. */
const besideTheCircle: readonly ConferencePart[] = ['professional', 'interpreter', 'support-person', 'coordinator']
export const isBesideTheCircle = (part: ConferencePart): boolean => besideTheCircle.includes(part)

/** The people who cannot do without this one: who speak, choose or are told through them. */
export const whoNeed = (circle: CirclePart, person: string): readonly CirclePerson[] =>
  peopleIn(circle).filter(
    ({ spokesperson, child, reach }) =>
      spokesperson === person || child?.support === person || reach?.through === person,
  )
