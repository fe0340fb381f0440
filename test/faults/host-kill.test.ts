import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { johanCase } from '@kring/domain/test-data/examples'
import { findProgram, freePort } from '@kring/local/engine/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { testNow } from '../support/clock.ts'

const root = new URL('../../', import.meta.url).pathname
const anHourLater = new Date(Date.parse(testNow) + 3_600_000).toISOString()
const Submitted = z.object({ id: z.string() })
const Tenants = z.object({ items: z.array(z.unknown()).min(4) })
const Page = z.object({ items: z.array(z.object({ id: z.string() })), cursor: z.string().optional() })

/** Kills the host and its engine with -9 during a load of submissions: every acknowledged one must exist after the restart. */
describe.skipIf(findProgram() === undefined)('the whole host is killed with -9 during a load of submissions', () => {
  let data: string
  let url: string
  let env: NodeJS.ProcessEnv
  let host: ChildProcess
  /** Answers other than 201, shown when a test fails. */
  let refused: string[] = []

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'kring-host-'))
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    env = { ...process.env, KRING_DATA: data, PORT: String(port) }
    delete env.DYNAMODB_ENDPOINT
    host = await start()
  })
  afterAll(async () => {
    host.kill('SIGTERM')
    if (host.exitCode === null) await new Promise(done => host.once('exit', done))
    await rm(data, { recursive: true, force: true })
  })

  async function start(now: string = testNow): Promise<ChildProcess> {
    const child = spawn('node', ['local/start.ts'], { cwd: root, env: { ...env, KRING_NOW: now }, stdio: 'ignore' })
    await until(async () => Tenants.safeParse(await (await fetch(`${url}/api/t`)).json()).success)
    return child
  }

  /** Signed with the key in the data folder, so valid before and after the restart. */
  const tokens = new Map<string, string>()
  const token = (user: string): string => {
    const known =
      tokens.get(user) ?? execFileSync('node', ['local/token.ts', user], { cwd: root, env, encoding: 'utf8' }).trim()
    tokens.set(user, known)
    return known
  }

  const get = async <Schema extends z.ZodType>(
    path: string,
    user: string,
    schema: Schema,
  ): Promise<z.infer<Schema>> => {
    const ask = () => fetch(`${url}/api${path}`, { headers: { Authorization: `Bearer ${token(user)}` } })
    // A connection that the host closed while nothing was asked is noticed only by the next request on it.
    const answer = await ask().catch(ask)
    return schema.parse(await answer.json())
  }

  /** The id, or undefined when no answer came. */
  async function submit(key: string, bearer: string): Promise<string | undefined> {
    try {
      const answer = await fetch(`${url}/api/t/linde/referrals`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }),
      })
      if (answer.status === 201) return Submitted.parse(await answer.json()).id
      refused.push(`${answer.status} ${await answer.text()}`)
      return undefined
    } catch {
      return undefined
    }
  }

  async function ownReferrals(): Promise<readonly string[]> {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page = await get(`/t/linde/referrals?limit=100${more}`, 'sara', Page)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== undefined)
    return ids
  }

  /** Waits until the funders' figures are what the events make of them. */
  const everythingCounted = () =>
    until(async () => {
      const child = spawn('node', ['infra/kring.ts', 'reconcile'], { cwd: root, env, stdio: 'ignore' })
      return (await new Promise(done => child.once('exit', done))) === 0
    })

  it('every acknowledged referral is there, once, and the report counts it once', async () => {
    await everythingCounted()
    const ownBefore = await ownReferrals()

    const keys = Array.from({ length: 60 }, () => randomUUID())
    const bearer = token('sara')
    const acknowledged = new Map<string, string>()
    const waiting = [...keys]
    const worker = async (): Promise<void> => {
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
        const id = await submit(key, bearer)
        if (id !== undefined) acknowledged.set(key, id)
        if (acknowledged.size === 20) host.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    expect(acknowledged.size).toBeGreaterThanOrEqual(20)
    expect(acknowledged.size).toBeLessThan(60)

    // Later than it was killed: to a clock that went back, the requests of before would count as still to come (quota).
    host = await start(anHourLater)
    const after = await ownReferrals()
    expect(new Set(after).size).toBe(after.length)
    expect([...acknowledged.values()].filter(id => !after.includes(id))).toEqual([])

    // Every request is repeated with the same idempotency key: one that had an answer gets the same number.
    const bearerAgain = token('sara')
    refused = []
    for (const key of keys) {
      // A connection from before the restart may break once more: no answer is no answer, and is asked for again.
      const id = (await submit(key, bearerAgain)) ?? (await submit(key, bearerAgain))
      expect(refused).toEqual([])
      expect(id).toBeDefined()
      expect(id).toBe(acknowledged.get(key) ?? id)
    }
    expect(await ownReferrals()).toHaveLength(ownBefore.length + keys.length)
    await everythingCounted()
  })
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (await isSo().catch(() => false)) return
    await pause(200)
  }
  throw new Error('it did not come to that')
}
