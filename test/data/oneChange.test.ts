import { createApp } from '@kring/functions/api/app'
import { TokenRefused } from '@kring/functions/api/dependencies'
import { defaultQuotas } from '@kring/functions/api/quotas'
import { cursorSigner } from '@kring/functions/data/index'
import { images } from '@kring/local/images/index'
import { makePaper } from '@kring/local/papers/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDirectory } from '../support/directory.ts'
import { expectWhole } from '../support/integrity.ts'
import { give, grandchild, johan, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await expectWhole(world)
  await world.close()
})

const dossiers = async () =>
  (await world.items()).filter(({ pk, sk }) => /#R#/.test(String(pk)) && sk === 'HEAD').length

describe('at once', () => {
  it('ten times the same submission with one key is one referral, and one answer', async () => {
    const before = await dossiers()
    const ask = { as: 'sara', body: johan, headers: once() } as const
    const replies = await Promise.all(Array.from({ length: 10 }, () => world.ask('/t/linde/referrals', ask)))
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(await dossiers()).toBe(before + 1)
  })

  it('ten submissions with ten keys are ten referrals', async () => {
    const before = await dossiers()
    const sent = await Promise.all(Array.from({ length: 10 }, () => submitJohan(world)))
    expect(new Set(sent).size).toBe(10)
    expect(await dossiers()).toBe(before + 10)
  })

  it('of two bodies with one key one is taken, and the other is told', async () => {
    const { headers } = { headers: once() }
    const bodies = [johan, { ...johan, locale: 'fr' }]
    const replies = await Promise.all(
      bodies.map(body => world.ask('/t/linde/referrals', { as: 'sara', body, headers })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it('of many commands on one version exactly one wins', async () => {
    const id = await submitJohan(world)
    const replies = await Promise.all([
      give(world, id, 'start-intake', {}, 1),
      give(world, id, 'decline', { reason: 'other', explanation: 'Zo.' }, 1),
      give(world, id, 'redirect', { to: 'CAW' }, 1),
      give(world, id, 'withdraw', {}, 1, 'sara'),
      give(world, id, 'start-intake', {}, 1),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412])
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(body.version).toBe(2)
    expect(body.history).toHaveLength(2)
    expect(body.state).toBe(replies.find(({ status }) => status === 200)?.body.state)
  })

  it('the same command five times with one key is done once, and all get the same answer', async () => {
    const id = await submitJohan(world)
    const ask = { as: 'leen', body: {}, headers: { ...at(1), ...once() } } as const
    const path = `/t/linde/referrals/${id}/start-intake`
    const replies = await Promise.all(Array.from({ length: 5 }, () => world.ask(path, ask)))
    expect(replies.map(({ status, body }) => [status, body.version])).toEqual(Array(5).fill([200, 2]))
    expect((await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body.version).toBe(2)
  })
})

describe('a reference number that is taken', () => {
  /** The API with numbers that we choose. */
  const withDigits = (digits: readonly string[]) => {
    const left = [...digits]
    return createApp({
      store: world.store,
      files: world.files,
      makeLogo: images.makeLogo,
      makePaper,
      quotas: defaultQuotas,
      addressOf: () => undefined,
      ...openDirectory(),
      webhookRules: {},
      tokenEndpoint: 'http://localhost/token',
      cursors: cursorSigner('s'.repeat(32)),
      verifyToken: async () => {
        throw new TokenRefused('invalid')
      },
      now: () => '2026-05-04T09:00:00.000Z',
      pause: async () => {},
      newId: () => 'a'.repeat(10),
      newDigits: () => left.shift() ?? 'none left',
      secret: 's'.repeat(32),
      log: { info: () => {}, error: () => {} },
    })
  }
  const send = async (digits: readonly string[], headers = once()) => {
    const body = JSON.stringify(grandchild)
    const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } }
    const response = await withDigits(digits).request('/api/t/linde/referrals', init)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }

  it('is tried again with another, and the first is left as it was', async () => {
    const first = await send(['000001'])
    const second = await send(['000001', '000001', '000002'])
    expect([first.body.id, second.body.id]).toEqual(['LIN-2026-000001', 'LIN-2026-000002'])
    expect(first.body.personalLink).not.toBe(second.body.personalLink)
    expect((await world.ask('/t/linde/referrals/LIN-2026-000001', { as: 'leen' })).body.version).toBe(1)
  })

  it('is given up after five, with nothing written and the key still free', async () => {
    const headers = once()
    const before = await dossiers()
    const refused = await send(Array(5).fill('000001'), headers)
    expect([refused.status, refused.body.code]).toEqual([503, 'storage-unavailable'])
    expect(await dossiers()).toBe(before)
    expect((await send(['000003'], headers)).body.id).toBe('LIN-2026-000003')
  })

  it('a request that is repeated gets its first number, not a new one', async () => {
    const headers = once()
    const first = await send(['000004'], headers)
    expect((await send(['000005'], headers)).body).toEqual(first.body)
  })
})
