import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

/** An STS that records for which tenants it was asked. */
async function countingSts(url: string) {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    asked.push(new URLSearchParams(body).get('Tags.member.1.Value') ?? '')
    const headers = { Authorization: request.headers.authorization ?? '', 'Content-Type': 'text/plain' }
    const answer = await fetch(url, { method: 'POST', body, headers })
    response.writeHead(answer.status, { 'Content-Type': 'text/xml' }).end(await answer.text())
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked, stop: () => new Promise(done => server.close(done)) }
}

let world: World
let sts: Awaited<ReturnType<typeof countingSts>>
let ask: (path: string) => Promise<number>

beforeAll(async () => {
  world = await openWorld()
  const { url, environments } = inject('gate')
  sts = await countingSts(url)
  const { app } = appFromEnvironment(
    { ...world.env, ...environments.api, AWS_ENDPOINT_URL_STS: sts.url },
    { credentials: { accessKeyId: 'api', secretAccessKey: 'any' } },
  )
  ask = async path => (await app.request(`/api${path}`)).status
})
afterAll(async () => {
  await sts.stop()
  await world.close()
})

const madeUp = (): string => randomUUID()

describe('a name that no tenant has, asked for by anyone', () => {
  it('takes on no role: STS is not asked for names out of a path', async () => {
    for (let count = 0; count < 30; count += 1) expect(await ask(`/t/${madeUp()}`)).toBe(404)
    expect(sts.asked.filter(tenant => /^[0-9a-f]{8}-/.test(tenant))).toEqual([])
  })

  it('drives no tenant’s credentials out of the function, however many there are', async () => {
    expect(await ask('/t/linde/forms/self-referral')).toBe(200)
    const before = sts.asked.filter(tenant => tenant === 'linde').length
    for (let count = 0; count < 260; count += 1) await ask(`/t/${madeUp()}`)
    expect(await ask('/p/linde/status')).toBe(404)
    expect(sts.asked.filter(tenant => tenant === 'linde').length).toBe(before)
  })
})
