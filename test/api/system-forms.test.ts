import { restorativeCase } from '@kring/domain/test-data/examples'
import { forCaller } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { grandchild, johan } from '../support/referrals.ts'
import { fromSystem, systemForm } from '../support/systemForm.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let system: TestPerson
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
  const body = { name: 'Dossiersysteem', scopes: ['referral.submit', 'referral.status'] }
  const { id } = (await world.ask('/t/linde/clients', { as: 'bart', body })).body
  system = {
    subject: id,
    name: 'Dossiersysteem',
    email: '',
    memberships: await forCaller(world.store).membershipsOf(id),
  }
})
afterAll(() => world.close())

const send = (body: unknown, as?: TestPerson | 'sara') =>
  world.ask('/t/linde/referrals', { ...(as === undefined ? {} : { as }), body, headers: once() })
const read = (path: string, as?: TestPerson | 'sara' | 'bart' | 'leen' | 'nadia' | 'koen') =>
  world.ask(`/t/linde/forms${path}`, as === undefined ? {} : { as })
/** On the professionals' form of youth care, which asks less than that of probation: what is not asked is dropped. */
const restorative = { ...johan, answers: { ...restorativeCase, conditions: ['no-contact'] } }

describe('a partner without a form for its systems', () => {
  it('lets them fill in the professionals’ one, and counts it as theirs', async () => {
    const sent = await send(johan, system)
    expect(sent.status).toBe(201)
    const { body } = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: 'leen' })
    expect(body.source).toBe('partner-system')
  })
})

describe('a form for systems', () => {
  it('is made from an example, or from nothing, and published like any other', async () => {
    const starter = { kind: 'starter', sector: 'youth-care', audience: 'partner-system' }
    expect((await world.ask('/t/linde/forms', { as: 'bart', body: { id: 'voorbeeld', from: starter } })).status).toBe(
      201,
    )
    expect((await read('/voorbeeld/draft', 'bart')).body.draft.definition.audience).toBe('partner-system')
    const body = { id: 'koppeling', from: { kind: 'import', definition: systemForm } }
    await world.ask('/t/linde/forms', { as: 'bart', body })
    const published = await world.ask('/t/linde/forms/koppeling/publish', {
      as: 'bart',
      headers: at(1),
      body: { note: 'Eerste koppeling' },
    })
    expect(published.status).toBe(201)
    clock = '2026-05-04T09:10:00.000Z'
  })

  it('is read by the partner’s systems, its admin and the regional manager, and by nobody else', async () => {
    for (const path of ['/koppeling', '/koppeling?version=1', '/koppeling/schema']) {
      for (const as of [system, 'bart', 'leen'] as const) expect((await read(path, as)).status, path).toBe(200)
      for (const as of ['sara', 'nadia', 'koen'] as const) expect((await read(path, as)).status, path).toBe(403)
      expect((await read(path)).status, path).toBe(401)
    }
    const listed = async (as?: TestPerson | 'sara' | 'bart') =>
      (await read('', as)).body.items.map(({ id }: { id: string }) => id)
    expect(await listed(system)).toEqual(['koppeling', 'referral', 'self-referral'])
    expect(await listed('sara')).toEqual(['referral', 'self-referral'])
    expect(await listed()).toEqual(['self-referral'])
  })

  it('is filled in by systems only; what comes in is theirs', async () => {
    const sent = await send(fromSystem, system)
    expect(sent.status).toBe(201)
    const { body } = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: 'leen' })
    expect(body).toMatchObject({
      source: 'partner-system',
      variant: 'restorative',
      answers: { fileNumber: '2026/14' },
    })
    for (const as of ['sara', undefined] as const) {
      const refused = await send(fromSystem, as)
      expect([refused.status, refused.body.code]).toEqual([422, 'form-unknown'])
      expect(refused.text).not.toContain('Dossiernummer')
    }
  })

  it('replaces the professionals’ one for its own kinds of conference, and for no other', async () => {
    const refused = await send(restorative, system)
    expect([refused.status, refused.body.code]).toEqual([422, 'form-unknown'])
    expect((await send(johan, system)).status).toBe(201)
    expect((await send(restorative, 'sara')).status).toBe(201)
  })

  it('takes no citizens’ form away: everyone still refers themself (G1)', async () => {
    expect((await send(grandchild)).status).toBe(201)
    const { body } = await world.ask('/t/linde/forms/self-referral/draft', { as: 'bart', body: { version: 1 } })
    const definition = { ...body.definition, audience: 'partner-system' }
    await world.ask('/t/linde/forms/self-referral/draft', {
      as: 'bart',
      method: 'PUT',
      headers: at(1),
      body: { definition },
    })
    const refused = await world.ask('/t/linde/forms/self-referral/publish', {
      as: 'bart',
      headers: at(2),
      body: { note: 'Alleen nog voor systemen' },
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'main-form-stays'])
    expect((await send(grandchild, system)).body.code).toBe('form-unknown')
  })
})
