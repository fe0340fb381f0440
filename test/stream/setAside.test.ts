import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { forCounting, retentionWarningKind } from '@kring/functions/data/index'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland, linde } from '../support/people.ts'
import { give, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const start = '2026-05-04T09:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()

let world: World
let now = start
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

const mailsAbout = async (id: string) =>
  (await world.mails()).filter(mail => mail.id.includes(id)).map(({ kind }) => kind)
const setAside = async () =>
  (await world.items()).filter(({ duePk, kind }) => duePk !== undefined && kind !== retentionWarningKind)
const failures = async (records: readonly DynamoDBRecord[]) =>
  (await world.handler()({ Records: [...records] })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
const total = async () =>
  (await forCounting(world.store, dijleland).rollups('samen-aan-zet', { from: '2026-01', to: '2026-12' }))[0]?.counters
    .total ?? 0

/** What a newer version has written: an attribute of the event that this one does not know. */
async function writeAsNewer(id: string, sk: string, newer: boolean): Promise<void> {
  await world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: { pk: `T#linde#R#${id}`, sk },
      UpdateExpression: newer ? 'SET ofLater = :later' : 'REMOVE ofLater',
      ...(newer ? { ExpressionAttributeValues: { ':later': 'unknown' } } : {}),
    }),
  )
}

/** Records that no reader can make sense of, each of a place that wakes the effects. */
const poison = (): readonly DynamoDBRecord[] =>
  (
    [
      ['T#linde#MEMBERS', 'referrer#nobody', { name: { N: '1' } }],
      ['OPS#MEMBERS', 'no-such-role##nobody', { name: { S: 'x' }, since: { S: start } }],
      ['T#linde#R#LIN-2026-999999', 'E#000001', {}],
      ['T#linde#R#LIN-2026-999998', 'LINK', { generation: { S: 'x' } }],
      ['T#linde#R#%E0%A4%A', 'E#000001', {}],
      ['T#no-such-partner#R#NON-2026-000001', 'E#000001', {}],
      ['T#linde#MEMBERS', 'referrer#huge', { name: { N: '9'.repeat(400) } }],
    ] as const
  ).map(([pk, sk, image], index) => {
    const Keys = { pk: { S: pk }, sk: { S: sk } }
    return {
      eventName: 'INSERT',
      dynamodb: { Keys, NewImage: { ...Keys, ...image }, SequenceNumber: `poison ${index}` },
    }
  })

describe('a batch with records that cannot be read', () => {
  it('loses nothing else, fails nothing, and each of them waits on what falls due', async () => {
    const [before, one, other] = [await total(), await submitJohan(world), await submitJohan(world)]
    const bad = poison()
    const batch = [
      ...bad.slice(0, 4),
      ...(await world.eventsOf(one)),
      ...bad.slice(4),
      ...(await world.eventsOf(other)),
    ]
    expect(await failures(batch)).toEqual([])
    for (const id of [one, other])
      expect((await mailsAbout(id)).sort()).toEqual(['referral-received', 'referral-waits'])
    expect(await total()).toBe(before + 2)
    expect(await setAside()).toHaveLength(bad.length)
    // What is not there any more leads to nothing; what is still wrong waits.
    now = later(2)
    await world.due()(undefined)
    const left = await setAside()
    expect(left.map(({ kind }) => kind).sort()).toEqual(['events', 'events'])
    expect(left.every(({ attempts }) => attempts === 1)).toBe(true)
  })
})

describe('an event of a version that this reader does not know', () => {
  it('waits with the later events of its dossier, in order, while the shard goes on; then each has its effect once', async () => {
    now = start
    const [before, id, other] = [await total(), await submitJohan(world), await submitJohan(world)]
    await writeAsNewer(id, 'E#000001', true)
    const first = await world.eventsOf(id)
    expect(await failures([...first, ...(await world.eventsOf(other))])).toEqual([])
    expect(await mailsAbout(id)).toEqual([])
    expect(await mailsAbout(other)).toHaveLength(2)
    // Nothing is counted from a part of a dossier.
    expect(await total()).toBe(before + 1)
    now = later(2)
    await world.due()(undefined)
    expect(await mailsAbout(id)).toEqual([])

    // The reader that knows it is deployed: what comes by the stream still waits for its turn.
    await writeAsNewer(id, 'E#000001', false)
    await give(world, id, 'decline', { reason: 'other', explanation: 'Elders.' }, 1)
    expect(await failures((await world.eventsOf(id)).slice(1))).toEqual([])
    expect(await mailsAbout(id)).toEqual([])
    const [entry] = (await setAside()).filter(({ pk }) => String(pk).endsWith(id))
    expect(entry).toMatchObject({ kind: 'events', ref: { dossier: id, from: 1, to: 2 } })

    now = later(10)
    await world.due()(undefined)
    expect((await mailsAbout(id)).sort()).toEqual(['referral-declined', 'referral-received', 'referral-waits'])
    expect(await total()).toBe(before + 2)
    expect((await setAside()).filter(({ pk }) => String(pk).endsWith(id))).toEqual([])
    expect(await failures(await world.eventsOf(id))).toEqual([])
    expect(await mailsAbout(id)).toHaveLength(3)
    expect(await total()).toBe(before + 2)
  })
})

describe('an event that a newer version stored', () => {
  it.each([
    ['with a version of its content that is not known', 'v', 99],
    ['of a kind that is not known', 'type', 'evaluated'],
  ])('%s waits, is reported, and holds nothing up', async (_what, attribute, value) => {
    now = start
    const [before, id, other] = [await total(), await submitJohan(world), await submitJohan(world)]
    const write = async (to: unknown) => {
      await world.table.client.send(
        new UpdateCommand({
          TableName: world.table.name,
          Key: { pk: `T#linde#R#${id}`, sk: 'E#000001' },
          UpdateExpression: 'SET #attribute = :to',
          ExpressionAttributeNames: { '#attribute': attribute },
          ExpressionAttributeValues: { ':to': to },
        }),
      )
    }
    const known = (await world.items()).find(({ pk, sk }) => pk === `T#linde#R#${id}` && sk === 'E#000001')?.[attribute]
    expect(known).toBeDefined()
    await write(value)
    const counted: string[] = []
    const handler = world.handler({ count: metric => void counted.push(metric) })
    const records = [...(await world.eventsOf(id)), ...(await world.eventsOf(other))]
    expect((await handler({ Records: records })).batchItemFailures).toEqual([])
    expect(counted).toEqual(['SetAside'])
    expect([await mailsAbout(id), (await mailsAbout(other)).length]).toEqual([[], 2])
    expect(await total()).toBe(before + 1)
    await write(known)
    now = later(2)
    await world.due()(undefined)
    expect((await mailsAbout(id)).sort()).toEqual(['referral-received', 'referral-waits'])
    expect(await total()).toBe(before + 2)
    expect((await setAside()).filter(({ pk }) => String(pk).endsWith(id))).toEqual([])
  })
})

describe('an entry of events set aside that this version cannot read', () => {
  it.each([
    ['as a whole', { attempts: 'many' }],
    ['in what it refers to', { ref: { ranges: [[1, 1]] } }],
  ])(
    '%s is written over for all events of its dossier: none is lost, and the shard goes on',
    async (_what, changes) => {
      now = start
      const [before, id] = [await total(), await submitJohan(world)]
      await writeAsNewer(id, 'E#000001', true)
      expect(await failures(await world.eventsOf(id))).toEqual([])
      await writeAsNewer(id, 'E#000001', false)
      const [entry] = (await setAside()).filter(({ pk }) => String(pk).endsWith(id))
      await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: { ...entry, ...changes } }))
      await give(world, id, 'decline', { reason: 'other', explanation: 'Elders.' }, 1)
      expect(await failures((await world.eventsOf(id)).slice(1))).toEqual([])
      expect(await mailsAbout(id)).toEqual([])
      const [over] = (await setAside()).filter(({ pk }) => String(pk).endsWith(id))
      expect(over).toMatchObject({ kind: 'events', ref: { dossier: id, from: 1, to: 2 } })
      now = later(2)
      await world.due()(undefined)
      expect((await mailsAbout(id)).sort()).toEqual(['referral-declined', 'referral-received', 'referral-waits'])
      expect(await total()).toBe(before + 1)
      expect((await setAside()).filter(({ pk }) => String(pk).endsWith(id))).toEqual([])
    },
  )
})

describe('what falls due', () => {
  const enter = (item: object) => world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }))
  const entry = (sk: string, more: object) => ({
    pk: `T#${linde}#DUE#PEOPLE`,
    sk,
    duePk: 'DUE#00',
    dueSk: `${start}#${sk}`,
    since: start,
    attempts: 0,
    kind: 'mail',
    ref: {},
    ...more,
  })

  it('and is of a newer kind, or refers to what this version does not know, waits and hides nothing', async () => {
    now = later(20)
    await enter(entry('newer-kind', { kind: 'evaluation' }))
    await enter(entry('newer-reference', { ref: { mail: 'x', message: { cause: 'sms' } } }))
    await enter(entry('unreadable', { attempts: 'many' }))
    await enter(entry('foreign', { kind: 'record', ref: { pk: 'T#kompas#MEMBERS', sk: 'referrer#nadia' } }))
    await enter(entry('gone', { kind: 'record', ref: { pk: 'T#linde#MEMBERS', sk: 'referrer#gone' } }))
    await world.due()(undefined)
    const left = (await setAside()).filter(({ duePk }) => duePk === 'DUE#00').map(({ sk, attempts }) => [sk, attempts])
    expect(left).toEqual(
      expect.arrayContaining([
        ['newer-kind', 1],
        ['newer-reference', 1],
        ['unreadable', 'many'],
        ['foreign', 1],
      ]),
    )
    expect(left.map(([sk]) => sk)).not.toContain('gone')
  })
})
