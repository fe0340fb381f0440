import { appFromEnvironment } from '@kring/functions/api/environment'
import { roleVariable, scopeRoles } from '@kring/functions/data/access/scope'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { type PersonName, people } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { snapshot } from '../support/refusals.ts'
import { type StsMood, startSts, type TestSts } from '../support/sts.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let sts: TestSts
let lines: string[] = []
beforeAll(async () => {
  world = await openWorld()
  // Its keys pass the gate: what is under test is what happens before there are any.
  sts = await startSts(3600, 'administrator')
})
afterEach(() => {
  sts.mood = 'allows'
})
afterAll(async () => {
  await sts.stop()
  await world.close()
})

const roles = scopeRoles.map(role => [roleVariable(role), `arn:aws:iam::111122223333:role/${role}`] as const)

/** A cold API on the same table, which assumes its roles at this STS. */
function coldApi() {
  lines = []
  const keep = (message: string, line: object) => lines.push(JSON.stringify({ message, ...line }))
  const { app } = appFromEnvironment(
    { ...world.env, ...Object.fromEntries(roles), AWS_ENDPOINT_URL_STS: sts.url },
    {
      credentials: { accessKeyId: 'api', secretAccessKey: 'any' },
      now: () => testNow,
      files: world.files,
      log: { info: keep, error: keep },
    },
  )
  return async (path: string, as?: PersonName, body?: object): Promise<Response> => {
    const bearer = as === undefined ? {} : { Authorization: `Bearer ${await world.issuer.token(people[as])}` }
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
    return app.request(`/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Accept-Language': 'en', ...once(), ...bearer, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
}

const requests: readonly (readonly [string, string, PersonName | undefined, object | undefined])[] = [
  ['the public list', '/t', undefined, undefined],
  ['a partner’s page', '/t/linde', undefined, undefined],
  ['a list', '/t/linde/referrals', 'sara', undefined],
  ['a submission', '/t/linde/referrals', 'sara', johan],
  ['the queue', '/ops/queue', 'leen', undefined],
  ['a report', '/f/dijleland/editions', 'els', undefined],
]

describe('when a role can not be assumed', () => {
  it.each(['refuses', 'throttles', 'fails', 'cuts the connection', 'does not answer'] as const satisfies StsMood[])(
    'because STS %s, who asks is told to try again, and nothing is read or written',
    async mood => {
      const ask = coldApi()
      sts.mood = mood
      const before = await snapshot(world)
      for (const [what, path, as, body] of mood === 'does not answer' ? requests.slice(3, 4) : requests) {
        const reply = await ask(path, as, body)
        const text = await reply.text()
        expect([reply.status, JSON.parse(text).code], what).toEqual([503, 'storage-unavailable'])
        expect(reply.headers.get('retry-after'), what).toMatch(/^[1-9]\d*$/)
        expect(text).not.toMatch(/arn:|AccessDenied|Throttling|RoleUnavailable/)
      }
      expect(await snapshot(world)).toBe(before)
      const failed = lines.filter(line => line.includes('"failed"'))
      expect(failed.length).toBeGreaterThan(0)
      for (const line of failed) expect(line).toMatch(/"error":"RoleUnavailable".*"cause":"/)
      expect(lines.join()).not.toContain('arn:')
      // Nothing of it is kept: the same API answers as soon as STS does.
      sts.mood = 'allows'
      for (const [what, path, as, body] of requests) expect((await ask(path, as, body)).ok, what).toBe(true)
    },
  )

  it('those whose role was assumed before are served on', async () => {
    const ask = coldApi()
    expect((await ask('/t/linde/referrals', 'sara')).status).toBe(200)
    sts.mood = 'refuses'
    expect((await ask('/t/linde/referrals', 'sara')).status).toBe(200)
    expect((await ask('/t/kompas/referrals', 'nadia')).status).toBe(503)
  })
})
