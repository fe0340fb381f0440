import type { Membership } from '@kring/domain'
import { leastRecentlyUsed } from '../../data/boundedCache.ts'
import { forCaller } from '../../data/index.ts'
import { withinScopes } from '../../people/tokenScopes.ts'
import { type Dependencies, TokenRefused, type VerifiedPerson, type VerifiedToken } from '../dependencies.ts'

/** Seconds for which a warm function keeps a person's memberships. A change asks the table itself (`requireStillHolds`). */
const keptSeconds = 15
const mostPeople = 2000

type Read = { readonly memberships: Promise<readonly Membership[]>; readonly issuedAt: number; readonly until: number }

/**
 * Who asks, by a verified token and the memberships in the table: one Query, kept for some seconds. A token that was
 * issued later than the last reading's is read for anew, so that whoever renews theirs sees what was granted meanwhile.
 */
export function callerDirectory({ store, now, peers }: Pick<Dependencies, 'store' | 'now' | 'peers'>) {
  const kept = leastRecentlyUsed<Read>(mostPeople)

  function membershipsOf(subject: string, issuedAt: number): Promise<readonly Membership[]> {
    const ms = Date.parse(now())
    const hit = kept.get(subject)
    if (hit !== undefined && hit.until > ms && hit.issuedAt >= issuedAt) return hit.memberships
    const memberships = forCaller(store).membershipsOf(subject)
    const read = kept.set(subject, { memberships, issuedAt, until: ms + keptSeconds * 1000 })
    // A failed reading is not kept; requests that waited for it fail with it.
    memberships.catch(() => {
      if (kept.get(subject) === read) kept.drop(subject)
    })
    return memberships
  }

  peers?.onTold(forgotten => {
    if (forgotten.what === 'memberships') kept.drop(forgotten.subject)
  })

  return {
    /** Throws TokenRefused for a system that has no membership, or none within the scopes of the token. */
    async personOf({ subject, name, email, issuedAt, use, scopes }: VerifiedToken): Promise<VerifiedPerson> {
      const memberships = withinScopes(await membershipsOf(subject, issuedAt), scopes)
      const isSystem = memberships.length > 0 && memberships.every(({ role }) => role === 'partner-system')
      if (use === 'system' && !isSystem) throw new TokenRefused('invalid')
      const known = email === undefined ? {} : { email }
      return { kind: 'person', subject, name: name === '' && isSystem ? subject : name, memberships, ...known }
    },
    /** Forgets what was read of a person whose memberships change; other warm functions follow within `keptSeconds`. */
    forget: (subject: string): void => {
      kept.drop(subject)
      peers?.tell({ what: 'memberships', subject })
    },
  }
}
export type CallerDirectory = ReturnType<typeof callerDirectory>
