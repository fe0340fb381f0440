import { type Actor, can, type grantedBy } from '@kring/domain'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { people, type TestPerson } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'
import {
  type Attacker,
  type AttackHarness,
  attackerFor,
  attackersOf,
  belongings,
  mayAsk,
  nameOf,
  openAttackHarness,
  runAttacks,
} from './attackHarness.ts'
import { type Attack, attacks } from './attacks.ts'
import { createTenantData, createTenantFixtures, type TenantData, type TenantFixture } from './fixtures.ts'

const switches = vi.hoisted(() => ({ careless: false }))

/** Replaces `can` by a function that allows everything, so that only the policies refuse. */
vi.mock('@kring/domain', async original => {
  const domain = await original<typeof import('@kring/domain')>()
  return {
    ...domain,
    can: (...asked: Parameters<typeof can>) => switches.careless || domain.can(...asked),
    grantedBy: (...asked: Parameters<typeof grantedBy>) =>
      switches.careless ? asked[0].memberships : domain.grantedBy(...asked),
  }
})

let world: World
let targets: readonly TenantData[]
let attackers: readonly Attacker[]
let harness: AttackHarness
const victims = ['acme', 'acme-corp']

beforeAll(async () => {
  // A gate of its own, to read what it counted.
  world = await openWorld({ endpoint: inject('endpoint'), isRegular: false })
  const fixtures: readonly TenantFixture[] = await createTenantFixtures(world)
  const created: TenantData[] = []
  for (const fixture of fixtures)
    if (victims.includes(fixture.tenant)) created.push(await createTenantData(world, fixture))
  targets = created
  await world.drain()
  attackers = await attackersOf(world, fixtures, targets)
  harness = openAttackHarness(world, 'careless')
  harness.guard(targets.flatMap(({ canaries }) => canaries))
  switches.careless = true
})

afterAll(async () => {
  harness.report()
  await world.close()
})

const acme = (): TenantData => {
  const [target] = targets
  if (target === undefined) throw new Error('nothing was furnished')
  return target
}

/** Memberships: a platform admin manages those of the first admins at every tenant. */
const isRegister = (route: string): boolean => route.includes('/members')
const isOfTenant = (route: string): boolean => /\/api\/[tpf]\/:/.test(route) && !isRegister(route)
const isOfOperator = (route: string): boolean => route.includes('/api/ops/')

type Attempt = { readonly attacker: Attacker; readonly attack: Attack; readonly target: TenantData }
const attemptsOf = (askedBy: (attacker: Attacker, target: TenantData) => boolean, routes: (route: string) => boolean) =>
  targets.flatMap(target =>
    attackers
      .filter(attacker => askedBy(attacker, target))
      .flatMap(attacker =>
        Object.entries(attacks)
          .filter(([route]) => routes(route))
          .flatMap(([, shotsAt]) => shotsAt(target))
          .filter(attack => !attack.onPublic && !mayAsk(attacker, attack, target))
          .filter(attack => !(attack.onlyCodeRefuses ?? []).some(one => nameOf(one, target) === attacker.name))
          .map((attack): Attempt => ({ attacker, attack, target })),
      ),
  )

/** Members and systems of other tenants, funders, and people without a membership. */
const isFromElsewhere = ({ roles, tenant }: Attacker, target: TenantData): boolean =>
  // DOMAIN: regional managers act across tenants, and platform admins name their first admins: for them no policy
  // draws a line between tenants, only `can` does.
  !roles.includes('regional-manager') && !roles.includes('platform-admin') && tenant !== target.tenant

describe('with the checks of the code switched off', () => {
  it('people do within their tenant what another with the same kind of work may', async () => {
    const { an, bo, sys } = acme().staff
    const actor: Actor = { kind: 'person', ...bo }
    expect(can(actor, 'client.manage', { kind: 'tenant', tenant: acme().tenant })).toBe(true)
    const { accepted } = acme().referrals
    const read = await world.ask(`/t/acme/referrals/${accepted}`, { as: bo })
    expect([read.status, read.body.view]).toEqual([200, 'dossier'])
    expect((await world.ask('/t/acme/drafts', { as: sys, body: johan, headers: once() })).status).toBe(201)
    const begun = await world.ask(`/t/acme/referrals/${acme().referrals.bos}/start-intake`, {
      as: an,
      body: {},
      headers: at(1),
    })
    expect(begun.status).toBe(200)
  })

  it('people get no credentials for work that none of their roles does, in their own tenant either', async () => {
    const { an, bo, ad, sys } = acme().staff
    const { fresh, bos } = acme().referrals
    const t = '/t/acme'
    const attempts: readonly (readonly [TestPerson, string, Ask?])[] = [
      ...[an, bo, sys].flatMap((as): [TestPerson, string][] =>
        ['members', 'clients', 'variants', 'house-style', 'texts', 'forms/ontwerp/draft'].map(path => [as, path]),
      ),
      [ad, `referrals/${fresh}/start-intake`, { body: {}, headers: at(1) }],
      [sys, `referrals/${fresh}/withdraw`, { body: {}, headers: at(1) }],
      [ad, 'referrals', { body: johan, headers: once() }],
      ...[an, ad, sys].map((as): [TestPerson, string, Ask] => [
        as,
        `referrals/${bos}/emergency`,
        { body: { reason: 'Dit kan echt niet wachten.' } },
      ]),
    ]
    for (const [as, path, ask] of attempts) {
      const attacker = await attackerFor(world, as)
      const { body } = await harness.refused(attacker, { path: `${t}/${path}`, ...ask }, [403], 'role')
      expect(world.logged().some(line => line.includes('NoSuchWork') && line.includes(body.instance))).toBe(true)
    }
    expect(harness.newLeaks()).toEqual([])
  })

  it('a dossier opened in an emergency is read only: nobody gets credentials to change it', async () => {
    const { bos, citizens } = acme().referrals
    const attacker = await attackerFor(world, people.ruben)
    const open = { path: `/t/acme/referrals/${citizens}/emergency`, body: { reason: 'Dit kan echt niet wachten.' } }
    expect((await world.ask(open.path, { body: open.body, headers: attacker.headers })).status).toBe(201)
    switches.careless = false
    for (const id of [bos, citizens])
      for (const path of ['start-intake', 'decline', 'revoke-link', 'renew-link', 'export', 'access-log', 'letters'])
        await harness.refused(
          attacker,
          {
            path: `/t/acme/referrals/${id}/${path}`,
            headers: { ...at(1), ...once() },
            ...(['export', 'access-log', 'letters'].includes(path) ? {} : { body: {} }),
          },
          [400, 403, 404],
          'dossier',
        )
    switches.careless = true
    expect(harness.newLeaks()).toEqual([])
  })

  it('people, partners’ systems and funders from elsewhere still get nothing of a tenant, and leave nothing there', async () => {
    const before = await belongings(world, victims)
    const refusedBefore = world.gateReport()?.refused ?? 0
    const attempts = attemptsOf(isFromElsewhere, isOfTenant)
    const notAllowed: { readonly who: string; readonly instance: string }[] = []
    await runAttacks(attempts, async ({ attacker, attack }) => {
      const { body } = await harness.refused(attacker, attack, refusals(attack), 'tenant')
      if (body?.code === 'not-allowed' && standsSomewhere(attacker, attack))
        notAllowed.push({ who: `${attacker.name} ${attack.path}`, instance: body.instance })
    })
    harness.readLog()
    expect(harness.newLeaks()).toEqual([])
    expect(await belongings(world, victims)).toEqual(before)
    // Each of these was refused by the policies only, or had no role to be refused as.
    const byPolicy = world.logged().filter(line => line.includes('AccessDenied'))
    const withoutCode = [...byPolicy, ...world.logged().filter(line => line.includes('NoSuchWork'))]
    expect(notAllowed.filter(({ instance }) => !withoutCode.some(line => line.includes(instance)))).toEqual([])
    const refusedByGate = (world.gateReport()?.refused ?? 0) - refusedBefore
    expect(byPolicy.length).toBeGreaterThan(1000)
    expect(refusedByGate).toBeGreaterThanOrEqual(byPolicy.length)
  })

  it('nor do they learn who works at a tenant, or send anyone there', async () => {
    const before = await belongings(world, victims)
    await runAttacks(
      attemptsOf(isFromElsewhere, route => isRegister(route) && !isOfOperator(route)),
      ({ attacker, attack }) => harness.refused(attacker, attack, refusals(attack)),
    )
    expect(harness.newLeaks()).toEqual([])
    expect(await belongings(world, victims)).toEqual(before)
  })

  it('nor do they make themselves the operator’s', async () => {
    const before = await belongings(world, victims)
    await runAttacks(attemptsOf(isFromElsewhere, isOfOperator), ({ attacker, attack }) =>
      harness.refused(attacker, attack, refusals(attack)),
    )
    expect(harness.newLeaks()).toEqual([])
    expect(await belongings(world, victims)).toEqual(before)
  })
})

/** Whether the attacker has credentials to try with: a member of another tenant or funder, a coordinator of another dossier. */
const standsSomewhere = (attacker: Attacker, { path }: Attack): boolean => {
  if (path.startsWith('/f/')) return attacker.roles.includes('funder')
  return attacker.tenant !== undefined || (path.includes('/trajectories/') && attacker.roles.includes('coordinator'))
}

const refusals = (attack: Attack): readonly number[] => [401, 403, 404, ...(attack.refusals ?? [])]
