import { rmSync } from 'node:fs'
import * as z from 'zod'
import { readIfThere, writeWhole } from './files.ts'
import type { DataFolder } from './open.ts'

/** host.json: the addresses of the running host and its table, for the command line programs. */
const HostRecord = z.object({
  pid: z.int(),
  url: z.url(),
  endpoint: z.url(),
  table: z.string(),
  demo: z.boolean(),
  /** Milliseconds that its clock is ahead of the machine's. */
  clockAhead: z.int().default(0),
})
export type HostRecord = z.infer<typeof HostRecord>

export function writeRecord(folder: DataFolder, record: HostRecord): void {
  writeWhole(folder.host, `${JSON.stringify(record, undefined, 2)}\n`)
}

/** The record of the last host on this folder. That host may have been killed since. */
export function readRecord(folder: DataFolder): HostRecord | undefined {
  const text = readIfThere(folder.host)
  if (text === undefined) return undefined
  const record = HostRecord.safeParse(parse(text))
  return record.success ? record.data : undefined
}

export function removeRecord(folder: DataFolder): void {
  rmSync(folder.host, { force: true })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
