import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { readAccess } from '@kring/functions/data/accessLog/accessLog'
import { cursorSigner } from '@kring/functions/data/cursor'
import { SymmetricKey } from '@kring/functions/data/sealing/symmetricKey'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give, grandchild, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

type Line = { kind: string; action?: string; event?: string; reason?: string; by: { role: string; name?: string } }

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

const logOf = async (id: string, as: 'bart' | 'leen' = 'bart'): Promise<readonly Line[]> =>
  (await world.ask(`/t/linde/referrals/${id}/access-log`, { as })).body.items
const deeds = (lines: readonly Line[]) => lines.map(({ action, event, by }) => `${by.role} ${action ?? event}`)

describe('the access log of a dossier', () => {
  it('says who looked at it, changed it, printed it and took it away, the latest first', async () => {
    const id = await submitJohan(world)
    await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })
    clock = '2026-05-04T09:01:00.000Z'
    await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    clock = '2026-05-04T09:02:00.000Z'
    await give(world, id, 'start-intake', {}, 1)
    clock = '2026-05-04T09:03:00.000Z'
    await world.ask(`/t/linde/referrals/${id}/printed`, { as: 'leen', method: 'POST' })
    clock = '2026-05-04T09:04:00.000Z'
    const file = await world.ask(`/t/linde/referrals/${id}/export`, { as: 'leen' })
    expect(file.headers.get('content-disposition')).toContain(id)
    clock = '2026-05-04T09:05:00.000Z'
    const lines = await logOf(id)
    expect(deeds(lines)).toEqual([
      'tenant-admin read-log',
      'regional-manager export',
      'regional-manager print',
      'regional-manager intake-started',
      'regional-manager read',
      expect.stringContaining('referrer'),
      expect.stringContaining('referrer'),
    ])
    expect(lines.find(({ action }) => action === 'read')?.by).toEqual({
      role: 'regional-manager',
      name: 'Leen Test',
      you: false,
    })
  })

  it('is for the partner’s admin and the region’s manager, and for nobody else', async () => {
    const id = await submitJohan(world)
    const path = `/t/linde/referrals/${id}/access-log`
    for (const [as, status] of [
      ['bart', 200],
      ['leen', 200],
      ['sara', 403],
      ['sofie', 404],
      ['koen', 404],
      ['nadia', 404],
      ['ruben', 404],
      ['els', 404],
      ['paula', 404],
      ['nobody', 404],
    ] as const)
      expect((await world.ask(path, { as })).status, as).toBe(status)
    expect((await world.ask(path)).status).toBe(401)
  })

  it('knows a citizen by their link only', async () => {
    const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    await world.ask('/p/linde/status', { headers: { 'Personal-Link': body.personalLink } })
    const looked = (await logOf(body.id)).find(({ action }) => action === 'follow')
    expect(looked?.by).toEqual({ role: 'citizen', you: false })
  })

  it('has one line for each of many who look at the same moment', async () => {
    const id = await submitJohan(world)
    const looks = await Promise.all(
      Array.from({ length: 6 }, () => world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })),
    )
    expect(looks.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect((await logOf(id)).filter(({ action }) => action === 'read')).toHaveLength(6)
  })

  it('has every list that was asked for, with what stood in it', async () => {
    const id = await submitJohan(world)
    await world.ask('/t/linde/referrals', { as: 'bart' })
    await world.ask('/ops/queue', { as: 'leen' })
    const items = await world.items()
    const of = (pk: string) => items.filter(item => item.pk === pk && item.sk !== 'HEAD')
    for (const pk of ['T#linde#SEARCHES#bart', 'OPS#ACCESS#leen'])
      expect(JSON.stringify(of(pk).at(-1)), pk).toContain(id)
  })
})

describe('an emergency', () => {
  const reason = 'De moeder van Johan belde: er is nu gevaar in huis.'
  it('opens a dossier of another region for a day, to read, with a reason, and tells the partner', async () => {
    const id = await submitJohan(world)
    const path = `/t/linde/referrals/${id}`
    clock = '2026-06-01T22:00:00.000Z'
    expect((await world.ask(path, { as: 'ruben' })).status).toBe(404)
    const opened = await world.ask(`${path}/emergency`, { as: 'ruben', body: { reason } })
    expect([opened.status, opened.body]).toEqual([201, { until: '2026-06-02T22:00:00.000Z' }])
    const read = await world.ask(path, { as: 'ruben' })
    expect(read.body).toMatchObject({
      view: 'dossier',
      commands: [],
      mayExport: false,
      emergencyUntil: opened.body.until,
    })
    expect((await world.ask(`${path}/start-intake`, { as: 'ruben', body: {}, headers: at(1) })).status).toBe(403)
    expect((await world.ask(`${path}/export`, { as: 'ruben' })).status).toBe(403)
    const line = (await logOf(id)).find(({ action }) => action === 'emergency')
    expect(line).toMatchObject({ reason, by: { name: 'Ruben Test', role: 'regional-manager' } })
    await world.drain()
    const mails = (await world.mails()).filter(({ kind }) => kind === 'opened-in-emergency')
    expect(mails).toMatchObject([{ to: 'bart@kring.example', subject: `Dossier ${id} is in nood geopend` }])
    expect(mails[0]?.text).not.toContain('moeder')
    clock = '2026-06-02T22:00:00.000Z'
    expect((await world.ask(path, { as: 'ruben' })).status).toBe(404)
  })

  it('opens it for the one who gave the reason, not for a colleague', async () => {
    const id = await submitJohan(world)
    await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason } })
    const colleague = { ...(await import('../support/people.ts')).people.ruben, subject: 'rita' }
    expect((await world.ask(`/t/linde/referrals/${id}`, { as: colleague })).status).toBe(404)
  })

  it.each(['bart', 'sara', 'els', 'paula', 'ann', 'nobody'] as const)('is not for %s', async as => {
    const id = await submitJohan(world)
    const reply = await world.ask(`/t/linde/referrals/${id}/emergency`, { as, body: { reason } })
    expect([403, 404]).toContain(reply.status)
  })

  it('needs a reason of some words', async () => {
    const id = await submitJohan(world)
    const reply = await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason: 'nodig' } })
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body'])
  })

  it('of a dossier that is not there opens nothing', async () => {
    const reply = await world.ask('/t/linde/referrals/LIN-2020-000000/emergency', { as: 'ruben', body: { reason } })
    expect(reply.status).toBe(404)
  })
})

describe('an entry of the log', () => {
  const of = async (id: string) =>
    (await world.items()).filter(item => item.pk === `T#linde#ACCESS#${id}` && item.private !== undefined)

  it('holds the reason of an emergency encrypted, and shows it as erased once it cannot be read', async () => {
    const id = await submitJohan(world)
    const reason = 'De moeder van Johan belde: er is nu gevaar in huis.'
    await world.ask(`/t/linde/referrals/${id}/emergency`, { as: 'ruben', body: { reason } })
    const [stored] = await of(id)
    expect(JSON.stringify(stored)).not.toContain('moeder')
    const { mac } = world.store.sealing()
    const log = { pk: `T#linde#ACCESS#${id}` }
    const cursors = cursorSigner('s'.repeat(32))
    const { entries } = await readAccess(world.table, log, mac, SymmetricKey.fresh(), cursors, { limit: 10 })
    const [entry] = entries
    expect(entry).toMatchObject({ reasonErased: true, entry: { action: 'emergency', by: { name: 'Ruben Test' } } })
    expect(JSON.stringify(entry)).not.toContain('moeder')
  })

  it('that was altered is not shown', async () => {
    const id = await submitJohan(world)
    await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    const [entry] = (await world.items()).filter(item => item.pk === `T#linde#ACCESS#${id}`)
    const by = { role: 'regional-manager', subject: 'leen', name: 'Leen Tess' }
    const Item = { ...entry, entry: { at: clock, action: 'read', by } }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    expect((await world.ask(`/t/linde/referrals/${id}/access-log`, { as: 'bart' })).status).toBe(500)
  })
})
