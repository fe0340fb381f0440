import { appendFileSync, renameSync, rmSync } from 'node:fs'
import type { DynamoDBRecord } from 'aws-lambda'
import { readIfThere } from '../folder/index.ts'

export type DeadLetter = { readonly at: string; readonly tries: number; readonly record: DynamoDBRecord }

/** Appends a record that keeps failing to the dead-letter file (one JSON object a line), so that later records go on. */
export function setAside(path: string, letter: DeadLetter): void {
  appendFileSync(path, `${JSON.stringify(letter)}\n`, { mode: 0o600 })
}

/**
 * Gives each dead letter to `handle` again; one that fails is appended again with `tries` + 1. The file is renamed first,
 * so that a running host can append to a new one meanwhile.
 */
export async function redrive(
  path: string,
  handle: (record: DynamoDBRecord) => Promise<boolean>,
): Promise<{ readonly done: number; readonly left: number }> {
  const inProgress = `${path}.under-way`
  // The rest of a redrive that was killed is processed first.
  if (readIfThere(inProgress) === undefined && readIfThere(path) !== undefined) renameSync(path, inProgress)
  const lines = (readIfThere(inProgress) ?? '').split('\n').filter(line => line !== '')
  let done = 0
  for (const line of lines) {
    const letter: DeadLetter = JSON.parse(line)
    if (await handle(letter.record)) done += 1
    else setAside(path, { ...letter, tries: letter.tries + 1 })
  }
  rmSync(inProgress, { force: true })
  return { done, left: lines.length - done }
}
