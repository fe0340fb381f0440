import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invite, prepare, prepareDay } from '../support/invitees.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

/** The evening before the conference, two weeks after the clock of tests begins. */
const evening = '2026-07-03T18:40:00.000Z'

describe('the bag of a day', () => {
  let world: World
  let now: string
  let id: string
  const fetchBag = (as: 'ann' | 'leen' | 'sara' | 'bart', tenant = 'linde') =>
    world.ask(`/t/${tenant}/trajectories/${id}/day-bag`, { as, method: 'POST' })

  beforeAll(async () => {
    world = await openWorld({ now: () => now })
    now = '2026-06-17T08:00:00.000Z'
    await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
    id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const main = { name: 'Johan Vermeulen', birthDate: '2018-02-03', email: 'johan@familie.example' }
    const johan = await invite(world, id, 'ann', main, { part: 'main-person', reach: { toChild: true } })
    const edith = { name: 'Edith Maes', email: 'edith@familie.example', phone: '0470112233', address: 'Dorpsstraat 1' }
    const support = await invite(world, id, 'ann', { ...edith, needs: 'Geen trap', language: 'fr' })
    const part = { support, supportStays: true, phases: ['private'], saidForThem: 'Ik wil bij oma' }
    await prepare(world, id, 'ann', ['set-child-part', { person: johan, ...part }])
    await direct(world, id, 'set-requirement', { text: 'Iedereen is nuchter.', reason: 'Voor de rust.' })
    await prepare(world, id, 'ann', ['freeze-requirements'])
    const { circle } = (await trajectory(world, id, 'ann')).body
    for (const { id: person } of circle.people)
      await prepare(world, id, 'ann', ['disclose-requirements', { person, version: 1 }])
    await prepareDay(world, id, 'ann')
  })
  afterAll(() => world.close())

  it('is not there before a day is set, and not more than a day before it', async () => {
    const none = await fetchBag('ann')
    expect([none.status, none.body.code]).toEqual([409, 'day-bag-not-now'])
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' }])
    expect((await fetchBag('ann')).status).toBe(409)
  })

  it('has names, parts and languages for its coordinator, and no address, phone or story', async () => {
    now = evening
    const { status, body, text } = await fetchBag('ann')
    expect(status, text).toBe(200)
    expect(body.now).toBe(evening)
    expect(body.author).toBe('ann')
    expect(body.contents).toMatchObject({ id, tenant: { id: 'linde' }, bag: { state: 'scheduled', variant: 'family' } })
    expect(body.contents.bag.people).toMatchObject([
      { name: 'Johan Vermeulen', part: 'main-person', isChild: true, child: { supportStays: true } },
      { name: 'Edith Maes', part: 'circle', language: 'fr', isChild: false },
    ])
    expect(body.contents.bag.requirements).toMatchObject([{ text: 'Iedereen is nuchter.', reason: 'Voor de rust.' }])
    expect(text).not.toMatch(/Dorpsstraat|0470112233|@familie|Geen trap|2018-02-03|bij oma/i)
  })

  it('has another half of the lock each time, and the same public key', async () => {
    const [one, other] = [(await fetchBag('ann')).body, (await fetchBag('ann')).body]
    expect(Buffer.from(one.devicePart, 'base64url')).toHaveLength(32)
    expect(one.devicePart).not.toBe(other.devicePart)
    expect(one.serverKey).toBe(other.serverKey)
    expect(Buffer.from(one.serverKey, 'base64url')).toHaveLength(65)
  })

  it('stands in the access log as an export, each time', async () => {
    const items = async () =>
      (await world.ask(`/t/linde/referrals/${id}/access-log?limit=100`, { as: 'leen' })).body.items
    const exports = (all: readonly { action: string }[]) => all.filter(({ action }) => action === 'export')
    const before = exports(await items()).length
    await fetchBag('ann')
    const after = exports(await items())
    expect(after).toHaveLength(before + 1)
    expect(after[0]).toMatchObject({ by: { role: 'coordinator' } })
  })

  it('is for who has the trajectory, and for nobody else', async () => {
    expect((await fetchBag('leen')).status).toBe(403)
    for (const as of ['sara', 'bart'] as const) expect([403, 404]).toContain((await fetchBag(as)).status)
    expect([403, 404]).toContain((await fetchBag('ann', 'wilg')).status)
  })

  it('is there until three days after, and then no more', async () => {
    now = '2026-07-07T21:59:00.000Z'
    expect((await fetchBag('ann')).status).toBe(200)
    now = '2026-07-07T22:00:00.000Z'
    expect((await fetchBag('ann')).status).toBe(409)
  })
})
