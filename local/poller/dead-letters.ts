import { appendFileSync, renameSync, rmSync } from 'node:fs'
import type { DynamoDBRecord } from 'aws-lambda'
import { readIfThere } from '../folder/index.ts'

export type DeadLetter = { readonly at: string; readonly tries: number; readonly record: DynamoDBRecord }

/** Sets a record aside whose effects do not succeed, so that those behind it go on. One line of JSON each. */
export function setAside(path: string, letter: DeadLetter): void {
  appendFileSync(path, `${JSON.stringify(letter)}\n`, { mode: 0o600 })
}

/**
 * Gives each record that was set aside to `handle` once more; one that fails again is set aside again. The file is
 * moved away first, so that a host that runs meanwhile may set others aside.
 */
export async function redrive(
  path: string,
  handle: (record: DynamoDBRecord) => Promise<boolean>,
): Promise<{ readonly done: number; readonly left: number }> {
  const underWay = `${path}.under-way`
  // What a redrive that was killed has left behind goes first.
  if (readIfThere(underWay) === undefined && readIfThere(path) !== undefined) renameSync(path, underWay)
  const lines = (readIfThere(underWay) ?? '').split('\n').filter(line => line !== '')
  let done = 0
  for (const line of lines) {
    const letter: DeadLetter = JSON.parse(line)
    if (await handle(letter.record)) done += 1
    else setAside(path, { ...letter, tries: letter.tries + 1 })
  }
  rmSync(underWay, { force: true })
  return { done, left: lines.length - done }
}
