import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveCoordinator, makeCoordinator, registerCoordinator } from '../support/coordinators.ts'
import type { TestPerson } from '../support/people.ts'
import { give, submitJohan } from '../support/referrals.ts'
import {
  acceptedJohan,
  assign,
  direct,
  inThreeDays,
  qualifiedCoordinator,
  trajectory,
} from '../support/trajectories.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
})
afterAll(() => world.close())

const coordinator = (subject: string): TestPerson => ({
  subject,
  name: subject,
  email: `${subject}@kring.example`,
  memberships: [{ role: 'coordinator' }],
})
type Grant = { readonly id: string; readonly name: string }
const because = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code)

describe('an accepted referral', () => {
  it('is a trajectory at once, with what is known of it', async () => {
    const id = await acceptedJohan(world)
    const { body, status } = await trajectory(world, id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      view: 'trajectory',
      state: 'matching',
      step: 'find-coordinator',
      turn: 'manager',
      version: 1,
      assignment: { offers: [], supervisor: { subject: 'leen' } },
      preparation: { questions: [{ text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?' }] },
    })
    expect(body.assignment.organisations).toContainEqual(expect.objectContaining({ tenant: 'linde', role: 'referrer' }))
  })

  it('is not started twice', async () => {
    const id = await acceptedJohan(world)
    const again = await world.ask(`/t/linde/trajectories/${id}/start`, { as: 'leen', body: {} })
    expect([again.status, again.body]).toEqual([201, { id, state: 'matching', version: 1 }])
  })

  it('of before acceptance started one is started once, by two at the same moment too', async () => {
    const id = await acceptedJohan(world)
    for (const { pk, sk } of await world.items())
      if (String(pk).startsWith(`T#linde#J#${id}`))
        await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key: { pk, sk } }))
    expect((await trajectory(world, id)).status).toBe(404)
    const start = () => world.ask(`/t/linde/trajectories/${id}/start`, { as: 'leen', body: {} })
    const answers = await Promise.all([start(), start()])
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [201, { id, state: 'matching', version: 1 }],
      [201, { id, state: 'matching', version: 1 }],
    ])
    const { body } = await trajectory(world, id)
    expect(body.preparation.questions).toMatchObject([{ text: expect.stringContaining('Johan') }])
  })

  it('starts none before it is accepted', async () => {
    const id = await submitJohan(world)
    expect((await trajectory(world, id)).status).toBe(404)
    const early = await world.ask(`/t/linde/trajectories/${id}/start`, { as: 'leen', body: {} })
    expect([early.status, early.body.code]).toEqual([409, 'command-not-allowed'])
  })

  it('that is withdrawn stops its trajectory in the same moment', async () => {
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    expect((await give(world, id, 'withdraw', {}, 5, 'sara')).status).toBe(200)
    expect((await trajectory(world, id)).body).toMatchObject({ state: 'stopped', stop: { reason: 'withdrawn' } })
    expect((await trajectory(world, id, 'ann')).status).toBe(404)
  })
})

describe('the board of a region', () => {
  it('shows each trajectory in its stage, without a name of the family, and counts them', async () => {
    const id = await acceptedJohan(world)
    const { body } = await world.ask('/ops/trajectories?stage=matching', { as: 'leen' })
    const row = body.items.find((item: { id: string }) => item.id === id)
    expect(row).toMatchObject({ state: 'matching', step: 'find-coordinator', tenantName: expect.any(String) })
    expect(JSON.stringify(body)).not.toMatch(/Johan|Vermeulen/)
    const counts = await world.ask('/ops/trajectories/counts', { as: 'leen' })
    expect(counts.body.stages.matching).toBe(body.items.length)
    expect((await world.ask('/ops/trajectories', { as: 'ruben' })).body.items).toEqual([])
    expect((await world.ask('/ops/trajectories', { as: 'ann' })).status).toBe(403)
  })

  it('is filtered by who has it', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const { body } = await world.ask('/ops/trajectories?coordinator=ann&stage=preparation', { as: 'leen' })
    expect(body.items.map((item: { id: string }) => item.id)).toContain(id)
    expect(body.items[0].coordinator).toEqual({ person: 'ann', name: 'Ann Test', isOffer: false })
    const late = await world.ask('/ops/trajectories?only=late', { as: 'leen' })
    expect(late.body.items).toEqual([])
  })
})

describe('who fits', () => {
  it('is ranked with reasons, and who cannot is there with the rule', async () => {
    const id = await acceptedJohan(world)
    await registerCoordinator(world, 'dirkn', { fullName: 'Dirk Nijs' })
    await qualifiedCoordinator(world, 'sofiel', { fullName: 'Sofie Lemmens' })
    const tie = { organisation: { tenant: 'linde', name: 'De Linde' }, kind: 'employee' }
    expect((await giveCoordinator(world, 'sofiel', 'add-affiliation', tie, 7)).status).toBe(200)
    const { body } = await world.ask(`/t/linde/trajectories/${id}/matches`, { as: 'leen' })
    expect(body.fitting[0]).toMatchObject({ person: 'ann', name: 'Ann Test' })
    expect(body.fitting[0].reasons).toContainEqual({ about: 'region', fits: true, near: false })
    const excluded = Object.fromEntries(
      body.excluded.map((one: { person: string; because: readonly { why: string }[] }) => [one.person, one.because]),
    )
    expect(excluded.sofiel).toEqual([expect.objectContaining({ why: 'conflict', tie: 'employee' })])
    expect(excluded.dirkn[0]).toMatchObject({ why: 'missing', missing: { what: 'training-days', needed: 3 } })
    expect((await world.ask(`/t/linde/trajectories/${id}/matches`, { as: 'ann' })).status).toBe(404)
  })

  it('cannot be somebody who is ruled out, with every reason', async () => {
    const id = await acceptedJohan(world)
    const offered = await direct(world, id, 'offer', { person: 'sofiel', until: inThreeDays() })
    expect([offered.status, offered.body.code, because(offered.body.faults)]).toEqual([
      409,
      'coordinator-ruled-out',
      ['conflict'],
    ])
    const unknown = await direct(world, id, 'offer', { person: 'nadia', until: inThreeDays() })
    expect([unknown.status, unknown.body.code]).toEqual([422, 'coordinator-unknown'])
  })
})

describe('an offer', () => {
  it('shows no name of the family, and the whole trajectory only after a yes', async () => {
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    const mine = await world.ask('/me/trajectories', { as: 'ann' })
    expect(mine.body.items).toContainEqual(expect.objectContaining({ id, as: 'offer', state: 'matching' }))
    const offer = await trajectory(world, id, 'ann')
    expect(offer.body).toMatchObject({ view: 'offer', supervisor: 'Leen Test' })
    expect(offer.text).not.toMatch(/Johan|Vermeulen|opgroeien/)
    expect((await world.ask(`/t/linde/trajectories/${id}/history`, { as: 'ann' })).status).toBe(403)
    const accepted = await direct(world, id, 'accept-offer', { offer: offer.body.offer.id }, 'ann')
    expect(accepted.body).toMatchObject({ id, state: 'preparation' })
    expect((await trajectory(world, id, 'ann')).body).toMatchObject({
      view: 'trajectory',
      assignment: { coordinator: { person: 'ann', name: 'Ann Test' } },
    })
    const history = await world.ask(`/t/linde/trajectories/${id}/history`, { as: 'ann' })
    expect(history.body.items.map(({ type }: { type: string }) => type)).toEqual([
      'assigned',
      'offer-ended',
      'offered',
      'started',
    ])
  })

  it('that is declined is gone for who declined, and goes to another', async () => {
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    const { offer } = (await trajectory(world, id, 'ann')).body
    expect((await direct(world, id, 'decline-offer', { offer: offer.id, reason: 'no-time' }, 'ann')).status).toBe(200)
    expect((await trajectory(world, id, 'ann')).body.code).toBe('trajectory-not-yours')
    expect((await trajectory(world, id)).body.assignment.offers).toMatchObject([
      { person: 'ann', name: 'Ann Test', outcome: { kind: 'declined', reason: 'no-time' } },
    ])
  })

  it('of a trajectory that stopped no longer holds: a plain sentence, and no alarm', async () => {
    await assign(world, await acceptedJohan(world), 'ann')
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'ann', until: inThreeDays() })
    expect((await direct(world, id, 'stop', { reason: 'situation-changed' })).status).toBe(200)
    const before = world.logged().length
    const opened = await trajectory(world, id, 'ann')
    expect([opened.status, opened.body.detail]).toEqual([404, expect.stringContaining('aanbod niet meer')])
    expect(world.logged().slice(before).join()).not.toContain('failed')
  })

  it('is not accepted when the coordinator became affiliated since, even at the same moment (G8)', async () => {
    await qualifiedCoordinator(world, 'later', { fullName: 'Later' })
    const later = coordinator('later')
    const id = await acceptedJohan(world)
    await direct(world, id, 'offer', { person: 'later', until: inThreeDays() })
    const { offer } = (await trajectory(world, id, later)).body
    const tie = { organisation: { name: 'Jeugdhulp De Linde' }, kind: 'employee' }
    const [affiliated, accepted] = await Promise.all([
      world.ask('/me/coordinator/add-affiliation', { as: later, body: tie, headers: { ...at(7), ...once() } }),
      direct(world, id, 'accept-offer', { offer: offer.id }, later),
    ])
    expect(affiliated.status).toBe(200)
    // Whichever was first: with the affiliation the trajectory is not theirs without anybody knowing of the conflict.
    if (accepted.status === 200) expect((await trajectory(world, id)).body.assignment.coordinator.person).toBe('later')
    else expect(because(accepted.body.faults)).toEqual(['conflict'])
  })

  it('is made once by two managers at the same moment', async () => {
    const id = await acceptedJohan(world)
    const { version } = (await trajectory(world, id)).body
    const offers = await Promise.all(
      [0, 1].map(() =>
        world.ask(`/t/linde/trajectories/${id}/offer`, {
          as: 'leen',
          body: { person: 'ann', until: inThreeDays() },
          headers: { ...at(version), ...once() },
        }),
      ),
    )
    expect(offers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await trajectory(world, id)).body.assignment.offers).toHaveLength(1)
  })

  it('is made once by one who sends it twice', async () => {
    const id = await acceptedJohan(world)
    const ask = {
      as: 'leen',
      body: { person: 'ann', until: inThreeDays() },
      headers: { ...at(1), ...once() },
    } as const
    const path = `/t/linde/trajectories/${id}/offer`
    const [first, second] = [await world.ask(path, ask), await world.ask(path, ask)]
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body])
  })
})

describe('a coordinator', () => {
  it('opens no other trajectory of the tenant, nor one that is handed over', async () => {
    const [mine, other] = [await acceptedJohan(world), await acceptedJohan(world)]
    await assign(world, mine, 'ann')
    expect((await trajectory(world, other, 'ann')).status).toBe(404)
    await makeCoordinator(world, 'nobody')
    expect((await trajectory(world, mine, coordinator('nobody'))).status).toBe(404)
    expect((await direct(world, mine, 'release', { reason: 'own-wish' })).status).toBe(200)
    expect((await trajectory(world, mine, 'ann')).status).toBe(404)
    expect((await trajectory(world, mine)).body).toMatchObject({
      state: 'matching',
      assignment: { former: [{ person: 'ann', reason: 'own-wish' }] },
    })
  })

  it('reads the steps of the preparation as the partner has them, and marks its own as done', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const ownSteps = [{ key: 'homeVisit', name: { nl: 'Bezoek aan huis' } }]
    const saved = await world.ask('/t/linde/variants/family', {
      as: 'bart',
      method: 'PUT',
      headers: at(0),
      body: { names: {}, way: { ownSteps, order: ['homeVisit'] } },
    })
    expect(saved.status, saved.text).toBe(200)
    const { steps } = (await trajectory(world, id, 'ann')).body
    expect(steps).toContainEqual({ ...ownSteps[0], isOwn: true })
    expect(steps.map(({ key }: { readonly key: string }) => key)).toContain('check-safety')
    expect((await direct(world, id, 'do-step', { step: 'homeVisit' }, 'ann')).status).toBe(200)
    expect((await direct(world, id, 'do-step', { step: 'check-safety' }, 'ann')).body.code).toBe('step-unknown')
    expect((await trajectory(world, id, 'ann')).body.preparation.steps).toMatchObject([{ key: 'homeVisit' }])
  })

  it('chooses on which grant something is paid, among those that cover the trajectory: names and nothing else', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const path = `/t/linde/trajectories/${id}/grants`
    const { status, body } = await world.ask(path, { as: 'ann' })
    const { grants } = (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body
    expect([status, body.items]).toEqual([200, grants.map(({ id, name }: Grant) => ({ id, name }))])
    expect(body.items.length).toBeGreaterThan(0)
    const food = { kind: 'food', arrangedBy: 'oma', state: 'booked', cost: 9000 }
    const paid = await direct(world, id, 'set-practicality', { ...food, grant: body.items[0].id }, 'ann')
    expect(paid.status).toBe(200)
    const other = await direct(world, id, 'set-practicality', { ...food, grant: 'van-een-ander' }, 'ann')
    expect([other.status, other.body.code]).toEqual([422, 'grant-unknown'])
    for (const as of ['sara', 'bart'] as const) expect((await world.ask(path, { as })).status, as).toBe(403)
  })

  it('builds the circle, which only they and the managers see; and logs a call without text (G10)', async () => {
    const id = await acceptedJohan(world)
    await assign(world, id, 'ann')
    const person = {
      details: { name: 'تانت إيديث', relation: 'tante', language: 'nl', email: 'edith@example.org' },
      part: 'circle',
      known: { since: 'preparation', by: 'Johan' },
    }
    expect((await direct(world, id, 'add-person', person, 'ann')).status).toBe(200)
    const { circle } = (await trajectory(world, id, 'ann')).body
    expect(circle.people).toMatchObject([{ name: 'تانت إيديث', part: 'circle', known: { by: 'Johan' } }])
    const call = { kind: 'circle', person: circle.people[0].id, channel: 'phone', outcome: 'spoken', minutes: 6 }
    expect((await direct(world, id, 'log-contact', call, 'ann')).status).toBe(200)
    expect((await trajectory(world, id)).body.log).toMatchObject({ count: 1, spoken: 1, minutes: 6 })
    const text = await direct(world, id, 'log-contact', { ...call, text: 'Ze huilde.' }, 'ann')
    expect([text.status, text.body.code]).toEqual([400, 'invalid-body'])
    const scheduled = await direct(
      world,
      id,
      'schedule',
      { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' },
      'ann',
    )
    expect([scheduled.status, scheduled.body.code]).toEqual([409, 'scheduling-blocked'])
    expect(because(scheduled.body.faults)).toContain('safety-check')
    const items = (await world.items()).filter(({ pk }) => String(pk).includes(`#J#${id}`))
    expect(items.length).toBeGreaterThan(6)
    expect(JSON.stringify(items)).not.toMatch(/إيديث|edith|Johan|tante/)
  })
})
