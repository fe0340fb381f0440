import type { TrajectoryCommand } from '@kring/domain'
import { johanCase } from '@kring/domain/test-data/examples'
import { leen } from '@kring/domain/test-data/referrals'
import { fatima } from '@kring/domain/test-data/trajectories'
import { type Consumed, forCaller } from '@kring/functions/data/index'
import { tableDefinition } from '@kring/functions/data/table'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Meter, startMeter } from '../support/capacity/meter.ts'
import { testNow } from '../support/clock.ts'
import { deliverAll } from '../support/delivery.ts'
import { give, grandchild, intake, johan, openQuestion, submitJohan } from '../support/referrals.ts'
import { addPerson, assign, type Trajectories, trajectoriesIn } from '../support/storedTrajectories.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

const { partitionKey, sortKey, indexes } = tableDefinition
/** The one table, as the meter needs to know it. */
const table = {
  keys: [partitionKey, sortKey],
  indexes: indexes.map(index => ({
    name: index.name,
    keys: [index.partitionKey, index.sortKey],
    attributes: [partitionKey, sortKey, index.partitionKey, index.sortKey, ...index.projection],
  })),
}

/**
 * A world on a metered table: capacity units are computed from item sizes by AWS's rules, because engines count
 * differently. The clock stands still, so that form and settings stay cached after the first request.
 */
async function openMetered(): Promise<{ readonly world: World; readonly meter: Meter }> {
  const meter = await startMeter(inject('endpoint'), table)
  return { meter, world: await openWorld({ endpoint: meter.url, now: () => testNow }) }
}

/** The embedded engine counts as AWS does; for other engines this is not known. */
const itCountsRight = it.runIf(inject('engine') === 'embedded')

/** The budgets of the access patterns, as in docs/data-model.md; what they are measured in is DynamoDB's own units. */
describe('what each access pattern costs', () => {
  let world: World
  let meter: Meter
  beforeAll(async () => {
    ;({ world, meter } = await openMetered())
    await submitJohan(world)
    await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    // Each kind of work reads the tenant's key once, and keeps it for five minutes.
    const id = await submitJohan(world)
    await give(world, id, 'start-intake', {}, 1)
    for (const as of ['sara', 'bart'] as const) await world.ask('/t/linde/referrals', { as })
    world.consumed()
  })
  afterAll(async () => {
    await world.close()
    await meter.stop()
  })

  const submission = (consumed: readonly Consumed[]) => consumed.find(({ pattern }) => pattern === 'submit-referral')
  const writes = (all: readonly Consumed[]) => all.filter(({ write }) => write > 0)
  const reads = (all: readonly Consumed[]) => all.filter(({ read }) => read > 0)
  /** Before a change the caller's membership is read: one consistent read of a small item. */
  const isStanding = { pattern: 'read-member', calls: 1, read: 1, write: 0 }
  /** Each read of a dossier is logged before the answer: one put. */
  // The entry, and its place on the AccessIndex.
  const logged = [{ pattern: 'log-access', calls: 1, read: 0, write: 2 }]

  it('a referral of 2 KB is one transaction and at most 12 units', async () => {
    // The Johan case is 2185 bytes as an event; without these two answers it is just under 2 KB.
    const { strengths, tried, ...answers } = johanCase
    await world.ask('/t/linde/referrals', { as: 'sara', body: { ...johan, answers }, headers: once() })
    const consumed = world.consumed()
    expect(consumed).toMatchObject([isStanding, { pattern: 'submit-referral', calls: 1 }, { pattern: 'keep-contact' }])
    expect(submission(consumed)?.write).toBeLessThanOrEqual(12)
  })

  it('each KB more costs two units more, and nothing else', async () => {
    await submitJohan(world)
    expect(submission(world.consumed())?.write).toBeLessThanOrEqual(13)
    const answers = { ...johanCase, story: 'a'.repeat(4000) }
    await world.ask('/t/linde/referrals', { as: 'sara', body: { ...johan, answers }, headers: once() })
    expect(submission(world.consumed())?.write).toBeLessThanOrEqual(13 + 2 * 4)
  })

  it('a referral from a draft, and one of a citizen with a personal link, are one transaction too', async () => {
    const draft = await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })
    world.consumed()
    await world.ask('/t/linde/referrals', { as: 'sara', body: { ...johan, draft: draft.body.id }, headers: once() })
    expect(world.consumed()).toMatchObject([
      isStanding,
      { pattern: 'submit-referral', calls: 1 },
      // Beside it: how the referrer is reached, for their next draft.
      { pattern: 'keep-contact', calls: 1, write: 1 },
    ])
    await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    expect(world.consumed()).toMatchObject([{ pattern: 'submit-referral', calls: 1 }])
  })

  it('a change is one Query and one transaction, at most 10 units', async () => {
    const id = await submitJohan(world)
    world.consumed()
    const commands = [
      ['start-intake', {}],
      ['record-intake', intake],
      ['set-question', openQuestion],
      ['set-minimum-requirement', { text: 'Niemand gebruikt drugs als Johan er is.', reason: 'Hij was alleen.' }],
      ['accept', { grant: 'samen-aan-zet' }],
    ] as const
    for (const [index, [command, body]] of commands.entries()) {
      expect((await give(world, id, command, body, index + 1)).status).toBe(200)
      const consumed = world.consumed()
      // Accepting with a grant reads the partner's grants, one small Query more, and once in five minutes the partner's key.
      // Recording an intake reads the partner's intake questions: one small item.
      const lookedUp =
        { accept: ['list-tenant-grants', 'read-tenant-key'], 'record-intake': ['read-setting'] }[String(command)] ?? []
      expect(consumed.map(({ pattern }) => pattern)).toEqual([
        'open-dossier',
        'read-member',
        ...lookedUp,
        'change-referral',
      ])
      // Accepting writes two aggregates: the referral, and the trajectory that begins with head, event and four parts.
      expect(consumed.at(-1)?.write, command).toBeLessThanOrEqual(command === 'accept' ? 26 : 10)
    }
  })

  it('a dossier is opened in one Query, half a unit for each 4 KB', async () => {
    const id = await submitJohan(world)
    for (const as of ['sara', 'bart'] as const) {
      world.consumed()
      await world.ask(`/t/linde/referrals/${id}`, { as })
      const consumed = world.consumed()
      expect(consumed).toMatchObject([{ pattern: 'open-dossier', calls: 1 }, ...logged])
      const items = (await world.items()).filter(({ pk }) => pk === `T#linde#R#${id}`)
      expect(consumed[0]?.read).toBeLessThanOrEqual(0.5 * Math.ceil(Buffer.byteLength(JSON.stringify(items)) / 4096))
    }
  })

  it('what is taken away costs one read of the membership, and drafts no more than that and themselves', async () => {
    const id = await submitJohan(world)
    const { body: draft } = await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })
    const own = { as: 'sara', body: johan, headers: at(1) } as const
    for (const [path, ask, patterns] of [
      [`/t/linde/referrals/${id}/export`, { as: 'leen' }, ['list-tenant-grants', 'log-access']],
      [`/t/linde/referrals/${id}/printed`, { as: 'leen', method: 'POST' }, ['log-access']],
      ['/t/linde/drafts', { ...own, headers: once() }, ['read-contact', 'create-draft']],
      ['/t/linde/drafts?limit=1', { as: 'sara' }, ['list-drafts', 'read-draft']],
      [`/t/linde/drafts/${draft.id}`, { as: 'sara' }, ['read-draft']],
      [`/t/linde/drafts/${draft.id}`, { ...own, method: 'PUT' }, ['read-draft', 'save-draft']],
      [`/t/linde/drafts/${draft.id}`, { as: 'sara', method: 'DELETE' }, ['delete-draft']],
    ] as const) {
      world.consumed()
      expect((await world.ask(path, ask)).status, path).toBeLessThan(300)
      const consumed = world.consumed()
      const opening = path.includes('/referrals/') ? ['open-dossier'] : []
      expect(consumed.map(({ pattern }) => pattern)).toEqual([...opening, 'read-member', ...patterns])
      expect(consumed[opening.length]).toEqual(isStanding)
    }
  })

  it('a page of twenty-five, of a tenant, of a referrer and of a queue, is one Query and at most 2 units; the first of a queue asks beside it which requests about data wait', async () => {
    await Promise.all(Array.from({ length: 25 }, () => submitJohan(world)))
    for (const [path, as] of [
      ['/t/linde/referrals', 'bart'],
      ['/t/linde/referrals', 'sara'],
      ['/t/linde/referrals?state=submitted', 'sara'],
      ['/ops/queue?limit=25', 'leen'],
    ] as const) {
      world.consumed()
      const { body } = await world.ask(path, { as })
      expect(body.items).toHaveLength(25)
      const consumed = world.consumed()
      const patterns = consumed.map(({ pattern }) => pattern)
      expect(patterns.filter(one => one === 'list-rights-due').length, path).toBe(path.startsWith('/ops/queue') ? 1 : 0)
      expect(patterns.filter(one => one !== 'list-rights-due').slice(1), path).toEqual(['log-access'])
      expect(
        consumed.reduce((sum, { read }) => sum + read, 0),
        path,
      ).toBeLessThanOrEqual(2.5)
    }
  })

  it('a search of a region is one Query, and so is a page of its decided dossiers', async () => {
    const id = await submitJohan(world)
    await give(world, id, 'decline', { reason: 'plan-exists', explanation: 'Er is al een plan.' }, 1)
    await deliverAll(world.handler(), await world.eventsOf(id))
    for (const [path, body] of [
      ['/ops/search', { text: id }],
      ['/ops/search', { text: id.slice(-6) }],
      ['/ops/search', { text: 'Johan Vermeulen' }],
      ['/ops/search', { text: 'Vermeulen' }],
      ['/ops/dossiers?list=closed', undefined],
    ] as const) {
      world.consumed()
      const reply = await world.ask(path, { as: 'leen', body })
      expect(reply.body.items.length, JSON.stringify(body)).toBeGreaterThan(0)
      const consumed = world.consumed()
      // A search may carry a name, so it is refused at once to who is a manager no more.
      const [found, patterns] = body === undefined ? [0, ['list-decided']] : [1, ['read-member', 'search-region']]
      expect(consumed.map(({ pattern }) => pattern)).toEqual([...patterns, 'log-access'])
      expect(consumed[found]?.read, path).toBeLessThanOrEqual(2)
    }
  })

  it('a request that is repeated costs no second write', async () => {
    const ask = { as: 'sara', body: johan, headers: once() } as const
    await world.ask('/t/linde/referrals', ask)
    world.consumed()
    await world.ask('/t/linde/referrals', ask)
    expect(writes(world.consumed())).toEqual([])
    const id = await submitJohan(world)
    const start = { as: 'leen', body: {}, headers: { ...at(1), ...once() } } as const
    await world.ask(`/t/linde/referrals/${id}/start-intake`, start)
    world.consumed()
    await world.ask(`/t/linde/referrals/${id}/start-intake`, start)
    expect(world.consumed()).toMatchObject([{ pattern: 'open-dossier' }, isStanding])
  })

  it('who signs in costs one Query and at most 1 unit', async () => {
    world.consumed()
    expect(await forCaller(world.store).membershipsOf('leen')).toHaveLength(1)
    const consumed = reads(world.consumed())
    expect(consumed).toMatchObject([{ pattern: 'memberships-of-caller', calls: 1 }])
    expect(consumed[0]?.read).toBeLessThanOrEqual(1)
  })

  itCountsRight('as the engine counts it too, call by call', () => {
    expect(meter.calls.length).toBeGreaterThan(100)
    expect(meter.calls.filter(({ counted, engine }) => counted !== engine)).toEqual([])
  })
})

describe.each([
  { variant: 'family', queries: 1 },
  { variant: 'restorative', queries: 3 },
] as const)('a $variant trajectory with 40 people and 300 events', ({ variant, queries }) => {
  const id = 'LIN-2026-000040'
  let world: World
  let meter: Meter
  let trajectories: Trajectories
  beforeAll(async () => {
    ;({ world, meter } = await openMetered())
    trajectories = trajectoriesIn(world.store)
    await trajectories.start({ id, variant })
    await assign(trajectories, id)
    for (let number = 1; number <= 40; number += 1)
      for (const command of invited(number, variant))
        await trajectories.give(id, command, { by: fatima, newId: `p${number}` })
    const { version } = (await trajectories.open(id)).head
    for (let more = version; more < 300; more += 1)
      await trajectories.give(id, aCall, { by: fatima, newId: `c${more}` })
    world.consumed()
  })
  afterAll(async () => {
    await world.close()
    await meter.stop()
  })

  it('is opened in one Query, one more for each side, and at most 12 units; its history is not read', async () => {
    const { head, record } = await trajectories.open(id, false)
    expect([head.version, record.circle.people.length]).toEqual([300, 40])
    const consumed = world.consumed()
    expect(consumed.map(({ pattern, calls }) => [pattern, calls])).toEqual(Array(queries).fill(['open-trajectory', 1]))
    expect(consumed.reduce((sum, { read }) => sum + read, 0)).toBeLessThanOrEqual(12)
  })

  it('is changed by writing what changed: no command writes over 25 items', async () => {
    const answer = { name: 'answer-invitation', person: 'p7', answer: 'no', day: 0 } as const
    for (const [command, items] of [
      // The head, the event, and each part that it changes.
      [aCall, 3],
      [answer, 3],
      [{ name: 'remove-person', person: 'p7', reason: 'own-wish' }, 4],
      [{ name: 'confirm-safety-check', on: '2026-04-27' }, 3],
      [{ name: 'set-choices', chosenBy: 'het gezin', food: 'soep' }, 3],
      [{ name: 'stop', reason: 'no-motivation' }, 4],
    ] as const) {
      const written = await trajectories.writesOf(id, command, { by: command.name === 'stop' ? leen : fatima })
      expect(written, command.name).toBe(items)
    }
    world.consumed()
    await trajectories.give(id, answer, { by: { role: 'circle-member' } })
    const change = world.consumed().find(({ pattern }) => pattern === 'change-trajectory')
    expect(change).toMatchObject({ calls: 1 })
    expect(change?.write).toBeLessThanOrEqual(14)
  })

  itCountsRight('as the engine counts it too, call by call', () => {
    expect(meter.calls.filter(({ counted, engine }) => counted !== engine)).toEqual([])
  })
})

const aCall = { name: 'log-contact', kind: 'circle', channel: 'phone', outcome: 'spoken', minutes: 12 } as const

/** Somebody of the circle with everything that is asked of them, until they answered. */
function invited(number: number, variant: 'family' | 'restorative'): readonly TrajectoryCommand[] {
  const person = `p${number}`
  const side = { side: number % 2 === 0 ? ('harmed' as const) : ('didHarm' as const) }
  const details = {
    relation: 'vriendin van de grootmoeder',
    email: `${person}@voorbeeld.be`,
    phone: '0470 12 34 56',
    address: `Dorpsstraat ${number}, 3000 Leuven`,
    language: 'nl',
    wishes: 'Niet naast de buurman zitten.',
    ...(variant === 'restorative' ? side : {}),
  } as const
  return [
    addPerson(`Edith Vermeulen ${number}`, details),
    { name: 'set-reach', person, allowed: ['mail', 'phone'], never: false, hours: { from: '18:00', until: '21:00' } },
    { name: 'discuss-safety', person, discussedOn: '2026-04-27', arrangements: [{ kind: 'own-arrival' }] },
    { name: 'invite', person },
    { name: 'send-invitation', person, way: 'in-person' },
    { name: 'open-invitation', person },
    { name: 'answer-invitation', person, answer: 'yes', way: 'in-room', needs: 'Een plaats bij de deur.', day: 0 },
  ]
}
