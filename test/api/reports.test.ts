import { FunderId } from '@kring/domain'
import { cursorSigner, forPlatform } from '@kring/functions/data/index'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDay } from '../support/clock.ts'
import { dijleland, kompas, linde } from '../support/people.ts'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

const year = testDay.slice(0, 4)
const fonds = FunderId.parse('fonds')
const dirk = {
  subject: 'dirk',
  name: 'Dirk',
  email: 'dirk@fonds.example',
  memberships: [{ role: 'funder' as const, funder: fonds }],
}

let world: World
beforeAll(async () => {
  world = await openWorld()
  const platform = forPlatform(world.store)
  await platform.putFunder(fonds, 'Het fonds')
  const [membership] = dirk.memberships
  if (membership === undefined) throw new Error('no membership')
  await platform.putMember({ subject: 'dirk', name: 'Dirk', membership, since: '2026-01-01T00:00:00.000Z' })
  for (let n = 0; n < 4; n += 1) await submitJohan(world)
  await carryToAcceptance(world, await submitJohan(world))
  await world.drain()
  // A referral counts in one grant at most: that of the other funder goes without this partner.
  await platform.putGrant({ ...samenAanZet, tenants: [kompas] }, [{ id: kompas, name: 'Het Kompas' }])
  await platform.putGrant(grant('late'), [{ id: linde, name: 'De Linde' }])
  await backfillGrants({ store: world.store, cursors: cursorSigner('b'), secret: world.env.KRING_SECRET ?? '' })
})
afterAll(() => world.close())

const samenAanZet = {
  id: 'samen-aan-zet',
  funder: dijleland,
  name: 'Samen aan zet',
  from: '2020-01',
  to: '2039-12',
  budget: 640_000,
}
const grant = (id: string) => ({ ...samenAanZet, id, funder: fonds, name: id, tenants: [linde], threshold: 3 })
const report = (rest = '') => world.ask(`/f/fonds/usage?from=${year}-01&to=${year}-12${rest}`, { as: dirk })
const referrals = async (rest = '') => (await report(rest)).body.referrals

describe('a year in one request', () => {
  it('has its months, its quarters and the year before', async () => {
    const { body } = await report('&grant=late&compare=year-before')
    const quarter = Math.ceil(Number(testDay.slice(5, 7)) / 3)
    expect(body.rows).toHaveLength(12)
    expect(body.quarters.map(({ key }: { key: string }) => key)).toEqual(
      [1, 2, 3, 4].map(number => `${year}-Q${number}`),
    )
    expect(body.quarters[quarter - 1].cell).toEqual({ kind: 'count', n: 5 })
    expect(body.before).toMatchObject({
      from: `${Number(year) - 1}-01`,
      to: `${Number(year) - 1}-12`,
      referrals: { kind: 'count', n: 0 },
    })
    expect(body.before.quarters).toHaveLength(4)
    expect((await report('&grant=late')).body.before).toBeUndefined()
  })

  it('by quarter is the same, as a file too', async () => {
    const { body } = await report('&grant=late&by=quarter')
    expect(body.rows).toEqual(body.quarters)
    const csv = await world.ask(`/f/fonds/usage.csv?from=${year}-01&to=${year}-12&by=quarter`, { as: dirk })
    expect(csv.text).toContain(`"${year}";"kwartaal 1";`)
  })

  it('is refused where quarters are not whole, or the two periods share months: the difference would tell', async () => {
    for (const query of [
      `from=${year}-02&to=${year}-12&by=quarter`,
      `from=${Number(year) - 1}-01&to=${year}-12&compare=year-before`,
      `from=0000-01&to=0000-12&compare=year-before`,
      `from=${year}-01&to=${year}-12&compare=month-before`,
    ]) {
      const { status, body } = await world.ask(`/f/fonds/usage?${query}`, { as: dirk })
      expect([status, body.code]).toEqual([400, 'invalid-query'])
    }
  })

  it('names the municipalities of its rows in each language', async () => {
    const { body } = await report('&grant=late&by=municipality')
    const known = body.rows.map(({ key }: { key: string }) => key).filter((key: string) => key !== 'unknown')
    expect(Object.keys(body.rowNames)).toEqual(known)
    expect(body.rowNames.leuven).toEqual({ nl: 'Leuven', fr: 'Louvain', en: 'Leuven' })
  })

  it('is one Query of the core, and of no other family', async () => {
    world.consumed()
    await report('&grant=late&compare=year-before')
    expect(
      world
        .consumed()
        .map(({ pattern }) => pattern)
        .sort(),
    ).toEqual(['list-grants', 'read-funder', 'read-usage'])
    await report('&grant=late&by=municipality')
    expect(world.consumed().filter(({ pattern }) => pattern === 'read-usage')).toHaveLength(2)
  })
})

describe('a report that fifty people open at once', () => {
  it('is read once, and each gets it', async () => {
    await report('&grant=late')
    world.consumed()
    const replies = await Promise.all(Array.from({ length: 50 }, () => report('&grant=late')))
    expect(replies.map(({ status, body }) => [status, body.referrals.n])).toEqual(Array(50).fill([200, 5]))
    const reads = world.consumed().filter(({ pattern }) => pattern === 'read-usage')
    expect(reads.length).toBeLessThan(10)
  })

  it('is given to nobody who may not see it, at the same moment as to who may', async () => {
    const [mine, others, nobodys] = await Promise.all([
      report('&grant=late'),
      world.ask(`/f/fonds/usage?from=${year}-01&to=${year}-12&grant=late`, { as: 'els' }),
      world.ask(`/f/fonds/usage?from=${year}-01&to=${year}-12&grant=late`),
    ])
    expect([mine.status, others.status, nobodys.status]).toEqual([200, 403, 401])
  })

  it('is read anew by who opens it next', async () => {
    await submitJohan(world)
    await world.drain()
    expect(await referrals('&grant=late')).toEqual({ kind: 'count', n: 6 })
  })
})
