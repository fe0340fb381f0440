import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type DueEntry, dueShards, forDue, forEffects, forOperator } from '@kring/functions/data/index'
import type { DueWork } from '@kring/functions/schedule/due/kinds/kind'
import { leaseMs, runDue } from '@kring/functions/schedule/due/run'
import { openTurns } from '@kring/functions/webhooks/turns'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linde } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const start = Date.parse('2026-05-04T09:00:00.000Z')
const minute = 60_000

let world: World
let ms = start
beforeAll(async () => {
  world = await openWorld({ isRegular: false })
})
afterAll(() => world.close())

const iso = (at: number): string => new Date(at).toISOString()
const dependencies = (): DueWork => ({
  store: world.store,
  mailer: { send: async () => {} },
  now: () => iso(ms),
  secret: 'x'.repeat(32),
  publicUrl: 'http://kring.example',
  log: { info: () => {}, error: () => {} },
  count: () => {},
  erase: async () => 'nothing-to-do',
  webhooks: { post: async () => ({ came: 'answer', status: 204 }), takeTurn: openTurns(), random: () => 0.5 },
})
const waiting = async () => (await world.items()).filter(({ duePk }) => duePk !== undefined)
const enter = (name: string, at: number) =>
  forEffects(world.store, linde).due.enter('members', name, { kind: 'test', ref: { name }, due: iso(at) })

/** Workers that record what they did; one dies when `diesAt` says so of an entry: it never comes back. */
function workers() {
  const done: string[] = []
  const lateness: number[] = []
  const run = (diesAt: (name: string) => boolean = () => false) => {
    let died = false
    const work = async ({ ref }: DueEntry) => {
      if (died || diesAt(String(ref.name))) {
        died = true
        return new Promise<never>(() => {})
      }
      done.push(String(ref.name))
      return 'done' as const
    }
    return runDue(
      { ...dependencies(), work: (_, entry) => work(entry), onLateness: late => void lateness.push(late) },
      () => !died,
    )
  }
  return { done, lateness, run }
}

describe('what falls due', () => {
  it('is done by one of many workers, leaves the index, and is not done before its moment', async () => {
    ms = start
    for (let number = 0; number < 60; number += 1) await enter(`early-${number}`, start - number * 1000)
    await enter('tomorrow', start + 24 * 60 * minute)
    expect(await enter('early-1', start)).toBe(false)
    const { done, run } = workers()
    await Promise.all([run(), run(), run()])
    expect(done.toSorted()).toEqual(Array.from({ length: 60 }, (_, number) => `early-${number}`).toSorted())
    expect((await waiting()).map(({ sk }) => sk)).toEqual(['tomorrow'])
    ms = start + 24 * 60 * minute
    await run()
    expect(await waiting()).toEqual([])
  })

  it('is spread over all shards', async () => {
    ms = start
    for (let number = 0; number < 200; number += 1) await enter(`spread-${number}`, start)
    expect(new Set((await waiting()).map(({ duePk }) => duePk)).size).toBe(dueShards)
    await workers().run()
  })

  it('and whose worker died is done by another when the lease ends, no sooner', async () => {
    ms = start
    for (let number = 0; number < 40; number += 1) await enter(`lease-${number}`, start)
    const { done, run } = workers()
    void run(() => done.length >= 10)
    await expect.poll(() => done.length).toBeGreaterThanOrEqual(10)
    await run()
    const left = (await waiting()).length
    expect(left).toBeGreaterThan(0)
    ms = start + leaseMs - 1
    await run()
    expect(await waiting()).toHaveLength(left)
    ms = start + leaseMs
    await run()
    expect(await waiting()).toEqual([])
    expect(new Set(done).size).toBe(40)
    expect(done).toHaveLength(40)
  })

  it('waits through an hour’s outage and is then done at once, the longest overdue first', async () => {
    for (let number = 0; number < 100; number += 1) await enter(`outage-${number}`, start + number * 1000)
    ms = start + 60 * minute
    const { done, lateness, run } = workers()
    expect(await run()).toEqual({ done: 100, failed: 0 })
    expect(new Set(done).size).toBe(100)
    expect(Math.max(...lateness)).toBe(60 * minute)
  })

  it('and fails is tried again later each time, at most once an hour, for as long as it takes', async () => {
    ms = start
    await enter('failing', start)
    const pauses: number[] = []
    const fail = () =>
      runDue({ ...dependencies(), onLateness: () => {}, work: () => Promise.reject(new Error('no')) }, () => true)
    for (let tries = 1; tries <= 9; tries += 1) {
      expect(await fail()).toEqual({ done: 0, failed: 1 })
      const [entry] = await waiting()
      expect(entry?.attempts).toBe(tries)
      const next = Date.parse(String(entry?.dueSk).split('#')[0] ?? '')
      pauses.push((next - ms) / minute)
      ms = next
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    await workers().run()
    expect(await waiting()).toEqual([])
  })

  it('and fails, is unknown or cannot be read is reported as later at each try', async () => {
    ms = start
    await enter('for-ever', start)
    await enter('unreadable', start)
    const name = { TableName: world.table.name }
    const [unreadable] = (await waiting()).filter(({ sk }) => sk === 'unreadable')
    await world.table.client.send(new PutCommand({ ...name, Item: { ...unreadable, attempts: 'many' } }))
    for (const work of [() => Promise.reject(new Error('no')), async () => 'not-yet' as const]) {
      const seen: number[] = []
      for (let tries = 0; tries < 3; tries += 1) {
        ms += 60 * minute
        const lateness: number[] = []
        const onLateness = (late: number) => void lateness.push(late)
        await runDue({ ...dependencies(), onLateness, work }, () => lateness.length < 10)
        // Both, and nothing else.
        expect(new Set(lateness)).toEqual(new Set([ms - start]))
        expect(lateness.length).toBeGreaterThanOrEqual(2)
        seen.push(...lateness)
      }
      expect(Math.max(...seen)).toBeGreaterThan(3 * 60 * minute - 1)
    }
    const { Item, ...gone } = { Item: unreadable, ...name }
    await world.table.client.send(new DeleteCommand({ ...gone, Key: { pk: Item?.pk, sk: Item?.sk } }))
    ms += 60 * minute
    await workers().run()
    expect(await waiting()).toEqual([])
  })

  it('is held by one: another finds no lease, and who lost it finishes nothing', async () => {
    ms = start
    await forOperator(world.store).due.enter('members', 'held', { kind: 'test', ref: {}, due: iso(start) })
    const due = forOperator(world.store).due
    const found = (
      await Promise.all(
        Array.from({ length: dueShards }, (_, shard) => forDue(world.store).ready(shard, iso(start), 10)),
      )
    ).flatMap(({ entries }) => entries)
    const [entry] = found
    expect(found).toHaveLength(1)
    if (entry === undefined) return
    const mine = await due.lease(entry, iso(start + leaseMs))
    expect(await due.lease(entry, iso(start + leaseMs))).toBeUndefined()
    expect(await due.finish(entry)).toBe(false)
    expect(await due.postpone(entry, iso(start), 1)).toBe(false)
    expect(mine && (await due.finish(mine))).toBe(true)
    expect(await waiting()).toEqual([])
  })
})
