import type { AccessEntry, RegionId, TrainingSession } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { claimsOfRegion, readClaims } from '../claims/read.ts'
import { receiptKeys } from '../claims/receipts.ts'
import { type ClaimChange, commitClaims } from '../claims/repository.ts'
import { hasRecord, readCoordinator, rosterOf } from '../coordinators/read.ts'
import { type CoordinatorChange, commitCoordinator } from '../coordinators/repository.ts'
import { readSessions, saveSession } from '../coordinators/training.ts'
import { operatorKeys, personTag } from '../keys.ts'
import { listCoordinators } from '../members.ts'
import { operatorVaultOf } from '../sealing/operatorVault.ts'
import { assignedTo } from '../trajectories/lists.ts'
import { attachmentsOf } from './attachments.ts'

/**
 * The coordinators of a region and its training, for its managers and a platform admin. A record is found by whose it is;
 * that it is of this region, the caller checks with `can`.
 */
export function forRoster(store: Store, as: ScopeOf<'roster'>) {
  const { region } = as
  const table = store.table(as)
  const vault = operatorVaultOf(store, as, table)
  return {
    list: () => rosterOf(table, vault, region),
    coordinator: (subject: string, consistent = false) => readCoordinator(table, vault, personTag(subject), consistent),
    commit: (change: CoordinatorChange) => commitCoordinator(table, vault, change),
    /** What a coordinator was offered and has. */
    assigned: (subject: string, open = true) => assignedTo(table, personTag(subject), open),
    /** Whether somebody has a record, in whatever region. */
    hasRecord: (subject: string) => hasRecord(table, personTag(subject)),
    /** The members with the role of coordinator, of every region: it has none. */
    members: () => listCoordinators(table),
    /** The training sessions of the region. */
    sessions: () => readSessions(table, region),
    /** Saves a session over the version that it is based on; 0 for a new one. Throws VersionConflict. */
    saveSession: (session: Omit<TrainingSession, 'region'>, over: number) =>
      saveSession(table, { ...session, region }, over),
    /** What the coordinators of the region claim in a year. */
    claimsOf: (year: string) => claimsOfRegion(table, vault, region, year),
    /** What one of them claims, to decide on. */
    claims: (subject: string, year: string) =>
      readClaims(table, vault, { region, year, person: personTag(subject) }, true),
    commitClaims: (change: ClaimChange) => commitClaims(table, vault, change),
    /** Records that somebody looks at a receipt, in the log of what they look at in the operator's lists. */
    logLook: (subject: string, entry: AccessEntry) =>
      appendAccess(table, operatorKeys.searches(subject), vault.mac, entry),
  }
}
export type RosterData = ReturnType<typeof forRoster>

/** A coordinator's own record. `as` names the person by their tag; the role opens no other. */
export function forCoordinator(store: Store, as: ScopeOf<'coordinator'>) {
  const table = store.table(as)
  const vault = operatorVaultOf(store, as, table)
  return {
    coordinator: (consistent = false) => readCoordinator(table, vault, as.person, consistent),
    commit: (change: CoordinatorChange) => commitCoordinator(table, vault, change),
    /** What they were offered and have; with `open`, without what has ended. */
    assigned: (open = true) => assignedTo(table, as.person, open),
    /** What they claim in a region of theirs and a year. */
    claims: (region: RegionId, year: string, consistent = false) =>
      readClaims(table, vault, { region, year, person: as.person }, consistent),
    commitClaims: (change: ClaimChange) => commitClaims(table, vault, change),
    /** The records of the receipts that they sent. */
    receipts: attachmentsOf(table, receiptKeys(as.person)),
  }
}
