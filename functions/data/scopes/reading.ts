import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess, readAccess, readLetterPrints } from '../accessLog/accessLog.ts'
import { readEmergency } from '../accessLog/emergencies.ts'
import type { CursorSigner } from '../cursor.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'
import { tenantKeys } from '../keys.ts'
import { readNotes } from '../messages/undelivered.ts'
import type { PageRequest } from '../referrals/lists.ts'
import { readDossier } from '../referrals/read.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readStage } from '../trajectories/stage.ts'

/**
 * Finding one dossier and showing it, without changing anything in it. `as` is the tenant that the caller was verified to
 * belong to, with the dossier asked for; the keys are those of `tenant` and `id`, so DynamoDB refuses when the two
 * differ.
 */
export function forReading(store: Store, tenant: TenantId, id: string, as: ScopeOf<'reading'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    dossier: (consistent = false) => readDossier(table, keys, vault, id, consistent),
    /** Records a look at the dossier. `key`: the dossier's, which encrypts the reason; an entry without one needs none. */
    log: (entry: AccessEntry, key?: SymmetricKey) => appendAccess(table, keys.access(id), vault.mac, entry, key),
    /** A page of the access log, the latest first. */
    accesses: (key: SymmetricKey, cursors: CursorSigner, page: PageRequest) =>
      readAccess(table, keys.access(id), vault.mac, key, cursors, page),
    letterPrints: () => readLetterPrints(table, keys.access(id), vault.mac),
    emergency: (subject: string, now: string) => readEmergency(table, keys, id, subject, now),
    /** The mails about it that did not reach their reader. */
    undelivered: () => readNotes(table, keys.undelivered(id).pk),
    grants: () => readGrantsOfTenant(table, tenant),
    /** How far the trajectory is, for who referred; undefined when there is none. */
    stage: () => readStage(table, keys, vault, id),
  }
}
export type ReadingData = ReturnType<typeof forReading>

/** What everybody who opens a dossier does, the holder of its personal link too. */
export type DossierReader = Pick<ReadingData, 'dossier' | 'log' | 'stage'>
