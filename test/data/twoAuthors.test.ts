import { revisionsOf } from '@kring/domain'
import { PartChanged } from '@kring/functions/api/partChanged'
import { partSentence } from '@kring/functions/api/partSentences'
import { forTenant } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectWhole } from '../support/integrity.ts'
import { linde, type TestPerson } from '../support/people.ts'
import { carryToAcceptance, give, grandchild, intake, openQuestion, submitJohan } from '../support/referrals.ts'
import { addLotte, lotte } from '../support/secondManager.ts'
import { at, once, openWorld, type Reply, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addLotte(world)
})
afterAll(async () => {
  await expectWhole(world)
  await world.close()
})

const requirement = { text: 'Niemand gebruikt drugs als Johan er is.', reason: 'Hij was alleen.' }
const people = { answers: { persons: [{ name: 'Johan Vermeulen' }] } }
const send = (id: string, command: string, body: unknown, version: number, as: 'leen' | 'sara' | TestPerson = 'leen') =>
  world.ask(`/t/linde/referrals/${id}/${command}`, { as, body, headers: { ...at(version), ...once() } })

/** A referral in intake, at version 2. */
async function inIntake(): Promise<string> {
  const id = await submitJohan(world)
  expect((await send(id, 'start-intake', {}, 1)).status).toBe(200)
  return id
}
const dossierOf = async (id: string) => {
  const dossier = await forTenant(world.store, linde).dossier(id, true)
  if (dossier === undefined) throw new Error(`no dossier ${id}`)
  return dossier
}
const outcome = ({ status, body }: Reply) => (status === 200 ? 200 : [status, body.code, body.part])

describe('two managers who edit one dossier, both on the version they see', () => {
  it('both succeed when it is about different parts', async () => {
    const id = await inIntake()
    const first = await send(id, 'set-question', openQuestion, 2)
    const second = await send(id, 'set-minimum-requirement', requirement, 2, lotte)
    expect([first.body.version, second.body.version]).toEqual([3, 4])
    expect(second.headers.get('etag')).toBe('"4"')
    const { body } = await world.ask(`/t/linde/referrals/${id}?seen=4`, { as: lotte })
    expect([body.questions.length, body.minimumRequirements.length]).toEqual([1, 1])
  })

  it('both succeed at the very same moment, and neither is told of the other', async () => {
    const id = await inIntake()
    const replies = await Promise.all([
      send(id, 'set-question', openQuestion, 2),
      send(id, 'set-minimum-requirement', requirement, 2, lotte),
      send(id, 'record-intake', intake, 2),
      send(id, 'set-participants', people, 2, lotte),
    ])
    expect(replies.map(outcome)).toEqual([200, 200, 200, 200])
    expect(new Set(replies.map(({ body }) => body.version))).toEqual(new Set([3, 4, 5, 6]))
    const { history } = await dossierOf(id)
    expect(revisionsOf(history.map(({ event }) => event))).toMatchObject({ submission: 1, state: 2 })
  })

  it('of two on the same part the second gets the conflict, which names the part', async () => {
    const id = await inIntake()
    const replies = await Promise.all([
      send(id, 'set-question', openQuestion, 2),
      send(id, 'set-question', { ...openQuestion, agreedWith: 'moeder' }, 2, lotte),
    ])
    expect(replies.map(outcome)).toEqual(expect.arrayContaining([200, [412, 'changed-meanwhile', 'questions']]))
    expect((await dossierOf(id)).referral.questions).toHaveLength(1)
  })

  it.each(['nl', 'fr', 'en'] as const)('the conflict is said in the reader’s words (%s)', async locale => {
    const id = await inIntake()
    await send(id, 'record-intake', intake, 2)
    const headers = { ...at(2), ...once(), 'Accept-Language': locale }
    const { body } = await world.ask(`/t/linde/referrals/${id}/record-intake`, { as: lotte, body: intake, headers })
    expect(body).toMatchObject({
      code: 'changed-meanwhile',
      part: 'intake',
      detail: partSentence({ of: 'referral', part: 'intake' }, locale),
    })
    expect(new PartChanged({ of: 'referral', part: 'intake' }).code).toBe('changed-meanwhile')
  })

  it('who saw the last revision of the part goes on, however much else changed', async () => {
    const id = await inIntake()
    await send(id, 'set-question', openQuestion, 2)
    await send(id, 'set-minimum-requirement', requirement, 3)
    await send(id, 'record-intake', intake, 4)
    expect(outcome(await send(id, 'set-question', { ...openQuestion, confirmed: false }, 3, lotte))).toBe(200)
  })
})

describe('a decision is on everything that its author saw', () => {
  const ready = async () => {
    const id = await inIntake()
    await send(id, 'record-intake', intake, 2)
    await send(id, 'set-question', openQuestion, 3)
    return id
  }

  it.each([
    ['record-intake', intake, 'intake'],
    ['set-question', openQuestion, 'questions'],
    ['set-minimum-requirement', requirement, 'requirements'],
    ['set-participants', people, 'participants'],
  ] as const)('an acceptance after a %s that its author did not see is a conflict', async (command, body, part) => {
    const id = await ready()
    expect(outcome(await send(id, command, body, 4, lotte))).toBe(200)
    expect(outcome(await send(id, 'accept', {}, 4))).toEqual([412, 'changed-meanwhile', part])
    expect(outcome(await send(id, 'accept', {}, 5))).toBe(200)
  })

  it.each(['accept', 'remove-question'] as const)(
    'never accepted without its only question, when %s is a little sooner',
    async sooner => {
      const id = await ready()
      const { referral } = await dossierOf(id)
      const removal = () => send(id, 'remove-question', { question: referral.questions[0]?.id }, 4, lotte)
      const acceptance = () => send(id, 'accept', {}, 4)
      const [one, other] = sooner === 'accept' ? [acceptance, removal] : [removal, acceptance]
      const replies = await Promise.all([one(), other()])
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      const after = (await dossierOf(id)).referral
      expect([after.state, after.questions.length]).toEqual(
        after.state === 'accepted' ? ['accepted', 1] : ['intake', 0],
      )
    },
  )

  it('never accepted and withdrawn, or declined, at once', async () => {
    const id = await ready()
    const replies = await Promise.all([
      send(id, 'accept', {}, 4),
      send(id, 'withdraw', {}, 4, 'sara'),
      send(id, 'decline', { reason: 'other', explanation: 'Zo.' }, 4, lotte),
    ])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await dossierOf(id)).history).toHaveLength(5)
  })

  it('a withdrawal does not wait for what the manager writes meanwhile, but sees each step', async () => {
    const id = await inIntake()
    await send(id, 'record-intake', intake, 2)
    expect(outcome(await send(id, 'withdraw', {}, 1, 'sara'))).toEqual([412, 'changed-meanwhile', 'state'])
    expect(outcome(await send(id, 'withdraw', {}, 2, 'sara'))).toBe(200)
  })
})

it('a version that does not exist yet is refused, whatever it is about', async () => {
  const id = await inIntake()
  expect(outcome(await send(id, 'set-question', openQuestion, 3))).toEqual([412, 'changed-meanwhile', undefined])
  expect((await dossierOf(id)).history).toHaveLength(2)
})

it('a request that races itself is done once, also while others write', async () => {
  const id = await inIntake()
  const headers = { ...at(2), ...once() }
  const path = `/t/linde/referrals/${id}/set-question`
  const [other, ...same] = await Promise.all([
    send(id, 'set-minimum-requirement', requirement, 2, lotte),
    ...Array.from({ length: 4 }, () => world.ask(path, { as: 'leen', body: openQuestion, headers })),
  ])
  expect([other, ...same].map(reply => reply?.status)).toEqual(Array(5).fill(200))
  expect(new Set(same.map(({ text }) => text)).size).toBe(1)
  expect((await dossierOf(id)).history).toHaveLength(4)
})

describe('a citizen with a link', () => {
  const sent = async () => (await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })).body

  it('withdraws while the manager writes in the dossier', async () => {
    const { id, personalLink } = await sent()
    await send(id, 'start-intake', {}, 1)
    const headers = { 'Personal-Link': personalLink, ...at(2), ...once() }
    const [withdrawn, ...written] = await Promise.all([
      world.ask('/p/linde/withdraw', { body: {}, headers }),
      send(id, 'record-intake', intake, 2),
      send(id, 'set-question', openQuestion, 2, lotte),
    ])
    expect(withdrawn?.status).toBe(200)
    // What came after the withdrawal is refused for the state, what came before it stands.
    for (const { status, body } of written) expect(status === 200 || body.code === 'command-not-allowed').toBe(true)
    expect((await dossierOf(id)).referral.state).toBe('withdrawn')
  })

  it('ends their link once, however often they ask', async () => {
    const { personalLink } = await sent()
    const headers = { 'Personal-Link': personalLink }
    const ends = Array.from({ length: 3 }, () => world.ask('/p/linde/close', { method: 'POST', headers }))
    for (const { status } of await Promise.all(ends)) expect([204, 404]).toContain(status)
    expect((await world.ask('/p/linde/status', { headers })).status).toBe(404)
  })
})

it('an accepted referral still takes its participants, from who saw an earlier version', async () => {
  const id = await submitJohan(world)
  await carryToAcceptance(world, id)
  expect(outcome(await give(world, id, 'set-participants', people, 2))).toBe(200)
})
