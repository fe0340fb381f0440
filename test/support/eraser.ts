import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, rolesFrom, type Store } from '@kring/functions/data/index'
import type { Eraser } from '@kring/functions/erasure/eraser'
import { fileDeleter, pictureDeleter, receiptDeleter } from '@kring/local/erasing'
import { fileErasureLedger } from '@kring/local/folder/erasures'
import { testNow } from './clock.ts'
import type { World } from './world.ts'

/**
 * A store that signs as the eraser's function does in the cloud, so that the gate judges every call. What the operator's
 * command line programs do passes it: records of coordinators, and complaints.
 */
function signedStore({ env, erasing, store }: World): Store {
  const { credentials, environment } = erasing
  const signed = openStore({
    table: env.KRING_TABLE ?? '',
    endpoint: env.DYNAMODB_ENDPOINT,
    region: env.AWS_REGION,
    secret: env.KRING_SECRET,
    credentials,
    roles: rolesFrom(environment),
    stsEndpoint: environment.AWS_ENDPOINT_URL_STS,
  })
  return {
    ...signed,
    table: scope => (scope.role === 'own' ? store : signed).table(scope),
    credentials: scope => (scope.role === 'own' ? undefined : signed.credentials(scope)),
  }
}

/** An eraser of a world, with its list of erasures in a folder of its own. */
export function openEraser(world: World) {
  const folder = mkdtempSync(join(tmpdir(), 'kring-erasure-'))
  /** The file that holds the list. */
  const list = join(folder, 'erasures.jsonl')
  const eraser: Eraser = {
    store: signedStore(world),
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
