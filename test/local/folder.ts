import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A data folder of the test's own, gone when it is over. Asked for first, so that it goes last. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kring-local-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
