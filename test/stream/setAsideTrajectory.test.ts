import { forEffects, setAsideKind } from '@kring/functions/data/index'
import { effectsFilter, passesFilter } from '@kring/functions/stream/filters'
import { setAsideRecordKind } from '@kring/functions/stream/setAside'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byLink, invite, lindeId, linkOf, prepare, settle } from '../support/invitees.ts'
import { give } from '../support/referrals.ts'
import { restorativeTrajectory } from '../support/restorativeTrajectory.ts'
import { qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

const start = '2026-06-17T09:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(start) + minutes * 60_000).toISOString()

let world: World
let now = start
let id: string
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test' })
  id = await restorativeTrajectory(world)
  await settle(world)
})
afterAll(() => world.close())

const waiting = async () => (await world.items()).filter(({ duePk, kind }) => duePk && kind === setAsideRecordKind)

/** Works what `change` writes as what was set aside is worked: by the clock, with its rights, instead of by the stream. */
async function workedByTheClock(minutes: number, change: () => Promise<unknown>): Promise<void> {
  const before = (await world.records()).length
  await change()
  const fresh = (await world.records()).slice(before).filter(record => passesFilter(effectsFilter, record))
  const { due } = forEffects(world.store, lindeId)
  for (const { dynamodb } of fresh) {
    const [pk = '', sk = ''] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S]
    await due.enter({ dossier: id }, `${setAsideRecordKind}#J#${sk}`, {
      kind: setAsideRecordKind,
      ref: { pk, sk },
      due: now,
    })
  }
  expect((await waiting()).length).toBe(fresh.length)
  now = later(minutes)
  await world.due()(undefined)
  expect(await waiting()).toEqual([])
}
const edithIn = async (edith: string) =>
  (await trajectory(world, id, 'ann')).body.circle.people.find((one: { id: string }) => one.id === edith)

it('an invitation, its answer and its withdrawal that were set aside have their effect when they fall due', async () => {
  let edith = ''
  await workedByTheClock(2, async () => {
    const details = { name: 'Edith Maes', side: 'harmed', email: 'edith@familie.example' }
    edith = await invite(world, id, 'ann', details)
    await prepare(world, id, 'ann', ['send-invitation', { person: edith, way: 'mail' }])
  })
  const link = linkOf(world, id, edith)
  expect((await byLink(world, link, 'invitation')).status).toBe(200)

  await workedByTheClock(4, () => byLink(world, link, 'answer', { body: { answer: 'yes', day: 0 } }))
  expect((await edithIn(edith)).invitation.answer).toMatchObject({ answer: 'yes', via: 'link' })

  await workedByTheClock(6, () =>
    prepare(world, id, 'ann', ['withdraw-invitation', { person: edith, reason: 'own-wish' }]),
  )
  expect((await byLink(world, link, 'invitation')).status).toBe(404)
  const views = (await world.items()).filter(({ pk, sk }) => String(pk).endsWith(`#${id}#P#${edith}`) && sk === 'VIEW')
  expect(views.map(({ private: content }) => content)).toEqual([undefined])
})

/** Works an event of the referral as one that was set aside is worked: by the clock, with its rights. */
async function eventWorkedByTheClock(minutes: number, seq: number): Promise<void> {
  await forEffects(world.store, lindeId).setAside.event(setAsideKind, { dossier: id, seq }, now)
  now = later(minutes)
  await world.due()(undefined)
}

it('a request about own data that was set aside becomes one of the dossier, and waits until it is answered', async () => {
  const details = { name: 'Rita Claes', side: 'harmed', email: 'rita@familie.example', birthDate: '1988-02-03' }
  const rita = await invite(world, id, 'ann', details)
  await prepare(world, id, 'ann', ['send-invitation', { person: rita, way: 'mail' }])
  await settle(world)
  await workedByTheClock(8, () => byLink(world, linkOf(world, id, rita), 'own-data', { body: {} }))
  const rights = async () => (await world.ask(`/t/linde/referrals/${id}/rights`, { as: 'leen' })).body
  const waitingForAnswer = async () =>
    (await world.items()).filter(({ pk, sk }) => String(pk).startsWith('OPS#RIGHTS#') && String(sk).includes(id))
  const { requests, version } = await rights()
  expect(requests).toMatchObject([{ about: { name: 'Rita Claes' }, identity: 'unverified' }])
  await eventWorkedByTheClock(10, version)
  expect(await waitingForAnswer()).toHaveLength(1)

  const [{ id: request }] = requests
  const on = now.slice(0, 10)
  const checked = { about: { name: 'Rita Claes' }, askedBy: 'self', identity: 'called-back', receivedOn: on, request }
  const commands = [
    ['receive-rights-request', { right: 'access', ...checked }],
    ['answer-rights-request', { request, outcome: 'granted', way: 'in-person', on }],
  ] as const
  for (const [command, body] of commands)
    expect((await give(world, id, command, body, (await rights()).version)).status, command).toBe(200)
  await eventWorkedByTheClock(12, (await rights()).version)
  expect(await waitingForAnswer()).toEqual([])
})

it('a change of who pays that was set aside enters the referral among those without a grant, and takes it out again', async () => {
  const version = async (): Promise<number> =>
    (await world.ask(`/t/linde/referrals/${id}/rights`, { as: 'leen' })).body.version
  const reasons = async () =>
    (await world.ask('/ops/unfunded', { as: 'leen' })).body.items.map(({ reason }: { reason: string }) => reason)
  expect(await reasons()).toEqual([])
  const changes = [
    [{ payer: 'De stad', reason: 'Zo is beslist.' }, []],
    [{ reason: 'Toch niet.' }, ['nobody-yet']],
    [{ payer: 'De provincie', reason: 'Zo is beslist.' }, []],
  ] as const
  for (const [index, [body, expected]] of changes.entries()) {
    const { status, text } = await give(world, id, 'change-funding', body, await version())
    expect([status, text]).toEqual([200, expect.anything()])
    await eventWorkedByTheClock(14 + 2 * index, await version())
    expect(await reasons()).toEqual(expected)
  }
})
