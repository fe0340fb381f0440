import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { syntheticPrefix, syntheticTenantId, TenantId } from '@kring/domain'
import { forCaller, forPlatform } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { PrefixTaken } from '@kring/functions/data/tenants/prefixes'
import { registerItem } from '@kring/functions/data/tenants/tenants'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { injectFaults } from '../support/injectFaults.ts'
import type { TestPerson } from '../support/people.ts'
import { grandchild } from '../support/referrals.ts'
import { snapshot } from '../support/refusals.ts'
import { lindeTenant } from '../support/tenants.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const brug = {
  id: 'de-brug',
  name: 'Jeugdhulp De Brug',
  sector: 'youth-care',
  country: 'BE',
  languages: ['nl', 'fr'],
  region: 'oost',
  referencePrefix: 'BRU',
  phone: '016 55 01 99',
  specialGround: 'Decreet integrale jeugdhulp',
  admin: { name: 'Bea Brug', email: 'bea@brug.example' },
}
const onboard = (body: object, as: 'paula' | 'bart' | 'leen' = 'paula') => world.ask('/ops/tenants', { as, body })

const accept = async (subject: string, tenant = 'de-brug'): Promise<void> => {
  const as = { subject, name: 'Wie', email: 'wie@kring.example', memberships: [] }
  const path = `/me/invitations/tenant-admin/${tenant}/acceptance`
  expect((await world.ask(path, { as, method: 'POST' })).status).toBe(204)
}

it('a partner that was taken in takes a first referral at once, from anyone (G1)', async () => {
  const { status, body } = await onboard(brug)
  expect([status, body]).toEqual([201, { id: 'de-brug', publicAddress: '/o/de-brug' }])
  expect((await world.ask('/t/de-brug')).body).toMatchObject({ name: 'Jeugdhulp De Brug', languages: ['nl', 'fr'] })
  const sent = await world.ask('/t/de-brug/referrals', { body: grandchild, headers: once() })
  expect(sent.status).toBe(201)
  expect(sent.body.id).toMatch(/^BRU-/)
  // The region's manager has it in the queue.
  expect((await world.ask('/ops/queue?limit=100', { as: 'leen' })).text).toContain(sent.body.id)
})

it('no partner is taken in as the one by which a deployment is tried, or with its letters', async () => {
  expect((await onboard({ ...brug, id: syntheticTenantId, referencePrefix: 'SMO' })).body.code).toBe('tenant-exists')
  expect((await onboard({ ...brug, id: 'de-zeef', referencePrefix: syntheticPrefix })).body.code).toBe('prefix-taken')
  expect((await world.ask(`/t/${syntheticTenantId}`)).status).toBe(404)
})

it('its first admin is told, accepts, and is at work with the next token', async () => {
  await world.drain()
  expect((await world.mails()).filter(({ to }) => to === 'bea@brug.example')).toMatchObject([{ kind: 'invited' }])
  const members = await world.ask('/t/de-brug/members', { as: 'paula' })
  const [{ subject, pending }] = members.body.items
  expect(pending).toBe('acceptance')
  await accept(subject)
  const bea: TestPerson = {
    subject,
    name: 'Bea Brug',
    email: 'bea@brug.example',
    memberships: await forCaller(world.store).membershipsOf(subject),
  }
  expect(bea.memberships).toEqual([{ role: 'tenant-admin', tenant: TenantId.parse('de-brug') }])
  const own = await world.ask('/t/de-brug/forms', { as: bea })
  expect(own.body.items.map(({ id, isMain }: { id: string; isMain: boolean }) => [id, isMain])).toEqual([
    ['referral', true],
    ['self-referral', true],
  ])
  expect((await world.ask('/t/linde/forms', { as: bea })).text).not.toContain('draft')
})

it('without a ground in law its forms ask nothing that needs one; the whole forms wait for it', async () => {
  const { specialGround: _, ...without } = brug
  const iep = {
    ...without,
    id: 'de-iep',
    referencePrefix: 'IEP',
    admin: { name: 'Ineke Iep', email: 'ineke@iep.example' },
  }
  expect((await onboard(iep)).status).toBe(201)
  const marksOf = (form: { sections: { questions: { marks: string[] }[] }[] }) =>
    form.sections.flatMap(({ questions }) => questions.flatMap(({ marks }) => marks))
  const open = await world.ask('/t/de-iep/forms/self-referral')
  expect(marksOf(open.body)).toContain('personal')
  expect(marksOf(open.body)).not.toContain('special')

  const [{ subject }] = (await world.ask('/t/de-iep/members', { as: 'paula' })).body.items
  await accept(subject, 'de-iep')
  const memberships = await forCaller(world.store).membershipsOf(subject)
  const ineke: TestPerson = { subject, ...iep.admin, memberships }
  const check = () => world.ask('/t/de-iep/forms/self-referral/check', { as: ineke })
  expect((await check()).body.points[0]).toMatchObject({ code: 'special-without-ground', blocks: true })
  const set = await world.ask('/t/de-iep/legal-ground', {
    as: ineke,
    method: 'PUT',
    body: { text: 'Decreet integrale jeugdhulp' },
    headers: { 'if-match': '"0"' },
  })
  expect(set.status).toBe(200)
  expect((await check()).body.points.map(({ code }: { code: string }) => code)).not.toContain('special-without-ground')
})

it('an address and three letters are taken once', async () => {
  expect((await onboard({ ...brug, referencePrefix: 'BRG' })).body.code).toBe('tenant-exists')
  expect((await onboard({ ...brug, id: 'de-brug-2' })).body.code).toBe('prefix-taken')
})

it('two who take in the same partner at once make one', async () => {
  const twice = ['TWA', 'TWB'].map(referencePrefix => onboard({ ...brug, id: 'tweeling', referencePrefix }))
  const statuses = (await Promise.all(twice)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([201, 409])
})

describe('two who take partners in with the same letters at once', () => {
  const made = async (id: string) => (await world.ask(`/t/${id}`)).status
  /** Everything in the table that has this id in its key, besides forms. */
  const traces = async (id: string) =>
    (await world.items()).filter(({ pk, sk }) => pk === `T#${id}#SETTINGS` || sk === id)

  it.each([
    ['the same address', ['lijster', 'lijster'], 'LIJ'],
    ['two addresses', ['merel', 'mees'], 'MER'],
  ])('make one, with %s', async (_, ids, referencePrefix) => {
    const replies = await Promise.all(ids.map(id => onboard({ ...brug, id, referencePrefix })))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    const refused = replies.find(({ status }) => status === 409)
    expect(refused?.body.code).toBe(ids[0] === ids[1] ? 'tenant-exists' : 'prefix-taken')
    const owners = (await world.items()).filter(({ pk, sk }) => pk === 'OPS#PREFIXES' && sk === referencePrefix)
    expect(owners).toHaveLength(1)
    const [winner] = ids.filter((_, index) => replies[index]?.status === 201)
    expect(owners[0]?.tenant).toBe(winner)
    for (const id of new Set(ids)) expect(await made(id), id).toBe(id === winner ? 200 : 404)
    for (const id of new Set(ids.filter(one => one !== winner))) expect(await traces(id)).toEqual([])
  })

  it('make one of four, and the others may try again with other letters', async () => {
    const ids = ['specht-1', 'specht-2', 'specht-3', 'specht-4']
    const replies = await Promise.all(ids.map(id => onboard({ ...brug, id, referencePrefix: 'SPE' })))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const codes = replies.filter(({ status }) => status === 409).map(({ body }) => body.code)
    expect(codes).toEqual(['prefix-taken', 'prefix-taken', 'prefix-taken'])
    const loser = ids.find((_, index) => replies[index]?.status === 409) ?? ''
    expect((await onboard({ ...brug, id: loser, referencePrefix: 'SPC' })).status).toBe(201)
  })

  it.each([
    ['prefix-taken', { id: 'later', referencePrefix: 'BRU' }],
    ['tenant-exists', { id: 'de-brug', referencePrefix: 'LAT' }],
    ['tenant-exists', { id: 'de-brug', referencePrefix: 'BRU' }],
  ])('get %s from the transaction where the register does not say it yet: %j', async (code, taken) => {
    const faults = injectFaults([], items => items.filter(({ pk }) => pk !== 'OPS#TENANTS'))
    const before = await snapshot(world)
    const { status, body } = await onboard({ ...brug, ...taken }).finally(faults.end)
    expect([status, body.code]).toEqual([409, code])
    expect(await snapshot(world)).toBe(before)
  })

  it('are told of the address when both are taken', async () => {
    expect((await onboard(brug)).body.code).toBe('tenant-exists')
  })
})

describe('a partner that is put there from outside', () => {
  const platform = () => forPlatform(world.store)
  const tenantWith = (id: string, referencePrefix: string) => ({
    ...lindeTenant,
    id: TenantId.parse(id),
    referencePrefix,
  })

  it('has its letters, also when it is put there again, and takes nobody else’s', async () => {
    await platform().putTenant(tenantWith('uil', 'UIL'))
    await platform().putTenant({ ...tenantWith('uil', 'UIL'), name: 'De Uil' })
    await expect(platform().putTenant(tenantWith('uil-2', 'UIL'))).rejects.toThrow(PrefixTaken)
    expect((await world.items()).filter(({ pk }) => pk === 'T#uil-2#SETTINGS')).toEqual([])
    expect((await onboard({ ...brug, id: 'uil-3', referencePrefix: 'UIL' })).body.code).toBe('prefix-taken')
  })

  it('gets them later when it was made before letters were claimed, the first of two who share them', async () => {
    for (const [id, prefix] of [
      ['valk-a', 'VAL'],
      ['valk-b', 'VAL'],
      ['zwaan', undefined],
    ] as const) {
      const tenant = { ...tenantWith(id, prefix ?? 'ZWA'), name: id }
      const { referencePrefix: _, ...listed } = registerItem(tenant)
      const register = prefix === undefined ? listed : registerItem(tenant)
      for (const Item of [{ ...tenantKeys(tenant.id).settings(), tenant }, register])
        await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
    }
    for (const _ of ['once', 'again']) expect(await platform().claimPrefixes()).toEqual(['valk-b'])
    const owners = (await world.items()).filter(({ pk }) => pk === 'OPS#PREFIXES')
    const ownerOf = (prefix: string) => owners.find(({ sk }) => sk === prefix)?.tenant
    expect(['VAL', 'ZWA', 'LIN', 'BRU'].map(ownerOf)).toEqual(['valk-a', 'zwaan', 'linde', 'de-brug'])
  })
})

it.each(['bart', 'leen'] as const)('%s takes no partner in', async as => {
  expect((await onboard({ ...brug, id: 'van-buiten', referencePrefix: 'VAN' }, as)).status).toBe(403)
})

it.each([
  ['a key in its name', { id: 'a#b' }],
  ['an address in capitals', { id: 'De-Brug' }],
  ['no language', { languages: [] }],
  ['another sector', { sector: 'army' }],
  ['a prefix of two letters', { referencePrefix: 'BR' }],
  ['more than was asked', { forms: { professional: 'x' } }],
])('with %s it is refused', async (_, part) => {
  const reply = await onboard({ ...brug, id: 'anders', referencePrefix: 'AND', ...part })
  expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body'])
})
