import { FunderId, RegionId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { Unfunded } from '@kring/functions/api/contract/overview'
import { cursorSigner, forErasure, forIndexing, forPlatform } from '@kring/functions/data/index'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { backfillPartners } from '@kring/functions/schedule/backfill/partnerCounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland, linde } from '../support/people.ts'
import { carryToAcceptance, give, submitJohan } from '../support/referrals.ts'
import { acceptedJohan, direct } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

const fonds = FunderId.parse('fonds')
const oost = RegionId.parse('oost')
let world: World
beforeAll(async () => {
  world = await openWorld()
  await forPlatform(world.store).putFunder(fonds, 'Het fonds')
})
afterAll(() => world.close())

const dependencies = () => ({ store: world.store, cursors: cursorSigner('b'), secret: world.env.KRING_SECRET ?? '' })
/** Writes a grant for De Linde, and has what it changes counted as the clock does. */
async function putGrant(id: string, changes: object = {}, funder = fonds): Promise<void> {
  const given = { id, funder, name: id, from: '2020-01', to: '2039-12', budget: 1, tenants: [linde], ...changes }
  await forPlatform(world.store).putGrant(Grant.parse(given), [{ id: linde, name: 'De Linde' }])
  await backfillGrants(dependencies())
}
const list = async (as: 'leen' | 'paula' = 'leen', query = '') => world.ask(`/ops/unfunded${query}`, { as })
const reasonOf = async (id: string): Promise<string | undefined> =>
  (await list()).body.items.find(({ reference }: { reference: string }) => reference === id)?.reason
const counted = async () => (await world.ask('/ops/overview', { as: 'leen' })).body.unfunded
async function command(id: string, name: string, body: object, version: number): Promise<void> {
  const reply = await give(world, id, name, body, version)
  if (reply.status !== 200) throw new Error(`${name}: ${reply.text}`)
  await world.drain()
}
async function accepted(): Promise<string> {
  const id = await acceptedJohan(world)
  await world.drain()
  return id
}

describe('the accepted referrals that no grant pays for', () => {
  it('are none while the one grant covers what was accepted', async () => {
    await accepted()
    expect((await list()).body).toEqual({ region: 'oost', regions: ['oost'], mayOpen: true, items: [] })
    expect(await counted()).toBe(0)
  })

  it('wait for a choice once a second grant covers them, until a manager chooses', async () => {
    const id = await accepted()
    await putGrant('tweede', { isChosenPerReferral: true })
    expect(await reasonOf(id)).toBe('not-chosen')
    const late = await accepted()
    expect(await reasonOf(late)).toBe('not-chosen')
    expect(await counted()).toBe(3)
    await command(id, 'change-funding', { grant: 'tweede', reason: 'Zo is beslist.' }, 5)
    expect(await reasonOf(id)).toBeUndefined()
    await command(late, 'change-funding', { payer: 'De stad', reason: 'Zo is beslist.' }, 5)
    expect(await reasonOf(late)).toBeUndefined()
    expect(await counted()).toBe(1)
  })

  it('are shown again when the grant that was chosen comes to cover something else, or a manager says nobody pays', async () => {
    const [id, other] = [await accepted(), await accepted()]
    for (const one of [id, other])
      await command(one, 'change-funding', { grant: 'tweede', reason: 'Zo is beslist.' }, 5)
    await putGrant('tweede', { variants: ['neighbourhood'] })
    expect(await reasonOf(id)).toBe('no-longer-covers')
    await command(other, 'change-funding', { reason: 'Toch niet.' }, 6)
    expect(await reasonOf(other)).toBe('nobody-yet')
    await putGrant('tweede', {})
    expect([await reasonOf(id), await reasonOf(other)]).toEqual([undefined, 'nobody-yet'])
  })

  it('say that the grant was ended, or that none covers them', async () => {
    const id = await accepted()
    await putGrant('tweede', { variants: ['neighbourhood'] })
    expect(await reasonOf(id)).toBeUndefined()
    await putGrant('samen-aan-zet', { endedFrom: '2020-02' }, dijleland)
    expect(await reasonOf(id)).toBe('ended')
    await putGrant('samen-aan-zet', { to: '2020-02' }, dijleland)
    expect(await reasonOf(id)).toBe('none-covers')
  })

  it('go when the trajectory is stopped without a plan, when it is withdrawn, and with the dossier', async () => {
    const [stopped, withdrawn, erased] = [await accepted(), await accepted(), await accepted()]
    await direct(world, stopped, 'stop', { reason: 'situation-changed' })
    const { status, text } = await give(world, withdrawn, 'withdraw', {}, 5, 'sara')
    expect([status, text]).toEqual([200, expect.anything()])
    await world.drain()
    expect([await reasonOf(stopped), await reasonOf(withdrawn)]).toEqual([undefined, undefined])
    expect(await reasonOf(erased)).toBe('none-covers')
    await forErasure(world.store, linde, erased).removeFromRegion(erased, oost)
    expect(await reasonOf(erased)).toBeUndefined()
  })

  it('of before they were listed are entered for each partner, also for one without a grant', async () => {
    const id = await accepted()
    await forIndexing(world.store, linde, oost).setUnfunded(id, undefined)
    const platform = forPlatform(world.store)
    const { families } = await platform.countedPartner(linde)
    await platform.saveCountedPartner(linde, { families: families.filter(one => !/unfunded/.test(one)), isWhole: true })
    await backfillPartners(dependencies())
    expect(await reasonOf(id)).toBe('none-covers')
    expect((await platform.countedPartner(linde)).isWhole).toBe(true)
  })

  it('are not those that wait for a decision', async () => {
    const id = await submitJohan(world)
    await world.drain()
    expect(await reasonOf(id)).toBeUndefined()
    await carryToAcceptance(world, id)
    await world.drain()
    expect(await reasonOf(id)).toBe('none-covers')
  })

  it('are read in pages, by number and with nobody’s name, and the look is logged', async () => {
    const { body } = await list()
    expect(body).toEqual(Unfunded.parse(body))
    const all = body.items
    const first = (await list('leen', '?limit=1')).body
    const rest = (await list('leen', `?cursor=${first.cursor}`)).body
    expect([...first.items, ...rest.items]).toEqual(all)
    expect(all[0]).toMatchObject({ tenant: 'linde', partner: 'Jeugdhulp De Linde', variant: 'family' })
    expect(JSON.stringify(all)).not.toMatch(/Johan|Vermeulen/)
    const looks = (await world.items()).filter(
      ({ pk, sk }) => String(pk).startsWith('OPS#ACCESS#') && String(sk).startsWith('A#') && !/SEAL/.test(String(sk)),
    )
    expect(looks.length).toBeGreaterThan(0)
  })

  it('are of the own region for a manager, of each for the platform admin, who opens none, and nobody else’s', async () => {
    expect((await world.ask('/ops/unfunded?region=oost', { as: 'ruben' })).status).toBe(403)
    expect((await world.ask('/ops/unfunded', { as: 'ruben' })).body.items ?? []).toEqual([])
    const { body } = await list('paula', '?region=oost')
    expect(body.mayOpen).toBe(false)
    expect(body.items).toEqual((await list()).body.items)
    for (const as of ['bart', 'sara', 'els', 'nadia'] as const)
      expect((await world.ask('/ops/unfunded', { as })).status).toBe(403)
    expect((await world.ask('/ops/unfunded')).status).toBe(401)
  })
})
