import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { coordinatorUnchanged } from '../coordinators/repository.ts'
import type { CursorSigner } from '../cursor.ts'
import { earlierAnswer, type Intent } from '../idempotency.ts'
import { codeWrites, type NewCode } from '../invitees/links.ts'
import { putReleaseView, type ReleaseChange, readReleaseView } from '../invitees/releaseView.ts'
import { dropSaid, readSaid, saidTaken } from '../invitees/said.ts'
import { type InvitationChange, invitationWrites, putInvitation } from '../invitees/view.ts'
import { type CountedVoice, readVoice, voiceWrite } from '../invitees/voice.ts'
import { tenantKeys } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'
import { dayCommandKeys } from '../sealing/dayCommands.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { vaultOf } from '../sealing/vault.ts'
import { commitTrajectory, type TrajectoryChange } from '../trajectories/commit.ts'
import { historyOf } from '../trajectories/history.ts'
import { type PictureFiles, pictureKeys, pictureWrites } from '../trajectories/pictures.ts'
import { type OpenTrajectory, readTrajectory } from '../trajectories/read.ts'
import { attachmentsOf } from './attachments.ts'

/**
 * Showing and changing one trajectory. `as` names the tenant and dossier that the caller was verified to work on; the keys are
 * those of `tenant` and `id`, so DynamoDB refuses when the two differ.
 */
export function forTrajectory(store: Store, tenant: TenantId, id: string, as: ScopeOf<'trajectory'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    as,
    trajectory: (consistent = false) => readTrajectory(table, keys, vault, id, consistent),
    /** The answer to an earlier request with the same intent. Throws IdempotencyKeyReused. */
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    history: (trajectory: OpenTrajectory, cursors: CursorSigner, page: PageRequest) =>
      historyOf(table, keys, trajectory, cursors, page),
    commit: (change: TrajectoryChange) => commitTrajectory(table, keys, vault, change),
    /** The same with a new code for somebody's printed letter; the one before is dead. */
    commitWithCode: (change: TrajectoryChange, code: NewCode) =>
      commitTrajectory(table, keys, vault, { ...change, also: codeWrites(table, keys, code) }),
    /** The records of the pictures that were sent for its plan. */
    pictures: attachmentsOf(table, pictureKeys(keys, id)),
    /** The same with the files that its pictures take up and let go. */
    commitWithPictures: (change: TrajectoryChange, files: PictureFiles, at: string) =>
      commitTrajectory(table, keys, vault, {
        ...change,
        also: pictureWrites(table, keys, { dossier: id, at }, files),
      }),
    invitations: {
      put: (change: InvitationChange) => putInvitation(table, keys, vault, change),
      /** What somebody said, which lies at this sort key of their partition; undefined once an event was made of it. */
      said: (person: string, sk: string, key: SymmetricKey) =>
        readSaid(table, { ...keys.invitee(id, person), sk }, key),
      drop: (person: string, sk: string) => dropSaid(table, { ...keys.invitee(id, person), sk }),
      /** What somebody said of the day, as it is counted. */
      voice: (person: string, key: SymmetricKey) => readVoice(table, keys.inviteeVoice(id, person), key),
      /** Counts what somebody said of the day, and takes it out at `sk`: in one transaction, once. */
      count: async (
        change: TrajectoryChange,
        person: string,
        key: SymmetricKey,
        voice: CountedVoice,
        sk: string | undefined,
      ) =>
        commitTrajectory(table, keys, vault, {
          ...change,
          also: [
            ...(sk === undefined ? [] : [saidTaken(table, { ...keys.invitee(id, person), sk })]),
            voiceWrite(table, keys.inviteeVoice(id, person), key, voice),
          ],
        }),
      /** Makes events of what somebody said, with what they see then: in one transaction, once. */
      take: async (change: TrajectoryChange, sk: string, seen: InvitationChange) =>
        commitTrajectory(table, keys, vault, {
          ...change,
          also: [
            saidTaken(table, { ...keys.invitee(id, seen.person), sk }),
            ...(await invitationWrites(table, keys, vault, seen)),
          ],
        }),
    },
    /** What those outside the circle see through the links of releases, and what their pages note. */
    releases: {
      put: (change: ReleaseChange) => putReleaseView(table, keys, vault, change),
      view: (release: string) => readReleaseView(table, keys, vault, { dossier: id, release }),
      noted: (release: string, sk: string, key: SymmetricKey) =>
        readSaid(table, { ...keys.invitee(id, release), sk }, key),
      drop: (release: string, sk: string) => dropSaid(table, { ...keys.invitee(id, release), sk }),
      /** Makes events of what a page noted, and takes it out: in one transaction, once. */
      take: (change: TrajectoryChange, release: string, sk: string) =>
        commitTrajectory(table, keys, vault, {
          ...change,
          also: [saidTaken(table, { ...keys.invitee(id, release), sk })],
        }),
    },
    /** The keys to which devices seal what they could not send on its day. */
    dayCommandKeys: () => dayCommandKeys(vault.mac, tenant),
    /** Records a look at the trajectory, in the access log of its dossier. */
    log: (entry: AccessEntry) => appendAccess(table, keys.access(id), vault.mac, entry),
  }
}
export type TrajectoryData = ReturnType<typeof forTrajectory>

/**
 * Changes a trajectory by what the record of a coordinator says: the change is written only while that record is at the
 * version on which it was decided (G8), in one transaction. `as.person` is the coordinator's tag.
 */
export function forAssigning(store: Store, tenant: TenantId, as: ScopeOf<'assigning'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    /** Throws VersionConflict when the trajectory or the record changed in between. */
    commit: (change: Omit<TrajectoryChange, 'also'>, record: { readonly version: number }) =>
      commitTrajectory(table, keys, vault, {
        ...change,
        also: [coordinatorUnchanged(table, as.person, record.version)],
      }),
  }
}
export type AssigningData = ReturnType<typeof forAssigning>
