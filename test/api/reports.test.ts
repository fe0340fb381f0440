import { FunderId } from '@kring/domain'
import { Grant } from '@kring/domain/grants'
import { cursorSigner, forPlatform, forTenant } from '@kring/functions/data/index'
import { beginBackfill } from '@kring/functions/data/reports/backfills'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDay } from '../support/clock.ts'
import { injectFaults } from '../support/injectFaults.ts'
import { linde } from '../support/people.ts'
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
})
afterAll(() => world.close())

const platform = () => forPlatform(world.store)
const backfill = (most?: number) =>
  backfillGrants({ store: world.store, cursors: cursorSigner('b'), secret: world.env.KRING_SECRET ?? '' }, most)
const grant = (id: string, changes: object = {}) => ({
  id,
  funder: fonds,
  name: id,
  from: '2020-01',
  to: '2039-12',
  budget: 1000,
  tenants: [linde],
  threshold: 3,
  ...changes,
})
const put = (id: string, changes: object = {}) =>
  platform().putGrant(grant(id, changes), [{ id: linde, name: 'De Linde' }])
const report = (rest = '') => world.ask(`/f/fonds/usage?from=${year}-01&to=${year}-12${rest}`, { as: dirk })
const referrals = async (rest = '') => (await report(rest)).body.referrals

describe('a grant that comes late', () => {
  it('counts the referrals of before once it was worked off, each once, however often', async () => {
    await put('late')
    expect(await referrals('&grant=late')).toEqual({ kind: 'count', n: 0 })
    expect(await backfill()).toEqual({ dossiers: 5, failed: [], left: 0 })
    expect(await referrals('&grant=late')).toEqual({ kind: 'count', n: 5 })
    await world.drain()
    await put('late')
    expect(await backfill()).toEqual({ dossiers: 0, failed: [], left: 0 })
    expect(await referrals('&grant=late')).toEqual({ kind: 'count', n: 5 })
  })

  it('and covers the same as another counts each referral once in the report over all, also while it is counted', async () => {
    await put('other')
    expect(await referrals()).toEqual({ kind: 'count', n: 5 })
    await backfill()
    expect(await referrals()).toEqual({ kind: 'count', n: 5 })
    expect(await referrals('&grant=other')).toEqual({ kind: 'count', n: 5 })
  })

  it('counts what it did not cover before when it is extended, and no more than it covers when it is shortened', async () => {
    await put('short', { to: '2021-12' })
    await backfill()
    expect(await referrals('&grant=short')).toEqual({ kind: 'count', n: 0 })
    await put('short', { to: '2039-12' })
    await backfill()
    expect(await referrals('&grant=short')).toEqual({ kind: 'count', n: 5 })
    await put('short', { to: '2021-12' })
    expect(await backfill()).toMatchObject({ dossiers: 0 })
    expect(await referrals('&grant=short')).toEqual({ kind: 'count', n: 0 })
  })

  it('goes on where it was cut off, and leaves nothing out', async () => {
    await put('resumed')
    const page = await forTenant(world.store, linde).list(cursorSigner('b'), { limit: 100 })
    expect(page.items).toHaveLength(5)
    expect(await backfill(0)).toEqual({ dossiers: 0, failed: [], left: 1 })
    expect(await backfill(1)).toMatchObject({ dossiers: 5 })
    expect(await backfill()).toMatchObject({ left: 0 })
    expect(await referrals('&grant=resumed')).toEqual({ kind: 'count', n: 5 })
  })

  it('loses nothing to a backfill that looks while the grant is being written', async () => {
    const noted = Grant.parse(grant('racing'))
    await beginBackfill(world.store.table({ role: 'own' }), noted)
    // The grant is not there yet: its note stays.
    expect(await backfill()).toMatchObject({ left: 1 })
    const [old] = await platform().backfills()
    await put('racing', { to: '2021-12' })
    await backfill()
    const [before] = [await referrals('&grant=racing')]
    expect(before).toEqual({ kind: 'count', n: 0 })
    // One that began with the grant of before keeps nothing of it.
    await beginBackfill(world.store.table({ role: 'own' }), noted)
    const [running] = await platform().backfills()
    await put('racing')
    for (const stale of [old, running])
      if (stale !== undefined) expect(await platform().saveBackfill({ ...stale, tenants: [] })).toBe(false)
    await backfill()
    expect(await referrals('&grant=racing')).toEqual({ kind: 'count', n: 5 })
  })

  it('counts once what the stream counts at the same time', async () => {
    await put('concurrent')
    const records = await world.records()
    const [, answer] = await Promise.all([backfill(), world.handler()({ Records: [...records] })])
    expect(answer.batchItemFailures).toEqual([])
    expect(await referrals('&grant=concurrent')).toEqual({ kind: 'count', n: 5 })
  })

  it('begins the page again when the table took no more calls, and counts nothing twice', async () => {
    await put('throttled')
    const cut = injectFaults([...Array.from({ length: 12 }, () => 'goes well' as const), { fails: new Error('cut') }])
    await expect(backfill()).rejects.toThrow('cut')
    cut.end()
    await backfill()
    expect(await referrals('&grant=throttled')).toEqual({ kind: 'count', n: 5 })
  })
})

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
