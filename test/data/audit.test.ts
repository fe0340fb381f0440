import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { reconcile } from '@kring/functions/audit/reconcile'
import { verify } from '@kring/functions/audit/verify'
import { cursorSigner } from '@kring/functions/data/index'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDay, testNow } from '../support/clock.ts'
import { give, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

describe('the checks over everything', () => {
  let world: World
  let id: string
  beforeAll(async () => {
    world = await openWorld()
    id = await submitJohan(world)
    await submitJohan(world)
    await give(world, id, 'start-intake', {}, 1)
    await world.drain()
  })
  afterAll(() => world.close())
  const cursors = cursorSigner('audit')
  const auditor = () => ({
    store: world.store,
    ledger: world.ledger,
    sealing: ledgerSealing(world.env.KRING_SECRET ?? ''),
    now: testNow,
  })

  it('find nothing wrong in what was done by the rules', async () => {
    expect(await verify(auditor())).toMatchObject({
      dossiers: 2,
      events: 3,
      accesses: 0,
      forms: 4,
      checkpoints: 0,
      faults: [],
    })
    const counted = await reconcile(world.store, cursors, world.env.KRING_SECRET ?? '')
    // In the grant, and in the partner's own counts.
    expect(counted).toEqual({ facts: 4, months: 2, wrongFacts: [], wrongMonths: [], repaired: [] })
  })

  it('find a month whose counters were changed by hand', async () => {
    const month = testDay.slice(0, 7)
    const key = { pk: 'F#dijleland#ROLLUP#samen-aan-zet#core#1', sk: `${month}#linde` }
    const add = (n: number) =>
      world.table.client.send(
        new UpdateCommand({
          TableName: world.table.name,
          Key: key,
          UpdateExpression: 'ADD #total :n',
          ExpressionAttributeNames: { '#total': 'total' },
          ExpressionAttributeValues: { ':n': n },
        }),
      )
    await add(1)
    const { wrongMonths } = await reconcile(world.store, cursors, world.env.KRING_SECRET ?? '')
    expect(wrongMonths).toEqual([`samen-aan-zet ${month} linde`])
    await add(-1)
  })
})
