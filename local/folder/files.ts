import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { systemCode } from '../faults.ts'

/** Writes a file atomically (temporary file, then rename), so that a kill never leaves half a file. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, text, { mode: 0o600 })
  renameSync(temporary, path)
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
