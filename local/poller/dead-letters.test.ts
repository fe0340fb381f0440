import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { redrive, setAside } from './dead-letters.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-letters-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const letter = (eventID: string) => ({ at: '2026-04-23T10:00:00Z', tries: 10, record: { eventID } })

it('tries again what was set aside, and keeps what fails again', async () => {
  const path = join(folder, 'dead-letters.jsonl')
  setAside(path, letter('a'))
  setAside(path, letter('b'))
  const result = await redrive(path, async ({ eventID }) => eventID === 'a')
  expect(result).toEqual({ done: 1, left: 1 })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...letter('b'), tries: 11 })
})

it('has nothing to do when nothing was set aside', async () => {
  expect(await redrive(join(folder, 'dead-letters.jsonl'), async () => true)).toEqual({ done: 0, left: 0 })
})
