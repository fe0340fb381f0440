import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderLedger } from './folder.ts'

let path: string
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'kring-ledger-'))
})
afterEach(() => rmSync(path, { recursive: true, force: true }))

describe('a ledger in a folder', () => {
  it('keeps everything that was put under a name, for its owner alone', async () => {
    const ledger = folderLedger(path)
    await ledger.put('entries/2026-06-17-1', 'one')
    await ledger.put('entries/2026-06-17-1', 'two')
    expect(await ledger.read('entries/2026-06-17-1')).toEqual(['one', 'two'])
    expect(statSync(join(path, 'entries/2026-06-17-1')).mode & 0o777).toBe(0o600)
  })

  it('lists in order, from a name on', async () => {
    const ledger = folderLedger(path)
    for (const day of ['18', '16', '17']) await ledger.put(`entries/2026-06-${day}-1`, 'x')
    await ledger.put('checkpoints/2026-06-17', 'x')
    expect(await ledger.list('entries', '2026-06-17')).toEqual(['entries/2026-06-17-1', 'entries/2026-06-18-1'])
    expect(await ledger.list('maintenance')).toEqual([])
  })

  it('leaves out a line that a kill cut short, and goes on after it', async () => {
    const ledger = folderLedger(path)
    await ledger.put('entries/a', 'whole')
    appendFileSync(join(path, 'entries/a'), 'hal')
    expect(await ledger.read('entries/a')).toEqual(['whole'])
    await ledger.put('entries/a', 'again')
    expect(await ledger.read('entries/a')).toEqual(['whole', 'hal', 'again'])
  })

  it('knows no name that leads out of the folder', async () => {
    await expect(folderLedger(path).put('entries/../../x', 'x')).rejects.toThrow(TypeError)
  })
})
