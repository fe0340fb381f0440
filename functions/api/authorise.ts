import { type Action, type Actor, can, type Resource } from '@kring/domain'
import { ApiProblem } from './problems.ts'

/** Throws 'not-signed-in' for a citizen, 'not-allowed' for a person, unless `can` says yes. */
export function requireLeave(actor: Actor, action: Action, resource: Resource): void {
  if (can(actor, action, resource)) return
  throw new ApiProblem(actor.kind === 'citizen' ? 'not-signed-in' : 'not-allowed')
}

/** The person who asks, where a citizen has no business. */
export function person(actor: Actor): Extract<Actor, { kind: 'person' }> {
  if (actor.kind === 'citizen') throw new ApiProblem('not-signed-in')
  return actor
}
