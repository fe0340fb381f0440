import { FunderId, type TenantId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { reconcile } from '@kring/functions/audit/reconcile'
import { cursorSigner, forCounting, forPlatform, forTenant, VersionConflict } from '@kring/functions/data/index'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import type { StreamDependencies } from '@kring/functions/stream/dependencies'
import { countFacts } from '@kring/functions/stream/effects/countFacts'
import { effectsOf } from '@kring/functions/stream/effects/work'
import { openSources } from '@kring/functions/stream/messages/sources'
import type { DossierEvent } from '@kring/functions/stream/streamEvent'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland, kompas, linde } from '../support/people.ts'
import { carryToAcceptance, give, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const cursors = cursorSigner('b')
const fund = FunderId.parse('fonds')
const always = { from: '2000-01', to: '2099-12' }

let world: World
let dossier: string
beforeAll(async () => {
  world = await openWorld()
  const platform = forPlatform(world.store)
  await platform.putFunder(fund, 'Het fonds')
  for (const [id, funder] of [['samen-aan-zet', dijleland] as const, ['het-andere', fund] as const]) {
    const period = { from: '2020-01', to: '2039-12', budget: 1, tenants: [linde], isChosenPerReferral: true }
    await platform.putGrant(Grant.parse({ id, funder, name: id, ...period }), [{ id: linde, name: 'De Linde' }])
  }
  dossier = await submitJohan(world)
  await carryToAcceptance(world, dossier)
  await world.drain()
  await backfillGrants({ store: world.store, cursors, secret: secret() })
})
afterAll(() => world.close())

const secret = (): string => world.env.KRING_SECRET ?? ''
async function paidBy(grant: string): Promise<void> {
  const { body } = await world.ask(`/t/linde/referrals/${dossier}`, { as: 'leen' })
  const answer = await give(world, dossier, 'change-funding', { grant, reason: 'Zo is het afgesproken.' }, body.version)
  expect(answer.status).toBe(200)
}

/** What a worker of the stream has read of the dossier. */
async function read() {
  const data = forTenant(world.store, linde)
  const [examined, tenant] = [await data.examine(dossier), await data.settings()]
  if (examined.kind !== 'whole' || tenant === undefined) throw new Error('no dossier')
  return {
    tenant,
    grants: await data.grants(),
    dossier: examined.dossier,
    trajectory: await data.trajectory(dossier),
    form: undefined,
  }
}
const running = async (funder: FunderId, grant: string): Promise<number> => {
  const months = await forCounting(world.store, funder).rollups(grant, always)
  return months.reduce((sum, { counters }) => sum + (counters['outcome:running'] ?? 0), 0)
}

const putGrant = (id: string, funder: FunderId, tenants: readonly TenantId[]) => {
  const period = { from: '2020-01', to: '2039-12', budget: 1, isChosenPerReferral: true }
  const grant = Grant.parse({ id, funder, name: id, tenants, ...period })
  return forPlatform(world.store).putGrant(
    grant,
    tenants.map(tenant => ({ id: tenant, name: tenant })),
  )
}
const streaming = (): StreamDependencies => ({
  store: world.store,
  secret: secret(),
  now: () => new Date().toISOString(),
  publicUrl: 'https://kring.test',
  mailer: { send: async () => {} },
  log: { info: () => {}, error: () => {} },
  count: () => {},
})

describe('two workers of the stream', () => {
  it('leave a trajectory with who pays now, also when one read it before that changed and writes last', async () => {
    await paidBy('samen-aan-zet')
    await world.drain()
    const late = await read()
    await paidBy('het-andere')
    await world.drain()
    expect([await running(dijleland, 'samen-aan-zet'), await running(fund, 'het-andere')]).toEqual([0, 1])
    await countFacts({ store: world.store, secret: secret() }, [late])
    expect([await running(dijleland, 'samen-aan-zet'), await running(fund, 'het-andere')]).toEqual([0, 1])
    expect((await reconcile(world.store, cursors, secret())).wrongFacts).toEqual([])
  })

  it('leave it with the grants as they are, when one read them before a change and writes after the backfill of it', async () => {
    const { body } = await world.ask(`/t/linde/referrals/${dossier}`, { as: 'leen' })
    const event: DossierEvent = { kind: 'event', tenant: linde, dossier, seq: body.version }
    const [early, gone] = [openSources(streaming()), openSources(streaming())]
    await early.tenant(linde)
    // It pays for nothing of this partner any more.
    await putGrant('het-andere', fund, [kompas])
    await backfillGrants({ store: world.store, cursors, secret: secret() })
    expect(await running(fund, 'het-andere')).toBe(0)
    // What the worker would have left, without asking again.
    const { grants } = await early.tenant(linde)
    await countFacts({ store: world.store, secret: secret() }, [{ ...(await read()), grants }])
    expect((await reconcile(world.store, cursors, secret())).wrongFacts).not.toEqual([])
    await effectsOf(streaming(), early, [event])(event)
    expect(await running(fund, 'het-andere')).toBe(0)
    expect((await reconcile(world.store, cursors, secret())).wrongFacts).toEqual([])
    // And the other way: one that comes, which the worker did not know.
    await gone.tenant(linde)
    await putGrant('het-andere', fund, [linde])
    await backfillGrants({ store: world.store, cursors, secret: secret() })
    await effectsOf(streaming(), gone, [event])(event)
    expect(await running(fund, 'het-andere')).toBe(1)
    expect((await reconcile(world.store, cursors, secret())).wrongFacts).toEqual([])
  })

  it('read again what one read while both the referral and the trajectory changed', async () => {
    const { trajectory, ...found } = await read()
    if (trajectory === undefined) throw new Error('no trajectory')
    const referral = found.dossier.head.version
    const between = {
      ...found,
      dossier: { ...found.dossier, head: { ...found.dossier.head, version: referral - 1 } },
      trajectory: { ...trajectory, head: { ...trajectory.head, version: trajectory.head.version + 1 } },
    }
    const [result] = await countFacts({ store: world.store, secret: secret() }, [between])
    expect(result).toMatchObject({ status: 'rejected', reason: expect.any(VersionConflict) })
  })
})
