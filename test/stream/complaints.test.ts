import { ErasedDossier } from '@kring/functions/data/index'
import { tenantKeys } from '@kring/functions/data/keys'
import { forComplaint } from '@kring/functions/data/scopes/complaints'
import { carryOutErasure } from '@kring/functions/erasure/carryOut'
import { MailRefused } from '@kring/functions/stream/mail/mail'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEraser } from '../support/eraser.ts'
import { linde } from '../support/people.ts'
import { eventRecords } from '../support/stream.ts'
import { once, openWorld, type World } from '../support/world.ts'

/** A Wednesday in June, ten in the morning in Brussels. */
const received = '2026-06-17T08:00:00.000Z'
let world: World
let eraser: ReturnType<typeof openEraser>
let now = received
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  eraser = openEraser(world)
})
afterAll(async () => {
  eraser.close()
  await world.close()
})

const onMail = { allowed: ['mail'], never: false }
async function file(more: object = {}): Promise<{ readonly id: string; readonly personalLink: string }> {
  now = received
  const body = {
    about: 'coordinator',
    text: 'Ze belde mijn ex.',
    contactName: 'Mevrouw Vos',
    reach: { allowed: ['phone'], never: false },
    phone: '0470 12 34 56',
    isChild: false,
    locale: 'nl',
    ...more,
  }
  const { status, body: made } = await world.ask('/t/linde/complaints', { body, headers: once() })
  expect(status).toBe(201)
  await world.drain()
  return made
}
const look = (id: string) => world.ask(`/ops/complaints/linde/${id}`, { as: 'karin' })
async function handle(id: string, command: string, body: object = {}): Promise<string | undefined> {
  const { version } = (await look(id)).body
  const headers = { ...once(), 'If-Match': `"${version}"` }
  const reply = await world.ask(`/ops/complaints/linde/${id}/${command}`, { as: 'karin', body, headers })
  await world.drain()
  return reply.body.code
}

/** Works what is due on a day, in the morning. */
async function onDay(day: string): Promise<void> {
  now = `${day}T08:00:00.000Z`
  const erasing = { ...eraser.eraser, now: () => now }
  await world.due({ now: () => now, erase: task => carryOutErasure(erasing, task) })(undefined)
}
const recordsOf = (id: string) => eventRecords(world.table.client, world.table.name, tenantKeys(linde).complaint(id).pk)
const mailsAbout = async (id: string, kind?: string) =>
  (await world.mails()).filter(mail => mail.subject.includes(id) && (kind === undefined || mail.kind === kind))

describe('the term of a complaint', () => {
  it('is told of to its officers a working day before and once when it is late, by number only', async () => {
    const { id } = await file()
    await onDay('2026-06-22')
    expect(await mailsAbout(id)).toEqual([])
    await onDay('2026-06-23')
    const [soon, ...others] = await mailsAbout(id)
    expect(others).toEqual([])
    expect(soon?.kind).toBe('complaint-acknowledge-soon')
    expect(soon?.text).toContain(`/complaints/linde/${id}`)
    await onDay('2026-06-24')
    await onDay('2026-06-25')
    await onDay('2026-06-26')
    const all = await mailsAbout(id)
    expect(all.map(({ kind }) => kind).toSorted()).toEqual(['complaint-acknowledge-soon', 'complaint-overdue'])
    for (const { subject, text } of all)
      for (const word of ['Vos', 'ex', 'coördinator', 'Linde', '0470'])
        expect(`${subject} ${text}`).not.toMatch(new RegExp(`\\b${word}\\b`))
  })

  it('of the answer is told of seven days before, and is later once it was extended', async () => {
    const { id } = await file()
    await handle(id, 'acknowledge', { way: 'phone' })
    for (const day of ['2026-06-23', '2026-06-25']) await onDay(day)
    expect(await mailsAbout(id)).toEqual([])
    now = '2026-07-01T08:00:00.000Z'
    await handle(id, 'extend-term', { reason: 'Ann is met vakantie.' })
    for (const day of ['2026-07-22', '2026-07-30']) await onDay(day)
    expect(await mailsAbout(id)).toEqual([])
    await onDay('2026-08-19')
    expect((await mailsAbout(id)).map(({ kind }) => kind)).toEqual(['complaint-answer-soon'])
    await onDay('2026-08-27')
    expect((await mailsAbout(id)).map(({ kind }) => kind).toSorted()).toEqual([
      'complaint-answer-soon',
      'complaint-overdue',
    ])
  })

  it('that is over is not warned of any more: a clock that stood still tells once that it is late', async () => {
    const { id } = await file()
    await onDay('2026-06-29')
    await onDay('2026-06-29')
    expect((await mailsAbout(id)).map(({ kind }) => kind)).toEqual(['complaint-overdue'])
  })

  it('is told of once, however often its events are delivered', async () => {
    const { id } = await file()
    const records = await recordsOf(id)
    await onDay('2026-06-23')
    for (const _ of [1, 2]) await world.handler({})({ Records: [...records] })
    await onDay('2026-06-23')
    expect(await mailsAbout(id)).toHaveLength(1)
  })

  it('is nothing once it was withdrawn', async () => {
    const { id, personalLink } = await file()
    const headers = { 'Personal-Link': personalLink, ...once() }
    await world.ask('/p/linde/complaint/withdraw-complaint', { body: {}, headers })
    await world.drain()
    for (const day of ['2026-06-23', '2026-06-25', '2026-07-22', '2026-07-30']) await onDay(day)
    expect(await mailsAbout(id)).toEqual([])
  })
})

describe('the complainant', () => {
  const answered = async (id: string, way: string) => {
    await handle(id, 'acknowledge', { way })
    await handle(id, 'hear', { wanted: false })
    await handle(id, 'answer', { outcome: 'upheld', findings: 'Er is gebeld.' })
  }

  it('is mailed in their language that there is something new, with their link, and not what', async () => {
    const { id, personalLink } = await file({ reach: onMail, email: 'vos1@kring.example', locale: 'fr' })
    await answered(id, 'mail')
    await handle(id, 'close')
    const mails = (await mailsAbout(id)).filter(({ to }) => to === 'vos1@kring.example')
    expect(mails.map(({ kind }) => kind)).toEqual(['complaint-news', 'complaint-news', 'complaint-news'])
    expect(mails[0]?.subject).toBe(`Il y a du nouveau pour votre plainte ${id}`)
    expect(mails[0]?.text).toContain(`/o/linde/complaint/follow#${personalLink}`)
    for (const { text } of mails) for (const word of ['gebeld', 'Vos', 'Linde']) expect(text).not.toContain(word)
    expect((await look(id)).body.toTell).toBeUndefined()
  })

  it('gets no link where somebody reads along', async () => {
    const reach = { ...onMail, readsAlong: { who: 'Mijn man', on: ['mail'] } }
    const { id, personalLink } = await file({ reach, email: 'vos2@kring.example' })
    await handle(id, 'acknowledge', { way: 'mail' })
    const [mail] = await mailsAbout(id)
    expect(mail?.to).toBe('vos2@kring.example')
    expect(mail?.text).not.toContain(personalLink)
    expect(mail?.text).not.toContain('http')
  })

  it('who did not name mail gets none: the officer tells it, and notes by which way', async () => {
    const { id } = await file({ email: 'vos3@kring.example' })
    await answered(id, 'phone')
    expect(await mailsAbout(id)).toEqual([])
    expect((await look(id)).body.toTell).toEqual({ news: ['answered'], isUndelivered: false })
    expect(await handle(id, 'note-told', { way: 'letter' })).toBe('complaint-way-unsafe')
    expect(await handle(id, 'note-told', { way: 'phone' })).toBeUndefined()
    expect(await handle(id, 'note-told', { way: 'phone' })).toBe('complaint-nothing-to-tell')
    await handle(id, 'close')
    const list = (await world.ask('/ops/complaints', { as: 'karin' })).body
    // It is ended, and stays among what is to be done until it was told.
    expect(list.items.find((one: { id: string }) => one.id === id)).toMatchObject({ stage: 'closed', toTell: true })
    await handle(id, 'note-told', { way: 'phone' })
    expect((await look(id)).body).toMatchObject({ told: { way: 'phone' }, eraseFrom: '2028-06-17' })
  })

  it('who must never be reached is told by nobody: they look themself', async () => {
    const { id } = await file({ reach: { allowed: [], never: true }, email: 'vos4@kring.example' })
    await answered(id, 'page')
    expect(await mailsAbout(id)).toEqual([])
    expect((await look(id)).body.toTell).toBeUndefined()
  })

  it('whose mail does not arrive is told by the officer, who hears it; the partner hears nothing', async () => {
    const { id } = await file({ reach: onMail, email: 'vos5@kring.example' })
    const before = (await world.mails()).length
    const { version } = (await look(id)).body
    const headers = { ...once(), 'If-Match': `"${version}"` }
    await world.ask(`/ops/complaints/linde/${id}/acknowledge`, { as: 'karin', body: { way: 'mail' }, headers })
    const records = await recordsOf(id)
    const told: string[] = []
    const mailer = {
      send: (mail: { readonly kind: string; readonly to: string }) => {
        if (mail.kind === 'complaint-news') return Promise.reject(new MailRefused('no such mailbox'))
        told.push(`${mail.kind} ${mail.to}`)
        return Promise.resolve()
      },
    }
    await world.handler({ mailer })({ Records: [...records] })
    expect(told).toEqual([expect.stringMatching(/^complaint-unreached karin/)])
    expect((await world.mails()).length).toBe(before)
    expect((await look(id)).body.toTell).toEqual({ news: ['acknowledged'], isUndelivered: true })
    expect(await handle(id, 'note-told', { way: 'page' })).toBeUndefined()
    expect((await look(id)).body.toTell).toBeUndefined()
  })
})

describe('an ended complaint', () => {
  it('is erased two years later by itself, and its mails with it', async () => {
    const { id } = await file({ reach: onMail, email: 'vos6@kring.example' })
    await handle(id, 'pass-on', { to: 'partner', reason: 'Het is van hen.' })
    expect(await mailsAbout(id, 'complaint-news')).toHaveLength(1)
    const data = forComplaint(world.store, linde, id, { role: 'complaint', tenant: linde, complaint: id })
    await onDay('2028-06-16')
    expect((await data.read())?.complaint.state).toBe('passed-on')
    await onDay('2028-06-17')
    await expect(data.read()).rejects.toThrow(ErasedDossier)
    expect(await mailsAbout(id, 'complaint-news')).toEqual([])
    // What is delivered again of an erased complaint does nothing.
    const records = await recordsOf(id)
    expect((await world.handler({})({ Records: [...records] })).batchItemFailures).toEqual([])
    await onDay('2028-06-18')
  })
})
