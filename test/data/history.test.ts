import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { forTenant, verifyHistory } from '@kring/functions/data/index'
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
  const firstBroken = async (): Promise<number | undefined> => {
    const dossier = await forTenant(world.store, linde).dossier(id, true)
    if (dossier === undefined) throw new Error('the dossier is gone')
    return verifyHistory(dossier)
  }

  it('is whole when nobody touched it', async () => {
    expect(await firstBroken()).toBeUndefined()
  })

  it.each([
    ['a word in it', 3, { intake: { heldOn: '2020-01-02', spokenWith: 'vader', summary: 'Iets anders.' } }],
    ['its moment', 2, { at: '2020-01-01T00:00:00.000Z' }],
    ['who did it', 5, { by: { role: 'regional-manager', subject: 'ruben', name: 'Ruben' } }],
    ['a field too many', 4, { note: 'x' }],
  ] as const)('shows an event that was altered: %s', async (_, seq, change) => {
    const item = await at(eventSk(seq))
    await put({ ...item, event: { ...Object(item.event), ...change } })
    expect(await firstBroken()).toBe(seq)
  })

  it('shows an altered event also when its own hash was made to fit', async () => {
    const [third, fourth] = [await at(eventSk(3)), await at(eventSk(4))]
    await put({ ...third, event: fourth.event, hash: fourth.hash })
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
    await expect(forTenant(world.store, linde).dossier(id, true)).rejects.toThrow('dossier without submission')
  })

  it('shows two events that changed places', async () => {
    const [second, third] = [await at(eventSk(2)), await at(eventSk(3))]
    await put({ ...second, ...key(eventSk(3)) })
    await put({ ...third, ...key(eventSk(2)) })
    expect(await firstBroken()).toBe(2)
  })

  it('shows two events whose stories changed places, numbers and all', async () => {
    const [third, fourth] = [await at(eventSk(3)), await at(eventSk(4))]
    await put({ ...third, event: fourth.event })
    await put({ ...fourth, event: third.event })
    expect(await firstBroken()).toBe(3)
  })

  it('shows an end that was cut off and forgotten by the head', async () => {
    await remove(eventSk(5))
    await put({ ...(await at('HEAD')), version: 4 })
    expect(await firstBroken()).toBe(5)
  })

  it('is not fooled by the event of another dossier', async () => {
    const own = await at(eventSk(1))
    id = await submitJohan(world)
    await put({ ...own, ...key(eventSk(1)) })
    expect(await firstBroken()).toBe(2)
  })
})
