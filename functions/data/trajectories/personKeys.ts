import type { TrajectoryEvent } from '@kring/domain'
import type { StoredEvent } from '../eventStore/codec.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'

/**
 * The keys of a trajectory's contents: its own, and one for each person of the circle. What an event or a part says of a
 * person is encrypted with theirs, which lies, wrapped by the tenant's, in their part: erasing a person deletes it.
 */
export type ContentKeys = { readonly own: SymmetricKey; readonly persons: ReadonlyMap<string, SymmetricKey> }

const personOf = (content: Readonly<Record<string, unknown>> | undefined): string | undefined =>
  typeof content?.person === 'string' ? content.person : undefined

/** Events that are not about their `person`: it is the subject of a coordinator, or somebody of whom no key is left. */
const notOfPerson = new Set<string>(['assigned', 'released', 'person-erased'])

/** The id of the person of the circle whom an event is about. */
export const personOfEvent = (event: TrajectoryEvent): string | undefined =>
  notOfPerson.has(event.type) ? undefined : personOf({ ...event })
export const personOfStored = ({ type, open }: StoredEvent): string | undefined =>
  notOfPerson.has(type) ? undefined : personOf(open)

/** The key for the content of an event. Throws TypeError for a person without one. */
export function keyForEvent({ own, persons }: ContentKeys, event: TrajectoryEvent): SymmetricKey {
  const person = personOfEvent(event)
  const key = person === undefined ? own : persons.get(person)
  if (key === undefined) throw new TypeError('a person of the circle without a key')
  return key
}

/** The key that opens a stored event; undefined when it was about a person who was erased. */
export const keyForStored = ({ own, persons }: ContentKeys, stored: StoredEvent): SymmetricKey | undefined => {
  const person = personOfStored(stored)
  return person === undefined ? own : persons.get(person)
}

/** The keys with a fresh one for each person who has none yet. */
export function withKeysFor(keys: ContentKeys, people: readonly string[]): ContentKeys {
  const fresh = people
    .filter(person => !keys.persons.has(person))
    .map(person => [person, SymmetricKey.fresh()] as const)
  return fresh.length === 0 ? keys : { ...keys, persons: new Map([...keys.persons, ...fresh]) }
}
