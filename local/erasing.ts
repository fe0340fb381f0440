import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '@kring/functions/data/index'
import { carryOutErasure } from '@kring/functions/erasure/carryOut'
import type { Eraser } from '@kring/functions/erasure/eraser'
import type { CarryOutErasure } from '@kring/functions/erasure/task'
import { ofClaims, ofCoordinator, ofPlan, ofTenant } from '@kring/functions/files/storage'
import { forgetDeleted } from './engine/forget.ts'
import { openDiskFiles } from './files/diskFiles.ts'
import { type DataFolder, fileErasureLedger } from './folder/index.ts'

/** Erases in the table, the files, the mailbox and the list of erasures of one data folder. */
export function eraserOf(folder: DataFolder, store: Store, secret: string, now: () => string): Eraser {
  return {
    store,
    secret,
    now,
    ledger: fileErasureLedger(folder.erasures),
    deleteFile: fileDeleter(folder.files),
    deletePictures: pictureDeleter(folder.files),
    deleteReceipts: receiptDeleter(folder.files),
    // A mail's file is named by its id, which begins with the tenant and the dossier.
    deleteMails: async (tenant, dossier) => {
      for (const name of readdirSync(folder.mail))
        if (name.startsWith(`${tenant}-${dossier}-`)) rmSync(join(folder.mail, name), { force: true })
    },
  }
}

/** The eraser of one data folder, for what falls due: as the function of its own in the cloud. */
export const eraseIn =
  ({ folder, store, secret, now }: EraseIn): CarryOutErasure =>
  async task => {
    const answer = await carryOutErasure(eraserOf(folder, store, secret, now), task)
    if (answer === 'erased') forgetDeleted(folder.table)
    return answer
  }

type EraseIn = {
  readonly folder: DataFolder
  readonly store: Store
  readonly secret: string
  readonly now: () => string
}

/** Deletes every version of a file below a folder: as it was uploaded, as it was checked, and as it was kept. */
export function fileDeleter(folder: string): Eraser['deleteFile'] {
  const files = openDiskFiles(folder)
  return async (tenant, _dossier, id) => {
    for (const stage of ['incoming', 'checked'] as const) await files.remove(stage, ofTenant(tenant), id)
    await files.removeKept(tenant, id)
  }
}

/** Deletes the pictures of a plan below a folder: as they were uploaded, as they were checked, and as they were kept. */
export function pictureDeleter(folder: string): Eraser['deletePictures'] {
  const files = openDiskFiles(folder)
  return async (tenant, dossier, id) => {
    const place = ofPlan(tenant, dossier)
    if (id === undefined) {
      await files.removeUploads(place)
      return files.removeKeptOf(place)
    }
    for (const stage of ['incoming', 'checked'] as const) await files.remove(stage, place, id)
    return files.removeKeptIn(place, id)
  }
}

/** Deletes the receipts of a sheet below a folder: as they were uploaded, as they were checked, and as they were kept. */
export function receiptDeleter(folder: string): Eraser['deleteReceipts'] {
  const files = openDiskFiles(folder)
  return async place => {
    await files.removeUploads(ofCoordinator(place.person))
    await files.removeKeptOf(ofClaims(place))
  }
}
