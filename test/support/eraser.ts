import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Eraser } from '@kring/functions/erasure/eraser'
import { fileDeleter, pictureDeleter, receiptDeleter } from '@kring/local/erasing'
import { fileErasureLedger } from '@kring/local/folder/erasures'
import { testNow } from './clock.ts'
import type { World } from './world.ts'

/** An eraser of a world, with its list of erasures in a folder of its own. */
export function openEraser(world: World) {
  const folder = mkdtempSync(join(tmpdir(), 'kring-erasure-'))
  /** The file that holds the list. */
  const list = join(folder, 'erasures.jsonl')
  const eraser: Eraser = {
    store: world.store,
    secret: world.env.KRING_SECRET ?? '',
    ledger: fileErasureLedger(list),
    now: () => testNow,
    deleteFile: fileDeleter(world.fileFolder),
    deletePictures: pictureDeleter(world.fileFolder),
    deleteReceipts: receiptDeleter(world.fileFolder),
    deleteMails: async (tenant, dossier) => {
      const mails = world.env.KRING_MAIL_FOLDER ?? ''
      const names = (await readdir(mails)).filter(name => name.startsWith(`${tenant}-${dossier}-`))
      for (const name of names) await rm(join(mails, name))
    },
  }
  return { eraser, list, close: () => rmSync(folder, { recursive: true, force: true }) }
}
