import { describe, expect, it } from 'vitest'
import { type LedgerBatch, sealBatch } from '../../ledger/batch.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import { makeCheckpoint, readCheckpoint } from './checkpoint.ts'

const sealing = ledgerSealing('a-secret-a-secret-a-secret-a-secret')

/** A ledger in memory; `listed` says which names were read. */
function memoryLedger(): Ledger & { readonly read: Ledger['read']; readonly opened: string[] } {
  const kept = new Map<string, string[]>()
  const opened: string[] = []
  return {
    opened,
    put: async (name, body) => void kept.set(name, [...(kept.get(name) ?? []), body]),
    list: async (folder, from = '') =>
      [...kept.keys()].filter(name => name >= `${folder}/${from}` && name < `${folder}0`).sort(),
    read: async name => {
      opened.push(name)
      return kept.get(name) ?? []
    },
  }
}

const pk = 'T#linde#R#LIN-2026-000001'
const k = sealing.pseudonym(pk)
const chain = sealing.pseudonym('T#linde#SEALS#2026-06-17')
const batch = (...entries: LedgerBatch['entries']): LedgerBatch => ({
  v: 1,
  entries,
  alarms: [],
  names: { [k]: sealing.encryptName(pk) },
})
const event = (seq: number, h = `h${seq}`) => ({ k, s: `E#00000${seq}`, h })
const on = (day: string) => ({ now: () => `2026-06-${day}T01:30:00.000Z` })

async function put(ledger: Ledger, name: string, content: LedgerBatch): Promise<void> {
  await ledger.put(name, sealBatch(sealing, name, content))
}

async function checkpoint(ledger: Ledger, day: string) {
  const made = await makeCheckpoint({ ledger, sealing, ...on(day) })
  return { made, content: (await readCheckpoint(ledger, sealing, made.name))?.content }
}

describe('a checkpoint', () => {
  it('holds the last event of each dossier and the last seal of each chain, whatever the order of the batches', async () => {
    const ledger = memoryLedger()
    await put(ledger, 'entries/2026-06-17-2', batch(event(3), { k, s: 'x', h: 's2', c: { k: chain, n: 2 } }))
    await put(ledger, 'entries/2026-06-17-3', batch(event(1), event(2), { k, s: 'y', h: 's1', c: { k: chain, n: 1 } }))
    const { content } = await checkpoint(ledger, '18')
    expect(content?.dossiers).toEqual({ [k]: { n: 3, h: 'h3' } })
    expect(content?.chains).toEqual({ [chain]: { n: 2, h: 's2' } })
    expect(Object.keys(content?.objects ?? {})).toEqual(['entries/2026-06-17-2', 'entries/2026-06-17-3'])
    expect(sealing.decryptName(content?.names[k] ?? '')).toBe(pk)
  })

  it('holds that of each trajectory and of each coordinator’s record too', async () => {
    const ledger = memoryLedger()
    const pks = [pk, 'T#linde#J#LIN-2026-000001', 'OPS#COORDINATOR#abc']
    const ks = pks.map(sealing.pseudonym)
    const names = Object.fromEntries(pks.map(one => [sealing.pseudonym(one), sealing.encryptName(one)]))
    const entries = ks.flatMap((one, index) => [1, index + 2].map(seq => ({ ...event(seq), k: one })))
    await put(ledger, 'entries/2026-06-17-1', { v: 1, entries, alarms: [], names })
    const { content } = await checkpoint(ledger, '18')
    expect(ks.map(one => content?.dossiers[one])).toEqual([2, 3, 4].map(n => ({ n, h: `h${n}` })))
    expect(ks.map(one => sealing.decryptName(content?.names[one] ?? ''))).toEqual(pks)
  })

  it('goes on from the one before, with what came since, late ones too', async () => {
    const ledger = memoryLedger()
    await put(ledger, 'entries/2026-06-17-1', batch(event(1)))
    const first = await checkpoint(ledger, '18')
    await put(ledger, 'entries/2026-06-17-9', batch(event(2)))
    const second = await checkpoint(ledger, '19')
    expect(second.content?.previous?.name).toBe(first.made.name)
    expect(second.content?.dossiers).toEqual({ [k]: { n: 2, h: 'h2' } })
    expect(Object.keys(second.content?.objects ?? {})).toEqual(['entries/2026-06-17-9'])
  })

  it('does not read again what no record can be added to', async () => {
    const ledger = memoryLedger()
    await put(ledger, 'entries/2026-06-10-1', batch(event(1)))
    await checkpoint(ledger, '17')
    ledger.opened.length = 0
    const { content } = await checkpoint(ledger, '18')
    expect(ledger.opened).not.toContain('entries/2026-06-10-1')
    expect(content?.dossiers).toEqual({ [k]: { n: 1, h: 'h1' } })
  })

  it('leaves out what was altered, and says how much that is', async () => {
    const ledger = memoryLedger()
    await put(ledger, 'entries/2026-06-17-1', batch(event(1)))
    const name = 'entries/2026-06-17-2'
    await ledger.put(name, sealBatch(sealing, name, batch(event(2))).replace('h2', 'h3'))
    const { made, content } = await checkpoint(ledger, '18')
    expect([made.unreadable, content?.dossiers[k]?.n]).toEqual([1, 1])
    await ledger.put('checkpoints/2026-06-18T02:00:00.000Z', '{"v":1}')
    const next = await checkpoint(ledger, '19')
    expect([next.made.unreadable, next.content?.previous?.name]).toEqual([2, made.name])
  })
})
