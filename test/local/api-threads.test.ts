import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Host, startHost } from '@kring/local/host'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Answer = { readonly status: number; readonly body: string }

/** SO_REUSEPORT shares connections out on Linux; elsewhere the host has no threads (local/settings.ts). */
describe.runIf(process.platform === 'linux')('the API in threads of its own', () => {
  let host: Host
  const data = mkdtempSync(join(tmpdir(), 'kring-threads-'))
  beforeAll(async () => {
    host = await startHost({
      data,
      demoShare: 0.01,
      quiet: true,
      threads: 2,
      env: { ...process.env, KRING_NOW: '' },
    })
  })
  afterAll(async () => {
    await host.stop()
    rmSync(data, { recursive: true, force: true })
  })

  /** Each on a connection of its own: the kernel chooses the thread. */
  const ask = async (path: string, as?: string, method = 'GET', agent = new Agent()): Promise<Answer> => {
    const headers = as === undefined ? {} : { Authorization: `Bearer ${await host.token(as)}` }
    return new Promise((resolve, reject) => {
      const asked = request(host.url + path, { method, headers, agent }, answer => {
        let body = ''
        answer.setEncoding('utf8').on('data', text => {
          body += text
        })
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body })).once('error', reject)
      })
      asked.once('error', reject).end()
    })
  }
  const askMany = (path: string, as?: string) => Promise.all(Array.from({ length: 24 }, () => ask(path, as)))
  const statusesOf = (answers: readonly Answer[]) => [...new Set(answers.map(({ status }) => status))]

  it('answers everything at the one address: the API, pages, the issuer, the mailbox, reports', async () => {
    expect(host.apiThreads?.running.size).toBe(2)
    expect(statusesOf(await askMany('/api/health'))).toEqual([200])
    expect(statusesOf(await askMany('/api/t/linde/referrals', 'sara'))).toEqual([200])
    for (const path of ['/oidc/.well-known/openid-configuration', '/mailbox', '/logo.svg'])
      expect([path, ...statusesOf(await askMany(path))]).toEqual([path, 200])
    const report = await ask('/api/f/dijleland/editions', 'els')
    expect(report.status, report.body).toBe(200)
    expect((await ask('/api/nowhere')).status).toBe(404)
  })

  it('forgets in every thread what one of them changed', async () => {
    expect(statusesOf(await askMany('/api/t/linde/referrals', 'sara'))).toEqual([200])
    expect((await ask('/api/t/linde/members/referrer/sara', 'bart', 'DELETE')).status).toBe(204)
    // By message between the threads; by themselves they would remember for fifteen seconds.
    await pause(1000)
    expect(statusesOf(await askMany('/api/t/linde/referrals', 'sara'))).toEqual([403])
  })

  it('starts a thread that ended again, and goes on', async () => {
    const [thread] = host.apiThreads?.running ?? []
    await thread?.terminate()
    await until(async () => host.apiThreads?.running.size === 2)
    await until(async () => statusesOf(await askMany('/api/health')).join() === '200')
    expect([...(host.apiThreads?.running ?? [])]).not.toContain(thread)
    expect(statusesOf(await askMany('/api/t/linde/referrals', 'bart'))).toEqual([200])
  })
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await isSo().catch(() => false)) return
    await pause(100)
  }
  throw new Error('it did not come to that')
}
