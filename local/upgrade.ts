import { cursorSigner, type Store } from '@kring/functions/data/index'
import { BrokenHistory, upgradeTable } from '@kring/functions/data/upgrade/index'
import { replayErasures } from '@kring/functions/erasure/replay'
import { folderLedger } from '@kring/functions/ledger/folder'
import { recordMaintenance } from '@kring/functions/ledger/maintenance'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
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
 * Brings a data folder of an earlier version to the present one, before anything reads its stream. The work is signed for in the
 * ledger, so that what it writes again raises no alarm. Throws HostFault `history-altered`.
 */
export async function upgradeFolder({ folder, store, secret, now, say }: Folder): Promise<void> {
  try {
    const begin = () => beginMaintenance(folder, secret, 'upgrade')
    const dossiers = await upgradeTable({ store, cursors: cursorSigner(secret), secret, begin, now })
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

/** Hours that the stream's records of a maintenance may take to be read. */
const readWithin = 24

/** Signs a maintenance that begins now, by the clock of the stream, and puts it in the ledger. Returns its id. */
async function beginMaintenance(folder: DataFolder, secret: string, why: string): Promise<string> {
  const from = new Date(Date.now() - 60_000).toISOString()
  const until = new Date(Date.now() + readWithin * 3_600_000).toISOString()
  const id = `${why}-${from.replaceAll(/\D/g, '')}`
  await recordMaintenance(folderLedger(folder.ledger), ledgerSealing(secret), { id, from, until, why })
  return id
}
