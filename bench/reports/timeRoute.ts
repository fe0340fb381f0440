import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { provideCredentials } from '@kring/local/credentials'
import type { BenchIssuer } from '../issuer.ts'
import { medianOf } from './layouts.ts'
import { funder, grant, year } from './setUp.ts'

export type RouteTime = {
  readonly callers: number
  /** Median milliseconds of the bare Query, of the year with quarters, and of the same with the year before. */
  readonly bare: number
  readonly report: number
  readonly compared: number
}

export type Effort = {
  /** Rounds in which each is measured in turn, so that all meet the same machine; the first one warms up. */
  readonly rounds: number
  readonly requestsOfRound: number
}
export const usualEffort: Effort = { rounds: 6, requestsOfRound: 120 }

/** Times the route of a year's report against its bare Query, both behind HTTP in one other process. */
export async function timeRoute(
  endpoint: string,
  table: string,
  issuer: BenchIssuer,
  { rounds, requestsOfRound }: Effort,
): Promise<readonly RouteTime[]> {
  provideCredentials()
  const server = fork(new URL('./server.ts', import.meta.url), {
    env: { ...process.env, BENCH_TABLE: table, BENCH_ENDPOINT: endpoint, BENCH_ISSUER: issuer.url },
  })
  try {
    const [{ api, bare }] = await once(server, 'message')
    const path = `${String(api)}/api/f/${funder}/usage?grant=${grant}&from=${year.from}&to=${year.to}`
    const token = issuer.token('els')
    const urls = { bare: String(bare), report: path, compared: `${path}&compare=year-before` }
    const rows: RouteTime[] = []
    for (const callers of [1, 16]) {
      const times: Record<keyof typeof urls, number[]> = { bare: [], report: [], compared: [] }
      for (let round = 0; round < rounds; round += 1)
        for (const name of ['bare', 'report', 'compared'] as const) {
          const measured = await timeRequests(urls[name], token, callers, requestsOfRound)
          if (round > 0) times[name].push(...measured)
        }
      rows.push({
        callers,
        bare: medianOf(times.bare),
        report: medianOf(times.report),
        compared: medianOf(times.compared),
      })
    }
    return rows
  } finally {
    server.disconnect()
  }
}

async function timeRequests(
  url: string,
  token: string,
  callers: number,
  requestsOfRound: number,
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const times: number[] = []
  const caller = async (): Promise<void> => {
    for (let request = 0; request < requestsOfRound / callers; request += 1) {
      const start = performance.now()
      await ask(url, token, agent)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  agent.destroy()
  return times
}

const ask = (url: string, token: string, agent: Agent): Promise<void> =>
  new Promise((done, fail) => {
    get(url, { agent, headers: { Authorization: `Bearer ${token}` } }, response => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) done()
        else fail(new Error(`${url}: ${response.statusCode}`))
      })
    }).on('error', fail)
  })
