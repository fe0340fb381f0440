import type { Membership } from '@kring/domain'
import { forClaims, type Store } from '../data/index.ts'

/** The claims added to an access token: the memberships. */
export type KringClaims = { readonly kring: readonly Membership[] }

/** The claims of a person or a partner's system: one Query. An unknown subject gets an empty list. */
export async function claimsFor(store: Store, subject: string): Promise<KringClaims> {
  return { kring: await forClaims(store).membershipsOf(subject) }
}
