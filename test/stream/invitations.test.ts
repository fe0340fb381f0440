import { effectsFilter, passesFilter } from '@kring/functions/stream/filters'
import type { Mail } from '@kring/functions/stream/mail/mail'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { byLink, invite, linkOf, prepare, prepareDay, settle } from '../support/invitees.ts'
import { inviteMany } from '../support/largeCircle.ts'
import { acceptedJohan, assign, direct, qualifiedCoordinator, trajectory } from '../support/trajectories.ts'
import { openWorld, type World } from '../support/world.ts'

let now = '2026-06-17T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await qualifiedCoordinator(world, 'ann', { fullName: 'Ann Test', phone: '0470 00 00 12' })
})
afterAll(() => world.close())

async function prepared(): Promise<string> {
  const id = await acceptedJohan(world)
  await assign(world, id, 'ann')
  return id
}
async function withMainPerson(): Promise<string> {
  const id = await prepared()
  await invite(world, id, 'ann', { name: 'Marc Vermeulen', email: 'marc@familie.example' }, { part: 'main-person' })
  return id
}
const mailsOf = async (id: string) =>
  (await world.mails()).filter(mail => mail.id.includes(`${id}-i-`)).map(mail => ({ ...mail, of: mail.id }))
const kindsTo = async (id: string, to: string) =>
  (await mailsOf(id))
    .filter(mail => mail.to === to)
    .map(({ kind }) => kind)
    .toSorted()
const personIn = async (id: string, person: string) =>
  (await trajectory(world, id, 'ann')).body.circle.people.find((one: { id: string }) => one.id === person)

describe('an invitation by mail', () => {
  it('comes in the reader’s language and says neither whom nor what it is about', async () => {
    const id = await withMainPerson()
    const edith = await invite(world, id, 'ann', { name: 'Edith Maes', email: 'edith@familie.example' })
    const joris = await invite(world, id, 'ann', { name: 'Joris Maes', language: 'fr', email: 'joris@familie.example' })
    const salma = await invite(world, id, 'ann', { name: 'سلمى', language: 'ar', email: 'salma@familie.example' })
    for (const person of [edith, joris, salma])
      await prepare(world, id, 'ann', ['send-invitation', { person, way: 'mail' }])
    await settle(world)
    const mails = await mailsOf(id)
    expect(mails.map(({ to, subject }) => `${to} ${subject}`).toSorted()).toEqual([
      'edith@familie.example Er staat een bericht voor je klaar',
      'joris@familie.example Un message t’attend',
      'salma@familie.example Er staat een bericht voor je klaar',
    ])
    const text = JSON.stringify(mails.map(({ subject, text, sender }) => [subject, text, sender]))
    expect(text).not.toMatch(/Johan|Vermeulen|opgroeien|onferentie|Linde|Maes|سلمى/)
    expect(mails.find(({ to }) => to === 'edith@familie.example')?.text).toContain(
      `http://kring.example/i/linde#${linkOf(world, id, edith)}`,
    )
    expect((await byLink(world, linkOf(world, id, salma), 'invitation')).body.person).toMatchObject({
      locale: 'nl',
      isInOtherLanguage: true,
    })
  })

  it('goes through whom a child chose, and tells the coordinator whom nothing may reach', async () => {
    const id = await withMainPerson()
    const ilse = await invite(world, id, 'ann', { name: 'Ilse Maes', email: 'ilse@familie.example' })
    const fien = await invite(
      world,
      id,
      'ann',
      { name: 'Fien Maes', birthDate: '2016-01-05' },
      { reach: { through: ilse, linkDespiteReader: true } },
    )
    const wim = await invite(world, id, 'ann', { name: 'Wim Maes' }, { reach: { allowed: ['phone'] } })
    await prepare(world, id, 'ann', ['send-invitation', { person: fien, way: 'mail' }])
    await prepare(world, id, 'ann', ['send-invitation', { person: wim, way: 'in-person' }])
    await prepare(world, id, 'ann', ['set-child-part', { person: fien, supportStays: false, phases: ['private'] }])
    await prepareDay(world, id, 'ann')
    const scheduled = await direct(world, id, 'schedule', { day: '2026-07-04', time: '10:00', place: 'Het Sas' }, 'ann')
    expect(scheduled.body).toMatchObject({ state: 'scheduled' })
    await settle(world)
    expect(await kindsTo(id, 'ilse@familie.example')).toEqual(['invitation', 'invitation-day'])
    expect((await mailsOf(id)).every(({ text }) => text.includes('voor iemand anders'))).toBe(true)
    expect((await personIn(id, wim)).undelivered).toMatchObject({ because: 'channel-not-allowed' })
    // The page says whose it is, on whatever phone it is opened.
    expect((await byLink(world, linkOf(world, id, fien), 'invitation')).body.person.name).toBe('Fien Maes')
    await prepare(world, id, 'ann', ['set-reach', { person: wim, allowed: ['phone'], never: false }])
    expect((await personIn(id, wim)).undelivered).toBeUndefined()
  })

  it('is nothing that did not arrive for whom a letter tells: no mail is due to them, of the day or as a reminder', async () => {
    const id = await withMainPerson()
    const letter = { reach: { allowed: ['letter'] } }
    const oma = await invite(world, id, 'ann', { name: 'Oma Maes', address: 'Dorpsstraat 1' }, letter)
    await prepareDay(world, id, 'ann')
    await prepare(world, id, 'ann', ['send-invitation', { person: oma, way: 'letter' }])
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Het Sas' }])
    await settle(world)
    expect((await personIn(id, oma)).undelivered).toBeUndefined()
    now = '2026-07-01T12:00:00.000Z'
    await world.due()(undefined)
    now = '2026-06-17T09:00:00.000Z'
    expect((await personIn(id, oma)).undelivered).toBeUndefined()
  })

  it('is followed by a reminder after seven days, and one three days before; each once, none after an answer', async () => {
    const id = await withMainPerson()
    const edith = await invite(world, id, 'ann', { name: 'Edith Maes', email: 'late@familie.example' })
    const joris = await invite(world, id, 'ann', { name: 'Joris Maes', email: 'prompt@familie.example' })
    for (const person of [edith, joris]) await prepare(world, id, 'ann', ['send-invitation', { person, way: 'mail' }])
    await prepareDay(world, id, 'ann')
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Het Sas' }])
    await settle(world)
    await byLink(world, linkOf(world, id, joris), 'answer', { body: { answer: 'yes', day: 1 } })
    await settle(world)
    const workDue = world.due()
    const reminders = async (to: string) =>
      (await kindsTo(id, to)).filter(kind => kind === 'invitation-reminder').length
    for (const [at, sent] of [
      ['2026-06-23T09:00:00.000Z', 0],
      ['2026-06-25T09:00:00.000Z', 1],
      ['2026-06-30T09:00:00.000Z', 1],
      ['2026-07-01T12:00:00.000Z', 2],
      ['2026-07-03T12:00:00.000Z', 2],
    ] as const) {
      now = at
      await workDue(undefined)
      expect([at, await reminders('late@familie.example')]).toEqual([at, sent])
    }
    expect(await reminders('prompt@familie.example')).toBe(0)
    now = '2026-06-17T09:00:00.000Z'
  })

  it('that is withdrawn is told in kind words, without a link; when the day is cancelled all are told', async () => {
    const id = await withMainPerson()
    const edith = await invite(world, id, 'ann', { name: 'Edith Maes', email: 'edith2@familie.example' })
    const joris = await invite(world, id, 'ann', { name: 'Joris Maes', email: 'joris2@familie.example' })
    for (const person of [edith, joris]) await prepare(world, id, 'ann', ['send-invitation', { person, way: 'mail' }])
    await prepareDay(world, id, 'ann')
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Het Sas' }])
    await settle(world)
    await prepare(world, id, 'ann', ['withdraw-invitation', { person: joris, reason: 'own-wish' }])
    const cancelled = await direct(world, id, 'unschedule', { reason: 'family' }, 'ann')
    expect(cancelled.status === 200 ? '' : cancelled.text).toBe('')
    await settle(world)
    expect(await kindsTo(id, 'joris2@familie.example')).toEqual([
      'invitation',
      'invitation-day',
      'invitation-withdrawn',
    ])
    const kind = (await mailsOf(id)).find(mail => mail.kind === 'invitation-withdrawn')
    expect(kind?.text).not.toMatch(/http|Johan/)
    expect(await kindsTo(id, 'edith2@familie.example')).toContain('invitation-day-cancelled')
    const calendar = await byLink(world, linkOf(world, id, edith), 'calendar')
    expect(calendar.text).toMatch(/METHOD:CANCEL\r\n[\s\S]*SEQUENCE:2\r\n/)
  })
})

describe('many who are invited', () => {
  it('twenty answer in one second from twenty devices: twenty answers, no conflict shown', async () => {
    const id = await prepared()
    const people = await inviteMany(world, id, 20)
    await settle(world)
    const answers = await Promise.all(
      people.map((person, index) =>
        byLink(world, linkOf(world, id, person), 'answer', {
          body: { answer: index % 2 === 0 ? 'yes' : 'no', day: 0 },
          from: `198.51.100.${index + 1}`,
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
    await settle(world)
    const { body } = await trajectory(world, id, 'ann')
    type Known = { readonly id: string; readonly invitation: { readonly answer?: { readonly answer: string } } }
    const invited: readonly Known[] = body.circle.people.filter(({ id: one }: Known) => people.includes(one))
    const given = invited.map(({ invitation }) => invitation.answer?.answer)
    expect(given).toEqual(people.map((_, index) => (index % 2 === 0 ? 'yes' : 'no')))
    // One event each, however often the stream tells of it.
    const history = (await world.items()).filter(
      ({ pk, type }) => pk === `T#linde#J#${id}` && type === 'invitation-answered',
    )
    expect(history).toHaveLength(20)
    expect((await world.items()).filter(({ sk }) => String(sk).startsWith('ANSWER#'))).toEqual([])
  })

  it('two hundred are each shown and told once that the day moved, one person a transaction', async () => {
    const id = await prepared()
    const people = await inviteMany(world, id, 200)
    await prepareDay(world, id, 'ann')
    await prepare(world, id, 'ann', ['schedule', { day: '2026-07-04', time: '10:00', place: 'Het Sas' }])
    const sent: Mail[] = []
    const handler = world.handler({ mailer: { send: async mail => void sent.push(mail) } })
    const mark = async () => (await world.records()).length
    const deliver = async (from: number): Promise<void> =>
      deliverAll(
        handler,
        (await world.records()).slice(from).filter(record => passesFilter(effectsFilter, record)),
      )
    const shown = async (from: number) =>
      (await world.records()).slice(from).filter(({ dynamodb }) => {
        const { pk, sk } = dynamodb?.Keys ?? {}
        return pk?.S?.startsWith(`T#linde#J#${id}#P#`) === true && sk?.S === 'VIEW'
      })
    const before = await mark()
    await prepare(world, id, 'ann', ['move-day', { day: '2026-07-11', time: '11:00', place: 'Het Sas' }])
    await deliver(before)
    expect(await shown(before)).toHaveLength(200)
    const told = () => sent.filter(({ kind }) => kind === 'invitation-day').map(({ to }) => to)
    expect(told().toSorted()).toEqual(people.map(person => `${person}@buren.example`))
    // The stream may tell it again.
    await deliver(before)
    expect(told()).toHaveLength(200)
    expect(await shown(before)).toHaveLength(200)
    expect((await byLink(world, linkOf(world, id, people[199] ?? ''), 'invitation')).body).toMatchObject({
      people: [],
      day: { revision: 2, day: '2026-07-11' },
    })
  }, 120_000)
})
