import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { injectFaults } from '../support/injectFaults.ts'
import { grandchild } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Own = { readonly id: string; readonly link: string }
async function newReferral(): Promise<Own> {
  const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
  return { id: body.id, link: body.personalLink }
}
const follow = async ({ link }: Own) =>
  (await world.ask('/p/linde/status', { headers: { 'Personal-Link': link } })).status
const close = ({ link }: Own) => world.ask('/p/linde/close', { method: 'POST', headers: { 'Personal-Link': link } })
const manager = (what: 'revoke-link' | 'renew-link', { id }: Own) =>
  world.ask(`/t/linde/referrals/${id}/${what}`, { as: 'leen', method: 'POST' })
const isOpen = async ({ id }: Own): Promise<boolean> =>
  (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body.link.isOpen
/** The link items of the dossier: what opens it. */
const linksTo = async ({ id }: Own): Promise<number> =>
  (await world.items()).filter(({ pk, dossier }) => String(pk).startsWith('T#linde#LINK#') && dossier === id).length

/** Does something while every reading of a dossier is as of before its link was ever changed. */
async function onStaleRead<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const faults = injectFaults([], items => items.filter(({ sk }) => sk !== 'LINK'))
  try {
    return await act()
  } finally {
    faults.end()
  }
}

describe('a personal link', () => {
  it('that the citizen closed is not opened again by a manager who did not see that', async () => {
    const own = await newReferral()
    expect((await close(own)).status).toBe(204)
    const { status, body } = await onStaleRead(() => manager('renew-link', own))
    expect([status, body.code]).toEqual([412, 'changed-meanwhile'])
    expect([await isOpen(own), await linksTo(own), await follow(own)]).toEqual([false, 0, 404])
  })

  it('that the citizen closed can be renewed by a manager who sees it', async () => {
    const own = await newReferral()
    await close(own)
    expect((await manager('renew-link', own)).body).toEqual({ generation: 2, isOpen: true })
    expect([await isOpen(own), await linksTo(own), await follow(own)]).toEqual([true, 1, 404])
  })

  it('that was renewed is not revoked by who saw the one before', async () => {
    const own = await newReferral()
    await manager('renew-link', own)
    const { status, body } = await onStaleRead(() => manager('revoke-link', own))
    expect([status, body.code]).toEqual([412, 'changed-meanwhile'])
    expect([await isOpen(own), await linksTo(own)]).toEqual([true, 1])
  })

  it('is renewed once by two who renew it at once, or twice in a row', async () => {
    const own = await newReferral()
    const replies = await Promise.all([1, 2, 3].map(() => manager('renew-link', own)))
    for (const { status, body } of replies) expect([200, 412], body.code).toContain(status)
    expect(replies.map(({ status }) => status)).toContain(200)
    expect([await isOpen(own), await linksTo(own)]).toEqual([true, 1])
  })

  it('is revoked for each of those who revoke it at once', async () => {
    const own = await newReferral()
    const replies = await Promise.all([close(own), manager('revoke-link', own), manager('revoke-link', own)])
    // To the citizen a link that the manager revoked first is one that is not there.
    expect([204, 404]).toContain(replies[0].status)
    expect(replies.slice(1).map(({ status }) => status)).toEqual([200, 200])
    expect([await isOpen(own), await linksTo(own), await follow(own)]).toEqual([false, 0, 404])
  })

  it('that one closes and another renews at the same moment ends as the later one of them was told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const own = await newReferral()
      const [closed, renewed] = await Promise.all([close(own), manager('renew-link', own)])
      expect([204, 404, 412]).toContain(closed.status)
      expect([200, 412]).toContain(renewed.status)
      expect([closed.status === 204, renewed.status === 200]).toContain(true)
      const open = await isOpen(own)
      expect(await linksTo(own)).toBe(open ? 1 : 0)
      // Open only by a renewal that was acknowledged; the old secret never opens it again.
      if (open) expect(renewed.status).toBe(200)
      else expect(closed.status).toBe(204)
      expect(await follow(own)).toBe(404)
    }
  })
})
