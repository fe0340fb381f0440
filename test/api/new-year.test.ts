import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryToAcceptance, grandchild, johan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

/** Around midnight in Brussels, an hour before it is midnight in UTC; in summer two. */
const midnights = [
  ['the last moment of the year', '2026-12-31T22:59:59.000Z', '2026', '2026-12'],
  ['half past midnight on 1 January', '2026-12-31T23:30:00.000Z', '2027', '2027-01'],
  ['one in the morning on 1 January', '2027-01-01T00:00:00.000Z', '2027', '2027-01'],
  ['the last moment of June', '2027-06-30T21:59:59.000Z', '2027', '2027-06'],
  ['half past midnight on 1 July', '2027-06-30T22:30:00.000Z', '2027', '2027-07'],
] as const

describe.each(midnights)('a referral at %s', (_, instant, year, month) => {
  let now: string = instant
  let world: World
  beforeAll(async () => {
    world = await openWorld({ now: () => now })
  })
  afterAll(() => world.close())

  it.each([
    ['a professional', { as: 'sara', body: johan }],
    ['a citizen', { body: grandchild }],
  ] as const)('of %s has the year of Brussels in its number, and is counted in its month', async (_who, ask) => {
    const { status, body } = await world.ask('/t/linde/referrals', { ...ask, headers: once() })
    expect([status, body.id.slice(0, 9)]).toEqual([201, `LIN-${year}-`])
    await carryToAcceptance(world, body.id)
    await world.drain()
    const facts = (await world.items()).filter(({ pk }) => String(pk).startsWith('F#dijleland#FACTS#'))
    const months = facts.filter(fact => JSON.stringify(fact).includes(month))
    expect(facts.length).toBeGreaterThan(0)
    expect(months).toHaveLength(facts.length)
    const rollups = (await world.items()).filter(({ pk }) => String(pk).startsWith('F#dijleland#ROLLUP#'))
    expect([...new Set(rollups.map(({ sk }) => sk))]).toEqual([`${month}#linde`])
  })

  it('is a draft that is kept for ninety days of Brussels', async () => {
    const { body } = await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })
    const draft = await world.ask(`/t/linde/drafts/${body.id}`, { as: 'sara' })
    const kept: Readonly<Record<string, string>> = {
      '2026-12': '2027-03-31',
      '2027-01': '2027-04-01',
      '2027-06': '2027-09-28',
      '2027-07': '2027-09-29',
    }
    expect(draft.body.expiresOn).toBe(kept[month])
  })

  it('has a link that opens for 540 days to the second', async () => {
    const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    const follow = () => world.ask('/p/linde/status', { headers: { 'Personal-Link': body.personalLink } })
    const end = Date.parse(instant) + 540 * 86_400_000
    now = new Date(end - 1000).toISOString()
    expect((await follow()).status).toBe(200)
    now = new Date(end).toISOString()
    expect((await follow()).status).toBe(404)
    now = instant
  })
})
