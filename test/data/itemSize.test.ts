import { put, transact } from '@kring/functions/data/calls'
import { isItemTooLarge } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )
const item = (bytes: number) => ({ pk: 'T#linde#SETTINGS', sk: 'S#large', text: 'x'.repeat(bytes) })

describe('an item that the table does not hold', () => {
  it('is told from other failures, alone and in a transaction', async () => {
    const { table } = world
    const Item = item(500_000)
    expect(isItemTooLarge(await failure(put(table, 'test', Item)))).toBe(true)
    expect(isItemTooLarge(await failure(transact(table, 'test', [{ Put: { TableName: table.name, Item } }])))).toBe(
      true,
    )
  })

  it('is not one that is refused for another reason', async () => {
    const { table } = world
    const never = { ConditionExpression: 'attribute_exists(pk)' }
    expect(isItemTooLarge(await failure(put(table, 'test', item(10), never)))).toBe(false)
    const empty = await failure(put(table, 'test', { ...item(10), pk: '' }))
    expect(empty).toBeInstanceOf(Error)
    expect(isItemTooLarge(empty)).toBe(false)
  })
})
