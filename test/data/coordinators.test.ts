import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { coordinatorEvents, coordinatorHistory, oost, readyHistory, west } from '@kring/domain/test-data/coordinators'
import { openTable } from '@kring/functions/data/connection'
import { coordinatorUnchanged } from '@kring/functions/data/coordinators/repository'
import {
  type Consumed,
  ForgedItem,
  forRoster,
  openStore,
  personTag,
  type RosterData,
  type Store,
  type Table,
  VersionConflict,
} from '@kring/functions/data/index'
import { HEAD, operatorKeys } from '@kring/functions/data/keys'
import { createTable } from '@kring/local/table/index'
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'

const name = `kring-${randomUUID()}`
const credentials = { accessKeyId: 'administrator', secretAccessKey: 'any' }
let table: Table
let store: Store
let spent: Consumed[] = []
beforeAll(async () => {
  const place = { endpoint: inject('endpoint'), region: 'eu-west-1', credentials }
  await createTable(new DynamoDBClient(place), name)
  table = openTable({ table: name, ...place })
  store = openStore({ table: name, ...place, secret: 'coordinators'.repeat(4), onConsumed: one => spent.push(one) })
})
beforeEach(() => {
  spent = []
})

const inOost = (): RosterData => forRoster(store, { role: 'roster', region: oost })
const inWest = (): RosterData => forRoster(store, { role: 'roster', region: west })

/** A record with this history, of a person of its own. */
async function stored(person: string, history: readonly Parameters<RosterData['commit']>[0]['events'][number][]) {
  const events = history.map(event => (event.type === 'registered' ? { ...event, person } : event))
  await inOost().commit({ events })
  const file = await inOost().coordinator(person, true)
  if (file === undefined) throw new Error('it was not stored')
  return file
}

describe('a record', () => {
  it('is read as it was written, with its history', async () => {
    const file = await stored('fatima', readyHistory)
    expect(file.record).toMatchObject({ person: 'fatima', name: 'Fatima El Amrani', region: 'oost' })
    expect(file.history.map(({ event }) => event.type)).toEqual(readyHistory.map(({ type }) => type))
    expect(file.head.version).toBe(readyHistory.length)
    expect(file.names).toEqual({ leen: 'Leen Peeters' })
  })

  it('is made once', async () => {
    await stored('once', [coordinatorEvents.registered()])
    await expect(stored('once', [coordinatorEvents.registered()])).rejects.toThrow(VersionConflict)
  })

  it('is changed on the version that was read, and on no other', async () => {
    const before = await stored('twice', coordinatorHistory)
    await inOost().commit({ before, events: [coordinatorEvents.confirmed()] })
    await expect(inOost().commit({ before, events: [coordinatorEvents.ended()] })).rejects.toThrow(VersionConflict)
    expect((await inOost().coordinator('twice', true))?.record.state).toBe('active')
  })

  it('that was altered outside the product is refused', async () => {
    const { head } = await stored('forged', coordinatorHistory)
    const { Items: [item] = [] } = await itemsAt('forged')
    await table.client.send(new PutCommand({ TableName: name, Item: { ...item, sk: HEAD, state: 'ended' } }))
    expect(head.state).toBe('active')
    await expect(inOost().coordinator('forged', true)).rejects.toThrow(ForgedItem)
  })

  it('makes a transaction fail that was decided on an earlier version', async () => {
    const before = await stored('assigned', coordinatorHistory)
    const check = () => coordinatorUnchanged(table, personTag('assigned'), before.head.version)
    const beside = { Put: { TableName: name, Item: { pk: `OPS#X#${randomUUID()}`, sk: HEAD } } }
    const send = () => table.client.send(new TransactWriteCommand({ TransactItems: [check(), beside] }))
    await expect(send()).resolves.toBeDefined()
    await inOost().commit({
      before,
      events: [coordinatorEvents.affiliationAdded({ id: 'a9', organisation: { name: 'CAW' }, kind: 'board' })],
    })
    await expect(send()).rejects.toThrow(/ConditionalCheckFailed/)
  })
})

describe('the roster of a region', () => {
  it('is one Query of who is there, who ended last', async () => {
    const region = { ...coordinatorEvents.registered(), region: west } as const
    for (const [person, history] of [
      ['b', [region]],
      ['a', [region, coordinatorEvents.ended()]],
      ['c', [region]],
    ] as const)
      await stored(person, history)
    spent = []
    const roster = await inWest().list()
    expect(roster.map(({ record }) => record.state)).toEqual(['active', 'active', 'ended'])
    expect(roster.map(({ record }) => record.person).sort()).toEqual(['a', 'b', 'c'])
    expect(spent.filter(({ pattern }) => pattern === 'list-coordinators')).toHaveLength(1)
  })

  it('loses who moved to another region', async () => {
    const before = await stored('mover', coordinatorHistory)
    const { at, by } = coordinatorEvents.ended()
    await inOost().commit({ before, events: [{ type: 'region-moved', region: west, at, by }] })
    const persons = async (data: RosterData) => (await data.list()).map(({ record }) => record.person)
    expect(await persons(inOost())).not.toContain('mover')
    expect(await persons(inWest())).toContain('mover')
  })
})

it('two who make the first record at once use one key of the operator', async () => {
  const other = `kring-${randomUUID()}`
  const place = { endpoint: inject('endpoint'), region: 'eu-west-1', credentials }
  await createTable(new DynamoDBClient(place), other)
  const open = () =>
    forRoster(openStore({ table: other, ...place, secret: 'coordinators'.repeat(4) }), { role: 'roster', region: oost })
  const people = ['one', 'two', 'three']
  const registered = coordinatorEvents.registered()
  await Promise.all(people.map(person => open().commit({ events: [{ ...registered, person }] })))
  expect((await open().list()).map(({ record }) => record.person).sort()).toEqual([...people].sort())
})

const itemsAt = async (person: string) => {
  const { QueryCommand } = await import('@aws-sdk/lib-dynamodb')
  return table.client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': operatorKeys.coordinator(personTag(person)).pk, ':sk': HEAD },
    }),
  )
}
