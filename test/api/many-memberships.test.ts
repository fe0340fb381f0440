import { type Membership, starterForms, Tenant, TenantId } from '@kring/domain'
import { callerDirectory } from '@kring/functions/api/callers/memberships'
import { TokenRefused, type VerifiedToken } from '@kring/functions/api/dependencies'
import { type Consumed, forPlatform, openStore } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linde, type TestPerson } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

const since = '2026-01-01T00:00:00.000Z'
let now = '2026-06-17T09:00:00.000Z'
const pass = (seconds: number): void => {
  now = new Date(Date.parse(now) + seconds * 1000).toISOString()
}
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

/** AWS: all headers of a request together. docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const mostHeaderBytes = 10_240

describe('a person with three hundred memberships', () => {
  const tenants = Array.from({ length: 300 }, (_none, index) =>
    TenantId.parse(`partner-with-a-name-of-forty-letters-${String(index).padStart(3, '0')}`),
  )
  const memberships = tenants.map((tenant): Membership => ({ role: 'referrer', tenant }))
  const many: TestPerson = { subject: 'many', name: 'Mia Veel', email: 'mia@kring.example', memberships }
  const [first, last] = [tenants[0] ?? linde, tenants.at(-1) ?? linde]
  beforeAll(async () => {
    const platform = forPlatform(world.store)
    const { professional, citizen } = starterForms('youth-care')
    for (const [index, tenant] of tenants.entries()) {
      await platform.putMember({
        subject: many.subject,
        name: many.name,
        membership: { role: 'referrer', tenant },
        since,
      })
      await platform.putTenant(
        Tenant.parse({
          id: tenant,
          name: `Partner ${index}`,
          sector: 'youth-care',
          country: 'BE',
          timeZone: 'Europe/Brussels',
          languages: ['nl'],
          referencePrefix: `${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}X`,
          region: 'oost',
          enabledVariants: professional.variants,
          forms: { professional: 'referral', citizen: 'self-referral' },
        }),
      )
    }
    for (const tenant of [first, last]) {
      await platform.putForm(tenant, professional)
      await platform.putForm(tenant, citizen)
    }
    // The list of partners that the function read before is kept for some seconds.
    pass(60)
  }, 120_000)

  it('has a token that is as small as anybody’s', async () => {
    const sizes = await Promise.all([many, { ...many, memberships: [] }].map(person => world.issuer.token(person)))
    expect(sizes[0]?.length).toBe(sizes[1]?.length)
    expect(sizes[0]?.length).toBeLessThan(mostHeaderBytes / 4)
  })

  it('sees all of them after signing in, for a fixed number of calls', async () => {
    world.consumed()
    const { status, body } = await world.ask('/me', { as: many })
    expect(status).toBe(200)
    expect(body.memberships).toHaveLength(300)
    expect(body.tenants).toHaveLength(300)
    expect(world.consumed().length).toBeLessThanOrEqual(2)
  })

  it('works at the first as at the last', async () => {
    for (const tenant of [first, last]) {
      const sent = await world.ask(`/t/${tenant}/referrals`, { as: many, body: johan, headers: once() })
      expect(sent.status, tenant).toBe(201)
      const list = await world.ask(`/t/${tenant}/referrals`, { as: many })
      expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([sent.body.id])
    }
    expect((await world.ask('/t/linde/referrals', { as: many, body: johan, headers: once() })).status).toBe(403)
  })
})

describe('what is known of a caller', () => {
  const token = (subject: string, changes: Partial<VerifiedToken> = {}): VerifiedToken => ({
    subject,
    name: 'Naam',
    use: 'person',
    issuedAt: 1000,
    scopes: ['openid'],
    ...changes,
  })
  const referrer: Membership = { role: 'referrer', tenant: linde }
  const grant = (subject: string, membership: Membership = referrer) =>
    forPlatform(world.store).putMember({ subject, name: subject, membership, since })
  /** A warm function of its own, and the number of times it asked the table. */
  const warmFunction = () => {
    const consumed: Consumed[] = []
    const { name: table } = world.table
    const credentials = { accessKeyId: 'administrator', secretAccessKey: 'any' }
    const store = openStore({
      table,
      endpoint: world.endpoint,
      region: 'eu-west-1',
      credentials,
      onConsumed: one => void consumed.push(one),
    })
    return { ...callerDirectory({ store, now: () => now }), reads: () => consumed.length }
  }

  it('is read once for the requests of some seconds, also when they come at once', async () => {
    await grant('often')
    const { personOf, reads } = warmFunction()
    const people = await Promise.all(Array.from({ length: 10 }, () => personOf(token('often'))))
    for (const { memberships } of people) expect(memberships).toEqual([referrer])
    pass(14)
    await personOf(token('often'))
    expect(reads()).toBe(1)
    pass(2)
    await personOf(token('often'))
    expect(reads()).toBe(2)
  })

  it('ends with the membership within seconds, and does not wait for the next token', async () => {
    await grant('ended')
    const { personOf } = warmFunction()
    expect((await personOf(token('ended'))).memberships).toEqual([referrer])
    await forPlatform(world.store).removeMember('ended', referrer)
    pass(16)
    expect((await personOf(token('ended'))).memberships).toEqual([])
  })

  it('is read anew for a token that was issued later, and forgotten where a membership changed', async () => {
    const { personOf, forget, reads } = warmFunction()
    expect((await personOf(token('later'))).memberships).toEqual([])
    await grant('later')
    expect((await personOf(token('later'))).memberships).toEqual([])
    expect((await personOf(token('later', { issuedAt: 1001 }))).memberships).toEqual([referrer])
    // The older token of another device is served by what was read for the newer.
    expect((await personOf(token('later'))).memberships).toEqual([referrer])
    expect(reads()).toBe(2)
    forget('later')
    await personOf(token('later'))
    expect(reads()).toBe(3)
  })

  it('is of a system only what its token asked leave for, and nothing without', async () => {
    const system: Membership = { role: 'partner-system', tenant: linde, scopes: ['referral.submit', 'referral.status'] }
    await grant('system', system)
    await grant('person')
    const { personOf } = warmFunction()
    const asked = (subject: string, ...scopes: readonly string[]) =>
      personOf(token(subject, { use: 'system', name: '', scopes }))
    const found = await asked('system', 'kring/referral.status')
    expect(found).toMatchObject({ name: 'system', memberships: [{ scopes: ['referral.status'] }] })
    for (const refused of [asked('system', 'openid'), asked('person', 'kring/referral.status'), asked('nobody')])
      await expect(refused).rejects.toThrow(TokenRefused)
    // A person's token does nothing as the system that has the same subject.
    expect((await personOf(token('system'))).memberships).toEqual([])
  })
})
