import type { Membership } from '@kring/domain'
import { forIdentity, type Store } from '../data/index.ts'

/** What an access token says besides who someone is: what they may, where. */
export type KringClaims = { readonly kring: readonly Membership[] }

/** The claims of a person or of a partner's system: one Query. Who is nothing anywhere gets an empty list. */
export async function claimsFor(store: Store, subject: string): Promise<KringClaims> {
  return { kring: await forIdentity(store).membershipsOf(subject) }
}
