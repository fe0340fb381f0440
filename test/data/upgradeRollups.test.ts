import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { reconcile } from '@kring/functions/audit/reconcile'
import { cursorSigner, forCounting, forPlatform } from '@kring/functions/data/index'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { backfillPartners } from '@kring/functions/schedule/backfill/partnerCounts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { clockFrom } from '../support/clock.ts'
import { injectFaults, sdkError } from '../support/injectFaults.ts'
import { dijleland } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { scan } from './smallWorld.ts'

/**
 * What format 2 stored of four referrals at De Linde, one of them accepted, one declined and one of a citizen: the
 * dossiers, the partner's key, the facts and the rollups.
 */
const stored = z
  .array(z.record(z.string(), z.unknown()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'formats/2.json'), 'utf8')))
const Binary = z.strictObject({ bytes: z.base64() })
const item = (one: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => {
      const binary = Binary.safeParse(value)
      return [name, binary.success ? Buffer.from(binary.data.bytes, 'base64') : value]
    }),
  )

describe('a table whose counters were kept together', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    const put = (Item: Record<string, unknown>) =>
      world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    for (const one of stored) await put(item(one))
    await put({ pk: 'OPS#FORMAT', sk: 'HEAD', format: 2 })
  })
  const cursors = cursorSigner('upgrade')
  let maintenances = 0
  const upgrade = () => {
    const begin = async () => {
      maintenances += 1
      return 'm1'
    }
    return upgradeTable({ store: world.store, cursors, secret: world.env.KRING_SECRET ?? '', begin, now: clockFrom() })
  }
  const rollups = async () => (await scan(world)).filter(({ pk }) => String(pk).includes('#ROLLUP#'))
  const places = async () => (await rollups()).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`).sort()

  const grant = 'F#dijleland#ROLLUP#samen-aan-zet'
  const byFamily = ['age', 'core', 'municipality', 'theme'].map(family => `${grant}#${family}#1 2026-06#linde`)

  it('has them by family after the upgrade, none lost and none added, and nothing of the old ones', async () => {
    expect(await places()).toContain(`${grant} 2026-06#linde`)
    expect(await upgrade()).toBe(0)
    expect(maintenances).toBe(0)
    expect(await places()).toEqual(byFamily)
    const [month, ...others] = await forCounting(world.store, dijleland).rollups('samen-aan-zet', {
      from: '2026-01',
      to: '2026-12',
    })
    const { pk, sk, ...counters } = stored.find(one => one.pk === grant) ?? {}
    expect(month).toEqual({ month: '2026-06', tenant: 'linde', counters })
    expect(others).toEqual([])
    expect((await scan(world)).find(one => one.pk === 'OPS#FORMAT')?.format).toBe(7)
  })

  it('agrees with its events and facts', async () => {
    await upgrade()
    const secret = world.env.KRING_SECRET ?? ''
    // What was added to the facts since is counted once the host runs: a table of then has no list of what is counted.
    const platform = forPlatform(world.store)
    for (const { grant: one } of await platform.grants(dijleland)) await platform.beginBackfill(one)
    await backfillGrants({ store: world.store, cursors, secret })
    await backfillPartners({ store: world.store, cursors, secret })
    const checked = await reconcile(world.store, cursors, secret)
    expect(checked).toMatchObject({ facts: 8, wrongFacts: [], wrongMonths: [] })
  })

  it('is upgraded once, and may be again when the upgrade was cut off, at any of its calls', async () => {
    await upgrade()
    const done = await rollups()
    expect(await upgrade()).toBe(0)
    expect(await rollups()).toEqual(done)
    for (const call of [1, 2, 3, 4, 5, 6]) {
      for (const one of stored.filter(({ pk }) => pk === grant))
        await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item(one) }))
      await world.table.client.send(
        new PutCommand({ TableName: world.table.name, Item: { pk: 'OPS#FORMAT', sk: 'HEAD', format: 2 } }),
      )
      const faults = injectFaults([
        ...Array.from({ length: call }, () => 'goes well' as const),
        { fails: sdkError('Cut') },
      ])
      await expect(upgrade()).rejects.toThrow('Cut')
      expect(faults.met()).toBe(1)
      faults.end()
      await upgrade()
      expect(await rollups()).toEqual(done)
    }
  })
})
