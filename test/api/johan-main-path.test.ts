import { johanCase } from '@kring/domain/test-data/examples'
import { forCounting } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland } from '../support/people.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

describe('from a referral to a decision to a funder’s report', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const johan = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
  let id: string

  it('a referrer sends the Johan case and gets a number', async () => {
    const reply = await world.ask('/t/linde/referrals', { as: 'sara', body: johan, headers: once() })
    expect(reply.body).toMatchObject({ state: 'submitted', version: 1 })
    expect(reply.status).toBe(201)
    expect(reply.body.reference).toMatch(/^LIN-\d{4}-\d{6}$/)
    expect(reply.body).not.toHaveProperty('personalLink')
    id = reply.body.id
  })

  it('the referrer finds it in the own list, by the name of the main person', async () => {
    const { body } = await world.ask('/t/linde/referrals', { as: 'sara' })
    expect(body.items).toMatchObject([{ id, title: 'Johan Vermeulen', state: 'submitted', variant: 'family' }])
  })

  it('the tenant admin sees that it is there, not who it is about', async () => {
    const { body, text } = await world.ask('/t/linde/referrals?state=submitted', { as: 'bart' })
    expect(body.items).toMatchObject([{ id, municipality: 'leuven' }])
    expect(text).not.toContain('Johan')
    const status = await world.ask(`/t/linde/referrals/${id}`, { as: 'bart' })
    expect(status.body).toMatchObject({ view: 'status', mayWithdraw: false })
    expect(status.text).not.toContain('Johan')
  })

  it('it waits for the regional manager of the region, without a name, and for no other', async () => {
    const { body, text } = await world.ask('/ops/queue', { as: 'leen' })
    expect(body.items).toMatchObject([
      { id, step: 'call-for-intake', tenantName: 'Jeugdhulp De Linde', themes: ['upbringing', 'money', 'housing'] },
    ])
    expect(body.items[0].municipalityName).toEqual({ nl: 'Leuven', fr: 'Louvain', en: 'Leuven' })
    expect(text).not.toContain('Johan')
    expect((await world.ask('/ops/queue', { as: 'ruben' })).body.items).toEqual([])
  })

  it('the manager carries it to acceptance, and not before the guards are met', async () => {
    const path = `/t/linde/referrals/${id}`
    const give = async (command: string, body: unknown, version: number) =>
      world.ask(`${path}/${command}`, { as: 'leen', body, headers: { ...at(version), ...once() } })

    expect((await give('accept', {}, 1)).body.code).toBe('command-not-allowed')
    expect((await give('start-intake', {}, 1)).body).toMatchObject({ state: 'intake', version: 2 })
    expect((await give('accept', {}, 2)).body.code).toBe('intake-missing')
    const intake = { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.', minutes: 55 }
    expect((await give('record-intake', intake, 2)).body.version).toBe(3)
    expect((await give('accept', {}, 3)).body.code).toBe('question-missing')
    const closed = await give('set-question', { text: 'Moet Johan naar een pleeggezin?', confirmed: true }, 3)
    expect([closed.status, closed.body.code]).toEqual([422, 'question-not-open'])
    const open = { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }
    expect((await give('set-question', open, 3)).body.version).toBe(4)
    const requirement = { text: 'Niemand gebruikt drugs als Johan er is.', reason: 'Hij was twee keer alleen.' }
    expect((await give('set-minimum-requirement', requirement, 4)).body.version).toBe(5)
    expect((await give('accept', { grant: 'samen-aan-zet' }, 5)).body).toMatchObject({ state: 'accepted', version: 6 })
  })

  it('the dossier reads as its own history', async () => {
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(body.view).toBe('dossier')
    expect(body.history.map(({ type, from, to }: Record<string, string>) => [type, from, to])).toEqual([
      ['submitted', 'draft', 'submitted'],
      ['intake-started', 'submitted', 'intake'],
      ['intake-recorded', 'intake', 'intake'],
      ['question-set', 'intake', 'intake'],
      ['minimum-requirement-set', 'intake', 'intake'],
      ['accepted', 'intake', 'accepted'],
    ])
    expect(body.answers.mainPerson).toMatchObject({ name: 'Johan Vermeulen', birthDate: '2017-09-14' })
    expect((await world.ask('/ops/queue', { as: 'leen' })).body.items).toEqual([])
  })

  it('who changed it reads it no older than their change', async () => {
    const { body } = await world.ask(`/t/linde/referrals/${id}?seen=6`, { as: 'leen' })
    expect(body).toMatchObject({ version: 6, state: 'accepted', grant: 'samen-aan-zet' })
    expect((await world.ask(`/t/linde/referrals/${id}?seen=yes`, { as: 'leen' })).status).toBe(400)
  })

  it('the referrer follows the status, and reads neither conversation nor question', async () => {
    const { body, text } = await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })
    expect(body).toMatchObject({ view: 'status', state: 'accepted', manager: 'Leen Test', mayWithdraw: true })
    expect(text).not.toContain('Goed gesprek')
    expect(text).not.toContain('Niemand gebruikt drugs')
  })

  it('the stream counts it once for the funder and mails once, however often it is asked', async () => {
    await world.drain()
    await world.drain()
    const rollups = await forCounting(world.store, dijleland).rollups('samen-aan-zet', {
      from: '2026-01',
      to: '2026-12',
    })
    expect(rollups).toMatchObject([{ tenant: 'linde', counters: { total: 1 } }])
    expect((await world.mails()).map(({ kind, to }) => [kind, to]).sort()).toEqual([
      ['referral-accepted', 'sara@kring.example'],
      ['referral-received', 'sara@kring.example'],
      ['referral-waits', 'leen@kring.example'],
    ])
  })
})
