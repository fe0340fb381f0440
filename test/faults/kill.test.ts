import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forCounting } from '@kring/functions/data/index'
import { type Engine, findProgram, startEngine } from '@kring/local/engine/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectWhole } from '../support/integrity.ts'
import { dijleland } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { type Ask, once, openWorld, type Reply, type World } from '../support/world.ts'

const submissions = 60
const lanes = 8

// Needs an engine program: an endpoint that was not started here must not be killed.
describe.skipIf(findProgram() === undefined)('an engine that is killed with -9 in the middle of submissions', () => {
  let folder: string
  let engine: Engine
  let world: World
  const asks: readonly Ask[] = Array.from({ length: submissions }, () => ({ as: 'sara', body: johan, headers: once() }))
  const acknowledged = new Map<Ask, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kring-kill-'))
    engine = await startEngine({ file: join(folder, 'engine.db'), own: true })
    world = await openWorld({ endpoint: engine.endpoint })
    engine.tableIsMade()
  })
  afterAll(async () => {
    await world.close()
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Sends requests, a few at a time, and records which were acknowledged; returns the other answers. */
  async function send(some: readonly Ask[], after: () => void = () => {}): Promise<readonly Reply[]> {
    const waiting = [...some]
    const refused: Reply[] = []
    const lane = async () => {
      for (let ask = waiting.shift(); ask !== undefined; ask = waiting.shift()) {
        const reply = await world.ask('/t/linde/referrals', ask)
        if (reply.status === 201) acknowledged.set(ask, reply.body.id)
        else refused.push(reply)
        after()
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return refused
  }

  const dossiers = async () => {
    const heads = (await world.items()).filter(({ pk, sk }) => /#R#/.test(String(pk)) && sk === 'HEAD')
    return heads.map(({ id }) => String(id)).sort()
  }

  it('tells whoever was not heard to try again', async () => {
    let killed: Promise<void> | undefined
    const refused = await send(asks, () => {
      if (acknowledged.size === submissions / 3) killed ??= engine.kill()
    })
    await killed
    expect(acknowledged.size).toBeGreaterThanOrEqual(submissions / 3)
    expect(refused.length).toBeGreaterThan(0)
    for (const { body } of refused) expect(body).toMatchObject({ status: 503, code: 'storage-unavailable' })
  })

  it('has kept every acknowledged referral, whole: with its events and the record of its intent', async () => {
    engine = await startEngine({ file: join(folder, 'engine.db'), own: true })
    await world.close()
    world = await openWorld({ endpoint: engine.endpoint, table: world.table.name })
    const kept = await dossiers()
    expect(kept).toEqual(expect.arrayContaining([...acknowledged.values()]))
    expect(await expectWhole(world)).toBe(kept.length)
    const intents = (await world.items()).filter(({ pk }) => String(pk).includes('#IDEM#'))
    expect(intents).toHaveLength(kept.length)
  })

  it('gives who repeats an acknowledged request the same number again', async () => {
    const [[ask, id] = [undefined, '']] = acknowledged
    if (ask === undefined) throw new Error('nothing was acknowledged')
    expect((await world.ask('/t/linde/referrals', ask)).body.id).toBe(id)
  })

  it('takes what is sent again with the same key, once', async () => {
    const unheard = asks.filter(ask => !acknowledged.has(ask))
    expect(await send(unheard)).toEqual([])
    expect(acknowledged.size).toBe(submissions)
    expect(await dossiers()).toEqual([...acknowledged.values()].sort())
    expect(await expectWhole(world)).toBe(submissions)
  })

  it('counts each once in the funder’s report, and mails once about each', async () => {
    await world.drain()
    const funder = forCounting(world.store, dijleland)
    const rollups = await funder.rollups('samen-aan-zet', { from: '2020-01', to: '2039-12' })
    expect(rollups).toEqual(await forCounting(world.store, dijleland).recount('samen-aan-zet'))
    expect(rollups.map(({ counters }) => counters.total).reduce((sum = 0, n = 0) => sum + n)).toBe(submissions)
    const received = (await world.mails()).filter(({ kind }) => kind === 'referral-received')
    expect(received).toHaveLength(submissions)
  })
})
