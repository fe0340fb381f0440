import { addDays } from '@kring/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { byLink, invite, linkOf, settle } from '../support/invitees.ts'
import { give as giveTo, submitJohan } from '../support/referrals.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let now = testNow
const today = testNow.slice(0, 10)

beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

const rightsOf = async (id: string) => (await world.ask(`/t/linde/referrals/${id}/rights`, { as: 'leen' })).body
const queue = async () => (await world.ask('/ops/queue', { as: 'leen' })).body.rightsDue
const mailsAbout = async (id: string, kind: string) =>
  (await world.mails()).filter(mail => mail.kind === kind && mail.text.includes(id))

async function give(id: string, command: string, body: object): Promise<void> {
  const reply = await giveTo(world, id, command, body, (await rightsOf(id)).version)
  if (reply.status !== 200) throw new Error(`${command}: ${JSON.stringify(reply.body)}`)
  await world.drain()
}

async function onDay(day: string): Promise<void> {
  now = `${day}T10:00:00.000Z`
  await world.due({ now: () => now })(undefined)
}

async function asked(): Promise<string> {
  now = testNow
  const id = await submitJohan(world)
  await world.drain()
  await give(id, 'receive-rights-request', {
    right: 'access',
    about: { name: 'Johan Vermeulen' },
    askedAge: 'under-12',
    askedBy: 'representative',
    who: 'Els Vermeulen',
    capacity: 'parent',
    identity: 'document-seen',
    receivedOn: today,
  })
  return id
}

describe('the month in which a request about what is held is answered', () => {
  it('is warned of a week before its last day, and told of once when it is over, by number alone', async () => {
    const id = await asked()
    const [{ answerBy }] = (await rightsOf(id)).requests
    await onDay(addDays(answerBy, -8))
    expect(await mailsAbout(id, 'rights-soon')).toEqual([])
    expect(await queue()).not.toContainEqual(expect.objectContaining({ reference: id }))
    await onDay(addDays(answerBy, -7))
    await onDay(addDays(answerBy, -7))
    const warned = await mailsAbout(id, 'rights-soon')
    expect(new Set(warned.map(({ to }) => to)).size).toBe(warned.length)
    expect(warned.length).toBeGreaterThan(0)
    for (const { text } of warned) expect(text).not.toMatch(/Johan|Vermeulen/)
    expect(await queue()).toContainEqual(expect.objectContaining({ reference: id, answerBy, isOverdue: false }))
    await onDay(addDays(answerBy, 1))
    await onDay(addDays(answerBy, 2))
    expect(await mailsAbout(id, 'rights-overdue')).toHaveLength(warned.length)
    expect(await mailsAbout(id, 'rights-soon')).toHaveLength(warned.length)
    expect(await queue()).toContainEqual(expect.objectContaining({ reference: id, isOverdue: true }))
  })

  it('goes by the new last day once it was put off', async () => {
    const id = await asked()
    const [{ id: request, answerBy }] = (await rightsOf(id)).requests
    await give(id, 'extend-rights-request', { request, reason: 'Er zijn veel stukken.', toldOn: today })
    await onDay(addDays(answerBy, -7))
    expect(await mailsAbout(id, 'rights-soon')).toEqual([])
    const [{ answerBy: later }] = (await rightsOf(id)).requests
    await onDay(addDays(later, -7))
    expect((await mailsAbout(id, 'rights-soon')).length).toBeGreaterThan(0)
  })

  it('is nobody’s work any more once it was answered', async () => {
    const id = await asked()
    const [{ id: request, answerBy }] = (await rightsOf(id)).requests
    await give(id, 'answer-rights-request', { request, outcome: 'granted', way: 'in-person', on: today })
    await onDay(addDays(answerBy, -7))
    await onDay(addDays(answerBy, 1))
    expect([...(await mailsAbout(id, 'rights-soon')), ...(await mailsAbout(id, 'rights-overdue'))]).toEqual([])
    expect(await queue()).not.toContainEqual(expect.objectContaining({ reference: id }))
  })
})

describe('who is invited and asks what is held about them', () => {
  it('waits as somebody whom the manager checks first, reads when they asked, and asks once', async () => {
    now = testNow
    await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    await direct(world, id, 'tell-family', {})
    const edith = await invite(world, id, 'ann', {
      name: 'Edith Vermeulen',
      email: 'edith@familie.example',
      birthDate: '1988-02-03',
    })
    await settle(world)
    const link = linkOf(world, id, edith)
    expect((await byLink(world, link, 'invitation')).body.ownData).toBeUndefined()
    const first = await byLink(world, link, 'own-data', { body: {} })
    expect(first.body.ownData).toMatchObject({ askedOn: today })
    await settle(world)
    const again = await byLink(world, link, 'own-data', { body: {} })
    expect(again.body.ownData).toEqual(first.body.ownData)
    await settle(world)
    expect((await byLink(world, link, 'invitation')).body.ownData).toEqual(first.body.ownData)
    const { requests } = await rightsOf(id)
    expect(requests).toMatchObject([
      { about: { name: 'Edith Vermeulen' }, identity: 'unverified', askedBy: { as: 'self' }, receivedOn: today },
    ])
    await give(id, 'receive-rights-request', {
      right: 'access',
      about: { name: 'Edith Vermeulen' },
      askedBy: 'self',
      identity: 'called-back',
      receivedOn: today,
      request: requests[0].id,
    })
    expect((await rightsOf(id)).requests).toMatchObject([{ id: requests[0].id, identity: 'called-back' }])
  })

  it('finds no page to ask on with a link that does not stand', async () => {
    expect((await byLink(world, 'x'.repeat(43), 'own-data', { body: {} })).status).toBe(404)
  })
})
