import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { CopiedItem } from '../../data/copies/copiedItem.ts'
import { forWholeTable } from '../../data/copies/wholeTable.ts'
import { OperationFault } from '../fault.ts'
import type { FileCopy, OperatedHost } from '../host.ts'
import { manifestName } from './exportHost.ts'
import { altered, type Manifest, openManifest } from './manifest.ts'
import { faultOfPart, linesOfPart } from './parts.ts'

const ItemLine = z.strictObject({ Item: z.custom<CopiedItem>(value => typeof value === 'object' && value !== null) })
const FileLine = z.strictObject({ key: z.string(), bytes: z.int() })

export type Imported = {
  readonly manifest: Manifest
  /** Kept files that the export names and the storage has not, or with another size. */
  readonly filesMissing: readonly string[]
}

/**
 * Checks an export completely, and only then puts its items into an empty table; one that was interrupted goes on with the
 * next part. The table stays marked as half-done until `finishImport`. Throws OperationFault `export-incomplete`,
 * `export-altered`, `export-format`, `secret-differs`, `key-differs`, `table-not-empty`.
 */
export async function importHost(
  host: OperatedHost,
  folder: string,
  onPart: (done: number, all: number) => void = () => {},
): Promise<Imported> {
  const manifest = await checkedManifest(host, folder)
  const table = forWholeTable(host.store)
  const items = manifest.parts.filter(({ name }) => name.startsWith('items-'))
  const of = items.map(({ sha256 }) => sha256).join()
  const begun = await table.mark()
  if (begun === undefined ? !(await table.begin({ of, parts: 0, hasStream: false })) : begun.of !== of)
    throw new OperationFault('table-not-empty', 'The table is not empty: an export is imported into an empty one only.')
  const done = begun?.parts ?? 0
  for (const [index, part] of items.entries()) {
    if (index < done) continue
    const lines = await linesOfPart(folder, part)
    if (lines === 'altered') throw altered(`${part.name} changed while it was read`)
    await table.put(lines.map(line => ItemLine.parse(line).Item))
    await table.advance({ of, parts: index + 1, hasStream: false })
    onPart(index + 1, items.length)
  }
  const filesMissing = await missingFiles(host, folder, manifest)
  return { manifest, filesMissing }
}

/** Lets the stream begin behind what was imported; only once: what is erased again must reach its readers. */
export async function beginStreamOnce(host: OperatedHost): Promise<void> {
  const table = forWholeTable(host.store)
  const mark = await table.mark()
  if (mark === undefined || mark.hasStream) return
  await host.beginStream()
  await table.advance({ ...mark, hasStream: true })
}

/** Removes the mark by which a host knows that an import is not finished and does not open. */
export const finishImport = ({ store }: OperatedHost): Promise<void> => forWholeTable(store).end()

/** The manifest of an export of which every part is as it was written. */
async function checkedManifest({ secret, keyName }: OperatedHost, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new OperationFault('export-incomplete', `${folder} has no ${manifestName}: the export was not finished.`)
  const manifest = openManifest(text, secret)
  if (manifest.key !== keyName)
    throw new OperationFault(
      'key-differs',
      `The keys in the export are wrapped by ${manifest.key}, and those of this host by ${keyName}: nothing could be read.`,
    )
  for (const part of manifest.parts) {
    const fault = await faultOfPart(folder, part)
    if (fault === 'absent' || fault === 'cut short')
      throw new OperationFault('export-incomplete', `${part.name} is ${fault}. Nothing was imported.`)
    if (fault !== undefined) throw altered(`${part.name} is ${fault}`)
  }
  return manifest
}

async function missingFiles(host: OperatedHost, folder: string, manifest: Manifest): Promise<readonly string[]> {
  const there = new Map<string, number>()
  for await (const { key, bytes } of host.allFiles()) there.set(key, bytes)
  const missing: string[] = []
  for (const part of manifest.parts.filter(({ name }) => name.startsWith('files-'))) {
    const lines = await linesOfPart(folder, part)
    if (lines === 'altered') throw altered(`${part.name} changed while it was read`)
    const files: readonly FileCopy[] = lines.map(line => FileLine.parse(line))
    missing.push(...files.filter(({ key, bytes }) => there.get(key) !== bytes).map(({ key }) => key))
  }
  return missing
}
