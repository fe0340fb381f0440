import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { verify } from '@kring/functions/audit/verify'
import { cursorSigner } from '@kring/functions/data/index'
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
    expect((await verify(auditor())).broken).toEqual([])
  })

  it('shows nothing that could not be logged', async () => {
    const id = await submitJohan(world)
    const key = { pk: `T#linde#ACCESS#${id}`, sk: 'HEAD' }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: { ...key, seq: 'half' } }))
    const reply = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(reply.status).toBe(500)
    expect(reply.text).not.toContain('Johan')
    await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: key }))
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

const auditor = () => ({
  store: world.store,
  cursors: cursorSigner('audit'),
  secret: world.env.KRING_SECRET ?? '',
  now: clock,
})

describe('verify', () => {
  const keyOf = (id: string, sk: string) => ({ pk: `T#linde#ACCESS#${id}`, sk })
  const readThrice = async (): Promise<string> => {
    const id = await submitJohan(world)
    for (let time = 0; time < 3; time += 1) await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    return id
  }
  const read = async (id: string, sk: string) =>
    (await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: keyOf(id, sk) }))).Item
  const write = (Item: Record<string, unknown> | undefined) =>
    world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
  const drop = (id: string, sk: string) =>
    world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: keyOf(id, sk) }))
  const brokenOf = async (id: string) => (await verify(auditor())).broken.filter(({ of }) => of === id)

  it('names the access of which one byte was changed', async () => {
    const id = await readThrice()
    expect(await brokenOf(id)).toEqual([])
    await world.table.client.send(
      new UpdateCommand({
        TableName: world.table.name,
        Key: keyOf(id, 'A#000002'),
        UpdateExpression: 'SET #entry.#by.#name = :name',
        ExpressionAttributeNames: { '#entry': 'entry', '#by': 'by', '#name': 'name' },
        ExpressionAttributeValues: { ':name': 'Leen Tess' },
      }),
    )
    expect(await brokenOf(id)).toEqual([{ log: 'access', of: id, entry: 2 }])
  })

  it.each([
    ['the first', 'A#000001', 1],
    ['one in the middle', 'A#000002', 2],
    ['the last', 'A#000003', 3],
    ['the end of the chain', 'HEAD', 4],
  ])('names %s that was taken away', async (_, sk, entry) => {
    const id = await readThrice()
    await drop(id, sk)
    expect(await brokenOf(id)).toEqual([{ log: 'access', of: id, entry }])
  })

  it('names the first entry when all but the end were taken away', async () => {
    const id = await readThrice()
    for (const sk of ['A#000001', 'A#000002', 'A#000003']) await drop(id, sk)
    expect(await brokenOf(id)).toEqual([{ log: 'access', of: id, entry: 3 }])
  })

  it('sees through an end that was moved back to hide the last entry', async () => {
    const id = await readThrice()
    const [second, end] = [await read(id, 'A#000002'), await read(id, 'HEAD')]
    await drop(id, 'A#000003')
    await write({ ...end, seq: 2, hash: second?.hash })
    expect(await brokenOf(id)).toEqual([{ log: 'access', of: id, entry: 3 }])
  })

  it('lets entries go that were kept for five years', async () => {
    clock = '2026-07-01T09:00:00.000Z'
    const id = await readThrice()
    clock = '2029-07-01T09:00:00.000Z'
    await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    clock = '2031-07-02T09:00:00.000Z'
    for (const sk of ['A#000001', 'A#000002', 'A#000003']) await drop(id, sk)
    expect(await brokenOf(id)).toEqual([])
    clock = '2026-08-01T09:00:00.000Z'
  })
})
