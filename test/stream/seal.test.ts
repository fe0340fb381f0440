import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { readyHistory } from '@kring/domain/test-data/coordinators'
import { forRoster } from '@kring/functions/data/index'
import { operatorKeys, personTag } from '@kring/functions/data/keys'
import { recordMaintenance } from '@kring/functions/ledger/maintenance'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { passesFilter, sealFilter } from '@kring/functions/stream/filters'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forger, named } from '../data/smallWorld.ts'
import { testNow } from '../support/clock.ts'
import { oost } from '../support/people.ts'
import { carryToAcceptance, give, submitJohan } from '../support/referrals.ts'
import { trajectoriesIn } from '../support/storedTrajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let id: string
let seen = 0
beforeAll(async () => {
  world = await openWorld({ now: () => testNow })
  id = await submitJohan(world)
  await give(world, id, 'start-intake', {}, 1)
  await Promise.all(Array.from({ length: 30 }, () => world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })))
  await world.ask('/t/linde/referrals', { as: 'bart' })
  await world.ask('/ops/queue', { as: 'leen' })
})
afterAll(() => world.close())

const watched = async (): Promise<readonly DynamoDBRecord[]> =>
  (await world.records()).filter(record => passesFilter(sealFilter, record))
const deliver = async (records: readonly DynamoDBRecord[]): Promise<void> => {
  const { batchItemFailures } = await world.seal({ Records: [...records] })
  expect(batchItemFailures).toEqual([])
}
/** What came since the last time, and then what sealing it brought. */
const sealFresh = async (): Promise<void> => {
  for (let fresh = (await watched()).slice(seen); fresh.length > 0; fresh = (await watched()).slice(seen)) {
    await deliver(fresh)
    seen += fresh.length
  }
}
const seals = async () => (await world.items()).filter(({ sk }) => String(sk).endsWith('~SEAL'))
const log = () => `T#linde#ACCESS#${id}`

describe('the second reader of the stream', () => {
  it('seals each look once, whatever arrives again, out of order, in other batches or twice at once', async () => {
    const records = await watched()
    await deliver(records.slice(3, 11))
    await Promise.all([deliver(records), deliver([...records].reverse())])
    for (const record of records.slice(0, 5)) await deliver([record])
    // Its own seals come by the same stream.
    await deliver(await watched())
    await deliver(await watched())
    expect(await seals()).toHaveLength(32)
    seen = (await watched()).length
    expect(await seals()).toHaveLength(32)
    expect(await named(world)).toEqual([])
  })

  it('has a chain for a partner’s day, and one for the operator’s', async () => {
    const bySeal = (await seals()).map(({ chain, seq }) => `${chain} ${seq}`)
    expect(new Set(bySeal).size).toBe(32)
    expect(bySeal).toContain('T#linde#SEALS#2026-06-17 31')
    expect(bySeal).toContain('OPS#SEALS#2026-06-17 1')
  })

  it('makes an alarm of an event that is changed or removed, in the log and in the ledger', async () => {
    const { change, read, put, remove } = forger(world)
    const event = { pk: `T#linde#R#${id}`, sk: 'E#000002' }
    const before = await read(event)
    await change(event, item => ({ ...item, at: '2026-06-17T08:00:00.000Z' }))
    await sealFresh()
    await remove(event)
    await sealFresh()
    await put(before)
    await sealFresh()
    const lines = world.logged().filter(line => line.includes('sealed item altered'))
    expect(lines.map(line => JSON.parse(line).what)).toEqual(['unreadable', 'removed'])
    expect(lines.join()).not.toContain(id)
    expect(await named(world)).toEqual([{ kind: 'alarm', of: event.pk, entry: event.sk }])
  })

  it('does not let a forged look stop the rest, and does not seal it', async () => {
    const { read, put } = forger(world)
    const [sk = ''] = (await world.items()).flatMap(item => (item.pk === log() ? [String(item.sk)] : []))
    const forged = sk.replace(/#[\w-]+$/, '#AAAAAAAAAAAA')
    await put({ ...(await read({ pk: log(), sk })), sk: forged })
    await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })
    await sealFresh()
    expect(await seals()).toHaveLength(33)
    const faults = await named(world)
    for (const kind of ['alarm', 'entry-altered'] as const)
      expect(faults).toContainEqual({ kind, of: log(), entry: forged })
    await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: { pk: log(), sk: forged } }))
  })
})

describe('what is removed at the end of retention', () => {
  const removal = (sk: string, at: string, principalId?: string): DynamoDBRecord => ({
    eventName: 'REMOVE',
    eventID: `${sk}${at}${principalId}`,
    ...(principalId === undefined ? {} : { userIdentity: { type: 'Service', principalId } }),
    dynamodb: {
      Keys: { pk: { S: log() }, sk: { S: sk } },
      SequenceNumber: '1',
      ApproximateCreationDateTime: Date.parse(at) / 1000,
    },
  })
  const alarms = () => world.logged().filter(line => line.includes('sealed item altered')).length
  const look = 'A#2026-06-17T09:00:00.000Z#abcdefghijkl'

  it.each([
    ['by DynamoDB after five years: no alarm', look, '2031-06-18T00:00:00.000Z', 'dynamodb.amazonaws.com', 0],
    ['its seal: no alarm', `${look}~SEAL`, '2031-06-18T00:00:00.000Z', 'dynamodb.amazonaws.com', 0],
    ['by DynamoDB before that', look, '2031-06-16T00:00:00.000Z', 'dynamodb.amazonaws.com', 1],
    ['by anybody else', look, '2031-06-18T00:00:00.000Z', undefined, 1],
    ['an event, by DynamoDB', 'E#000001', '2031-06-18T00:00:00.000Z', 'dynamodb.amazonaws.com', 1],
  ])('%s', async (_what, sk, at, principal, expected) => {
    const before = alarms()
    await deliver([removal(sk, at, principal)])
    expect(alarms() - before).toBe(expected)
  })
})

describe('a signed maintenance', () => {
  it('may write an event again and remove a former entry; nobody else may', async () => {
    const own = await openWorld({ now: () => testNow })
    try {
      const sealing = ledgerSealing(own.env.KRING_SECRET ?? '')
      const dossier = await submitJohan(own)
      await own.drain()
      const around = { from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' }
      const { change, remove } = forger(own)
      const event = { pk: `T#linde#R#${dossier}`, sk: 'E#000001' }
      await change(event, item => ({ ...item, maintenance: 'unsigned' }))
      await own.drain()
      const alarms = () => own.logged().filter(line => line.includes('sealed item altered')).length
      expect(alarms()).toBe(1)
      await recordMaintenance(own.ledger, sealing, { id: 'upgrade-1', ...around, why: 'test' })
      await change(event, item => ({ ...item, maintenance: 'upgrade-1' }))
      const former = { pk: `T#linde#ACCESS#${dossier}`, sk: 'A#000001' }
      await own.table.client.send(new PutCommand({ TableName: own.table.name, Item: former }))
      await remove(former)
      await own.drain()
      expect(alarms()).toBe(1)
    } finally {
      await own.close()
    }
  })
})

describe('the events of other histories', () => {
  it('are witnessed too, and watched: of a trajectory, of a coordinator’s record', async () => {
    const trajectories = trajectoriesIn(world.store)
    const accepted = await submitJohan(world)
    await carryToAcceptance(world, accepted)
    await forRoster(world.store, { role: 'roster', region: oost }).commit({ events: readyHistory })
    await sealFresh()
    const places = [trajectories.keys.trajectory(accepted), operatorKeys.coordinator(personTag('fatima'))]
    const before = await named(world)
    expect(before.filter(({ of }) => places.some(({ pk }) => pk === of))).toEqual([])
    for (const { pk } of places) {
      const { remove, read, put } = forger(world)
      const event = { pk, sk: 'E#000001' }
      const kept = await read(event)
      await remove(event)
      await sealFresh()
      await put(kept)
      expect(await named(world)).toContainEqual({ kind: 'alarm', of: pk, entry: event.sk })
    }
  })
})
