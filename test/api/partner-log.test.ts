import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { accessItem } from '@kring/functions/data/accessLog/accessLog'
import { cursorSigner } from '@kring/functions/data/cursor'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockFrom } from '../support/clock.ts'
import { submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

type Line = { action: string; reference?: string; shown?: number; by: { role: string; name?: string; you: boolean } }

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

const page = async (query = '', as = 'bart' as const) =>
  (await world.ask(`/t/linde/access-log${query}`, { as })).body as { month: string; items: Line[]; cursor?: string }

describe('the access logs of an organisation together', () => {
  it('say who looked at which dossier and who searched, the latest first', async () => {
    const id = await submitJohan(world)
    const other = await submitJohan(world)
    clock = '2026-05-04T09:01:00.000Z'
    await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    clock = '2026-05-04T09:02:00.000Z'
    await world.ask('/t/linde/referrals', { as: 'bart' })
    clock = '2026-05-04T09:03:00.000Z'
    await world.ask(`/t/linde/referrals/${other}/access-log`, { as: 'leen' })
    clock = '2026-05-04T09:04:00.000Z'
    const { month, items } = await page()
    expect(month).toBe('2026-05')
    expect(items.slice(0, 3).map(({ action, reference, shown, by }) => [by.role, action, reference ?? shown])).toEqual([
      ['regional-manager', 'read-log', other],
      ['tenant-admin', 'search', 2],
      ['regional-manager', 'read', id],
    ])
    expect(items[2]?.by).toEqual({ role: 'regional-manager', name: 'Leen Test', you: false })
    // Looking at them is in them too.
    const [own] = (await page()).items
    expect(own).toMatchObject({ action: 'read-log', by: { role: 'tenant-admin', you: true } })
  })

  it('come by the page, of a month, with nothing twice and nothing missed', async () => {
    const { mac } = world.store.sealing()
    for (let minute = 10; minute < 21; minute += 1) {
      const entry = { at: `2026-03-04T09:${minute}:00.000Z`, action: 'read' as const, by: { role: 'regional-manager' } }
      const Item = accessItem({ pk: 'T#linde#ACCESS#LIN-2026-000001' }, mac, entry, undefined)
      await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const next = await page(`?month=2026-03&limit=4${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
      seen.push(...next.items.map(item => (item as unknown as { at: string }).at))
      cursor = next.cursor
    } while (cursor !== undefined)
    expect(seen).toHaveLength(11)
    expect(seen).toEqual([...new Set(seen)].toSorted().reverse())
    expect((await page('?month=2026-02')).items).toEqual([])
  })

  it('are for the partner’s admin and for nobody else, of their own partner only', async () => {
    for (const [as, status] of [
      ['bart', 200],
      ['sara', 403],
      ['leen', 403],
      ['sofie', 403],
    ] as const)
      expect((await world.ask('/t/linde/access-log', { as })).status, as).toBe(status)
    expect((await world.ask('/t/linde/access-log')).status).toBe(401)
    expect((await world.ask('/t/linde/access-log?month=2026-13', { as: 'bart' })).status).toBe(400)
    const { cursor } = await page('?month=2026-03&limit=2')
    const elsewhere = `/t/linde/access-log?month=2026-05&cursor=${encodeURIComponent(cursor ?? '')}`
    expect((await world.ask(elsewhere, { as: 'bart' })).status).toBe(400)
  })

  it('do not take an entry that was altered or moved for a real one', async () => {
    const { mac } = world.store.sealing()
    const entry = { at: '2026-01-04T09:00:00.000Z', action: 'read' as const, by: { role: 'regional-manager' } }
    const item = accessItem({ pk: 'T#linde#ACCESS#LIN-2026-000002' }, mac, entry, undefined)
    const Item = { ...item, logPk: 'T#linde#LOG#2026-02' }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    expect((await world.ask('/t/linde/access-log?month=2026-02', { as: 'bart' })).status).toBe(500)
  })

  it('hold the entries of before there was an index of them, after the upgrade', async () => {
    const { mac } = world.store.sealing()
    const id = await submitJohan(world)
    const entry = { at: '2025-12-04T09:00:00.000Z', action: 'read' as const, by: { role: 'regional-manager' } }
    const { logPk, logSk, ...Item } = accessItem({ pk: `T#linde#ACCESS#${id}` }, mac, entry, undefined)
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    await world.table.client.send(
      new PutCommand({ TableName: world.table.name, Item: { pk: 'OPS#FORMAT', sk: 'HEAD', format: 3 } }),
    )
    expect((await page('?month=2025-12')).items).toEqual([])
    const upgrade = {
      store: world.store,
      cursors: cursorSigner('x'),
      secret: world.env.KRING_SECRET ?? '',
      now: clockFrom(),
    }
    let begun = 0
    const begin = async () => {
      begun += 1
      return 'm1'
    }
    await upgradeTable({ ...upgrade, begin })
    expect((await page('?month=2025-12')).items).toMatchObject([{ action: 'read', reference: id }])
    expect(begun).toBe(1)
    const Key = { pk: Item.pk, sk: Item.sk }
    const stored = await world.table.client.send(new GetCommand({ TableName: world.table.name, Key }))
    expect(stored.Item).toMatchObject({ maintenance: 'm1', mac: Item.mac })
  })
})
