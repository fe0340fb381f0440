import { randomBytes } from 'node:crypto'
import { sentenceOf } from '@kring/functions/api/problems'
import type { Quotas } from '@kring/functions/api/quotas'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { grandchild } from '../support/referrals.ts'
import { type Ask, once, openWorld, type Reply, type World } from '../support/world.ts'

const small: Quotas = {
  people: { burst: 10, perSecond: 2 },
  public: { burst: 100, perSecond: 1 },
  guesses: { burst: 5, perSecond: 0.05 },
  uploads: { burst: 4, perSecond: 0.05 },
  link: { burst: 3, perSecond: 0.5 },
}

/** The test's clock (milliseconds); it stands still until `pass` moves it. */
let ms = Date.parse('2026-03-02T09:00:00.000Z')
const pass = (seconds: number): void => {
  ms += seconds * 1000
}
const now = (): string => new Date(ms).toISOString()

let world: World
beforeAll(async () => {
  world = await openWorld({ quotas: small, now })
})
afterAll(() => world.close())
// By then every bucket is full again.
beforeEach(() => pass(1000))

/** Sends requests until a 429; returns how many passed, and the refusal. */
async function until429(ask: () => Promise<Reply>, most = 1000): Promise<{ passed: number; refusal: Reply }> {
  for (let passed = 0; passed < most; passed += 1) {
    const reply = await ask()
    if (reply.status === 429) return { passed, refusal: reply }
  }
  throw new Error(`${most} passed`)
}
const wait = (reply: Reply): number => Number(reply.headers.get('retry-after'))

async function citizenLink(): Promise<string> {
  const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
  return body.personalLink
}
const follow = (link: string, more: Ask = {}) =>
  world.ask('/p/linde/status', { ...more, headers: { 'Personal-Link': link, ...more.headers } })

/** Number of requests a function takes at once from a bucket of a hundred. */
const lease = 2

describe('a tenant', () => {
  it('that asks more than its share is told to wait, in each language, and goes on after that', async () => {
    const sara = (headers = {}) => world.ask('/t/linde/drafts', { as: 'sara', headers })
    const { passed, refusal } = await until429(sara)
    expect(passed).toBe(10)
    expect(wait(refusal)).toBe(1)
    for (const locale of ['nl', 'fr', 'en'] as const) {
      const { status, body, headers } = await sara({ 'Accept-Language': locale })
      expect([status, body.code, body.detail]).toEqual([
        429,
        'too-many-requests',
        sentenceOf('too-many-requests', locale),
      ])
      expect(headers.get('content-language')).toBe(locale)
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    }
    // Whatever they ask, and as whom: the bucket is the tenant's.
    expect((await world.ask('/me', { as: 'bart' })).status).toBe(429)
    expect((await world.ask('/t/kompas', { as: 'sofie' })).status).toBe(429)
    pass(wait(refusal))
    expect((await sara()).status).toBe(200)
  })

  it('leaves its own desk, the other tenant, the operator and the funders what is theirs', async () => {
    await until429(() => world.ask('/me', { as: 'sara' }))
    expect((await world.ask('/t/linde')).status).toBe(200)
    for (let count = 0; count < 10; count += 1)
      expect((await world.ask('/t/kompas/drafts', { as: 'nadia' })).status).toBe(200)
    expect((await world.ask('/ops/queue', { as: 'leen' })).status).toBe(200)
    expect((await world.ask('/f/dijleland/usage?from=2026-01&to=2026-12', { as: 'els' })).status).toBe(200)
  })

  it('is not paid for by who asks at its address from elsewhere', async () => {
    await until429(() => world.ask('/t/kompas/drafts', { as: 'sara' }))
    expect((await world.ask('/t/kompas/drafts', { as: 'nadia' })).status).toBe(200)
  })

  it('whose public desk is flooded still works itself, and so does the other’s desk', async () => {
    const { passed, refusal } = await until429(() => world.ask('/t/linde'))
    // Earlier tests may have left up to one lease of requests.
    expect(passed).toBeGreaterThanOrEqual(100)
    expect(passed).toBeLessThanOrEqual(100 + lease)
    expect(wait(refusal)).toBe(lease)
    expect((await world.ask('/t/linde/drafts', { as: 'sara' })).status).toBe(200)
    expect((await world.ask('/t/kompas')).status).toBe(200)
  })

  it.each(['/t/%6Cinde', '/t/linde?x=1', '/t/linde/forms/self-referral', '/t/linde/forms/%2e'])(
    'is asked at %s too',
    async path => {
      await until429(() => world.ask(path), 100 + lease + 1)
    },
  )
})

describe('a personal link', () => {
  it('that is opened again and again is told to wait, and goes on after that', async () => {
    const link = await citizenLink()
    const { passed, refusal } = await until429(() => follow(link))
    expect([passed, wait(refusal)]).toEqual([3, 2])
    for (const locale of ['nl', 'fr', 'en'] as const) {
      const { body } = await follow(link, { headers: { 'Accept-Language': locale } })
      expect(body.detail).toBe(sentenceOf('too-many-requests', locale))
    }
    pass(wait(refusal))
    expect((await follow(link)).status).toBe(200)
  })

  it('is no hindrance to another', async () => {
    const [one, other] = [await citizenLink(), await citizenLink()]
    await until429(() => follow(one))
    expect((await follow(other)).status).toBe(200)
  })
})

describe('guessing links', () => {
  const guess = () => follow(randomBytes(32).toString('base64url'))

  it('runs out after a handful', async () => {
    const { passed, refusal } = await until429(guess)
    expect(passed).toBe(5)
    pass(wait(refusal))
    expect((await guess()).status).toBe(404)
    expect((await guess()).status).toBe(429)
  })

  it('costs the same without the form of a link', async () => {
    const { passed } = await until429(() => follow('geheim'))
    expect(passed).toBe(5)
  })

  it('does not keep those out who have one', async () => {
    const link = await citizenLink()
    await until429(guess)
    expect((await follow(link)).status).toBe(200)
  })

  it('does not close the public desk', async () => {
    await until429(guess)
    for (let count = 0; count < 10; count += 1) expect((await world.ask('/t/linde')).status).toBe(200)
  })
})

describe('files of citizens', () => {
  const wish = (headers: Ask['headers'] = {}, more: Ask = {}) =>
    world.ask('/t/linde/attachments', {
      body: { name: 'brief.pdf', type: 'pdf', size: 1000 },
      headers: { 'Upload-Secret': randomBytes(32).toString('base64url'), ...headers },
      ...more,
    })

  it('run out after a handful, whoever asks, and come back with time', async () => {
    const { passed, refusal } = await until429(wish)
    expect(passed).toBe(4)
    pass(wait(refusal))
    expect((await wish()).status).toBe(201)
    expect((await wish()).status).toBe(429)
  })

  it('leave the desk open, and the files of a partner’s own people', async () => {
    await until429(wish)
    expect((await world.ask('/t/linde')).status).toBe(200)
    expect((await wish({}, { as: 'sara' })).status).toBe(201)
  })
})

describe('a bucket', () => {
  const allowance = { burst: 100, perSecond: 10 }
  const [people, guesses, uploads, link] = [allowance, allowance, allowance, allowance]
  const quotas: Quotas = { people, public: allowance, guesses, uploads, link }
  /** Two functions on one table. */
  let functions: readonly World[]
  beforeAll(async () => {
    const first = await openWorld({ quotas, now })
    functions = [first, await openWorld({ quotas, now, table: first.table.name })]
  })
  afterAll(() => Promise.all(functions.map(one => one.close())))
  /** Always the same, and not even. */
  const steps = Array.from({ length: 40 }, (_none, index) => ({
    seconds: [0, 0.05, 0.3, 1.7, 0, 4, 0.01, 12][index % 8] ?? 0,
    requests: [3, 30, 1, 17, 60, 8, 0, 45][(index * 3) % 8] ?? 0,
  }))

  it.each([1, 2])('lets no more pass than burst + rate × time, nor less, with %i functions', async count => {
    const some = functions.slice(0, count)
    // Requests taken from the bucket earlier are still available.
    const left = lease * count
    let [passed, asked, elapsed] = [0, 0, 0]
    // The bucket never holds more than the burst.
    let filled = allowance.burst
    for (const { seconds, requests } of steps) {
      pass(seconds)
      elapsed += seconds
      filled = Math.min(allowance.burst, filled + allowance.perSecond * seconds)
      let passedNow = 0
      for (let request = 0; request < requests; request += 1) {
        const one = some[asked % count]
        asked += 1
        if ((await one?.ask('/me', { as: 'sara' }))?.status === 200) passedNow += 1
      }
      passed += passedNow
      expect(passed).toBeLessThanOrEqual(allowance.burst + allowance.perSecond * elapsed + left)
      expect(passedNow).toBeLessThanOrEqual(Math.floor(filled) + lease * count)
      expect(passedNow).toBeGreaterThanOrEqual(Math.min(requests, Math.floor(filled) - lease * count))
      filled -= passedNow
    }
    expect(passed).toBeGreaterThan(allowance.burst)
    expect(passed).toBeLessThan(asked)
  })

  const atOnce = (count: number) =>
    Promise.all(Array.from({ length: count }, () => functions[0]?.ask('/me', { as: 'sara' })))

  it('lets as many pass at once as it holds', async () => {
    const replies = await atOnce(60)
    expect(replies.filter(reply => reply?.status === 429)).toHaveLength(0)
  })

  it('lets no more pass at once than it holds', async () => {
    const replies = await atOnce(150)
    expect(replies.filter(reply => reply?.status === 200).length).toBeLessThanOrEqual(allowance.burst + lease)
  })
})
