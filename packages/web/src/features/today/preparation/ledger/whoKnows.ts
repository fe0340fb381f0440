import type { CirclePerson, TrajectoryPreparation } from '@kring/domain'
import { hasAcknowledged, isInvited, wasTold } from '@kring/domain/trajectory'

/** What somebody who comes knows of the minimum requirements as they are now; `before`: they were told an older version. */
export type Knows = { readonly person: CirclePerson; readonly knows: 'acknowledged' | 'told' | 'before' | 'nothing' }

/** Everyone who comes, who still has to be told first (G6). */
export function whoKnows(people: readonly CirclePerson[], preparation: TrajectoryPreparation): readonly Knows[] {
  const all = people.filter(isInvited).map((person): Knows => ({ person, knows: knowsNow(person, preparation) }))
  const order = ['before', 'nothing', 'told', 'acknowledged']
  return all.toSorted((one, other) => order.indexOf(one.knows) - order.indexOf(other.knows))
}

function knowsNow(person: CirclePerson, preparation: TrajectoryPreparation): Knows['knows'] {
  if (hasAcknowledged(person, preparation)) return 'acknowledged'
  if (wasTold(person, preparation)) return 'told'
  return person.requirements?.disclosed === undefined ? 'nothing' : 'before'
}
