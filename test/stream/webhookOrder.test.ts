import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { rotation } from '@kring/functions/audit/dailyWork'
import { verifyDaily } from '@kring/functions/audit/verifyDaily'
import { openStore } from '@kring/functions/data/index'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { type Gate, startGate } from '../support/gate/index.ts'
import { openReceiver, type Receiver } from '../support/receiver.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

const [minute, hour, day] = [60_000, 3600_000, 24 * 3600_000]

let world: World
let receiver: Receiver
let gate: Gate
let ms = Date.parse(testNow)
const now = (): string => new Date(ms).toISOString()

beforeAll(async () => {
  world = await openWorld({ now })
  receiver = await openReceiver()
  gate = await startGate({ endpoint: inject('endpoint') })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  const kinds = ['referral.submitted', 'trajectory.coordinator-assigned', 'trajectory.stopped']
  const { body } = await world.ask('/t/linde/webhooks', { as: 'bart', body: { url: receiver.url, kinds } })
  receiver.secrets.push(body.secret)
  await pass(2 * minute)
})
afterAll(async () => {
  await gate.stop()
  await receiver.close()
  await world.close()
})

async function pass(milliseconds: number): Promise<void> {
  ms += milliseconds
  await world.drain()
  await world.drain()
}

/** Makes an event of a trajectory one that no reader can read, or what it was. */
const spoil = (id: string, seq: number, isSpoilt: boolean) =>
  world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: { pk: `T#linde#J#${id}`, sk: `E#${String(seq).padStart(6, '0')}` },
      UpdateExpression: 'SET v = :version',
      ExpressionAttributeValues: { ':version': isSpoilt ? 'unknown' : 1 },
    }),
  )
const setAside = async (id: string) =>
  (await world.items()).filter(({ pk, kind }) => pk === `T#linde#DUE#${id}` && kind === 'trajectory-events')

/** A trajectory whose coordinator was assigned and that was stopped: the events of both, and what came between. */
async function stopped(before: (id: string) => Promise<unknown>): Promise<string> {
  const id = await acceptedJohan(world)
  await pass(minute)
  await assign(world, id, 'ann')
  await before(id)
  expect((await direct(world, id, 'stop', { reason: 'situation-changed' })).status).toBe(200)
  await pass(minute)
  return id
}

it('an event of a trajectory that was set aside keeps the later ones waiting, and then all are told in order', async () => {
  let seq = 0
  const id = await stopped(async id => {
    const events = (await world.items()).filter(({ pk, sk }) => pk === `T#linde#J#${id}` && String(sk).startsWith('E#'))
    seq = Number(String(events.find(({ type }) => type === 'assigned')?.sk).slice(2))
    await spoil(id, seq, true)
  })
  expect(receiver.of(id)).toEqual(['referral.submitted'])
  expect(await setAside(id)).toMatchObject([{ ref: { dossier: id, to: seq + 1 } }])
  await pass(5 * minute)
  expect(receiver.of(id)).toEqual(['referral.submitted'])
  await spoil(id, seq, false)
  await pass(hour)
  await pass(minute)
  expect(receiver.of(id)).toEqual(['referral.submitted', 'trajectory.coordinator-assigned', 'trajectory.stopped'])
  expect(await setAside(id)).toEqual([])
})

it('the daily check names what a system was not told, and what never falls due, with its own role', async () => {
  const id = await stopped(async () => {})
  const place = `T#linde#WEBHOOK#${id}`
  const queue = async () => (await world.items()).filter(({ pk }) => pk === place)
  expect((await queue()).map(({ state }) => state)).toEqual(['arrived', 'arrived', 'arrived'])
  const store = openStore({
    table: world.env.KRING_TABLE ?? '',
    endpoint: gate.url,
    region: 'eu-central-1',
    secret: world.env.KRING_SECRET,
    credentials: { accessKeyId: 'command-verifying', secretAccessKey: 'any' },
  })
  const sealing = ledgerSealing(world.env.KRING_SECRET ?? '')
  /** What is said of partners' systems, on all days of the rotation. */
  const named = async (at = now(), days = 1) => {
    const found = new Map<string, string>()
    for (let later = 0; later < days; later += 1) {
      const moment = new Date(Date.parse(at) + later * day).toISOString()
      const { faults } = await verifyDaily({ store, ledger: world.ledger, sealing, now: moment })
      for (const { kind, of } of faults) if (kind.startsWith('webhook')) found.set(`${kind} ${of}`, kind)
    }
    return [...found.keys()]
  }
  expect(await named()).toEqual([])
  const gone = (await queue()).find(({ sk }) => /#T\d+$/.test(String(sk)))
  const { client, name: TableName } = world.table
  await client.send(new DeleteCommand({ TableName, Key: { pk: place, sk: gone?.sk } }))
  expect(await named()).toEqual([`webhook-absent ${place}`])
  receiver.become(response => response.writeHead(500).end())
  const waits = await acceptedJohan(world)
  await pass(minute)
  const due = (await world.items()).find(({ pk }) => pk === `T#linde#DUE#WEBHOOK.${waits}`)
  await client.send(new DeleteCommand({ TableName, Key: { pk: due?.pk, sk: due?.sk } }))
  expect(await named()).toContain(`webhook-not-due T#linde#WEBHOOK#${waits}`)
  // An altered subscription, on the day of the partner's lists at the latest.
  const [subscription] = (await world.items()).filter(({ pk }) => pk === 'T#linde#WEBHOOKS')
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: subscription?.pk, sk: subscription?.sk },
      UpdateExpression: 'SET #private = :none',
      ExpressionAttributeNames: { '#private': 'private' },
      ExpressionAttributeValues: { ':none': new Uint8Array(40) },
    }),
  )
  expect(await named(now(), rotation)).toContain('webhook-altered T#linde#WEBHOOKS')
  const unused = gate.grantsOf('verifying').filter(grant => !gate.report().used.includes(grant))
  expect(unused.filter(grant => grant.includes('WEBHOOK'))).toEqual([])
})
