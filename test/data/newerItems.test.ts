import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { hashOf, parseStoredEvent } from '@kring/functions/data/eventStore/codec'
import { headSealOf } from '@kring/functions/data/eventStore/headSeal'
import { cursorSigner, forEffects, forTenant } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { linde } from '../support/people.ts'
import { give, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

/** What a later version may have written is met by this one as this one is met by the version before. */
let world: World
beforeAll(async () => {
  world = await openWorld({ isRegular: false })
})
afterAll(() => world.close())

const pkOf = (id: string) => `T#linde#R#${id}`
const eventsOf = async (id: string) =>
  (await world.items())
    .filter(({ pk, sk }) => pk === pkOf(id) && /^E#/.test(String(sk)))
    .toSorted((a, b) => String(a.sk).localeCompare(String(b.sk)))
const change = (pk: string, sk: string, attributes: Readonly<Record<string, unknown>>) =>
  world.table.client.send(
    new UpdateCommand({
      TableName: world.table.name,
      Key: { pk, sk },
      UpdateExpression: `SET ${Object.keys(attributes)
        .map((_name, at) => `#n${at} = :v${at}`)
        .join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(Object.keys(attributes).map((name, at) => [`#n${at}`, name])),
      ExpressionAttributeValues: Object.fromEntries(Object.values(attributes).map((value, at) => [`:v${at}`, value])),
    }),
  )

/** The last event of a dossier as a newer version would have stored it: more attributes, sealed with its own chain. */
async function asNewer(id: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const last = (await eventsOf(id)).at(-1)
  if (last === undefined) throw new Error('no event')
  const newer = parseStoredEvent({ ...last, ...more })
  const hash = hashOf(world.store.sealing().mac, newer)
  await change(pkOf(id), String(last.sk), { ...more, hash })
  const head = (await world.items()).find(({ pk, sk }) => pk === pkOf(id) && sk === 'HEAD')
  expect(head?.version).toBe(last.seq)
}

describe('an event that a newer version wrote', () => {
  it('with attributes that this one does not know: it is read, they are part of its chain, and they stay', async () => {
    const id = await submitJohan(world)
    const [event] = await eventsOf(id)
    const more = { channel: { name: 'phone' } }
    const newer = parseStoredEvent({ ...event, ...more })
    expect(newer).toMatchObject(more)
    const { mac } = world.store.sealing()
    const hash = hashOf(mac, newer)
    expect(hash).not.toBe(event?.hash)
    // Its hash is over what this version does not know, too: so a forged attribute is noticed, and a true one is none.
    expect(hashOf(mac, parseStoredEvent({ ...event, ...more, hash }))).toBe(hash)
    expect(hashOf(mac, parseStoredEvent({ ...event, channel: { name: 'forged' }, hash }))).not.toBe(hash)
  })

  it.each([
    ['of a kind that this one does not know', { type: 'weather-noted' }],
    ['of a later version of its kind', { v: 99 }],
  ])('%s: its effects wait and are not dropped, those of other dossiers go on', async (_name, more) => {
    const [id, other] = [await submitJohan(world), await submitJohan(world)]
    await give(world, id, 'start-intake', {}, 1)
    await asNewer(id, more)
    const records = [...(await world.eventsOf(id)), ...(await world.eventsOf(other))]
    await deliverAll(world.handler(), records)
    const waiting = (await world.items()).filter(({ duePk, kind }) => duePk !== undefined && kind === 'events')
    expect(waiting.map(({ ref }) => ref)).toContainEqual(expect.objectContaining({ dossier: id }))
    expect(waiting.map(({ ref }) => ref)).not.toContainEqual(expect.objectContaining({ dossier: other }))
    const mails = await world.mails()
    expect(mails.some(({ id: mail }) => mail.includes(other))).toBe(true)
  })
})

it('a head with attributes that this version does not know is listed and opened, and a forged one is not', async () => {
  const id = await submitJohan(world)
  const { seal, ...head } = (await world.items()).find(({ pk, sk }) => pk === pkOf(id) && sk === 'HEAD') ?? {}
  expect(seal).toBeDefined()
  const newer = { ...head, weather: 'fair' }
  await change(pkOf(id), 'HEAD', { weather: 'fair', seal: headSealOf(newer, world.store.sealing().mac) })
  const listed = await forTenant(world.store, linde).list(cursorSigner('x'), { limit: 100 })
  expect(listed.items.some(item => item.id === id)).toBe(true)
  expect((await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })).status).toBe(200)
  await change(pkOf(id), 'HEAD', { weather: 'forged' })
  expect((await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })).body.code).toBe('dossier-altered')
})

it('what falls due of a kind that this version does not know waits, and is there for the one that does', async () => {
  const due = '2026-05-04T09:00:00.000Z'
  await forEffects(world.store, linde).due.enter('members', 'of-tomorrow', { kind: 'of-tomorrow', ref: { a: 1 }, due })
  await world.due({ now: () => '2026-05-04T09:01:00.000Z' })(undefined)
  const entry = (await world.items()).find(({ kind }) => kind === 'of-tomorrow')
  expect(entry).toMatchObject({ ref: { a: 1 }, since: due, attempts: 1 })
})
