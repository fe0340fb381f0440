import { rmSync } from 'node:fs'
import type { Fault } from '@kring/functions/audit/faults'
import { verify } from '@kring/functions/audit/verify'
import { verifyDaily } from '@kring/functions/audit/verifyDaily'
import { eventSk, HEAD, isEventSk } from '@kring/functions/data/keys'
import { folderLedger } from '@kring/functions/ledger/folder'
import { noteLost, type Repairing, takeBackTail } from '@kring/functions/operations/restore/takeBack'
import { makeCheckpoint } from '@kring/functions/schedule/checkpoint/checkpoint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditedAt, copyLedger, createSmallWorld, forgerWithUndo, type Item, placeOf, scan } from './smallWorld.ts'

let small: Awaited<ReturnType<typeof createSmallWorld>>
let items: readonly Item[]

beforeAll(async () => {
  small = await createSmallWorld()
  items = await scan(small.world)
})
afterAll(() => small.world.close())

/** The host of the small world, with a ledger of its own. */
const hostWith = (folder: string): Repairing => ({
  store: small.world.store,
  ledger: folderLedger(folder),
  secret: small.world.env.KRING_SECRET ?? '',
  now: () => auditedAt,
})
const faultsIn = async (folder: string): Promise<readonly Fault[]> => {
  const { store, ledger } = hostWith(folder)
  return (await verify({ store, ledger, sealing: small.sealing, now: auditedAt })).faults
}
const eventsOf = (pk: string): readonly Item[] =>
  items
    .filter(item => item.pk === pk && isEventSk(String(item.sk)))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
const today = new Date().toISOString()

/** Runs with the table as it was, and puts it back. */
async function inTable(
  use: (forger: Omit<ReturnType<typeof forgerWithUndo>, 'undo'>, ledger: string) => Promise<void>,
): Promise<void> {
  const ledger = await copyLedger(small.world)
  const { undo, ...forger } = forgerWithUndo(small.world, items)
  try {
    await use(forger, ledger)
  } finally {
    for (const item of await scan(small.world))
      if (!items.some(one => placeOf(one) === placeOf(item)))
        await forger.remove({ pk: String(item.pk), sk: String(item.sk) })
    for (const item of items) await forger.put(item)
    await undo()
    rmSync(ledger, { recursive: true, force: true })
  }
}

describe('half of the last transaction of', () => {
  it('a dossier, its head without the events, is taken back to the event before', async () => {
    const pk = `T#linde#R#${small.one}`
    const last = eventsOf(pk).at(-1)
    await inTable(async ({ remove }, ledger) => {
      await remove({ pk, sk: String(last?.sk) })
      expect(await takeBackTail(hostWith(ledger), today)).toBe(1)
      const head = (await scan(small.world)).find(item => item.pk === pk && item.sk === HEAD)
      expect(head?.version).toBe(Number(last?.seq) - 1)
      // What is lost is said, and then nothing is wrong any more.
      expect((await faultsIn(ledger)).map(({ kind }) => kind)).toContain('event-absent')
      expect(await noteLost(hostWith(ledger), today)).toMatchObject({ events: 1, accesses: 0, of: [small.one] })
      expect(await faultsIn(ledger)).toEqual([])
    })
  })

  it('a dossier, the events without its head, is taken back to the head', async () => {
    const pk = `T#linde#R#${small.one}`
    const last = eventsOf(pk).at(-1)
    const before = small.earlier.get(`${pk} ${HEAD}`)
    if (before === undefined) throw new Error('the head was not kept')
    await inTable(async ({ put }, ledger) => {
      await put(before)
      expect(await takeBackTail(hostWith(ledger), today)).toBeGreaterThanOrEqual(1)
      const left = (await scan(small.world)).filter(item => item.pk === pk && isEventSk(String(item.sk)))
      expect(left.map(({ sk }) => sk)).not.toContain(last?.sk)
      await noteLost(hostWith(ledger), today)
      expect(await faultsIn(ledger)).toEqual([])
    })
  })

  it.each<[string, (pk: string, last: Item | undefined) => readonly { pk: string; sk: string }[]]>([
    ['without its last event', (pk, last) => [{ pk, sk: String(last?.sk) }]],
    [
      'without a part',
      pk => [{ pk, sk: String(items.find(item => item.pk === pk && String(item.sk).startsWith('PART#choices'))?.sk) }],
    ],
  ])('a trajectory, %s, is made again from its events', async (_name, removed) => {
    const pk = `T#linde#J#${small.family}`
    const last = eventsOf(pk).at(-1)
    await inTable(async ({ remove }, ledger) => {
      for (const key of removed(pk, last)) await remove(key)
      expect(await faultsIn(ledger)).not.toEqual([])
      expect(await takeBackTail(hostWith(ledger), today)).toBe(1)
      await noteLost(hostWith(ledger), today)
      expect(await faultsIn(ledger)).toEqual([])
    })
  })

  it('nothing, leaves everything as it is', async () => {
    await inTable(async (_forger, ledger) => {
      expect(await takeBackTail(hostWith(ledger), today)).toBe(0)
      expect((await scan(small.world)).length).toBe(items.length)
    })
  })
})

describe('what a restore lost', () => {
  it('is no alibi for what went missing on an earlier day', async () => {
    const pk = `T#linde#R#${small.one}`
    await inTable(async ({ remove }, ledger) => {
      await remove({ pk, sk: eventSk(1) })
      const tomorrow = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString()
      expect(await noteLost(hostWith(ledger), tomorrow)).toMatchObject({ events: 0 })
      expect((await faultsIn(ledger)).map(({ kind }) => kind)).toContain('event-absent')
    })
  })

  it('is said by who has the secret only', async () => {
    const pk = `T#linde#R#${small.one}`
    const last = eventsOf(pk).at(-1)
    await inTable(async ({ remove }, folder) => {
      await remove({ pk, sk: String(last?.sk) })
      await takeBackTail(hostWith(folder), today)
      const item = { k: small.sealing.pseudonym(pk), s: String(last?.sk), h: String(last?.hash) }
      const forged = { v: 1, restoredTo: today, at: today, items: [item], mac: 'made up' }
      await folderLedger(folder).put(`restores/${today}-000000`, JSON.stringify(forged))
      expect((await faultsIn(folder)).map(({ kind }) => kind)).toContain('event-absent')
    })
  })

  it('is in no checkpoint after it, and no daily check misses it', async () => {
    const pk = `T#linde#R#${small.one}`
    const last = eventsOf(pk).at(-1)
    await inTable(async ({ remove }, folder) => {
      await remove({ pk, sk: String(last?.sk) })
      await takeBackTail(hostWith(folder), today)
      await noteLost(hostWith(folder), today)
      const ledger = folderLedger(folder)
      const next = new Date(Date.parse(auditedAt) + 1000).toISOString()
      await makeCheckpoint({ ledger, sealing: small.sealing, now: () => next })
      expect(await faultsIn(folder)).toEqual([])
      const { faults } = await verifyDaily({ store: small.world.store, ledger, sealing: small.sealing, now: auditedAt })
      expect(faults).toEqual([])
    })
  })
})
