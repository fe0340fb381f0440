import { randomBytes } from 'node:crypto'
import { TenantId } from '@kring/domain'
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

let world: World
let brandings: readonly TenantFixture[]
let estates: readonly TenantData[]
let askers: readonly Attacker[]
let range: AttackHarness
let before: readonly string[]
const victims = ['acme', 'acme-corp']

beforeAll(async () => {
  world = await openWorld()
  brandings = await createTenantFixtures(world)
  const furnished: TenantData[] = []
  for (const branding of brandings)
    if (victims.includes(branding.tenant)) furnished.push(await createTenantData(world, branding))
  estates = furnished
  await world.drain()
  askers = await attackersOf(world, brandings, estates)
  range = openAttackHarness(world, 'attack')
  range.guard(estates.flatMap(({ canaries }) => canaries))
  before = await belongings(world, victims)
})

afterAll(async () => {
  const { attempts, leaks } = range.tally
  // Said at once: a run that is cut off does not come to say what failed.
  for (const leak of leaks) console.log(`leak: ${leak}`)
  console.log(`isolation: ${attempts} attempts, ${leaks.length} leaks`)
  range.report()
  await world.close()
})

type Attempt = { readonly asker: Attacker; readonly shot: Attack; readonly estate: TenantData }
const everyAttempt = (): readonly Attempt[] =>
  askers.flatMap(asker =>
    estates.flatMap(estate =>
      Object.values(attacks).flatMap(shotsAt => shotsAt(estate).map(shot => ({ asker, shot, estate }))),
    ),
  )

it('every route is attacked', () => {
  expect(Object.keys(attacks).sort()).toEqual(Object.keys(rules).sort())
})

describe('whoever is not meant', () => {
  it('is refused on every route, at every tenant', async () => {
    const attempts = everyAttempt().filter(({ asker, shot, estate }) => !mayAsk(asker, shot, estate))
    await runAttacks(attempts, ({ asker, shot, estate }) => range.refused(asker, shot, refusalsOf(asker, shot, estate)))
    expect(range.newLeaks()).toEqual([])
  })

  it('can not tell what is there from what is not', async () => {
    for (const { tenant, referrals, drafts } of estates)
      for (const path of [`referrals/${referrals.fresh}`, `drafts/${drafts.an}`]) {
        const there = `/t/${tenant}/${path}`
        const nowhere = there.replace(/\w{4}$/, '0000')
        const foreigners = askers.filter(asker => asker.tenant !== tenant && !asker.roles.includes('regional-manager'))
        await runAttacks(foreigners, async asker => {
          const [one, other] = [await range.fire(asker, { path: there }), await range.fire(asker, { path: nowhere })]
          if (one.body.code !== other.body.code) range.leak(`${asker.name} sees that ${path} is there`)
        })
      }
    expect(range.newLeaks()).toEqual([])
  })
})

const refusals = [400, 401, 403, 404]
const named = (name: string): Attacker => {
  const asker = askers.find(one => one.name === name)
  if (asker === undefined) throw new Error(`nobody is called ${name}`)
  return asker
}
/** The thieves: people of a tenant that has nothing, and so nothing to lose. */
const thieves = (): readonly Attacker[] => ['acm-an', 'acm-ad', 'acm-sys'].map(named)
const thiefMemberships = [{ role: 'tenant-admin', tenant: TenantId.parse('acm') }] as const
type Forgery = readonly [asker: Attacker, shot: Pick<Attack, 'path'> & Ask, statuses?: readonly number[]]
const tryAll = async (forgeries: readonly Forgery[]): Promise<void> => {
  await runAttacks(forgeries, ([asker, shot, statuses]) => range.refused(asker, shot, statuses ?? refusals))
  expect(range.newLeaks()).toEqual([])
}

describe('a forged', () => {
  it('name in a path opens nothing', async () => {
    const forgers = ['acm-ad', 'nobody', 'citizen'].map(named)
    await tryAll(
      estates.flatMap(estate =>
        forgedNames(estate.tenant).flatMap(name =>
          pathsAt(name, estate).flatMap(shot => forgers.map((asker): Forgery => [asker, shot])),
        ),
      ),
    )
  })

  it('id under one’s own tenant is no one’s', async () => {
    const atHome = [named('acm-an'), named('acm-ad'), named('leen')]
    await tryAll(
      estates.flatMap(estate =>
        borrowedIds('acm', estate).flatMap(shot => atHome.map((asker): Forgery => [asker, shot])),
      ),
    )
  })

  it('token is nobody’s', async () => {
    const forgeries: Forgery[] = []
    for (const estate of estates) {
      const { an, ad } = estate.staff
      const targets = tokenTargets(estate)
      const with401 = async (person: TestPerson, changes: TokenChanges) => {
        const headers = { Authorization: `Bearer ${await world.issuer.token(person, changes)}` }
        const asker = { name: 'forger', headers, roles: [] }
        forgeries.push(...targets.map((shot): Forgery => [asker, shot, [401]]))
      }
      for (const changes of Object.values(forgedTokens))
        for (const person of [an, ad, people.leen, people.paula]) await with401(person, changes)
      for (const kring of strangeMemberships(estate.tenant)) await with401(ad, { claims: { kring } })
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
          ...targets.map((shot): Forgery => [{ name: 'forger', headers: { Authorization }, roles: [] }, shot, [401]]),
        )
    }
    await tryAll(forgeries)
  })

  it('claim to be someone is not to belong where they do', async () => {
    const forgeries: Forgery[] = []
    for (const estate of estates)
      for (const membership of [[], thiefMemberships]) {
        const person = { ...estate.staff.an, memberships: membership }
        const headers = { Authorization: `Bearer ${await world.issuer.token(person)}` }
        // Their own name they may read.
        const asker = { name: estate.staff.an.subject, headers, roles: [] }
        const targets = tokenTargets(estate).filter(({ path }) => path !== '/me')
        forgeries.push(...targets.map((shot): Forgery => [asker, shot, [403, 404]]))
      }
    await tryAll(forgeries)
  })

  it('header names no tenant', async () => {
    const forgeries: Forgery[] = []
    for (const estate of estates)
      for (const headers of forgedHeaders(estate))
        for (const asker of [named('acm-ad'), named('citizen')]) {
          const foreign = tokenTargets(estate).filter(({ path }) => path.startsWith('/t/') || path.startsWith('/ops'))
          forgeries.push(
            ...foreign.map((shot): Forgery => [asker, { ...shot, headers: { ...shot.headers, ...headers } }]),
          )
        }
    await tryAll(forgeries)
    // At home they are heard as without, and see what is theirs: nothing.
    const [thief] = thieves()
    if (thief === undefined) throw new Error('no thieves')
    for (const headers of estates.flatMap(forgedHeaders)) {
      const { status, body } = await range.fire(thief, { path: '/t/acm/referrals', headers })
      expect([status, body.items]).toEqual([200, []])
    }
  })

  it('cursor opens no list', async () => {
    const readers = [...thieves(), named('acme-an'), named('acme-corp-an')]
    const lists = ({ tenant = '' }: Attacker) => [`/t/${tenant}/referrals`, `/t/${tenant}/referrals?state=accepted`]
    await tryAll(
      estates.flatMap(estate =>
        forgedCursors(estate).flatMap(cursor => [
          ...readers.flatMap(asker =>
            lists(asker)
              // Their own cursor in its own list is no forgery.
              .filter(
                list =>
                  list.includes('state') ||
                  cursor !== encodeURIComponent(estate.cursors.own) ||
                  asker.name !== estate.staff.an.subject,
              )
              .map(
                (list): Forgery => [asker, { path: `${list}${list.includes('?') ? '&' : '?'}cursor=${cursor}` }, [400]],
              ),
          ),
          ...['leen', 'ruben'].map((name): Forgery => [named(name), { path: `/ops/queue?cursor=${cursor}` }, [400]]),
        ]),
      ),
    )
  })

  it('key of another’s request replays no answer of theirs', async () => {
    for (const { intents, referrals } of estates)
      for (const [intent, path] of [
        [intents.submit, '/t/acm/referrals'],
        [intents.draft, '/t/acm/drafts'],
      ] as const) {
        const { status, body } = await range.fire(named('acm-an'), { ...intent, path })
        // A referral, or a draft, of their own.
        expect(status).toBe(201)
        if (body.id === intent.answer) range.leak(`the answer ${intent.answer} was replayed`)
        const again = { ...intent, path, body: { ...johan, answers: { ...johan.answers, story: 'Iets anders' } } }
        await range.refused(named('acm-an'), again, [422])
        await range.refused(named('citizen'), { ...intent, path }, [401, 422])
        await range.refused(
          named('leen'),
          { ...intents.command, path: `/t/acm/referrals/${referrals.accepted}/accept` },
          [400, 404],
        )
      }
    expect(range.newLeaks()).toEqual([])
  })

  it('personal link opens nothing', async () => {
    const shotsAt = (tenant: string) => [
      { path: `/p/${tenant}/status` },
      { path: `/p/${tenant}/withdraw`, body: {}, headers: { 'If-Match': '"1"' } },
      { path: `/p/${tenant}/close`, method: 'POST' },
    ]
    const forgeries: Forgery[] = []
    for (const { tenant, links, referrals, staff } of estates) {
      const guesses = Array.from({ length: 10 }, () => randomBytes(32).toString('base64url'))
      const altered = [
        links.open.toLowerCase(),
        // One in sixteen ends so already, and would be the link itself.
        `${links.open.slice(0, -1)}${links.open.endsWith('A') ? 'E' : 'A'}`,
        `${links.open}=`,
        `${links.open} ${links.open}`,
        `${links.open}, ${links.open}`,
        `#${links.open}`,
        referrals.citizens,
        '',
        'x'.repeat(5000),
        // The next link, before anyone made it.
        personalLinkSecret('another secret', tenant, referrals.citizens),
        personalLinkSecret(world.env.KRING_SECRET ?? '', tenant, referrals.citizens, 2),
        personalLinkSecret(world.env.KRING_SECRET ?? '', tenant, referrals.fresh),
      ]
      for (const link of [...guesses, ...altered, links.revoked, links.expired])
        for (const shot of shotsAt(tenant))
          for (const base of [named('citizen'), named(staff.ad.subject)])
            forgeries.push([{ ...base, headers: { ...base.headers, 'Personal-Link': link } }, shot, [404]])
      // A real one, at every other tenant's door, and where a token is asked for.
      const holder = named(`citizen ${tenant}`)
      for (const branding of brandings.filter(one => one.tenant !== tenant))
        for (const shot of shotsAt(branding.tenant)) forgeries.push([holder, shot, [404]])
      for (const id of Object.values(referrals))
        forgeries.push([holder, { path: `/t/${tenant}/referrals/${id}` }, [401]])
      for (const thief of thieves())
        for (const id of Object.values(referrals))
          forgeries.push([
            { ...thief, headers: { ...thief.headers, ...holder.headers } },
            { path: `/t/${tenant}/referrals/${id}` },
            [404],
          ])
    }
    await tryAll(forgeries)
  })

  // 422: a field of that name belongs there, and what was put in it does not exist.
  it('field in a body is refused, also of who may send the rest', async () => {
    const forgeries = estates.flatMap(estate =>
      Object.values(attacks)
        .flatMap(shotsAt => shotsAt(estate))
        .flatMap((shot): readonly Forgery[] => {
          const [own] = shot.own ?? []
          const [mandate] = shot.mandate ?? []
          if (typeof shot.body !== 'object' || shot.body === null) return []
          const rightful =
            own === undefined
              ? askers.find(({ roles }) => mandate !== undefined && roles.includes(mandate))
              : named(nameOf(own, estate))
          return rightful === undefined
            ? []
            : overfilled(shot.body).map((body): Forgery => [rightful, { ...shot, body }, [400, 422]])
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
      const sent = await range.fire(named('acm-an'), { path: '/t/acm/referrals', body, headers: once() })
      const read = await range.fire(named('leen'), { path: `/t/acm/referrals/${sent.body.id}` })
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
    range.readLog()
    expect(range.newLeaks()).toEqual([])
  })

  it('who looks at their own sees their own, and nothing of others', async () => {
    const views = everyAttempt().filter(
      ({ asker, shot, estate }) => shot.body === undefined && shot.method === undefined && mayAsk(asker, shot, estate),
    )
    await runAttacks(views, ({ asker, shot }) => range.fire(asker, shot))
    range.readLog()
    expect(range.newLeaks()).toEqual([])
    expect(range.unheard()).toEqual([])
  })

  it('each shot was sharp: whoever may fire it does', async () => {
    const [estate] = estates
    if (estate === undefined) throw new Error('nothing was furnished')
    const blunt: string[] = []
    const all = Object.values(attacks).flatMap(shotsAt => shotsAt(estate))
    // First what lets the others stand: links and people are ended last, and last of them who ends them.
    const rank = ({ path, method }: Attack): number =>
      [/paula|tenant-admin/.test(path), method === 'DELETE', /revoke|renew/.test(path), /close/.test(path)].reduce(
        (sum, isLater) => sum * 2 + Number(isLater),
        0,
      )
    for (const shot of all.toSorted((one, other) => rank(one) - rank(other))) {
      const asker = askers.find(one => mayAsk(one, shot, estate))
      if (asker === undefined) continue
      const { status } = await world.ask(shot.path, { ...shot, headers: { ...asker.headers, ...shot.headers } })
      // 409 and 412: it came as far as the state of what it is about.
      if (status >= 300 && ![409, 412].includes(status)) blunt.push(`${status} ${shot.method ?? ''} ${shot.path}`)
    }
    expect(blunt).toEqual([])
  })
})
