import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { TenantId } from '@kring/domain'
import { checkWebhooks } from '@kring/functions/audit/webhooks'
import { forTenantAudit } from '@kring/functions/data/audit'
import { forWebhooks } from '@kring/functions/data/index'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { effectsFilter, passesFilter } from '@kring/functions/stream/filters'
import { postWebhook } from '@kring/functions/webhooks/post'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { deliverAll } from '../support/delivery.ts'
import { openEraser } from '../support/eraser.ts'
import { openReceiver, type Receiver, thank } from '../support/receiver.ts'
import { carryToAcceptance, give, grandchild, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

const [minute, hour] = [60_000, 3600_000]
const linde = TenantId.parse('linde')

let world: World
let receiver: Receiver
let eraser: ReturnType<typeof openEraser>
let ms = Date.parse(testNow)
const now = (): string => new Date(ms).toISOString()

beforeAll(async () => {
  world = await openWorld({ now })
  eraser = openEraser(world)
  receiver = await openReceiver()
})
afterEach(async () => {
  receiver.become(thank)
  for (const { id } of (await list()).items)
    await world.ask(`/t/linde/webhooks/${id}`, { as: 'bart', method: 'DELETE' })
  // What waits for none is taken out.
  await pass(5 * hour)
})
afterAll(async () => {
  eraser.close()
  await receiver.close()
  await world.close()
})

const list = async () => (await world.ask('/t/linde/webhooks', { as: 'bart' })).body
const all = ['referral.submitted', 'referral.accepted', 'referral.declined', 'referral.withdrawn', 'trajectory.stopped']

async function subscribe(kinds: readonly string[] = all): Promise<string> {
  const { status, body } = await world.ask('/t/linde/webhooks', { as: 'bart', body: { url: receiver.url, kinds } })
  expect(status).toBe(201)
  receiver.secrets.push(body.secret)
  return body.id
}
/** Hands the table's stream to its reader, and works nothing that is due. */
const stream = async () =>
  deliverAll(
    world.handler(),
    (await world.records()).filter(record => passesFilter(effectsFilter, record)),
  )
const ask = (id: string, what: string) => world.ask(`/t/linde/webhooks/${id}/${what}`, { as: 'bart', method: 'POST' })
const deliveries = async (id: string, state: 'waiting' | 'arrived') =>
  (await world.ask(`/t/linde/webhooks/${id}/deliveries?state=${state}`, { as: 'bart' })).body.items

/** Moves the clock on and works what is due. */
async function pass(milliseconds: number): Promise<void> {
  ms += milliseconds
  await world.drain()
}
const decline = async (id: string) => {
  const reply = await give(world, id, 'decline', { reason: 'other', explanation: 'Moeder wil niet.' }, 1)
  expect(reply.status).toBe(200)
}

describe('a partner’s system', () => {
  it('is told of each step that it asked for, once, signed, in order, by number and moment alone', async () => {
    await subscribe()
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    await world.drain()
    await world.drain()
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.accepted'])
    expect(receiver.unsigned).toEqual([])
    const [first] = receiver.taken.filter(({ reference }) => reference === id)
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['id', 'message', 'reference', 'timestamp', 'type'])
  })

  it('is told nothing that it did not ask for, that happened before, or that a citizen did', async () => {
    const before = await submitJohan(world)
    await pass(minute)
    await subscribe(['referral.submitted'])
    await decline(before)
    const citizens = (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body.id
    await world.drain()
    expect([receiver.of(before), receiver.of(citizens)]).toEqual([[], []])
  })

  it('that fails gets a dossier’s next only after the one before, and other dossiers go on', async () => {
    await subscribe()
    const [stuck, free] = [await submitJohan(world), await submitJohan(world)]
    receiver.become((response, { reference }) => response.writeHead(reference === stuck ? 503 : 200).end())
    await world.drain()
    await decline(stuck)
    await decline(free)
    await world.drain()
    expect(receiver.of(free)).toEqual(['referral.submitted', 'referral.declined'])
    expect(receiver.of(stuck)).toEqual(['referral.submitted'])
    await pass(2 * minute)
    expect(receiver.of(stuck)).toEqual(['referral.submitted', 'referral.submitted'])
    receiver.become(thank)
    await pass(4 * minute)
    expect(receiver.of(stuck)).toEqual([...Array(3).fill('referral.submitted'), 'referral.declined'])
    // One id for each, at every try; no two have one.
    const ids = receiver.taken.filter(({ reference }) => reference === stuck).map(one => `${one.type} ${one.message}`)
    expect(new Set(ids).size).toBe(2)
  })

  it.each([
    ['is slow', (_: unknown) => {}, 'too-slow'],
    [
      'answers that it worked and breaks off',
      (response: Parameters<typeof thank>[0]) => {
        response.writeHead(200, { 'content-length': 50 }).write('ok')
        setTimeout(() => response.destroy(), 20)
      },
      'broken-off',
    ],
    ['breaks off', (response: Parameters<typeof thank>[0]) => void response.destroy(), 'broken-off'],
  ] as const)('that %s is told again', async (_, behave, fault) => {
    const subscription = await subscribe()
    receiver.become(behave)
    const id = await submitJohan(world)
    await world.drain()
    const [waiting] = await deliveries(subscription, 'waiting')
    expect(waiting).toMatchObject({ reference: id, kind: 'referral.submitted', attempts: 1, last: { fault } })
    receiver.become(thank)
    await pass(2 * minute)
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.submitted'])
    expect(await deliveries(subscription, 'waiting')).toEqual([])
    expect(await deliveries(subscription, 'arrived')).toMatchObject([{ attempts: 2, last: { status: 204 } }])
  })

  it.each([
    ['redirects to where credentials lie', 307, { location: 'http://169.254.169.254/latest/meta-data/' }],
    ['says that it moved', 301, { location: 'https://elders.linde.example/' }],
    ['is not content', 422, {}],
  ])('that %s has not taken it', async (_, status, headers) => {
    const subscription = await subscribe()
    receiver.become(response => response.writeHead(status, headers).end('Nee.'))
    await submitJohan(world)
    await world.drain()
    expect(await deliveries(subscription, 'waiting')).toMatchObject([
      { attempts: 1, last: { status, excerpt: 'Nee.' } },
    ])
  })

  it('that answers 10 MB has taken it, and it was not read', async () => {
    const subscription = await subscribe()
    let written = 0
    receiver.become(response => {
      response.writeHead(200)
      const piece = Buffer.alloc(64 * 1024)
      const more = () => {
        while (written < 10 * 1024 * 1024 && !response.destroyed) {
          written += piece.length
          if (!response.write(piece)) return void response.once('drain', more)
        }
      }
      more()
    })
    await submitJohan(world)
    await world.drain()
    expect(await deliveries(subscription, 'arrived')).toMatchObject([{ last: { status: 200 } }])
    expect(written).toBeLessThan(10 * 1024 * 1024)
  })

  it('that is told by two workers at once gets everything, and nothing out of order', async () => {
    await subscribe()
    const ids = await Promise.all([submitJohan(world), submitJohan(world), submitJohan(world)])
    await Promise.all(ids.map(decline))
    const [one, other] = [world.due({ now }), world.due({ now })]
    await world.drain()
    await Promise.all([one(undefined), other(undefined)])
    await pass(minute)
    for (const id of ids) expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.declined'])
  })

  it('is told of what came while its worker was sending', async () => {
    await subscribe()
    const id = await submitJohan(world)
    await stream()
    let more: Promise<void> | undefined
    receiver.become(response => {
      more ??= decline(id).then(stream)
      void more.then(() => response.writeHead(200).end())
    })
    await world.due({ now, post: postWebhook({ mayBeThisMachine: true }) })(undefined)
    await pass(minute)
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.declined'])
  })
})

describe('a subscription', () => {
  it('whose receiver fails for three days is suspended and its admins told once; resumed, it goes on in order', async () => {
    const subscription = await subscribe()
    receiver.become(response => response.writeHead(500).end())
    const id = await submitJohan(world)
    await decline(id)
    const start = ms
    await world.drain()
    for (let tries = 0; tries < 60 && (await list()).items[0].state === 'active'; tries += 1) {
      ms += 2 * hour
      await world.due()(undefined)
    }
    expect((await list()).items[0]).toMatchObject({ id: subscription, state: 'suspended' })
    expect(ms - start).toBeGreaterThanOrEqual(72 * hour)
    expect(ms - start).toBeLessThan(78 * hour)
    const told = (await world.mails()).filter(({ kind }) => kind === 'webhook-suspended')
    expect(told.map(({ to }) => to)).toEqual(['bart@kring.example'])
    expect(told[0]?.text).toContain('/partner/webhooks?of=linde')
    expect(told[0]?.text).not.toContain(receiver.url)
    const before = receiver.taken.length
    receiver.become(thank)
    await pass(24 * hour)
    expect(receiver.taken.length).toBe(before)
    expect((await ask(subscription, 'resume')).status).toBe(200)
    await world.drain()
    await world.drain()
    expect(receiver.of(id).slice(-2)).toEqual(['referral.submitted', 'referral.declined'])
    expect(await deliveries(subscription, 'waiting')).toEqual([])
  })

  it('that is paused keeps what happens, and sends it in order when it goes on', async () => {
    const subscription = await subscribe()
    expect((await ask(subscription, 'pause')).body.state).toBe('paused')
    const id = await submitJohan(world)
    await decline(id)
    await world.drain()
    await pass(24 * hour)
    expect(receiver.of(id)).toEqual([])
    expect((await deliveries(subscription, 'waiting')).map(({ kind }: { kind: string }) => kind)).toEqual([
      'referral.submitted',
      'referral.declined',
    ])
    await ask(subscription, 'resume')
    await world.drain()
    await world.drain()
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.declined'])
  })

  it('sends what arrived once more when it is asked for, under the same id', async () => {
    const subscription = await subscribe()
    const id = await submitJohan(world)
    await world.drain()
    const [arrived] = await deliveries(subscription, 'arrived')
    const again = `/t/linde/webhooks/${subscription}/deliveries/${arrived.place}/again`
    expect((await world.ask(again, { as: 'bart', method: 'POST' })).status).toBe(204)
    expect((await world.ask(again, { as: 'bart', method: 'POST' })).body.code).toBe('webhook-delivery-waits')
    await world.drain()
    const sent = receiver.taken.filter(({ reference }) => reference === id)
    expect(sent.map(one => one.message)).toEqual([arrived.id, arrived.id])
  })

  it('is signed for with both secrets for a day after a new one', async () => {
    const subscription = await subscribe()
    const [old] = receiver.secrets.splice(-1)
    const { body } = await ask(subscription, 'secrets')
    expect(body.secret).not.toBe(old)
    // A receiver that knows the old one only.
    receiver.secrets.splice(0, receiver.secrets.length, String(old))
    const first = await submitJohan(world)
    await world.drain()
    expect(receiver.of(first)).toEqual(['referral.submitted'])
    ms += 24 * hour
    const second = await submitJohan(world)
    await world.drain()
    expect(receiver.of(second)).toEqual([])
    receiver.secrets.push(body.secret)
    await pass(2 * minute)
    expect(receiver.of(second)).toEqual(['referral.submitted'])
    receiver.unsigned.splice(0)
  })

  it('gets a test about no referral', async () => {
    const subscription = await subscribe()
    expect((await ask(subscription, 'test')).status).toBe(204)
    await world.drain()
    expect(receiver.taken.at(-1)).toMatchObject({ type: 'webhook.test' })
    expect(receiver.taken.at(-1)).not.toHaveProperty('reference')
    await ask(subscription, 'pause')
    expect((await ask(subscription, 'test')).body.code).toBe('webhook-not-active')
  })
})

describe('a receiver’s answer', () => {
  it('that it is gone suspends at once and tells the admins once; with another address it goes on in order', async () => {
    const subscription = await subscribe()
    receiver.become(response => response.writeHead(410).end())
    const id = await submitJohan(world)
    await decline(id)
    await world.drain()
    expect((await list()).items[0]).toMatchObject({ id: subscription, state: 'suspended' })
    expect(receiver.of(id)).toEqual(['referral.submitted'])
    const told = (await world.mails()).filter(({ kind }) => kind === 'webhook-gone')
    expect(told.map(({ to, text }) => [to, text.includes('bestaat')])).toEqual([['bart@kring.example', true]])
    await pass(5 * hour)
    expect(receiver.of(id)).toEqual(['referral.submitted'])
    receiver.become(thank)
    await ask(subscription, 'resume')
    // What was resumed is woken, and then sent.
    await world.drain()
    await pass(minute)
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.submitted', 'referral.declined'])
  })

  it.each([
    ['seconds', () => '7200'],
    ['a date', () => new Date(ms + 2 * hour).toUTCString()],
  ])('that asks for a pause by %s is heeded', async (_, said) => {
    await subscribe()
    receiver.become(response => response.writeHead(429, { 'retry-after': said() }).end())
    const id = await submitJohan(world)
    await world.drain()
    receiver.become(thank)
    await pass(2 * hour - minute)
    expect(receiver.of(id)).toEqual(['referral.submitted'])
    await pass(hour / 2)
    expect(receiver.of(id)).toEqual(['referral.submitted', 'referral.submitted'])
  })
})

describe('what waits for a later try', () => {
  /** Fails until the next try is hours away. */
  async function failForLong(): Promise<string> {
    receiver.become(response => response.writeHead(500).end())
    const id = await submitJohan(world)
    await world.drain()
    for (let tries = 0; tries < 9; tries += 1) await pass(3 * hour)
    receiver.become(thank)
    await pass(minute)
    return id
  }

  it('is sent at once when the subscription is resumed', async () => {
    const subscription = await subscribe()
    const id = await failForLong()
    const before = receiver.of(id).length
    expect(await deliveries(subscription, 'waiting')).toHaveLength(1)
    await ask(subscription, 'resume')
    // What was resumed is woken, and then sent.
    await world.drain()
    await pass(minute)
    expect(receiver.of(id).length).toBe(before + 1)
    expect(await deliveries(subscription, 'waiting')).toEqual([])
  })

  it('is sent at once to another address, whose three days begin anew', async () => {
    const subscription = await subscribe()
    const id = await failForLong()
    const moved = await openReceiver()
    try {
      moved.secrets.push(...receiver.secrets)
      moved.become(response => response.writeHead(500).end())
      const path = `/t/linde/webhooks/${subscription}`
      const change = (url: string) =>
        list().then(({ items: [{ revision }] }) =>
          world.ask(path, {
            as: 'bart',
            method: 'PUT',
            body: { url, kinds: all },
            headers: { 'if-match': `"${revision}"` },
          }),
        )
      expect((await change(moved.url)).status).toBe(200)
      await world.drain()
      await pass(minute)
      expect(moved.of(id)).toHaveLength(1)
      // Its first pause is a short one again.
      moved.become(thank)
      await pass(2 * minute)
      expect(moved.of(id)).toHaveLength(2)
      expect(await deliveries(subscription, 'waiting')).toEqual([])
      // Which kinds it wants changes nothing of that.
      expect((await change(moved.url)).body).toMatchObject({ url: moved.url, kinds: expect.any(Array) })
    } finally {
      await moved.close()
    }
  })
})

describe('what a partner’s systems are told', () => {
  it('goes with the dossier that is erased, and is not sent any more', async () => {
    const subscription = await subscribe()
    receiver.become(response => response.writeHead(500).end())
    const id = await submitJohan(world)
    await decline(id)
    await world.drain()
    const before = receiver.of(id).length
    expect(await eraseDossier({ ...eraser.eraser, now }, linde, id)).toEqual({ kind: 'erased' })
    receiver.become(thank)
    await pass(2 * hour)
    expect(receiver.of(id).length).toBe(before)
    expect((await world.items()).filter(({ pk }) => pk === `T#linde#WEBHOOK#${id}`)).toEqual([])
    expect((await world.items()).filter(({ pk }) => pk === `T#linde#DUE#WEBHOOK.${id}`)).toEqual([])
    expect(await deliveries(subscription, 'waiting')).toEqual([])
  })

  it('stands nowhere readable: neither addresses nor secrets, in the table or the log', async () => {
    await subscribe()
    await submitJohan(world)
    await world.drain()
    const kept = JSON.stringify([await world.items(), world.logged()])
    expect(kept).not.toContain('whsec_')
    expect(kept).not.toContain(receiver.url)
  })

  it('is checked by verify: what was altered, is left of an erased dossier, or never falls due', async () => {
    const subscription = await subscribe()
    receiver.become(response => response.writeHead(500).end())
    const [id, other] = [await submitJohan(world), await submitJohan(world)]
    await world.drain()
    const check = () => checkWebhooks(forTenantAudit(world.store, linde), [id, other], now())
    expect(await check()).toEqual([])
    const place = (of: string) => `T#linde#WEBHOOK#${of}`
    const items = await world.items()
    const [own] = items.filter(({ pk }) => pk === place(id))
    const { client } = world.table
    const table = { TableName: world.table.name }
    // One of another dossier.
    await client.send(new PutCommand({ ...table, Item: { ...own, pk: place(other), sk: own?.sk } }))
    await client.send(new DeleteCommand({ ...table, Key: { pk: `T#linde#DUE#WEBHOOK.${id}`, sk: subscription } }))
    expect((await check()).map(({ kind, of }) => [kind, of])).toEqual([
      ['webhook-not-due', place(id)],
      ['webhook-altered', place(other)],
    ])
    expect(await eraseDossier({ ...eraser.eraser, now }, linde, other)).toEqual({ kind: 'erased' })
    await client.send(new PutCommand({ ...table, Item: { ...own, pk: place(other) } }))
    expect((await check()).map(({ kind, of }) => [kind, of])).toContainEqual(['webhook-not-erased', place(other)])
    await client.send(new DeleteCommand({ ...table, Key: { pk: place(other), sk: own?.sk } }))
  })

  it('is of no other partner: neither entered nor found there', async () => {
    const subscription = await subscribe()
    await submitJohan(world)
    await world.drain()
    expect(await forWebhooks(world.store, TenantId.parse('kompas')).subscriptions()).toEqual([])
    for (const path of [`/t/kompas/webhooks/${subscription}/deliveries?state=arrived`, '/t/linde/webhooks'])
      expect((await world.ask(path, { as: 'koen' })).status).toBeGreaterThanOrEqual(403)
  })
})
