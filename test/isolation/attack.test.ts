import { randomBytes } from 'node:crypto'
import { rules } from '@kring/functions/api/rules'
import { personalLinkSecret } from '@kring/functions/personalLink'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TokenChanges } from '../support/issuer.ts'
import { people, type TestPerson } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { type Ask, once, openWorld, type World } from '../support/world.ts'
import {
  type Attacker,
  type AttackHarness,
  attackersOf,
  belongings,
  kindOf,
  mayAsk,
  nameOf,
  openAttackHarness,
  refusalsOf,
  runAttacks,
} from './attackHarness.ts'
import { type Attack, attacks } from './attacks.ts'
import { createTenantData, createTenantFixtures, type TenantData, type TenantFixture } from './fixtures.ts'
import {
  borrowedIds,
  forgedCursors,
  forgedHeaders,
  forgedNames,
  forgedTokens,
  overfilled,
  pathsAt,
  strangeMemberships,
  tokenTargets,
} from './forgeries.ts'
import type { AttackKind } from './tally.ts'

let world: World
let fixtures: readonly TenantFixture[]
let targets: readonly TenantData[]
let attackers: readonly Attacker[]
let harness: AttackHarness
let before: readonly string[]
const victims = ['acme', 'acme-corp']

beforeAll(async () => {
  world = await openWorld()
  fixtures = await createTenantFixtures(world)
  const created: TenantData[] = []
  for (const fixture of fixtures)
    if (victims.includes(fixture.tenant)) created.push(await createTenantData(world, fixture))
  targets = created
  await world.drain()
  attackers = await attackersOf(world, fixtures, targets)
  harness = openAttackHarness(world, 'attack')
  harness.guard(targets.flatMap(({ canaries }) => canaries))
  before = await belongings(world, victims)
})

afterAll(async () => {
  // Printed at once: a run that is cut off would not report its failures.
  for (const leak of harness.tally.leaks()) console.log(`leak: ${leak}`)
  harness.report()
  await world.close()
})

type Attempt = { readonly attacker: Attacker; readonly attack: Attack; readonly target: TenantData }
const everyAttempt = (): readonly Attempt[] =>
  attackers.flatMap(attacker =>
    targets.flatMap(target =>
      Object.values(attacks).flatMap(shotsAt => shotsAt(target).map(attack => ({ attacker, attack, target }))),
    ),
  )

it('every route is attacked', () => {
  expect(Object.keys(attacks).sort()).toEqual(Object.keys(rules).sort())
})

describe('whoever is not meant', () => {
  it('is refused on every route, at every tenant', async () => {
    const attempts = everyAttempt().filter(({ attacker, attack, target }) => !mayAsk(attacker, attack, target))
    await runAttacks(attempts, ({ attacker, attack, target }) =>
      harness.refused(attacker, attack, refusalsOf(attacker, attack, target), kindOf(attacker, attack, target)),
    )
    expect(harness.newLeaks()).toEqual([])
  })

  it('can not tell what is there from what is not', async () => {
    for (const { tenant, referrals, drafts } of targets)
      for (const path of [`referrals/${referrals.fresh}`, `drafts/${drafts.an}`]) {
        const there = `/t/${tenant}/${path}`
        const nowhere = there.replace(/\w{4}$/, '0000')
        const foreigners = attackers.filter(
          attacker => attacker.tenant !== tenant && !attacker.roles.includes('regional-manager'),
        )
        await runAttacks(foreigners, async attacker => {
          const [one, other] = [
            await harness.fire(attacker, { path: there }),
            await harness.fire(attacker, { path: nowhere }),
          ]
          if (one.body.code !== other.body.code) harness.leak(`${attacker.name} sees that ${path} is there`)
        })
      }
    expect(harness.newLeaks()).toEqual([])
  })
})

const refusals = [400, 401, 403, 404]
const named = (name: string): Attacker => {
  const attacker = attackers.find(one => one.name === name)
  if (attacker === undefined) throw new Error(`nobody is called ${name}`)
  return attacker
}
/** The attackers: members of a tenant without data. */
const outsiders = (): readonly Attacker[] => ['acm-an', 'acm-ad', 'acm-sys'].map(named)
type Forgery = readonly [attacker: Attacker, attack: Pick<Attack, 'path'> & Ask, statuses?: readonly number[]]
const tryAll = async (forgeries: readonly Forgery[], kind: AttackKind = 'tenant'): Promise<void> => {
  await runAttacks(forgeries, ([attacker, attack, statuses]) =>
    harness.refused(attacker, attack, statuses ?? refusals, kind),
  )
  expect(harness.newLeaks()).toEqual([])
}

describe('a forged', () => {
  it('name in a path opens nothing', async () => {
    const forgers = ['acm-ad', 'nobody', 'citizen'].map(named)
    await tryAll(
      targets.flatMap(target =>
        forgedNames(target.tenant).flatMap(name =>
          pathsAt(name, target).flatMap(attack => forgers.map((attacker): Forgery => [attacker, attack])),
        ),
      ),
    )
  })

  it('id under one’s own tenant is no one’s', async () => {
    const atHome = [named('acm-an'), named('acm-ad'), named('leen')]
    await tryAll(
      targets.flatMap(target =>
        borrowedIds('acm', target).flatMap(attack => atHome.map((attacker): Forgery => [attacker, attack])),
      ),
    )
  })

  it('token is nobody’s', async () => {
    const forgeries: Forgery[] = []
    for (const target of targets) {
      const { an, ad } = target.staff
      const requests = tokenTargets(target)
      const with401 = async (person: TestPerson, changes: TokenChanges) => {
        const headers = { Authorization: `Bearer ${await world.issuer.token(person, changes)}` }
        const attacker = { name: 'forger', headers, roles: [] }
        forgeries.push(...requests.map((attack): Forgery => [attacker, attack, [401]]))
      }
      for (const changes of Object.values(forgedTokens))
        for (const person of [an, ad, people.leen, people.paula]) await with401(person, changes)
      const right = named(ad.subject).headers.Authorization ?? ''
      for (const Authorization of [
        `${right}, ${right}`,
        `${right},${right}`,
        right.replace('Bearer', 'Basic'),
        right.replace('Bearer ', ''),
        right.slice(0, -4),
        `${right.split('.').slice(0, 2).join('.')}.`,
        'Bearer',
        'Bearer null',
        '',
      ])
        forgeries.push(
          ...requests.map(
            (attack): Forgery => [{ name: 'forger', headers: { Authorization }, roles: [] }, attack, [401]],
          ),
        )
    }
    await tryAll(forgeries)
  })

  it('claim in a token makes nobody a member: not one of before memberships left it, nor a strange one', async () => {
    const forgeries: Forgery[] = []
    for (const target of targets)
      for (const kring of [
        target.staff.ad.memberships,
        JSON.stringify(target.staff.ad.memberships),
        people.paula.memberships,
        people.leen.memberships,
        [{ role: 'tenant-admin', tenant: 'acm' }],
        ...strangeMemberships(target.tenant),
      ]) {
        // Whoever has the name and address of a member is not that member.
        const { name, email } = target.staff.an
        const person = { subject: 'thief', name, email, memberships: [] }
        const headers = { Authorization: `Bearer ${await world.issuer.token(person, { claims: { kring } })}` }
        const attacker = { name: person.subject, headers, roles: [] }
        // Their own name they may read.
        const requests = tokenTargets(target).filter(({ path }) => path !== '/me')
        forgeries.push(...requests.map((attack): Forgery => [attacker, attack, [403, 404]]))
      }
    await tryAll(forgeries)
  })

  it('header names no tenant', async () => {
    const forgeries: Forgery[] = []
    for (const target of targets)
      for (const headers of forgedHeaders(target))
        for (const attacker of [named('acm-ad'), named('citizen')]) {
          const foreign = tokenTargets(target).filter(({ path }) => path.startsWith('/t/') || path.startsWith('/ops'))
          forgeries.push(
            ...foreign.map((attack): Forgery => [attacker, { ...attack, headers: { ...attack.headers, ...headers } }]),
          )
        }
    await tryAll(forgeries)
    // In their own tenant they get the usual answer: no data.
    const [outsider] = outsiders()
    if (outsider === undefined) throw new Error('no outsiders')
    for (const headers of targets.flatMap(forgedHeaders)) {
      const { status, body } = await harness.fire(outsider, { path: '/t/acm/referrals', headers })
      expect([status, body.items]).toEqual([200, []])
    }
  })

  it('cursor opens no list', async () => {
    const readers = [...outsiders(), named('acme-an'), named('acme-corp-an')]
    const lists = ({ tenant = '' }: Attacker) => [`/t/${tenant}/referrals`, `/t/${tenant}/referrals?state=accepted`]
    await tryAll(
      targets.flatMap(target =>
        forgedCursors(target).flatMap(cursor => [
          ...readers.flatMap(attacker =>
            lists(attacker)
              // Their own cursor in its own list is no forgery.
              .filter(
                list =>
                  list.includes('state') ||
                  cursor !== encodeURIComponent(target.cursors.own) ||
                  attacker.name !== target.staff.an.subject,
              )
              .map(
                (list): Forgery => [
                  attacker,
                  { path: `${list}${list.includes('?') ? '&' : '?'}cursor=${cursor}` },
                  [400],
                ],
              ),
          ),
          ...['leen', 'ruben'].map((name): Forgery => [named(name), { path: `/ops/queue?cursor=${cursor}` }, [400]]),
        ]),
      ),
    )
  })

  it('key of another’s request replays no answer of theirs', async () => {
    for (const { intents, referrals } of targets)
      for (const [intent, path] of [
        [intents.submit, '/t/acm/referrals'],
        [intents.draft, '/t/acm/drafts'],
      ] as const) {
        const { status, body } = await harness.fire(named('acm-an'), { ...intent, path })
        // A referral, or a draft, of their own.
        expect(status).toBe(201)
        if (body.id === intent.answer) harness.leak(`the answer ${intent.answer} was replayed`)
        const again = { ...intent, path, body: { ...johan, answers: { ...johan.answers, story: 'Iets anders' } } }
        await harness.refused(named('acm-an'), again, [422])
        await harness.refused(named('citizen'), { ...intent, path }, [401, 422])
        await harness.refused(
          named('leen'),
          { ...intents.command, path: `/t/acm/referrals/${referrals.accepted}/accept` },
          [400, 404],
        )
      }
    expect(harness.newLeaks()).toEqual([])
  })

  it('personal link opens nothing', async () => {
    const shotsAt = (tenant: string) => [
      { path: `/p/${tenant}/status` },
      { path: `/p/${tenant}/withdraw`, body: {}, headers: { 'If-Match': '"1"' } },
      { path: `/p/${tenant}/close`, method: 'POST' },
    ]
    const forgeries: Forgery[] = []
    for (const { tenant, links, referrals, staff } of targets) {
      const guesses = Array.from({ length: 10 }, () => randomBytes(32).toString('base64url'))
      const altered = [
        links.open.toLowerCase(),
        // One link in sixteen already ends like this; then another character is used.
        `${links.open.slice(0, -1)}${links.open.endsWith('A') ? 'E' : 'A'}`,
        `${links.open}=`,
        `${links.open} ${links.open}`,
        `${links.open}, ${links.open}`,
        `#${links.open}`,
        referrals.citizens,
        '',
        'x'.repeat(5000),
        // The next generation of the link, which was never issued.
        personalLinkSecret('another secret', tenant, referrals.citizens),
        personalLinkSecret(world.env.KRING_SECRET ?? '', tenant, referrals.citizens, 2),
        personalLinkSecret(world.env.KRING_SECRET ?? '', tenant, referrals.fresh),
      ]
      for (const link of [...guesses, ...altered, links.revoked, links.expired])
        for (const attack of shotsAt(tenant))
          for (const base of [named('citizen'), named(staff.ad.subject)])
            forgeries.push([{ ...base, headers: { ...base.headers, 'Personal-Link': link } }, attack, [404]])
      // A valid link, used at every other tenant and on routes that need a token.
      const holder = named(`citizen ${tenant}`)
      for (const fixture of fixtures.filter(one => one.tenant !== tenant))
        for (const attack of shotsAt(fixture.tenant)) forgeries.push([holder, attack, [404]])
      for (const id of Object.values(referrals))
        forgeries.push([holder, { path: `/t/${tenant}/referrals/${id}` }, [401]])
      for (const outsider of outsiders())
        for (const id of Object.values(referrals))
          forgeries.push([
            { ...outsider, headers: { ...outsider.headers, ...holder.headers } },
            { path: `/t/${tenant}/referrals/${id}` },
            [404],
          ])
    }
    await tryAll(forgeries, 'person')
  })

  // 422: a field of that name belongs there, and what was put in it does not exist. 412: it is then about what changed.
  it('field in a body is refused, also of who may send the rest', async () => {
    const forgeries = targets.flatMap(target =>
      Object.values(attacks)
        .flatMap(shotsAt => shotsAt(target))
        .flatMap((attack): readonly Forgery[] => {
          const [own] = attack.own ?? []
          const [mandate] = attack.mandate ?? []
          if (typeof attack.body !== 'object' || attack.body === null) return []
          const statuses = 'version' in attack.body ? [400, 412, 422] : [400, 422]
          const rightful =
            own === undefined
              ? attackers.find(({ roles }) => mandate !== undefined && roles.includes(mandate))
              : named(nameOf(own, target))
          return rightful === undefined
            ? []
            : overfilled(attack.body).map((body): Forgery => [rightful, { ...attack, body }, statuses])
        }),
    )
    await tryAll(forgeries)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect({}).not.toHaveProperty('isAdmin')
  })

  it('field among the answers is dropped', async () => {
    for (const name of ['__proto__', 'constructor', 'tenant', 'state', 'referrer', 'pk']) {
      const body = JSON.stringify(johan).replace(
        '"answers":{',
        `"answers":{${JSON.stringify(name)}:{"tenant":"acme","isAdmin":true},`,
      )
      const sent = await harness.fire(named('acm-an'), { path: '/t/acm/referrals', body, headers: once() })
      const read = await harness.fire(named('leen'), { path: `/t/acm/referrals/${sent.body.id}` })
      expect(read.body).toMatchObject({ state: 'submitted', tenant: { id: 'acm' }, version: 1 })
      expect(Object.keys(read.body.answers)).not.toContain(name)
    }
    expect({}).not.toHaveProperty('isAdmin')
  })
})

describe('after all of this', () => {
  it('nothing lies differently with the victims, the operator and the funders', async () => {
    expect(await belongings(world, victims)).toEqual(before)
  })

  it('no line of the log says what anybody typed', () => {
    harness.readLog()
    expect(harness.newLeaks()).toEqual([])
  })

  it('who looks at their own sees their own, and nothing of others', async () => {
    const views = everyAttempt().filter(
      ({ attacker, attack, target }) =>
        attack.body === undefined && attack.method === undefined && mayAsk(attacker, attack, target),
    )
    await runAttacks(views, ({ attacker, attack }) => harness.fire(attacker, attack))
    harness.readLog()
    expect(harness.newLeaks()).toEqual([])
    expect(harness.unheard()).toEqual([])
  })

  it('each shot was sharp: whoever may fire it does', async () => {
    const [target] = targets
    if (target === undefined) throw new Error('nothing was furnished')
    const blunt: string[] = []
    const all = Object.values(attacks).flatMap(shotsAt => shotsAt(target))
    // Order: attacks that end links and memberships run last, because the others need them; a way of working has steps.
    const rank = ({ path, method }: Attack): number =>
      [
        /paula|tenant-admin/.test(path),
        method === 'DELETE',
        method === 'DELETE' && /\/members\//.test(path),
        /revoke|renew/.test(path),
        /close/.test(path),
        /variants/.test(path),
      ].reduce((sum, isLater) => sum * 2 + Number(isLater), 0)
    for (const attack of all.toSorted((one, other) => rank(one) - rank(other))) {
      const attacker = attackers.find(one => mayAsk(one, attack, target))
      if (attacker === undefined) continue
      const { status, body } = await world.ask(attack.path, {
        ...attack,
        headers: { ...attacker.headers, ...attack.headers },
      })
      // 409 and 412: it came as far as the state of what it is about; so it did when the rules of rights refuse the person.
      const isRuled = [409, 412].includes(status) || (status === 422 && String(body?.code).startsWith('rights-'))
      if (status >= 300 && !isRuled) blunt.push(`${status} ${attack.method ?? ''} ${attack.path}`)
    }
    expect(blunt).toEqual([])
  })
})
