import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { forTenant } from '@kring/functions/data/index'
import { eventSk } from '@kring/functions/data/keys'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linde } from '../support/people.ts'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

describe('the history of a dossier', () => {
  let world: World
  let id: string
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    id = await submitJohan(world)
    await carryToAcceptance(world, id)
  })

  const key = (sk: string) => ({ pk: `T#linde#R#${id}`, sk })
  const at = async (sk: string): Promise<Record<string, unknown>> => {
    const { Item } = await world.table.client.send(new GetCommand({ TableName: world.table.name, Key: key(sk) }))
    return Item ?? {}
  }
  const put = (Item: Record<string, unknown>) =>
    world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
  const remove = (sk: string) =>
    world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: key(sk) }))
  const firstBroken = async (): Promise<number | string | undefined> => {
    const examined = await forTenant(world.store, linde).examine(id)
    if (examined.kind !== 'faulty') return examined.kind === 'whole' ? undefined : examined.kind
    return examined.fault.entry ?? examined.fault.what
  }

  it('is whole when nobody touched it', async () => {
    expect(await firstBroken()).toBeUndefined()
  })

  it.each([
    ['its content', 3, { private: new Uint8Array(80).fill(7) }],
    ['its kind', 4, { type: 'intake-started' }],
    ['its version', 3, { v: 1 }],
    ['the request it came from', 3, { intent: { key: 'k', request: 'r' } }],
    ['its moment', 2, { at: '2020-01-01T00:00:00.000Z' }],
    ['who did it', 5, { by: { role: 'regional-manager', subject: 'ruben' } }],
    ['a field too many', 4, { note: 'x' }],
  ] as const)('shows an event that was altered: %s', async (_, seq, change) => {
    const item = await at(eventSk(seq))
    await put({ ...item, ...change })
    expect(await firstBroken()).toBe(seq)
  })

  it('shows an altered event also when its own hash was made to fit', async () => {
    const [third, fourth] = [await at(eventSk(3)), await at(eventSk(4))]
    await put({ ...third, private: fourth.private, hash: fourth.hash })
    expect(await firstBroken()).toBe(3)
  })

  it.each([2, 3, 4])('shows that event %i is missing', async seq => {
    await remove(eventSk(seq))
    expect(await firstBroken()).toBe(seq)
  })

  it('shows that the last event is missing', async () => {
    await remove(eventSk(5))
    expect(await firstBroken()).toBe(5)
  })

  it('can not be opened without its first event', async () => {
    await remove(eventSk(1))
    await expect(forTenant(world.store, linde).dossier(id, true)).rejects.toThrow('event-altered')
  })

  it('shows two events that changed places', async () => {
    const [second, third] = [await at(eventSk(2)), await at(eventSk(3))]
    await put({ ...second, ...key(eventSk(3)) })
    await put({ ...third, ...key(eventSk(2)) })
    expect(await firstBroken()).toBe(2)
  })

  it('shows two events whose stories changed places, numbers and all', async () => {
    const [third, fourth] = [await at(eventSk(3)), await at(eventSk(4))]
    await put({ ...third, type: fourth.type, private: fourth.private })
    await put({ ...fourth, type: third.type, private: third.private })
    expect(await firstBroken()).toBe(3)
  })

  it('shows an end that was cut off and forgotten by the head', async () => {
    await remove(eventSk(5))
    await put({ ...(await at('HEAD')), version: 4 })
    expect(await firstBroken()).toBe('head-altered')
  })

  it('is not fooled by the event of another dossier', async () => {
    const own = await at(eventSk(1))
    id = await submitJohan(world)
    await put({ ...own, ...key(eventSk(1)) })
    expect(await firstBroken()).toBe(1)
  })
})
