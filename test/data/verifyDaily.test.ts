import { rmSync } from 'node:fs'
import { rotation } from '@kring/functions/audit/dailyWork'
import { type DailyPart, verifyDaily } from '@kring/functions/audit/verifyDaily'
import { momentOfAccess } from '@kring/functions/data/keys'
import { folderLedger } from '@kring/functions/ledger/folder'
import { makeCheckpoint } from '@kring/functions/schedule/checkpoint/checkpoint'
import { verifyFromEnvironment } from '@kring/functions/schedule/verify/environment'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorForgeries } from './forgeries/coordinators.ts'
import { dossierForgeries } from './forgeries/dossiers.ts'
import { logForgeries } from './forgeries/logs.ts'
import { otherForgeries } from './forgeries/outside.ts'
import { trajectoryForgeries } from './forgeries/trajectories.ts'
import { auditedAt, copyLedger, createSmallWorld, forgerWithUndo, type Item, scan } from './smallWorld.ts'

const forgeries = [
  ...dossierForgeries,
  ...trajectoryForgeries,
  ...coordinatorForgeries,
  ...logForgeries,
  ...otherForgeries,
]
const dayMilliseconds = 24 * 3_600_000
let small: Awaited<ReturnType<typeof createSmallWorld>>
let items: readonly Item[]

const daysLater = (days: number): string => new Date(Date.parse(auditedAt) + days * dayMilliseconds).toISOString()
const daily = (now: string, folder?: string, part?: DailyPart) => {
  const { world, sealing } = small
  const ledger = folder === undefined ? world.ledger : folderLedger(folder)
  return verifyDaily({ store: world.store, ledger, sealing, now }, part)
}

beforeAll(async () => {
  small = await createSmallWorld()
  items = await scan(small.world)
})
afterAll(() => small.world.close())

describe('the daily check', () => {
  it('names nothing where nothing was forged, on no day of its rotation', async () => {
    const found = []
    for (let day = 0; day <= rotation; day += 5) found.push(...(await daily(daysLater(day))).faults)
    expect(found).toEqual([])
  })

  it.each(forgeries)('names $name', async ({ forge }) => {
    const { world, sealing, ...scene } = small
    const ledger = await copyLedger(world)
    const { undo, ...forger } = forgerWithUndo(world, items)
    try {
      await forge({ ...forger, ...scene, items, ledger })
      const found = []
      // What only the lists of a tenant show is looked at on one day of the rotation.
      for (let day = 0; day < rotation && found.length === 0; day += 1)
        found.push(...(await daily(daysLater(day), ledger)).faults)
      expect(found).not.toEqual([])
    } finally {
      await undo()
      rmSync(ledger, { recursive: true, force: true })
    }
  })

  it('comes to what did not change for long within its rotation, a part of it each day', async () => {
    const { world, sealing, one } = small
    const folder = await copyLedger(world)
    const ledger = folderLedger(folder)
    const { undo, ...forger } = forgerWithUndo(world, items)
    try {
      await forger.change({ pk: `T#linde#R#${one}`, sk: 'HEAD' }, item => ({ ...item, state: 'declined' }))
      // The objects of the ledger are named by the machine's clock.
      const begin = Date.now() + 20 * dayMilliseconds
      const looked: number[] = []
      const found = []
      for (let day = 0; day < rotation; day += 1) {
        const now = new Date(begin + day * dayMilliseconds).toISOString()
        await makeCheckpoint({ ledger, sealing, now: () => now })
        const { of, faults } = await daily(now, folder)
        looked.push(of)
        found.push(...faults)
      }
      expect(found.map(({ kind, of }) => ({ kind, of }))).toEqual([{ kind: 'head-altered', of: `T#linde#R#${one}` }])
      const whole = (await daily(auditedAt)).of
      expect(Math.max(...looked)).toBeLessThan(whole)
      expect(looked.reduce((sum, number) => sum + number, 0)).toBeGreaterThanOrEqual(whole)
    } finally {
      await undo()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it.each(['T#linde#SEARCHES#', 'OPS#ACCESS#'])(
    'comes to a log of %s… that nobody adds to, also when it is gone',
    async prefix => {
      const { world, sealing } = small
      const folder = await copyLedger(world)
      const ledger = folderLedger(folder)
      const { undo, ...forger } = forgerWithUndo(world, items)
      const log = items.filter(({ pk }) => String(pk).startsWith(prefix))
      const pk = String(log[0]?.pk)
      const begin = Date.now() + 20 * dayMilliseconds
      let night = 0
      const rotate = async () => {
        const found = new Set<string>()
        for (let day = 0; day < rotation; day += 1) {
          const now = new Date(begin + night * dayMilliseconds).toISOString()
          night += 1
          await makeCheckpoint({ ledger, sealing, now: () => now })
          for (const { kind, of } of (await daily(now, folder)).faults) found.add(`${kind} ${of}`)
        }
        return [...found]
      }
      try {
        const own = log.filter(item => item.pk === pk)
        const entry = own.find(({ sk }) => momentOfAccess(String(sk)) !== undefined)
        await forger.change({ pk, sk: String(entry?.sk) }, item => ({ ...item, by: { role: 'other', subject: 'x' } }))
        expect((await rotate()).filter(one => one.startsWith('entry-altered'))).toEqual([`entry-altered ${pk}`])
        for (const { sk } of own) await forger.remove({ pk, sk: String(sk) })
        expect(await rotate()).toEqual([`log-absent ${pk}`])
      } finally {
        await undo()
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )

  it('goes on where its time was over, and looks at each once', async () => {
    const whole = await daily(auditedAt)
    let checked = 0
    let after: string | undefined
    let parts = 0
    do {
      const part = await daily(auditedAt, undefined, { after, mayGoOn: () => false })
      checked += part.checked
      after = part.next
      parts += 1
    } while (after !== undefined)
    expect(checked).toBe(whole.checked)
    expect(parts).toBeGreaterThan(1)
  })

  it('as a function tells of its end once, of each fault, and calls itself in between', async () => {
    const { world } = small
    const metrics: [string, number][] = []
    const calls: unknown[] = []
    const handle = verifyFromEnvironment(world.env, {
      log: { info: () => {}, error: () => {} },
      add: (metric, value) => void metrics.push([metric, value]),
      goOn: async event => void calls.push(event),
      now: () => auditedAt,
      longest: 0,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
    await handle({})
    while (calls.length > 0) await handle(calls.pop())
    expect(metrics).toEqual([['VerifyRuns', 1]])
  })
})
