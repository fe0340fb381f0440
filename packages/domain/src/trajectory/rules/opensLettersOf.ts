import type { CirclePerson } from '../state/circle.ts'
import type { Recipient } from './reachable.ts'

/** Whether somebody else opens a person's letters: then these say no more than that there is a meeting. */
export const opensLettersOf = (person: Pick<CirclePerson, 'id' | 'reach'>, letter: Recipient): boolean =>
  person.reach?.readsAlong?.on.includes('letter') === true || (letter.ok && letter.to.id !== person.id)
