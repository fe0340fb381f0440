import { type Attendee, leavesForPrivateTime } from '../variants/participants/privateTime.ts'
import type { VariantId } from '../variants/variants.ts'
import type { Carriers } from './carriers.ts'

/** Who carries an agreement: somebody of the circle, or professionals and services alone. */
export type CarriedBy = 'circle' | 'professional'

/**
 * For the count "carried by the circle / all". Who belongs to the circle is who stays in private time (G14): a teacher does in
 * a learning circle. Somebody who is not known any more counts as circle.
 */
export function carriedBy(
  who: Carriers,
  people: readonly (Attendee & { readonly id: string })[],
  conference: { readonly variant: VariantId },
): CarriedBy {
  if (who.kind === 'everyone') return 'circle'
  const isOfCircle = (id: string): boolean => {
    const person = people.find(one => one.id === id)
    return person === undefined || !leavesForPrivateTime(person, conference)
  }
  return who.people.some(isOfCircle) ? 'circle' : 'professional'
}
