import { deleteAllLocalDrafts } from '../form/localDrafts.ts'
import { wipeAtSignOut } from '../offline/store/wipe.ts'

/**
 * Deletes what this browser keeps of the person who signs out: drafts and the bags of conference days, by their names. What
 * was written on a day and not sent yet stays, sealed for the server. A browser without storage has nothing to delete.
 */
export async function forgetDevice(): Promise<void> {
  await Promise.all([deleteAllLocalDrafts(), wipeAtSignOut().catch(() => undefined)])
}
