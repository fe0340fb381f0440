import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A temporary data folder, removed after the test. Call it first, so that it is removed last. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-local-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
