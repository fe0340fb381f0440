import { randomBytes } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Membership } from '@kring/domain'
import { sentenceOf } from '@kring/functions/api/problemSentences'
import { type Quotas, quotasOf } from '@kring/functions/api/quotas'
import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linde, oost, type TestPerson } from '../support/people.ts'
import { grandchild } from '../support/referrals.ts'
import { type Ask, once, openWorld, type Reply, type World } from '../support/world.ts'

const wide = { burst: 1000, perSecond: 10 }
const small: Quotas = {
  ...quotasOf(wide),
  people: { burst: 20, perSecond: 2 },
  member: { burst: 10, perSecond: 2 },
  systems: { burst: 20, perSecond: 2 },
  system: { burst: 10, perSecond: 2 },
  person: { burst: 12, perSecond: 2 },
  reads: { burst: 400, perSecond: 1 },
  'caller-reads': { burst: 100, perSecond: 1 },
  submissions: { burst: 12, perSecond: 0.5 },
  'caller-submissions': { burst: 4, perSecond: 0.05 },
  guesses: { burst: 12, perSecond: 0.05 },
  'caller-guesses': { burst: 5, perSecond: 0.05 },
  uploads: { burst: 9, perSecond: 0.05 },
  'caller-uploads': { burst: 4, perSecond: 0.05 },
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
/** Addresses of different callers. */
const addresses = (count: number) => Array.from({ length: count }, (_none, index) => `198.51.100.${index + 1}`)

describe('a member', () => {
  it('who asks more than their share is told to wait, in each language, and goes on after that', async () => {
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
    pass(wait(refusal))
    expect((await sara()).status).toBe(200)
  })

  it('does not lock their colleagues out: of what is refused nothing is taken from all', async () => {
    await until429(() => world.ask('/t/linde/drafts', { as: 'sara' }))
    for (let count = 0; count < 50; count += 1)
      expect((await world.ask('/t/linde/drafts', { as: 'sara' })).status).toBe(429)
    for (let count = 0; count < 5; count += 1)
      expect((await world.ask('/t/linde/drafts', { as: 'sofie' })).status).toBe(200)
  })

  it('pays elsewhere, and where no partner is named, from a bucket of their own', async () => {
    await until429(() => world.ask('/t/linde/drafts', { as: 'sara' }))
    expect((await world.ask('/me', { as: 'sara' })).status).toBe(200)
    await until429(() => world.ask('/t/kompas/drafts', { as: 'sara' }))
    expect((await world.ask('/t/kompas/drafts', { as: 'nadia' })).status).toBe(200)
    expect((await world.ask('/t/linde/drafts', { as: 'sofie' })).status).toBe(200)
  })
})

describe('a tenant', () => {
  /** Takes everything that the people of De Linde have. */
  const flood = async () => {
    for (const as of ['sara', 'sofie', 'bart'] as const) await until429(() => world.ask('/t/linde', { as }))
  }

  it('that floods is told to wait whoever of it asks', async () => {
    await flood()
    for (const as of ['sara', 'sofie', 'bart'] as const)
      expect((await world.ask('/t/linde', { as })).status, as).toBe(429)
  })

  it('leaves its own desk, the other tenant, the operator and the funders what is theirs', async () => {
    await flood()
    expect((await world.ask('/t/linde')).status).toBe(200)
    for (let count = 0; count < 5; count += 1)
      expect((await world.ask('/t/kompas/drafts', { as: 'nadia' })).status).toBe(200)
    for (const path of ['/ops/queue', '/t/linde', '/t/kompas', '/t/linde/referrals/LIN-2026-000000'])
      expect((await world.ask(path, { as: 'leen' })).status, path).not.toBe(429)
    expect((await world.ask('/t/linde/members', { as: 'paula' })).status).toBe(200)
    expect((await world.ask('/f/dijleland/editions', { as: 'els' })).status).toBe(200)
  })

  it('that made a regional manager its member does not keep them from working', async () => {
    const since = '2026-01-01T00:00:00.000Z'
    const caught = { subject: 'caught', name: 'Rik', email: 'rik@kring.example' }
    const memberships: readonly Membership[] = [
      { role: 'referrer', tenant: linde },
      { role: 'tenant-admin', tenant: linde },
      { role: 'regional-manager', region: oost },
    ]
    for (const membership of memberships) await forPlatform(world.store).putMember({ ...caught, membership, since })
    await flood()
    const as = { ...caught, memberships }
    for (const path of ['/t/kompas', '/t/linde', '/ops/queue', '/t/kompas/referrals/KOM-2026-000000', '/me'])
      expect((await world.ask(path, { as })).status, path).not.toBe(429)
    // What they do for the flooding partner waits with it.
    expect((await world.ask('/t/linde/drafts', { as })).status).toBe(429)
  })

  it('whose systems ask without end still works itself', async () => {
    const since = '2026-01-01T00:00:00.000Z'
    const membership: Membership = { role: 'partner-system', tenant: linde, scopes: ['referral.status'] }
    const system = async (subject: string): Promise<TestPerson> => {
      const one = { subject, name: subject, email: '' }
      await forPlatform(world.store).putMember({ ...one, membership, since })
      return { ...one, memberships: [membership] }
    }
    const [first, second] = [await system('een'), await system('twee')]
    const { passed } = await until429(() => world.ask('/t/linde/referrals', { as: first }))
    expect(passed).toBe(10)
    expect((await world.ask('/t/linde/referrals', { as: second })).status).toBe(200)
    expect((await world.ask('/t/linde/drafts', { as: 'sara' })).status).toBe(200)
  })
})

describe('a caller without an account', () => {
  const read = (from: string, path = '/t/linde') => world.ask(path, { from })
  const send = (from: string) => world.ask('/t/linde/referrals', { body: grandchild, headers: once(), from })

  it('who reads without end is told to wait, and nobody else is', async () => {
    const { passed, refusal } = await until429(() => read('203.0.113.7'))
    expect(passed).toBe(100)
    expect(wait(refusal)).toBe(lease)
    for (let count = 0; count < 300; count += 1) expect((await read('203.0.113.7')).status).toBe(429)
    for (const path of ['/t/linde', '/t/linde/forms', '/t/linde/forms/self-referral'])
      expect((await read('203.0.113.8', path)).status, path).toBe(200)
    expect((await send('203.0.113.8')).status).toBe(201)
    expect((await world.ask('/t/linde/drafts', { as: 'sara' })).status).toBe(200)
    expect((await read('203.0.113.7', '/t/kompas')).status).toBe(200)
  })

  it('who has read without end can still send', async () => {
    await until429(() => read('203.0.113.7'))
    expect((await send('203.0.113.7')).status).toBe(201)
  })

  it('is one within the /64 of an IPv6 address, and another beside it', async () => {
    await until429(() => read('2001:db8:1:2::1'))
    expect((await read('2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await read('2001:db8:1:3::1')).status).toBe(200)
  })

  it('who sends without end is told to wait, and another still sends', async () => {
    const { passed, refusal } = await until429(() => send('203.0.113.7'))
    expect(passed).toBe(4)
    for (let count = 0; count < 20; count += 1) expect((await send('203.0.113.7')).status).toBe(429)
    expect((await send('203.0.113.8')).status).toBe(201)
    expect((await read('203.0.113.7')).status).toBe(200)
    pass(wait(refusal))
    expect((await send('203.0.113.7')).status).toBe(201)
  })

  it('is believed by the connection, not by a header they write', async () => {
    await until429(() => read('203.0.113.7'))
    for (const name of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'X-Kring-Viewer', 'CloudFront-Viewer-Address'])
      expect((await world.ask('/t/linde', { from: '203.0.113.7', headers: { [name]: '203.0.113.99' } })).status).toBe(
        429,
      )
  })

  it('of many addresses who read without end close no sending, and no work', async () => {
    for (const from of addresses(5)) await until429(() => read(from))
    expect((await read('203.0.113.8')).status).toBe(429)
    expect((await send('203.0.113.8')).status).toBe(201)
    expect((await world.ask('/t/linde/drafts', { as: 'sara' })).status).toBe(200)
    expect((await read('203.0.113.8', '/t/kompas')).status).toBe(200)
  })

  it.each(['/t/%6Cinde', '/t/linde?x=1', '/t/linde/forms/self-referral', '/t/linde/forms?%2e'])(
    'is counted at %s too',
    async path => {
      await until429(() => read('203.0.113.7', path), 100 + lease + 1)
    },
  )

  it('who is refused for want of a token takes nothing from anybody', async () => {
    const refusedWith = async (headers: Record<string, string>) => {
      for (let count = 0; count < 110; count += 1)
        expect((await world.ask('/t/linde/drafts', { from: '203.0.113.7', headers })).status).toBe(401)
    }
    await refusedWith({})
    await refusedWith({ Authorization: 'Bearer a.b.c' })
    const { passed } = await until429(() => read('203.0.113.7'))
    expect(passed).toBe(100)
  })

  it('leaves no address behind, and nothing that connects one day or tenant with another', async () => {
    const stored = async () => {
      const items: Record<string, unknown>[] = []
      const scan = { TableName: world.table.name, FilterExpression: 'contains(pk, :bucket)' }
      const ExpressionAttributeValues = { ':bucket': '#QUOTA#CALLER-READS#' }
      let start: Record<string, unknown> | undefined
      do {
        const command = new ScanCommand({ ...scan, ExpressionAttributeValues, ExclusiveStartKey: start })
        const { Items = [], LastEvaluatedKey } = await world.table.client.send(command)
        items.push(...Items)
        start = LastEvaluatedKey
      } while (start !== undefined)
      return items
    }
    const before = new Set((await stored()).map(({ pk }) => pk))
    await read('203.0.113.77')
    await read('203.0.113.77', '/t/kompas')
    pass(24 * 3600)
    await read('203.0.113.77')
    const fresh = (await stored()).filter(({ pk }) => !before.has(pk))
    expect(fresh).toHaveLength(3)
    expect(JSON.stringify(fresh)).not.toContain('203.0.113')
    const hashes = fresh.map(({ pk }) => /CALLER-READS#([\w-]+)$/.exec(String(pk))?.[1])
    expect(new Set(hashes).size).toBe(3)
    for (const item of fresh) expect(item).toMatchObject({ expiresAt: expect.any(Number) })
  })
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

  it('of one caller leaves the guesses of others', async () => {
    await until429(guess)
    for (let count = 0; count < 20; count += 1) expect((await guess()).status).toBe(429)
    expect((await follow(randomBytes(32).toString('base64url'), { from: '203.0.113.8' })).status).toBe(404)
  })

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

  it('of one caller leave those of others', async () => {
    await until429(wish)
    expect((await wish({}, { from: '203.0.113.8' })).status).toBe(201)
  })

  it('run out after a handful, and come back with time', async () => {
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
  const quotas = quotasOf(allowance)
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
