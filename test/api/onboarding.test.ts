import { TenantId } from '@kring/domain'
import { claimsFor } from '@kring/functions/identity/claims'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { grandchild } from '../support/referrals.ts'
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
    memberships: (await claimsFor(world.store, subject)).kring,
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
  const { kring: memberships } = await claimsFor(world.store, subject)
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
