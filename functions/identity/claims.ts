import type { Membership } from '@kring/domain'
import { forIdentity, type Table } from '../data/index.ts'

/** What an access token says of a person besides who they are. */
export type KringClaims = {
  readonly name: string
  readonly email?: string
  readonly kring: readonly Membership[]
}

/** The claims of a person: one Query. Undefined for a subject that is not known here. */
export async function claimsFor(table: Table, subject: string): Promise<KringClaims | undefined> {
  const person = await forIdentity(table).person(subject)
  if (person === undefined) return undefined
  const { name, email, memberships } = person
  return { name, ...(email === undefined ? {} : { email }), kring: memberships }
}
