import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forWholeTable } from '../../data/copies/wholeTable.ts'
import { OperationFault } from '../fault.ts'
import type { OperatedHost } from '../host.ts'
import { exportVersion, type Manifest, sealManifest, secretMark } from './manifest.ts'
import { type PartKind, partWriter } from './parts.ts'

export const manifestName = 'manifest.json'

/**
 * Copies the whole table, the accounts and the list of kept files to a folder: parts, and last a manifest with their counts
 * and hashes, without which the folder is no export. The ledger and the list of erasures are not in it: they are what a
 * restored copy is held against. Throws OperationFault `export-exists`, `table-not-empty` for a table that is being imported.
 */
export async function exportHost(host: OperatedHost, folder: string): Promise<Manifest> {
  const { store, secret, now, name, keyName } = host
  const table = forWholeTable(store)
  if ((await table.mark()) !== undefined)
    throw new OperationFault('table-not-empty', 'An import into this table is half-done: finish it first.')
  await emptyFolder(folder)
  const from = now()
  const items = await written(folder, 'items', itemsOf(table.pages()))
  const accounts = await written(folder, 'accounts', host.allAccounts())
  const files = await written(folder, 'files', host.allFiles())
  const manifest: Manifest = {
    ...{ format: 'kring-export', version: exportVersion, host: name, from, until: now() },
    ...{ key: keyName, secret: secretMark(secret) },
    ...{ items: items.lines, accounts: accounts.lines, files: files.lines },
    parts: [...items.parts, ...accounts.parts, ...files.parts],
  }
  await writeFile(join(folder, manifestName), sealManifest(manifest, secret), { mode: 0o600, flag: 'wx', flush: true })
  return manifest
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new OperationFault('export-exists', `${folder} is not empty: say another folder.`)
}

/** A line of an item as AWS's own exports have it. docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html */
async function* itemsOf<Item>(pages: AsyncIterable<readonly Item[]>): AsyncGenerator<{ readonly Item: Item }> {
  for await (const page of pages) for (const Item of page) yield { Item }
}

async function written(folder: string, kind: PartKind, values: AsyncIterable<unknown>) {
  const writer = partWriter(folder, kind)
  for await (const value of values) await writer.add(value)
  const parts = await writer.end()
  return { parts, lines: parts.reduce((sum, { lines }) => sum + lines, 0) }
}
