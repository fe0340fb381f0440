import { createECDH, hkdfSync, randomUUID } from 'node:crypto'
import { SymmetricKey } from '@kring/functions/data/sealing/symmetricKey'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invite, prepare, prepareDay } from '../support/invitees.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

const phone = randomUUID()
const tablet = randomUUID()
/** Saturday 4 July 2026 in Brussels, so many minutes after ten. */
const minute = (minutes: number) => new Date(Date.parse('2026-07-04T08:00:00.000Z') + minutes * 60_000).toISOString()

type Queued = { readonly id: string; readonly number: number; readonly pen: number; readonly command: object }
let numbers = 0
const queued = (at: number, command: object, more: object = {}): Queued => {
  numbers += 1
  return {
    id: randomUUID(),
    number: numbers,
    pen: 1,
    ...{ seen: 1, occurredAt: minute(at), certainty: 'exact', sinceContact: 0 },
    command,
    ...more,
  }
}

/** Seals as `packages/web/src/offline/outbox/sealForServer.ts` does, with the means of the server. */
function sealAsDevice(serverKey: Buffer, content: object, sealedFor: readonly unknown[]): string {
  const pair = createECDH('prime256v1')
  const own = pair.generateKeys()
  const material = hkdfSync(
    'sha256',
    pair.computeSecret(serverKey),
    Buffer.concat([own, serverKey]),
    'kring day command',
    32,
  )
  const key = new SymmetricKey(new Uint8Array(material))
  const encrypted = key.encrypt(Buffer.from(JSON.stringify(content)), JSON.stringify(sealedFor))
  return Buffer.concat([Uint8Array.of(1), own, encrypted]).toString('base64url')
}

describe('what a device wrote down on the day', () => {
  let world: World
  let now: string
  let id: string
  let people: readonly { readonly id: string; readonly name: string }[]
  const send = (device: string, commands: readonly Queued[], as: 'ann' | 'leen' | 'sara' = 'ann') =>
    world.ask(`/t/linde/trajectories/${id}/day-queue`, { as, method: 'POST', body: { device, commands } })
  const outcomes = async (device: string, ...commands: readonly Queued[]) => {
    const { status, body, text } = await send(device, commands)
    expect(status, text).toBe(200)
    expect(body.answers.map((one: { id: string }) => one.id)).toEqual(commands.map(one => one.id))
    return body.answers.map((one: { outcome: string }) => one.outcome)
  }
  const personOf = (name: string) => people.find(one => one.name === name)?.id ?? ''
  const conference = async () => (await trajectory(world, id, 'ann')).body.conference

  beforeAll(async () => {
    world = await openWorld({ now: () => now })
    now = '2026-06-17T08:00:00.000Z'
    await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
    id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const johan = { name: 'Johan Vermeulen', birthDate: '2018-02-03', email: 'johan@familie.example' }
    const main = await invite(world, id, 'ann', johan, { part: 'main-person', reach: { toChild: true } })
    await invite(world, id, 'ann', { name: 'Edith Maes', email: 'edith@familie.example' })
    await invite(world, id, 'ann', { name: 'An Peeters', email: 'an@arts.example' }, { part: 'professional' })
    await prepare(world, id, 'ann', ['set-child-part', { person: main, supportStays: false, phases: ['private'] }])
    await direct(world, id, 'set-requirement', { text: 'Iedereen is nuchter.', reason: 'Voor de rust.' })
    await prepare(world, id, 'ann', ['freeze-requirements'])
    people = (await trajectory(world, id, 'ann')).body.circle.people
    for (const { id: person } of people)
      await prepare(world, id, 'ann', ['disclose-requirements', { person, version: 1 }])
    await prepareDay(world, id, 'ann')
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' }])
    now = minute(600)
  })
  afterAll(() => world.close())

  it('is stored in order, when it happened, with the device that had the pen', async () => {
    const edith = personOf('Edith Maes')
    expect(
      await outcomes(
        phone,
        queued(-5, { name: 'take-pen', device: phone, number: 1 }),
        queued(0, { name: 'begin-day' }),
        queued(3, { name: 'enter-room', person: edith, way: 'in-room' }),
        queued(20, { name: 'begin-phase', phase: 'information' }),
      ),
    ).toEqual(['stored', 'stored', 'stored', 'stored'])
    const { current, pen } = await conference()
    expect(pen).toMatchObject({ number: 1, device: phone })
    expect(current.attendance).toEqual([
      { person: edith, marks: [{ is: 'present', way: 'in-room', at: { at: minute(3) } }] },
    ])
    expect(current.periods).toEqual([{ phase: 'information', from: { at: minute(20) } }])
  })

  it('is stored once, whatever became of the answer', async () => {
    const late = queued(40, { name: 'expect-later', person: personOf('An Peeters'), at: '12:20' })
    const before = (await trajectory(world, id, 'ann')).body.version
    const all = await Promise.all([send(phone, [late]), send(phone, [late]), send(phone, [late])])
    expect(all.map(({ body }) => body.answers[0].outcome)).toEqual(['stored', 'stored', 'stored'])
    expect((await trajectory(world, id, 'ann')).body.version).toBe(before + 1)
    // Also when it is asked again after the week in which other requests may be repeated.
    now = minute(60 * 24 * 13)
    expect(await outcomes(phone, late)).toEqual(['stored'])
    now = minute(600)
    // The same id for something else is a mistake that is told.
    expect((await send(phone, [{ ...late, command: { name: 'begin-phase', phase: 'private' } }])).status).toBe(422)
  })

  it('is stored against the rule when private time began with somebody on the line (G14), and the queue goes on', async () => {
    const an = personOf('An Peeters')
    expect(
      await outcomes(
        phone,
        queued(44, { name: 'enter-room', person: an, way: 'phone' }),
        queued(90, { name: 'begin-phase', phase: 'private' }),
        queued(95, { name: 'leave-room', person: an }),
      ),
    ).toEqual(['stored', 'stored-against-rule', 'stored'])
    expect((await conference()).current.breaches).toMatchObject([{ code: 'outsider-at-start-of-private-time' }])
  })

  it('is refused when it is a decision that cannot be, and what comes after it waits', async () => {
    const unknown = queued(100, { name: 'enter-room', person: 'niemand', way: 'phone' })
    const after = queued(101, { name: 'end-private-time' })
    const { body } = await send(phone, [unknown, after])
    expect(body.answers).toEqual([
      { id: unknown.id, outcome: 'refused', code: 'person-unknown', detail: expect.stringMatching(/kring/) },
      { id: after.id, outcome: 'waits' },
    ])
    expect((await conference()).current.stage).toBe('private')
    expect(await outcomes(phone, after)).toEqual(['stored'])
  })

  it('is given back when another device has taken the pen over', async () => {
    expect(
      await outcomes(
        tablet,
        queued(110, { name: 'take-pen', device: tablet, number: 2 }, { pen: 2, isUnconfirmed: true }),
      ),
    ).toEqual(['stored'])
    const { body } = await send(phone, [queued(112, { name: 'begin-phase', phase: 'presentation' })])
    expect(body.answers[0]).toMatchObject({
      outcome: 'older-pen',
      code: 'pen-taken',
      detail: expect.stringMatching(/pen/),
    })
    expect((await conference()).pen).toMatchObject({ number: 2, device: tablet, isUnconfirmed: true })
    // With signal, in another window, the same coordinator does not write beside the tablet either.
    const { version } = (await trajectory(world, id, 'ann')).body
    const beside = await world.ask(`/t/linde/trajectories/${id}/begin-phase`, {
      as: 'ann',
      method: 'POST',
      body: { phase: 'presentation' },
      headers: { 'if-match': `"${version}"` },
    })
    expect([beside.status, beside.body.code]).toEqual([409, 'pen-taken'])
  })

  it('is told by nobody else: not by a manager, nor as a command that is no part of the day', async () => {
    const one = queued(120, { name: 'begin-phase', phase: 'presentation' }, { pen: 2 })
    expect((await send(tablet, [one], 'leen')).status).toBe(403)
    expect([403, 404]).toContain((await send(tablet, [one], 'sara')).status)
    for (const command of [
      { name: 'set-children', answer: 'no-children' },
      { name: 'niets' },
      { name: 'begin-phase', phase: 'x' },
    ])
      expect((await send(tablet, [queued(121, command, { pen: 2 })])).status).toBe(400)
    expect((await send(tablet, [])).status).toBe(400)
    expect((await send('tablet', [one])).status).toBe(400)
  })

  it('is taken sealed, when its bag is gone: only what this author sealed for this place', async () => {
    const { serverKey } = (await world.ask(`/t/linde/trajectories/${id}/day-bag`, { as: 'ann', method: 'POST' })).body
    const one = queued(130, { name: 'begin-phase', phase: 'presentation' }, { pen: 2 })
    const sealed = (subject: string, number = one.number) =>
      sealAsDevice(Buffer.from(serverKey, 'base64url'), one, [subject, 'linde', id, number])
    const sendSealed = (...all: readonly string[]) =>
      world.ask(`/t/linde/trajectories/${id}/day-queue-sealed`, {
        as: 'ann',
        method: 'POST',
        body: { device: tablet, sealed: all.map(text => ({ number: one.number, sealed: text })) },
      })
    const forged = await sendSealed('AAAA', sealed('sara'), sealed('ann', one.number + 1))
    expect(forged.status, forged.text).toBe(200)
    expect(forged.body.answers).toMatchObject(
      Array.from({ length: 3 }, () => ({ outcome: 'refused', code: 'sealed-unreadable' })),
    )
    const own = await sendSealed(sealed('ann'))
    expect(own.body.answers).toEqual([{ number: one.number, outcome: 'stored' }])
    expect((await conference()).current.stage).toBe('presentation')
    // Sent again, also unsealed, it is the same command.
    expect((await sendSealed(sealed('ann'))).body.answers).toEqual([{ number: one.number, outcome: 'stored' }])
    expect(await outcomes(tablet, one)).toEqual(['stored'])
  })

  it('stands in the history with the moment at which it happened', async () => {
    const { body } = await world.ask(`/t/linde/trajectories/${id}/history?limit=100`, { as: 'ann' })
    const begun = body.items.find(({ type }: { type: string }) => type === 'day-begun')
    expect(begun).toMatchObject({ at: minute(600), occurredAt: { at: minute(0), certainty: 'exact' } })
  })
})
