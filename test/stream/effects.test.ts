import { forCounting } from '@kring/functions/data/index'
import type { DynamoDBRecord } from 'aws-lambda'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { dijleland } from '../support/people.ts'
import { carryToAcceptance, give, grandchild, intake, openQuestion, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

const everything = { from: '2000-01', to: '2099-12' }
const grant = 'samen-aan-zet'
const rollupsOf = (world: World) => forCounting(world.store, dijleland).rollups(grant, everything)
const recountOf = (world: World) => forCounting(world.store, dijleland).recount(grant)

/** Creates six referrals that end in different states. */
async function happen(world: World): Promise<void> {
  await submitJohan(world)
  await carryToAcceptance(world, await submitJohan(world))
  await give(world, await submitJohan(world), 'decline', { reason: 'other', explanation: 'Zo.' }, 1)
  await give(world, await submitJohan(world), 'redirect', { to: 'CAW' }, 1)
  await give(world, await submitJohan(world), 'withdraw', {}, 1, 'sara')
  await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
}
const expectedMails = {
  'referral-received': 6,
  'referral-waits': 6,
  'referral-accepted': 1,
  'referral-declined': 1,
  'referral-redirected': 1,
  'referral-withdrawn': 1,
  'withdrawal-confirmed': 1,
}

async function expectEachOnce(world: World): Promise<void> {
  const rollups = await rollupsOf(world)
  expect(rollups).toEqual(await recountOf(world))
  expect(rollups).toHaveLength(1)
  expect(rollups[0]?.counters).toMatchObject({
    total: 6,
    'state:submitted': 2,
    'state:accepted': 1,
    'state:declined': 1,
    'state:redirected': 1,
    'state:withdrawn': 1,
    'source:professional': 5,
    'source:citizen': 1,
    'lead:0': 1,
  })
  const counts: Record<string, number> = {}
  for (const { kind } of await world.mails()) counts[kind] = (counts[kind] ?? 0) + 1
  expect(counts).toEqual(expectedMails)
  const ledger = (await world.items()).filter(({ pk }) => String(pk).includes('#MAIL#'))
  expect(ledger.map(({ status }) => status)).toEqual(Array(17).fill('sent'))
}

describe('each event has its effect once', () => {
  let world: World
  let records: readonly DynamoDBRecord[]
  beforeAll(async () => {
    world = await openWorld()
    await happen(world)
    records = await world.records()
  })
  afterAll(() => world.close())

  it('when three handlers work on the same records at once, in different orders', async () => {
    const orders = [records, [...records].reverse(), [...records].sort((a, b) => hash(a) - hash(b))]
    await Promise.all(orders.map((order, index) => deliverAll(world.handler(), order, 7 + index)))
    await expectEachOnce(world)
  })

  it('when everything is handed over again, and again in reverse', async () => {
    await deliverAll(world.handler(), records)
    await deliverAll(world.handler(), [...records].reverse())
    await expectEachOnce(world)
  })

  it('when each record comes three times in one batch', async () => {
    await deliverAll(
      world.handler(),
      records.flatMap(record => [record, record, record]),
      30,
    )
    await expectEachOnce(world)
  })
})

const hash = ({ eventID = '' }: DynamoDBRecord): number => (Number(eventID) * 7919) % 104_729 || eventID.length

describe('events that come in any order', () => {
  it('count as if they had come in order, from the last one on', async () => {
    const world = await openWorld()
    await happen(world)
    const records = await world.records()
    await deliverAll(world.handler(), [...records].reverse(), 3)
    await expectEachOnce(world)
    await world.close()
  })
})

describe('a record that can not be worked off', () => {
  it('is set aside alone; the others of its batch are done', async () => {
    const world = await openWorld()
    await happen(world)
    const records = await world.records()
    const poisoned = records.find(({ dynamodb }) => dynamodb?.NewImage?.sk?.S === 'E#000001')
    const batch = records.map(record => (record === poisoned ? poison(record) : record))
    const handler = world.handler()
    const { batchItemFailures } = await handler({ Records: batch })
    expect(batchItemFailures).toEqual([])
    expect((await rollupsOf(world))[0]?.counters.total).toBe(5)
    expect(world.logged().filter(line => line.includes('effect '))).toEqual([
      JSON.stringify({ message: 'effect set aside', error: 'CorruptItem' }),
    ])
    // Beside what says when the dossiers that ended are erased.
    const due = (await world.items()).filter(({ duePk, kind }) => duePk !== undefined && kind !== 'retention-warning')
    expect(due).toMatchObject([{ kind: 'events', ref: { dossier: 'LIN-2026-999999', from: 1, to: 1 } }])
    // Once it is mended, it is as if nothing had happened.
    await deliverAll(handler, records)
    await expectEachOnce(world)
    await world.close()
  })

  it('of an item that is no event is nobody’s business', async () => {
    const world = await openWorld()
    await world.ask('/t/linde/drafts', {
      as: 'sara',
      body: { ...grandchild, form: { id: 'referral', version: 1 } },
      headers: once(),
    })
    const records = await world.records()
    expect(records.length).toBeGreaterThan(2)
    expect(await world.handler()({ Records: [...records] })).toEqual({ batchItemFailures: [] })
    expect(await rollupsOf(world)).toEqual([])
    await world.close()
  })
})

function poison(record: DynamoDBRecord): DynamoDBRecord {
  const { dynamodb } = record
  // The event is read with its dossier: one of a dossier that is not there can not be worked off.
  const pk = { S: 'T#linde#R#LIN-2026-999999' }
  const NewImage = { ...dynamodb?.NewImage, pk }
  return { ...record, dynamodb: { ...dynamodb, Keys: { ...dynamodb?.Keys, pk }, NewImage } }
}

describe('the counts of a funder', () => {
  const commands = [
    ['start-intake', {}],
    ['record-intake', intake],
    ['set-question', openQuestion],
    ['accept', {}],
    ['decline', { reason: 'other', explanation: 'Zo.' }],
    ['redirect', { to: 'CAW' }],
    ['withdraw', {}],
  ] as const
  const step = fc.record({
    command: fc.constantFrom(...commands),
    which: fc.nat(1),
    deliver: fc.constantFrom('not yet', 'not yet', 'all', 'backwards', 'twice'),
  })

  it('equal the recount from the facts after any sequence of commands, delivered in any way', async () => {
    const world = await openWorld()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async steps => {
        const referrals = [
          { id: await submitJohan(world), version: 1 },
          { id: await submitJohan(world), version: 1 },
        ]
        const deliver = async (how: string) => {
          if (how === 'not yet') return
          const records = (await Promise.all(referrals.map(({ id }) => world.eventsOf(id)))).flat()
          if (how === 'backwards') records.reverse()
          await Promise.all((how === 'twice' ? [5, 3] : [5]).map(size => deliverAll(world.handler(), records, size)))
        }
        for (const { command, which, deliver: how } of steps) {
          const referral = referrals[which]
          if (referral === undefined) continue
          const [name, body] = command
          const reply = await give(
            world,
            referral.id,
            name,
            body,
            referral.version,
            name === 'withdraw' ? 'sara' : 'leen',
          )
          if (reply.status === 200) referral.version = reply.body.version
          await deliver(how)
        }
        await deliver('all')
        const rollups = await rollupsOf(world)
        expect(rollups).toEqual(await recountOf(world))
        expect(rollups[0]?.counters).toMatchObject(await countedByHand(world))
      }),
      { numRuns: 3, seed: 20_260_504 },
    )
    await world.close()
  })
})

/** The expected counters, computed from the heads of the dossiers. */
async function countedByHand(world: World): Promise<Record<string, number>> {
  const heads = (await world.items()).filter(({ pk, sk }) => /#R#/.test(String(pk)) && sk === 'HEAD')
  const counts: Record<string, number> = { total: heads.length }
  for (const { state } of heads) counts[`state:${state}`] = (counts[`state:${state}`] ?? 0) + 1
  return counts
}
