import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { systemCode } from '../faults.ts'

/** Whole or not at all: a reader never meets half a file, also when the host is killed in the middle. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}

/** The text of the file, or undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
