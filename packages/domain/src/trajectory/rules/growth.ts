import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import type { CirclePerson } from '../state/circle.ts'
import { answerNow } from './invitation.ts'
import { isInvited, peopleIn } from './people.ts'
import type { WithCircle } from './withCircle.ts'

/** The rings of the picture, from the inside: who was known at intake, and how far the others have come. */
export const rings = ['intake', 'added', 'invited', 'coming'] as const
export type Ring = (typeof rings)[number]

/** How far somebody is: known at intake, added since, invited, or coming on the day as it stands now. */
export function stageOf(person: CirclePerson, { preparation }: Pick<WithCircle, 'preparation'>): Ring {
  const now = answerNow(person, preparation)
  if (now?.answer === 'yes' && !now.isFormer) return 'coming'
  if (isInvited(person)) return 'invited'
  return person.known.since === 'intake' ? 'intake' : 'added'
}

/** Counts of people: of everyone ever known, those at intake; of everyone now, how many there are, invited and coming. */
export type Growth = {
  readonly atIntake: number
  readonly now: number
  readonly invited: number
  readonly coming: number
  /** Not counted above: those who come with a profession and leave for private time (G14). */
  readonly professionals: number
}

/** How a circle grew ("De cirkel groter maken"): "people known at intake → invited → present" (DOMAIN, the indicators). */
export function growthOf(record: Pick<WithCircle, 'circle' | 'preparation' | 'variant'>): Growth {
  const isOfCircle = (person: CirclePerson): boolean => !leavesForPrivateTime(person, record)
  const people = peopleIn(record.circle)
  const circle = people.filter(isOfCircle)
  return {
    // Somebody who was taken out since was known all the same, unless they were a mistake.
    atIntake: record.circle.people.filter(
      person => isOfCircle(person) && person.known.since === 'intake' && !isMistake(person),
    ).length,
    now: circle.length,
    invited: circle.filter(isInvited).length,
    coming: circle.filter(person => stageOf(person, record) === 'coming').length,
    professionals: people.length - circle.length,
  }
}

const isMistake = ({ removed }: CirclePerson): boolean => removed?.reason === 'mistake' || removed?.reason === 'twice'
