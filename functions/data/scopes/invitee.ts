import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { readReleaseView } from '../invitees/releaseView.ts'
import { putSaid, readInvitation } from '../invitees/said.ts'
import type { Said } from '../invitees/storedSeen.ts'
import { tenantKeys } from '../keys.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { vaultOf } from '../sealing/vault.ts'

/**
 * One person's own invitation: what they may see, and what they say. `as` names the tenant, trajectory and person that the
 * link's own item names; the keys are those of `tenant`, `dossier` and `person`, so DynamoDB refuses when they differ.
 */
export function forInvitee(
  store: Store,
  tenant: TenantId,
  place: { readonly dossier: string; readonly person: string },
  as: ScopeOf<'invitee'>,
) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    as,
    open: () => readInvitation(table, keys, vault, place),
    say: (said: Said, of: { readonly number: number; readonly key: SymmetricKey }, at: string) =>
      putSaid(table, keys, { ...place, ...of }, said, at),
    /** What the link of a release opens; `person` is then its id. */
    openRelease: () => readReleaseView(table, keys, vault, { dossier: place.dossier, release: place.person }),
    /** Records the look in the access log of the dossier. */
    log: (entry: AccessEntry) => appendAccess(table, keys.access(place.dossier), vault.mac, entry),
  }
}
export type InviteeData = ReturnType<typeof forInvitee>
