import type { CirclePerson, InvitationWay } from '@kring/domain'
import { isInvited } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../api/trajectories.ts'

/** The commands that take one person's invitation somewhere, one after the other. */
export type Order = { readonly person: CirclePerson; readonly steps: readonly Step[] }
export type Step =
  | { readonly name: 'invite'; readonly body: CommandInput<'invite'> }
  | { readonly name: 'send-invitation'; readonly body: CommandInput<'send-invitation'> }
  | { readonly name: 'record-answer'; readonly body: CommandInput<'record-answer'> }
  | { readonly name: 'withdraw-invitation'; readonly body: CommandInput<'withdraw-invitation'> }

/** Sends it: for the first time, or again. Somebody who is not to be invited yet is marked so first. */
export const sendingTo = (person: CirclePerson, way: InvitationWay): Order => ({
  person,
  steps: [
    ...(isInvited(person) ? [] : [{ name: 'invite', body: { person: person.id } } as const]),
    { name: 'send-invitation', body: { person: person.id, way } },
  ],
})

/** A new link: the old one is dead from now on, and nobody is told that they are not welcome. */
export const newLinkFor = (person: CirclePerson, way: InvitationWay): Order => ({
  person,
  steps: [
    { name: 'withdraw-invitation', body: { person: person.id, reason: 'lost-link' } },
    { name: 'invite', body: { person: person.id } },
    { name: 'send-invitation', body: { person: person.id, way } },
  ],
})
