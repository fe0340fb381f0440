import { operatorKeys, personTag } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { giveCoordinator, registerCoordinator } from '../support/coordinators.ts'
import { west } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'
import { forger, named } from './smallWorld.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => testNow })
  await registerCoordinator(world, 'ann')
  await giveCoordinator(world, 'ann', 'set-wishes', { skills: ['hond'] }, 1)
  await giveCoordinator(world, 'ann', 'confirm-affiliations', {}, 2)
  await world.drain()
})
afterAll(() => world.close())

const { pk } = operatorKeys.coordinator(personTag('ann'))
const at = (sk: string) => ({ pk, sk })

describe('a check of everything', () => {
  it('finds nothing wrong with a coordinator’s record that the product made', async () => {
    expect(await named(world)).toEqual([])
  })

  it('names an event that was altered, a head that was rolled back and a record that is gone', async () => {
    const { change, put, read, remove } = forger(world)
    const [head, event] = [await read(at('HEAD')), await read(at('E#000003'))]
    await change(at('E#000002'), item => ({ ...item, at: '2026-06-01T08:00:00.000Z' }))
    expect(await named(world)).toContainEqual({ kind: 'event-altered', of: pk, entry: 'E#000002' })
    await put({ ...(await read(at('E#000002'))), at: testNow })
    await remove(at('E#000003'))
    expect(await named(world)).toContainEqual({ kind: 'event-absent', of: pk, entry: 'E#000003' })
    await put(event)
    await change(at('HEAD'), item => ({ ...item, ownPk: operatorKeys.roster(west).ownPk }))
    expect(await named(world)).toContainEqual({ kind: 'head-altered', of: pk })
    await put(head)
    expect(await named(world)).toEqual([])
    for (const sk of ['HEAD', 'E#000001', 'E#000002', 'E#000003']) await remove(at(sk))
    expect(await named(world)).toContainEqual({ kind: 'coordinator-absent', of: pk })
  })
})
