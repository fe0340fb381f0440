import { randomBytes } from 'node:crypto'
import { transact } from '@kring/functions/data/calls'
import { packedItems, packedOver, readPacked } from '@kring/functions/data/releases/packed'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const Value = z.object({ noise: z.string() })
const pk = 'OPS#RELEASES#dijleland#groot'
const table = () => world.store.table({ role: 'own' })
const read = () => readPacked(table(), 'test', pk, '2026-06-05#001', Value)
const put = (value: object) => transact(table(), 'test', packedOver(table(), packedItems(pk, '2026-06-05#001', value)))

describe('an edition that is larger than an item', () => {
  it('is stored in parts and read as it was', async () => {
    // Cannot be compressed, so a megabyte stays nearly one.
    const large = { noise: randomBytes(750_000).toString('base64') }
    expect(packedItems(pk, '2026-06-05#001', large).length).toBeGreaterThan(2)
    await put(large)
    expect(await read()).toEqual(large)
  })

  it('leaves nothing behind in a smaller one that is prepared over it', async () => {
    await put({ noise: 'klein' })
    expect(await read()).toEqual({ noise: 'klein' })
  })

  it('is refused when a part is missing', async () => {
    const [first] = packedItems(pk, '2026-06-06#001', { noise: randomBytes(600_000).toString('base64') })
    await transact(table(), 'test', packedOver(table(), first === undefined ? [] : [first]))
    await expect(readPacked(table(), 'test', pk, '2026-06-06#001', Value)).rejects.toThrow('unreadable content')
  })
})
