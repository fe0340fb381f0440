import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonName } from '../support/people.ts'
import { carryToAcceptance, give, intake, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

type Row = { readonly id: string; readonly state: string; readonly submittedAt: string; readonly title?: string }

describe('sixty referrals', () => {
  let clock = Date.parse('2026-05-04T08:00:00.000Z')
  const tick = (minutes: number): string => {
    clock += minutes * 60_000
    return new Date(clock).toISOString()
  }
  let world: World
  const mine: string[] = []
  const hers: string[] = []

  beforeAll(async () => {
    // Every look at the clock is a second later, so that no two are sent at the same moment.
    world = await openWorld({ now: () => tick(1 / 60) })
    for (let count = 0; count < 60; count += 1) {
      const isHers = count % 3 === 2
      ;(isHers ? hers : mine).push(await submitJohan(world, isHers ? 'sofie' : 'sara'))
      if (count % 20 === 19) tick(26 * 60)
    }
    for (const id of mine.slice(0, 4)) await give(world, id, 'start-intake', {}, 1)
    for (const id of mine.slice(4, 7)) await give(world, id, 'withdraw', {}, 1, 'sara')
    for (const id of mine.slice(7, 9)) await give(world, id, 'decline', { reason: 'other', explanation: 'Zo.' }, 1)
    await carryToAcceptance(world, mine[9] ?? '')
    await give(world, mine[10] ?? '', 'redirect', { to: 'CAW' }, 1)
  })
  afterAll(() => world.close())

  /** A list from its first page to its last. */
  async function pages(path: string, as: PersonName, limit: number): Promise<readonly (readonly Row[])[]> {
    const read: Row[][] = []
    let cursor: string | undefined
    do {
      const next = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { body, status } = await world.ask(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${next}`, { as })
      expect(status).toBe(200)
      read.push(body.items)
      cursor = body.cursor
    } while (cursor !== undefined)
    return read
  }
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)
  const list = '/t/linde/referrals'

  it.each([1, 7, 25, 60, 100])('are read without loss and without doubles in pages of %i', async limit => {
    const read = await pages(list, 'bart', limit)
    const all = ids(read.flat())
    expect(all).toHaveLength(60)
    expect(new Set(all)).toEqual(new Set([...mine, ...hers]))
    expect(read.every(page => page.length <= limit)).toBe(true)
  })

  it('come twenty-five to a page when nobody says how many', async () => {
    const { body } = await world.ask(list, { as: 'bart' })
    expect(body.items).toHaveLength(25)
    expect(body.cursor).toBeTypeOf('string')
  })

  it('show what is open first, and of each stage the newest on top', async () => {
    const rows = (await pages(list, 'bart', 25)).flat()
    const stages = rows.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1])
    expect(stages).toEqual(['submitted', 'intake', 'accepted', 'redirected', 'declined', 'withdrawn'])
    for (const stage of stages) {
      const dates = rows.filter(({ state }) => state === stage).map(({ submittedAt }) => submittedAt)
      expect(dates).toEqual([...dates].sort().reverse())
    }
  })

  it('are read one stage at a time, in pages too', async () => {
    const read = async (state: string) => ids((await pages(`${list}?state=${state}`, 'bart', 2)).flat())
    expect(new Set(await read('intake'))).toEqual(new Set(mine.slice(0, 4)))
    expect(new Set(await read('withdrawn'))).toEqual(new Set(mine.slice(4, 7)))
    expect(new Set(await read('declined'))).toEqual(new Set(mine.slice(7, 9)))
    expect(await read('accepted')).toEqual([mine[9]])
    expect(await read('redirected')).toEqual([mine[10]])
    expect(await read('submitted')).toHaveLength(49)
  })

  it('a referrer sees their own, with the name they gave', async () => {
    const rows = (await pages(list, 'sofie', 7)).flat()
    expect(ids(rows)).toEqual([...hers].reverse())
    expect(rows.every(({ title }) => title === 'Johan Vermeulen')).toBe(true)
    expect(new Set(ids((await pages(list, 'sara', 25)).flat()))).toEqual(new Set(mine))
  })

  it('an admin sees them all, and no name', async () => {
    const rows = (await pages(list, 'bart', 100)).flat()
    expect(rows.some(row => 'title' in row)).toBe(false)
    expect((await world.ask(list, { as: 'koen' })).body.code).toBe('not-allowed')
    expect((await world.ask('/t/kompas/referrals', { as: 'koen' })).body).toEqual({ items: [] })
  })

  it('wait for the manager with the most overdue first, and the longest waiting of a day before the others', async () => {
    const rows = (await pages('/ops/queue', 'leen', 9)).flat()
    const waiting = [...mine, ...hers].filter(id => !mine.slice(4, 11).includes(id))
    expect(new Set(ids(rows))).toEqual(new Set(waiting))
    expect(rows).toHaveLength(53)
    const order = rows.map(row => JSON.stringify([Reflect.get(row, 'dueOn'), Reflect.get(row, 'waitingSince')]))
    expect(order).toEqual([...order].sort())
    expect(new Set(rows.map(row => Reflect.get(row, 'dueOn'))).size).toBeGreaterThan(2)
  })

  it('a step that was taken puts a referral back in line, and a decision takes it out', async () => {
    const first = (await world.ask('/ops/queue', { as: 'leen' })).body.items[0]
    await give(world, first.id, 'start-intake', {}, 1)
    await give(world, first.id, 'record-intake', intake, 2)
    const rows = (await pages('/ops/queue', 'leen', 100)).flat()
    expect(rows.at(-1)).toMatchObject({ id: first.id, step: 'word-question' })
    await give(world, first.id, 'decline', { reason: 'other', explanation: 'Zo.' }, 3)
    expect(ids((await pages('/ops/queue', 'leen', 100)).flat())).not.toContain(first.id)
  })

  it('a page that was opened stays good while others come in', async () => {
    const first = await world.ask(`${list}?limit=10`, { as: 'bart' })
    const late = await submitJohan(world)
    const rest: string[] = []
    let cursor: string | undefined = first.body.cursor
    while (cursor !== undefined) {
      const { body } = await world.ask(`${list}?limit=10&cursor=${encodeURIComponent(cursor)}`, { as: 'bart' })
      rest.push(...ids(body.items))
      cursor = body.cursor
    }
    const all = [...ids(first.body.items), ...rest]
    expect(all).toHaveLength(60)
    expect(all).not.toContain(late)
  })
})
