import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

/** What a newer version has written: an attribute of the event that this one does not know. */
const writeAsNewer = (id: string, newer: boolean) =>
  world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: { pk: `T#linde#R#${id}`, sk: 'E#000003' },
      UpdateExpression: newer ? 'SET ofLater = :later' : 'REMOVE ofLater',
      ...(newer ? { ExpressionAttributeValues: { ':later': 'unknown' } } : {}),
    }),
  )
const deliver = async (id: string, from: number) => world.handler()({ Records: (await world.eventsOf(id)).slice(from) })
const found = async (text: string) =>
  (await world.ask('/ops/search', { as: 'leen', body: { text } })).body.items.map((item: { id: string }) => item.id)

it('a correction that was set aside moves the dossier in the index when it falls due', async () => {
  const id = await submitJohan(world)
  await give(world, id, 'start-intake', {}, 1)
  await deliver(id, 0)
  expect(await found('Johan Vermeulen')).toEqual([id])
  const persons = { persons: [{ name: 'Willem Paardekoper', birthDate: '2016-01-02' }] }
  expect((await give(world, id, 'set-participants', { answers: persons }, 2)).status).toBe(200)
  await writeAsNewer(id, true)
  await deliver(id, 2)
  expect(await found('Paardekoper')).toEqual([])
  await writeAsNewer(id, false)
  now = later(10)
  await world.due()(undefined)
  expect(await found('Paardekoper')).toEqual([id])
  expect(await found('Johan Vermeulen')).toEqual([])
})
