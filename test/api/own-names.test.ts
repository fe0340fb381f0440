import { FunderId, Tenant } from '@kring/domain'
import { forPlatform, forTenant } from '@kring/functions/data/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kompas, linde } from '../support/people.ts'
import { grandchild, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let id: string
/** Only what pays for De Linde, and what pays for two partners. */
const [one, two] = [FunderId.parse('fonds-een'), FunderId.parse('fonds-twee')]
const dirk = (funder: FunderId) => ({
  subject: `of-${funder}`,
  name: 'Dirk',
  email: 'dirk@fonds.example',
  memberships: [{ role: 'funder' as const, funder }],
})

beforeAll(async () => {
  world = await openWorld()
  const platform = forPlatform(world.store)
  const tenant = await forTenant(world.store, linde).settings()
  await platform.putTenant(
    Tenant.parse({
      ...tenant,
      variantNames: { family: { nl: 'Kringgesprek' }, restorative: { nl: 'Herstelgesprek' } },
    }),
  )
  for (const [funder, tenants] of [
    [one, [linde]],
    [two, [linde, kompas]],
  ] as const) {
    await platform.putFunder(funder, funder)
    const grant = { id: `grant-${funder}`, funder, name: funder, from: '2020-01', to: '2039-12', budget: 1000 }
    await platform.putGrant(
      { ...grant, tenants: [...tenants], threshold: 3 },
      tenants.map(partner => ({ id: partner, name: partner })),
    )
    const { memberships, ...person } = dirk(funder)
    for (const membership of memberships)
      await platform.putMember({ ...person, membership, since: '2026-01-01T00:00:00.000Z' })
  }
  id = await submitJohan(world)
  await world.drain()
})
afterAll(() => world.close())

it('its public page names kinds of conference as the partner does, also those that it does not work with now', async () => {
  const { body } = await world.ask('/t/linde')
  expect(body.variants).toContainEqual({
    id: 'family',
    name: { nl: 'Kringgesprek', fr: 'Conférence familiale', en: 'Family group conference' },
  })
  expect(body.variantNames.restorative).toEqual({ nl: 'Herstelgesprek' })
})

it('a regional manager reads in the queue and in the dossier what the partner calls it', async () => {
  const { items } = (await world.ask('/ops/queue?limit=100', { as: 'leen' })).body
  const found = items.find((item: { id: string }) => item.id === id)
  expect(found).toMatchObject({ variant: 'family', variantName: { nl: 'Kringgesprek' } })
  const dossier = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
  expect(dossier.body.variantName.nl).toBe('Kringgesprek')
})

it('who sent it follows it under that name', async () => {
  expect((await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })).body.variantName.nl).toBe('Kringgesprek')
  const sent = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
  const status = await world.ask('/p/linde/status', { headers: { 'Personal-Link': sent.body.personalLink } })
  expect(status.body.variantName.nl).toBe('Kringgesprek')
})

it('a form made from a starter asks for it by that name', async () => {
  const from = { kind: 'starter', sector: 'youth-care', audience: 'professional' }
  const made = await world.ask('/t/linde/forms', { as: 'bart', body: { id: 'nog-een', from } })
  expect(made.status).toBe(201)
  const draft = await world.ask('/t/linde/forms/nog-een/draft', { as: 'bart' })
  expect(draft.text).toContain('Kringgesprek')
  expect(draft.text).not.toContain('"nl":"Eigen Kracht-conferentie"')
})
