import { cursorSigner, type Store } from '@kring/functions/data/index'
import { BrokenHistory, upgradeTable } from '@kring/functions/data/upgrade/index'
import { replayErasures } from '@kring/functions/erasure/replay'
import { forgetDeleted } from './engine/forget.ts'
import { eraserOf } from './erasing.ts'
import { HostFault } from './faults.ts'
import type { DataFolder } from './folder/index.ts'

type Folder = {
  readonly folder: DataFolder
  readonly store: Store
  readonly secret: string
  readonly now: () => string
  readonly say: (line: string) => void
}

/**
 * Brings a data folder of an earlier version to the present one, before anything reads its stream. `begin`: writes the
 * signed entry of the maintenance and returns its id. Throws HostFault `history-altered`.
 */
export async function upgradeFolder(
  { folder, store, secret, say }: Folder,
  begin: () => Promise<string>,
): Promise<void> {
  try {
    const { dossiers } = await upgradeTable(store, cursorSigner(secret), begin)
    if (dossiers === 0) return
    forgetDeleted(folder.table)
    say(`Upgraded ${dossiers} dossiers: their content is encrypted now.`)
  } catch (error) {
    if (!(error instanceof BrokenHistory)) throw error
    throw new HostFault(
      'history-altered',
      `A dossier's history was altered and is not upgraded (${error.message}): put back a backup of the data folder.`,
      { cause: error },
    )
  }
}

/** Erases again what was erased before the table's backup was put back; throws HostFault `erasure-failed` where it cannot. */
export async function repeatErasures({ folder, store, secret, now, say }: Folder): Promise<void> {
  const { again, failed } = await replayErasures(eraserOf(folder, store, secret, now))
  if (again > 0) {
    forgetDeleted(folder.table)
    say(`Carried out ${again} erasures again.`)
  }
  if (failed.length > 0)
    throw new HostFault('erasure-failed', `These dossiers could not be erased again: ${failed.join(', ')}.`)
}
