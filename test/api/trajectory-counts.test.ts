import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { headSealOf } from '@kring/functions/data/eventStore/headSeal'
import { cursorSigner } from '@kring/functions/data/index'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockFrom } from '../support/clock.ts'
import { acceptedJohan, direct, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
const none = { matching: 0, preparation: 0, scheduled: 0, day: 0, evaluation: 0, stopped: 0, closed: 0 }
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const counts = (as: 'bart' | 'sara' | 'leen', tenant = 'linde') => world.ask(`/t/${tenant}/trajectory-counts`, { as })

describe('a partner’s administrator', () => {
  it('sees that no trajectory has begun', async () => {
    const { status, body } = await counts('bart')
    expect([status, body]).toEqual([200, { stages: none }])
  })

  it('sees how many there are in each stage, never which, and not how many when they are fewer than five', async () => {
    const ids = []
    for (let count = 0; count < 4; count++) ids.push(await acceptedJohan(world))
    expect((await counts('bart')).body).toEqual({ stages: { ...none, matching: 'few' } })
    ids.push(await acceptedJohan(world))
    const five = await counts('bart')
    expect(five.body).toEqual({ stages: { ...none, matching: 5 } })
    expect(five.text).not.toMatch(/LIN-|Johan/)
    const [first = ''] = ids
    expect((await direct(world, first, 'stop', { reason: 'situation-changed' })).status).toBe(200)
    expect((await counts('bart')).body).toEqual({ stages: { ...none, matching: 'few', stopped: 'few' } })
  })

  it('counts those of before there was an index of them, after the upgrade; one that was altered is left as it is', async () => {
    const [old, altered] = [await acceptedJohan(world), await acceptedJohan(world)]
    expect((await counts('bart')).body.stages.matching).toBe(6)
    const send = world.table.client
    const at = (id: string) => ({ pk: `T#linde#J#${id}`, sk: 'HEAD' })
    const headOf = async (id: string) =>
      (await send.send(new GetCommand({ TableName: world.table.name, Key: at(id) }))).Item ?? {}
    for (const id of [old, altered]) {
      const { listPk, listSk, seal, ...head } = await headOf(id)
      const Item = id === old ? { ...head, seal: headSealOf(head, world.store.sealing().mac) } : { ...head, seal }
      await send.send(new PutCommand({ TableName: world.table.name, Item }))
    }
    await send.send(new PutCommand({ TableName: world.table.name, Item: { pk: 'OPS#FORMAT', sk: 'HEAD', format: 4 } }))
    expect((await counts('bart')).body.stages.matching).toBe('few')
    const upgrade = {
      store: world.store,
      cursors: cursorSigner('x'),
      secret: world.env.KRING_SECRET ?? '',
      now: clockFrom(),
    }
    const begin = () => Promise.reject(new Error('no event is written again'))
    await upgradeTable({ ...upgrade, begin })
    expect((await counts('bart')).body.stages.matching).toBe(5)
    expect(await headOf(altered)).not.toHaveProperty('listPk')
    expect((await trajectory(world, old)).status).toBe(200)
    expect(await upgradeTable({ ...upgrade, begin })).toBe(0)
  })

  it('opens none of them, and counts those of no other partner', async () => {
    const id = await acceptedJohan(world)
    expect((await trajectory(world, id, 'bart')).status).toBe(403)
    expect((await counts('bart', 'kompas')).status).toBe(403)
  })

  it('alone counts: neither who refers nor a regional manager', async () => {
    expect((await counts('sara')).status).toBe(403)
    expect((await counts('leen')).status).toBe(403)
  })
})
