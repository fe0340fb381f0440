import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const url = 'https://systeem.linde-jeugdhulp.be/kring'
const kinds = ['referral.accepted']
const make = (body: object = { url, kinds }, as: 'bart' | 'koen' = 'bart', tenant = 'linde') =>
  world.ask(`/t/${tenant}/webhooks`, { as, body })
const list = async () => (await world.ask('/t/linde/webhooks', { as: 'bart' })).body.items
const remove = (id: string) => world.ask(`/t/linde/webhooks/${id}`, { as: 'bart', method: 'DELETE' })

describe('a subscription', () => {
  it('is made with a secret that is said once', async () => {
    const made = await make({ url, kinds: ['trajectory.closed', 'referral.accepted', 'referral.accepted'] })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ url, state: 'active', kinds: ['referral.accepted', 'trajectory.closed'] })
    expect(Buffer.from(made.body.secret.slice('whsec_'.length), 'base64').length).toBe(32)
    const listed = await world.ask('/t/linde/webhooks', { as: 'bart' })
    expect(listed.text).not.toContain('whsec_')
    await remove(made.body.id)
    expect(await list()).toEqual([])
  })

  it.each([
    ['http://systeem.linde-jeugdhulp.be', 'webhook-not-https'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-not-a-name'],
    ['https://10.0.0.1/kring', 'webhook-not-a-name'],
    ['https://[::ffff:10.0.0.1]/kring', 'webhook-not-a-name'],
    ['https://db.internal/kring', 'webhook-not-a-name'],
    ['https://naam:woord@linde-jeugdhulp.be', 'webhook-has-credentials'],
    ['https://linde-jeugdhulp.be:22', 'webhook-port'],
    ['linde-jeugdhulp.be', 'webhook-no-address'],
  ])('is not made for %s (%s), in the language of its reader, and the address is not repeated', async (typed, code) => {
    const sentences = new Set<string>()
    for (const language of ['nl', 'fr', 'en']) {
      const headers = { 'Accept-Language': language }
      const refused = await world.ask('/t/linde/webhooks', { as: 'bart', body: { url: typed, kinds }, headers })
      expect([refused.status, refused.body.code]).toEqual([422, code])
      expect(refused.text).not.toContain(typed)
      sentences.add(refused.body.detail ?? refused.body.title)
    }
    expect(sentences.size).toBe(3)
    expect(await list()).toEqual([])
  })

  it.each([
    [{ url, kinds: [] }],
    [{ url, kinds: ['referral.intake-recorded'] }],
    [{ url, kinds: ['webhook.test'] }],
    [{ url: 7, kinds }],
    [{ url, kinds, secret: 'whsec_mine' }],
    [{ url: `https://linde.be/${'x'.repeat(600)}`, kinds }],
  ])('is not made from %j', async body => {
    expect((await make(body)).status).toBe(400)
  })

  it('is changed by who read it last, and keeps its secret', async () => {
    const { id } = (await make()).body
    const put = (revision: number) =>
      world.ask(`/t/linde/webhooks/${id}`, {
        as: 'bart',
        method: 'PUT',
        body: { url: `${url}/2`, kinds },
        headers: at(revision),
      })
    expect((await put(1)).body).toMatchObject({ url: `${url}/2`, revision: 2 })
    expect([(await put(1)).status, (await put(1)).body.code]).toEqual([412, 'changed-meanwhile'])
    await remove(id)
  })

  it('is one of ten', async () => {
    const ids = []
    for (let count = 0; count < 10; count += 1) ids.push((await make()).body.id)
    const refused = await make()
    expect([refused.status, refused.body.code]).toEqual([409, 'too-many-webhooks'])
    for (const id of ids) await remove(id)
  })
})

describe('of a subscription', () => {
  it('nobody but the admin of its own partner knows or changes anything', async () => {
    const { id } = (await make()).body
    for (const as of ['sara', 'leen', 'koen', 'paula', 'els', 'ann'] as const)
      for (const [path, method] of [
        ['/t/linde/webhooks', 'GET'],
        [`/t/linde/webhooks/${id}/deliveries?state=waiting`, 'GET'],
        [`/t/linde/webhooks/${id}/pause`, 'POST'],
        [`/t/linde/webhooks/${id}/secrets`, 'POST'],
        [`/t/linde/webhooks/${id}`, 'DELETE'],
      ] as const)
        expect((await world.ask(path, { as, method })).status).toBe(403)
    // At their own partner there is none of that name.
    for (const what of ['pause', 'resume', 'secrets', 'test'])
      expect((await world.ask(`/t/kompas/webhooks/${id}/${what}`, { as: 'koen', method: 'POST' })).status).toBe(404)
    expect(await list()).toMatchObject([{ id, state: 'active', revision: 1 }])
    await remove(id)
  })

  it('nothing is sent again that it was not told', async () => {
    const [one, other] = [(await make()).body, (await make()).body]
    const placeOf = (texts: unknown) => Buffer.from(JSON.stringify(texts)).toString('base64url')
    for (const place of [
      'x',
      placeOf(['TEST']),
      placeOf(['TEST', `${other.id}#2026`]),
      placeOf(['TEST', 7]),
      placeOf(['../R', `${one.id}#x`, 'y']),
    ])
      expect(
        (await world.ask(`/t/linde/webhooks/${one.id}/deliveries/${place}/again`, { as: 'bart', method: 'POST' }))
          .status,
      ).toBe(404)
    const absent = placeOf(['LIN-1', `${one.id}#2026-01-01T00:00:00.000Z#R000001`])
    const refused = await world.ask(`/t/linde/webhooks/${one.id}/deliveries/${absent}/again`, {
      as: 'bart',
      method: 'POST',
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'webhook-delivery-waits'])
    for (const { id } of [one, other]) await remove(id)
  })
})
