import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { AccessEntry } from '@kring/domain'
import { accessItem } from '@kring/functions/data/accessLog/accessLog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { expectRefusal } from '../support/refusals.ts'
import { openWorld, type World } from '../support/world.ts'

type Line = { readonly kind: string; readonly at: string; readonly action?: string; readonly event?: string }

/** A month of looking, two at each moment; changes are made in between, some at such a moment. */
const looks = 600
const begin = Date.parse('2026-06-17T09:00:00.000Z')
const momentOf = (look: number): string => new Date(begin + Math.floor(look / 2) * 3_600_000).toISOString()

let world: World
let id: string
let clock = momentOf(0)
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
  clock = momentOf(100)
  id = await submitJohan(world)
  clock = momentOf(301)
  await carryToAcceptance(world, id)
  clock = momentOf(looks)
  await putLooks()
  await world.drain()
}, 120_000)
afterAll(() => world.close())

/** As many looks as of a dossier that was open on screens for a month, put beside the API. */
async function putLooks(): Promise<void> {
  const by = { role: 'regional-manager', subject: 'leen', name: 'Leen Test' } as const
  const letter = { kind: 'explanation', locale: 'nl', to: 'x'.repeat(22) } as const
  const entryOf = (look: number): AccessEntry =>
    look === 3 ? { at: momentOf(look), action: 'print', by, letter } : { at: momentOf(look), action: 'read', by }
  const { mac } = world.store.sealing()
  for (let start = 0; start < looks; start += 25) {
    const items = Array.from({ length: 25 }, (_none, index) =>
      accessItem({ pk: `T#linde#ACCESS#${id}` }, mac, entryOf(start + index), undefined),
    )
    const RequestItems = { [world.table.name]: items.map(Item => ({ PutRequest: { Item: { ...Item } } })) }
    await world.table.client.send(new BatchWriteCommand({ RequestItems }))
  }
}

const path = () => `/t/linde/referrals/${id}/access-log`
async function* pagesOf(limit: number): AsyncGenerator<readonly Line[]> {
  let cursor: string | undefined
  do {
    const next: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { status, body } = await world.ask(`${path()}?limit=${limit}${next}`, { as: 'bart' })
    expect(status).toBe(200)
    yield body.items
    cursor = body.cursor
  } while (cursor !== undefined)
}

describe('a log of many looks', () => {
  it.each([9, 100, 500])(
    'is read by pages of %i, each line once, the latest first, with the changes between',
    async limit => {
      const lines: Line[] = []
      let looksBefore = 0
      for await (const page of pagesOf(limit)) {
        const looksOnPage = page.filter(({ kind }) => kind === 'access').length
        expect(looksOnPage).toBeLessThanOrEqual(limit)
        looksBefore += looksOnPage
        lines.push(...page)
      }
      const moments = lines.map(({ at }) => at)
      expect(moments).toEqual(moments.toSorted().reverse())
      const history = lines.flatMap(({ event }) => event ?? [])
      expect(history[0]).toBe('accepted')
      expect(history.at(-1)).toBe('submitted')
      expect(history.filter(event => event === 'submitted')).toHaveLength(1)
      expect(new Set(history).size).toBe(history.length)
      // What was put, and what the requests of this file logged before the first page was read.
      expect(looksBefore).toBeGreaterThanOrEqual(looks)
      expect(lines.filter(({ action }) => action === 'print')).toHaveLength(1)
    },
    120_000,
  )

  it('costs the same wherever one is: a Query or two, of no more than the page', async () => {
    const readings: number[] = []
    world.consumed()
    for await (const _page of pagesOf(150)) {
      const log = world.consumed().filter(({ pattern }) => pattern === 'read-access-log')
      expect(log.length).toBeLessThanOrEqual(2)
      readings.push(log.reduce((units, { read }) => units + read, 0))
    }
    // Some 400 bytes for a look and 500 for its seal, 4 KB a unit.
    for (const units of readings) expect(units).toBeLessThanOrEqual(50)
  }, 120_000)

  it('is a look itself, of every page', async () => {
    const first = await world.ask(`${path()}?limit=5`, { as: 'bart' })
    await world.ask(`${path()}?limit=5&cursor=${encodeURIComponent(first.body.cursor)}`, { as: 'leen' })
    const { body } = await world.ask(`${path()}?limit=3`, { as: 'bart' })
    expect(body.items.map(({ action }: Line) => action)).toEqual(['read-log', 'read-log', 'read-log'])
  })

  it('has cursors that open no other log, and pages of a size within bounds', async () => {
    const other = await submitJohan(world)
    const { body } = await world.ask(`${path()}?limit=5`, { as: 'bart' })
    const stolen = `/t/linde/referrals/${other}/access-log?cursor=${encodeURIComponent(body.cursor)}`
    await expectRefusal(world, stolen, { as: 'bart' }, { status: 400, code: 'bad-cursor' })
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'cursor=x'])
      expect((await world.ask(`${path()}?${query}`, { as: 'bart' })).status, query).toBe(400)
  })

  it('is not read whole for the letters that were printed', async () => {
    world.consumed()
    const { body } = await world.ask(`/t/linde/referrals/${id}/letters`, { as: 'leen' })
    expect(body.printed).toMatchObject([{ at: momentOf(3), kind: 'explanation', by: { you: true } }])
    expect(body).not.toHaveProperty('printedSince')
    const reading = world.consumed().filter(({ pattern }) => pattern === 'read-letter-prints')
    expect(reading.length).toBeLessThanOrEqual(4)
  })
})
