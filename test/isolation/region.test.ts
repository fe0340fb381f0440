import { johanCase } from '@kring/domain/test-data/examples'
import { cursorSigner } from '@kring/functions/data/index'
import { operatorKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oost, people, type TestPerson, west } from '../support/people.ts'
import { once, openWorld, type World } from '../support/world.ts'
import { type Attacker, type AttackHarness, attackerFor, openAttackHarness, runAttacks } from './attackHarness.ts'
import { createTenantFixtures, everyone, type TenantFixture } from './fixtures.ts'

/**
 * One person, referred at two partners of region Oost and at one of region West, each time with another slip in the name.
 * The numbers of those dossiers are what nobody may hear who is not the manager of their region.
 */
let world: World
let harness: AttackHarness
let attackers: readonly Attacker[]
let ids: Readonly<Record<string, string>>

const names = { acm: 'Zwaluwstaart Quinten', acme: 'Quinten Zwaluwstaert', 'acme-corp': 'Quinten Zwaluwstart' }
const birthDate = '2014-02-03'

async function refer({ tenant, staff }: TenantFixture, name: string): Promise<string> {
  const answers = { ...johanCase, mainPerson: { name, birthDate, phone: '0470 55 66 77' } }
  const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
  const reply = await world.ask(`/t/${tenant}/referrals`, { as: staff.an, body, headers: once() })
  if (reply.status !== 201) throw new Error(`not submitted: ${reply.status} ${reply.text}`)
  return reply.body.id
}

beforeAll(async () => {
  world = await openWorld()
  const fixtures = await createTenantFixtures(world)
  const made: Record<string, string> = {}
  for (const fixture of fixtures)
    if (Object.hasOwn(names, fixture.tenant))
      made[fixture.tenant] = await refer(
        fixture,
        Object.entries(names).find(([of]) => of === fixture.tenant)?.[1] ?? '',
      )
  ids = made
  await world.drain()
  attackers = await Promise.all(everyone(fixtures).map(person => attackerFor(world, person)))
  harness = openAttackHarness(world, 'region')
  harness.guard(
    fixtures.flatMap(({ tenant, manager }) => {
      const id = made[tenant]
      return id === undefined ? [] : [{ text: id, knownTo: [manager] }]
    }),
  )
})
afterAll(async () => {
  for (const leak of harness.tally.leaks()) console.log(`leak: ${leak}`)
  harness.tally.report()
  await world.close()
})

const named = (name: string): Attacker => {
  const attacker = attackers.find(one => one.name === name)
  if (attacker === undefined) throw new Error(`nobody is called ${name}`)
  return attacker
}
const id = (tenant: string): string => ids[tenant] ?? ''
const everyQuestion = () => [
  ...Object.values(names),
  'Zwaluwstaart',
  'Quinten',
  ...Object.values(ids),
  ...Object.values(ids).map(one => one.slice(-6)),
]

it('whoever manages the region finds the dossiers of it, of each partner, and none of another region', async () => {
  const found = async (attacker: Attacker, text: string): Promise<readonly string[]> =>
    (await harness.fire(attacker, { path: '/ops/search', body: { text } })).body.items.map(
      (item: { id: string }) => item.id,
    )
  expect([...(await found(named('leen'), 'Quinten Zwaluwstaart'))].sort()).toEqual([id('acm'), id('acme')].sort())
  expect(await found(named('ruben'), 'Quinten Zwaluwstaart')).toEqual([id('acme-corp')])
  for (const text of everyQuestion()) {
    await found(named('leen'), text)
    await found(named('ruben'), text)
  }
  expect(harness.newLeaks()).toEqual([])
})

it('and sees the possible duplicates of the region, and no others', async () => {
  const duplicates = async (attacker: Attacker, tenant: string) =>
    (await harness.fire(attacker, { path: `/t/${tenant}/referrals/${id(tenant)}/duplicates` })).body.items
  expect(await duplicates(named('leen'), 'acm')).toMatchObject([
    { id: id('acme'), persons: [{ by: ['one-letter', 'phone'] }] },
  ])
  expect(await duplicates(named('leen'), 'acme')).toMatchObject([{ id: id('acm') }])
  expect(await duplicates(named('ruben'), 'acme-corp')).toEqual([])
  expect(harness.newLeaks()).toEqual([])
})

it('nobody else does, whatever they ask', async () => {
  const others = attackers.filter(({ name }) => name !== 'leen' && name !== 'ruben')
  const shots = others.flatMap(attacker => [
    ...everyQuestion().flatMap(text =>
      [{ text }, { text, region: 'oost' }].map(body => ({ attacker, path: '/ops/search', body })),
    ),
    ...Object.entries(ids).map(([tenant, one]) => ({ attacker, path: `/t/${tenant}/referrals/${one}/duplicates` })),
    ...['accepted', 'closed'].map(list => ({ attacker, path: `/ops/dossiers?list=${list}` })),
  ])
  await runAttacks(shots, ({ attacker, ...shot }) => harness.refused(attacker, shot, [401, 403, 404], 'role'))
  expect(harness.newLeaks()).toEqual([])
})

it('a manager of another region does not, also not by naming the region, one’s own dossier or another’s', async () => {
  const ruben = named('ruben')
  for (const region of ['oost', 'OOST', 'oost#', 'west#oost', '*', '%2A', `\${aws:PrincipalTag/region}`])
    for (const text of everyQuestion()) {
      await harness.refused(ruben, { path: '/ops/search', body: { text, region } }, [400, 403], 'tenant')
      const query = `region=${encodeURIComponent(region)}`
      await harness.refused(ruben, { path: `/ops/dossiers?list=closed&${query}` }, [400, 403], 'tenant')
    }
  for (const tenant of ['acm', 'acme'])
    await harness.refused(ruben, { path: `/t/${tenant}/referrals/${id(tenant)}/duplicates` }, [403, 404], 'dossier')
  await harness.refused(ruben, { path: `/t/acme-corp/referrals/${id('acme')}/duplicates` }, [404], 'dossier')
  const judgement = { partner: 'acme', dossier: id('acme'), same: true }
  const judge = { body: judgement, headers: { 'If-Match': '"1"', ...once() } }
  const own = await harness.fire(
    ruben,
    { path: `/t/acme-corp/referrals/${id('acme-corp')}/judge-duplicate`, ...judge },
    'dossier',
  )
  expect(own.body.code).toBe('duplicate-unknown')
  expect(harness.newLeaks()).toEqual([])
})

it('no cursor opens another list, another question or another region', async () => {
  const [leen, ruben] = [named('leen'), named('ruben')]
  const page = { text: 'Quinten Zwaluwstaart', limit: 1 }
  const { cursor } = (await harness.fire(leen, { path: '/ops/search', body: page })).body
  expect(cursor).toBeTypeOf('string')
  const [body = '', signature = ''] = String(cursor).split('.')
  const start = JSON.parse(Buffer.from(body, 'base64url').toString())
  const moved = Buffer.from(JSON.stringify({ ...start, pk: operatorKeys.find(west, 'hash', '').pk })).toString(
    'base64url',
  )
  const forger = cursorSigner('another-secret-another-secret-another')
  const forged = [
    cursor,
    `${moved}.${signature}`,
    `${body}.${signature.slice(1)}`,
    body,
    forger.seal(start.pk, start),
    forger.seal(operatorKeys.find(oost, 'hash', '').pk, { pk: operatorKeys.queue(oost).opsPk, sk: '' }),
  ]
  for (const one of forged) {
    await harness.refused(ruben, { path: '/ops/search', body: { ...page, cursor: one } }, [400], 'tenant')
    await harness.refused(leen, { path: '/ops/search', body: { text: 'Vermeulen', cursor: one } }, [400], 'tenant')
    const query = `cursor=${encodeURIComponent(String(one))}`
    for (const path of ['/ops/dossiers?list=closed', '/ops/queue?limit=5', '/t/acme/referrals?limit=5'])
      await harness.refused(
        path.startsWith('/t/') ? named('acme-ad') : leen,
        { path: `${path}&${query}` },
        [400],
        'tenant',
      )
  }
  for (const one of forged.slice(1))
    await harness.refused(leen, { path: '/ops/search', body: { ...page, cursor: one } }, [400], 'tenant')
  expect(harness.newLeaks()).toEqual([])
})

it('who says in a token to be a manager, and is none, is not', async () => {
  const thief: TestPerson = { ...people.nobody, memberships: [{ role: 'regional-manager', region: oost }] }
  const attacker = await attackerFor(world, thief)
  await harness.refused(attacker, { path: '/ops/search', body: { text: 'Quinten' } }, [403], 'role')
  await harness.refused(attacker, { path: `/t/acme/referrals/${id('acme')}/duplicates` }, [403, 404], 'role')
  expect(harness.newLeaks()).toEqual([])
})

it('the log of the application says none of it', () => {
  const lines = world.logged().join('\n')
  for (const told of [...Object.values(names), birthDate, '0470 55 66 77']) expect(lines).not.toContain(told)
})
