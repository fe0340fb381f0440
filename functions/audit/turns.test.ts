import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderLedger } from '../ledger/folder.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { ledgerSealing } from '../ledger/sealing.ts'
import { rotation, slotOf } from './dailyWork.ts'
import { noteVerified, turnOf } from './turns.ts'

const sealing = ledgerSealing('a secret of a test that is long enough to be one')
const night = (number: number): string => new Date(Date.UTC(2026, 5, 1 + number, 3)).toISOString()

let folder: string
let ledger: Ledger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kring-turns-'))
  ledger = folderLedger(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The parts of some nights, of which those for which `fails` answers true come to no end. */
async function run(nights: number, fails: (number: number) => boolean = () => false): Promise<readonly number[]> {
  const slots: number[] = []
  for (let number = 0; number < nights; number += 1) {
    const at = night(number)
    const { slot } = await turnOf(ledger, sealing, at)
    if (fails(number)) continue
    slots.push(slot)
    await noteVerified(ledger, sealing, { at, slot })
  }
  return slots
}

describe('whose turn it is in the daily check', () => {
  it('is each part once in a rotation, in their order, and then from the first again', async () => {
    const slots = await run(rotation + 3)
    expect(slots[0]).toBe(slotOf(night(0)))
    expect(new Set(slots.slice(0, rotation)).size).toBe(rotation)
    expect(slots.slice(rotation)).toEqual(slots.slice(0, 3))
  })

  it('is that of the night that failed, the night after', async () => {
    const all = await run(rotation + 2, number => number === 4 || number === 5)
    expect(new Set(all).size).toBe(rotation)
    expect(all[4]).toBe(((all[3] ?? 0) + 1) % rotation)
  })

  it('reads the ledger since the last check that came to its end, a month at most', async () => {
    expect((await turnOf(ledger, sealing, night(0))).days).toBe(2)
    await noteVerified(ledger, sealing, { at: night(0), slot: 3 })
    const days = async (number: number) => (await turnOf(ledger, sealing, night(number))).days
    expect([await days(1), await days(4), await days(55)]).toEqual([2, 5, 31])
  })

  it('is not moved by a record that nobody signed', async () => {
    const before = await turnOf(ledger, sealing, night(1))
    const forged = { v: 1, at: night(0), slot: before.slot, mac: 'made up' }
    await ledger.put(`verified/${night(0)}`, JSON.stringify(forged))
    expect(await turnOf(ledger, sealing, night(1))).toEqual(before)
  })
})
