import type { CirclePerson } from '../state/circle.ts'
import type { PrivateTimeChoice } from '../state/privateTimeChoice.ts'
import type { CirclePart } from '../state/trajectoryParts.ts'
import { peopleIn } from './people.ts'

/**
 * Who chose that somebody is kept in private time (G14): what was recorded with them, or the child of the circle whose
 * support they are and who chose that they stay. Undefined for who leaves, or needs no choice: see `leavesForPrivateTime`.
 * `chosenBy` is empty where it was recorded before it was asked.
 */
export function keptInPrivateTime(circle: CirclePart, person: CirclePerson): PrivateTimeChoice | undefined {
  if (person.part !== 'interpreter' && person.part !== 'support-person') return undefined
  if (person.keepsInPrivateTime !== undefined) return person.keepsInPrivateTime
  const child = peopleIn(circle).find(one => one.child?.supportStays === true && one.child.support === person.id)
  if (child !== undefined) return { by: 'child', chosenBy: child.name }
  return person.isKept === true ? { by: 'family', chosenBy: '' } : undefined
}
