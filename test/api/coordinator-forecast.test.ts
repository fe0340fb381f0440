import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { addDays } from '@kring/domain'
import { cursorSigner, forIndexing } from '@kring/functions/data/index'
import { upgradeTable } from '@kring/functions/data/upgrade/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../recount/chance.ts'
import { clockFrom } from '../support/clock.ts'
import { deliverAll } from '../support/delivery.ts'
import { settle } from '../support/invitees.ts'
import { kompas, linde, oost, type PersonName, west } from '../support/people.ts'
import { acceptedJohan, direct, qualifiedCoordinator } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const forecast = (as: PersonName, query = '') => world.ask(`/ops/coordinator-forecast${query}`, { as })
const rows = async () => (await world.items()).filter(({ pk }) => pk === 'OPS#OCCUPANCY#oost')
const started = '2026-06-17'

describe('what a trajectory adds', () => {
  let johan: string
  it('is when it was accepted, and then when it ended; nobody and no dossier', async () => {
    johan = await acceptedJohan(world)
    await settle(world)
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(row).toEqual({ pk: 'OPS#OCCUPANCY#oost', sk: expect.any(String), acceptedOn: started })
    expect((await direct(world, johan, 'stop', { reason: 'situation-changed' })).status).toBe(200)
    await settle(world)
    expect(await rows()).toEqual([{ ...row, until: started }])
    expect(JSON.stringify(await rows())).not.toContain(johan)
  })

  it('is the same when the whole stream is worked again', async () => {
    const before = await rows()
    await deliverAll(world.handler(), await world.records())
    expect(await rows()).toEqual(before)
  })

  it('is entered for trajectories of before by the upgrade', async () => {
    const before = await rows()
    const send = world.table.client
    for (const { pk, sk } of before)
      await send.send(new DeleteCommand({ TableName: world.table.name, Key: { pk, sk } }))
    expect(await rows()).toEqual([])
    await send.send(new PutCommand({ TableName: world.table.name, Item: { pk: 'OPS#FORMAT', sk: 'HEAD', format: 6 } }))
    await upgradeTable({
      store: world.store,
      cursors: cursorSigner('x'),
      secret: world.env.KRING_SECRET ?? '',
      now: clockFrom(),
      begin: () => Promise.reject(new Error('no event is written again')),
    })
    expect(await rows()).toEqual(before)
  })
})

describe('the forecast of a region', () => {
  it('is for its managers, and for nobody of another region or role', async () => {
    expect((await forecast('leen')).status).toBe(200)
    const refused = [
      await forecast('leen', '?region=west'),
      await forecast('ruben', '?region=oost'),
      ...(await Promise.all(
        (['ann', 'bart', 'sara', 'els', 'karin', 'paula', 'nobody'] as const).map(as => forecast(as)),
      )),
    ]
    expect(refused.map(({ status }) => status)).toEqual(Array(refused.length).fill(403))
    expect((await world.ask('/ops/coordinator-forecast', {})).status).toBe(401)
  })

  it('is nothing at all below forty trajectories that ended', async () => {
    expect((await forecast('leen')).body).toEqual({
      region: 'oost',
      regions: ['oost'],
      coordinators: { now: 0 },
      forecast: { kind: 'few', ended: 0 },
    })
  })

  it('counts who may be assigned, and says in quarters how many trajectories go on at once', async () => {
    await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
    const chance = chanceOf(11)
    const oostRows = forIndexing(world.store, linde, oost)
    // One every three or four days for five years, for about a hundred days each.
    for (let day = -1825, number = 0; day < -5; day += chance.between(2, 5), number += 1) {
      const from = day + chance.between(2, 8)
      const until = from + chance.between(70, 130)
      await oostRows.putOccupancy(`LIN-${number}`, {
        acceptedOn: addDays(started, day),
        ...(from < 0 ? { from: addDays(started, from) } : {}),
        ...(until < 0 ? { until: addDays(started, until) } : {}),
      })
    }
    const { body } = await forecast('leen')
    expect(body.coordinators).toEqual({ now: 1, each: 10 })
    expect(body.forecast).toMatchObject({
      kind: 'forecast',
      coming: [
        { year: 2026, number: 3 },
        { year: 2026, number: 4 },
        { year: 2027, number: 1 },
        { year: 2027, number: 2 },
      ],
    })
    expect(body.forecast.past).toHaveLength(8)
    for (const { expected } of body.forecast.coming) expect(expected).toBeGreaterThan(20)
  })

  it('knows nothing of another region', async () => {
    await forIndexing(world.store, kompas, west).putOccupancy('KOM-1', { acceptedOn: '2026-01-05' })
    expect((await forecast('ruben')).body.forecast).toEqual({ kind: 'few', ended: 0 })
  })
})
