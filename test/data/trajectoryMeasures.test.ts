import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { fatima } from '@kring/domain/test-data/trajectories'
import { verify } from '@kring/functions/audit/verify'
import { headSealOf } from '@kring/functions/data/eventStore/headSeal'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEraser } from '../support/eraser.ts'
import { linde } from '../support/people.ts'
import { accept, addPerson, assign, type Trajectories, trajectoriesIn } from '../support/storedTrajectories.ts'
import { openWorld, type World } from '../support/world.ts'
import { auditedAt } from './smallWorld.ts'

let world: World
let trajectories: Trajectories
let id: string
beforeAll(async () => {
  world = await openWorld()
  trajectories = trajectoriesIn(world.store)
  id = await accept(world, 'family')
  await assign(trajectories, id)
})
afterAll(() => world.close())

const asFatima = { by: fatima }
const verified = async () => {
  await world.drain()
  const sealing = ledgerSealing(world.env.KRING_SECRET ?? '')
  return (await verify({ store: world.store, ledger: world.ledger, sealing, now: auditedAt })).faults
}
const head = async () => {
  const found = (await world.items()).find(({ pk, sk }) => pk === `T#linde#J#${id}` && sk === 'HEAD')
  if (found === undefined) throw new Error('no head')
  return found
}

describe('what the indicators count of a trajectory', () => {
  it('is in its head, written with the events that change it', async () => {
    expect(await head()).toMatchObject({ measures: { growth: { now: 0, invited: 0 }, contacts: 0 } })
    await trajectories.give(id, addPerson('Edith Vermeulen'), { ...asFatima, newId: 'edith' })
    await trajectories.give(id, addPerson('Herman Vermeulen'), { ...asFatima, newId: 'herman' })
    await trajectories.give(id, { name: 'invite', person: 'edith' }, asFatima)
    const call = { name: 'log-contact', kind: 'circle', channel: 'phone', outcome: 'spoken', minutes: 10 } as const
    await trajectories.give(id, { ...call, person: 'edith' }, { ...asFatima, newId: 'c1' })
    await trajectories.give(id, { ...call, person: 'herman', minutes: 5 }, { ...asFatima, newId: 'c2' })
    const { measures } = await head()
    expect(measures).toMatchObject({
      growth: { now: 2, invited: 1, coming: 0 },
      contacts: 2,
      contactMinutes: 15,
      planWithoutMeeting: false,
    })
    expect(JSON.stringify(measures)).not.toMatch(/edith|herman/i)
    await trajectories.give(id, { name: 'stop', reason: 'plan-exists' })
    expect(await head()).toMatchObject({ measures: { stopped: 'plan-exists' } })
  })

  it('is missed by verify where it is not what the events say, also under a seal that fits', async () => {
    expect(await verified()).toEqual([])
    const { seal, ...right } = await head()
    const measures = { ...Object(right.measures), contacts: 40 }
    const wrong = { ...right, measures }
    const forged = { ...wrong, seal: headSealOf(wrong, world.store.sealing().mac) }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: forged }))
    const faults = await verified()
    expect(faults.map(({ kind }) => kind)).toContain('measures-not-its-events')
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: { ...right, seal } }))
    expect(await verified()).toEqual([])
  })

  it('stays when the dossier is erased: it names nobody', async () => {
    const { measures } = await head()
    const erasing = openEraser(world)
    await eraseDossier(erasing.eraser, linde, id)
    erasing.close()
    expect(await head()).toMatchObject({ measures, erasedAt: expect.any(String) })
  })
})
