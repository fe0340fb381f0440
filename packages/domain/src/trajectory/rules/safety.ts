import type { CirclePerson } from '../state/circle.ts'
import { invitedIn, peopleIn } from './people.ts'
import type { WithCircle } from './withCircle.ts'

/** The people who come and with whom safety was not discussed yet (G12: "iedereen veilig kan deelnemen"). */
export const withoutSafetyTalk = ({ circle }: Pick<WithCircle, 'circle'>): readonly CirclePerson[] =>
  invitedIn(circle).filter(({ safety }) => safety === undefined)

/**
 * Whether the safety check covers the circle as it is: it was done, and nobody was added since. By people and not by time,
 * so that no two clocks matter.
 */
export function isSafetyCheckCurrent({ circle, preparation }: Pick<WithCircle, 'circle' | 'preparation'>): boolean {
  const covered = new Set(preparation.safetyCheck?.people)
  return peopleIn(circle).every(({ id }) => covered.has(id)) && preparation.safetyCheck !== undefined
}
