import { johanCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  carryToAcceptance,
  give,
  intake,
  johan,
  openQuestion,
  submitJohan,
  youthCareRestorative,
} from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const send = (answers: object, as: 'sara' | 'sofie' = 'sara') =>
  world.ask('/t/linde/referrals', { as, body: { ...johan, answers }, headers: once() })

describe('what a referrer declares', () => {
  it.each([
    ['not-asked', 'declareNotAsked'],
    ['some', 'declareNotAll'],
    ['all', 'declareDiscussed'],
  ])('fits the answer %s, and is refused when it is missing', async (willing, declared) => {
    const answers = { ...johanCase, declareDiscussed: undefined, willing }
    const refused = await send(answers)
    expect(refused.status).toBe(422)
    expect(refused.body.faults).toMatchObject([{ code: 'consent-missing', path: declared }])
    const sent = await send({ ...answers, [declared]: true })
    expect(sent.status).toBe(201)
  })

  it('never holds a declaration that the answers contradict, even when it is sent along', async () => {
    const sent = await send({ ...johanCase, willing: 'not-asked', declareDiscussed: true, declareNotAsked: true })
    const { body } = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: 'leen' })
    expect(body.answers).toMatchObject({ willing: 'not-asked', declareNotAsked: true })
    expect(body.answers).not.toHaveProperty('declareDiscussed')
  })
})

describe('what is known of a member who refers', () => {
  const begin = async (as: 'sara' | 'sofie') => {
    const { body } = await world.ask('/t/linde/drafts', { as, body: { ...johan, answers: {} }, headers: once() })
    return (await world.ask(`/t/linde/drafts/${body.id}`, { as })).body.answers
  }

  it('is asked once: the next draft begins with their role and phone, and nothing of the case', async () => {
    expect(await begin('sofie')).toEqual({})
    expect((await send({ ...johanCase, referrerRole: 'Consulent' }, 'sofie')).status).toBe(201)
    expect(await begin('sofie')).toEqual({ referrerRole: 'Consulent', referrerPhone: '0470 98 76 54' })
  })

  it('is not known to a colleague', async () => {
    expect(JSON.stringify(await begin('sara'))).not.toContain('Consulent')
  })
})

describe('an address that is not to be shared', () => {
  it('carries its mark in the dossier, and stands in no export and on no sheet', async () => {
    const harmed = [{ name: 'Mevrouw Aerts', address: 'Schuilstraat 7', addressPrivate: true }]
    const sent = await send({ ...youthCareRestorative, harmed })
    expect(sent.status).toBe(201)
    const { id } = sent.body
    const dossier = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(dossier.body.participants.sides.harmed.persons).toEqual(harmed)
    for (const path of ['export', 'export?side=harmed', 'export?side=didHarm']) {
      const taken = await world.ask(`/t/linde/referrals/${id}/${path}`, { as: 'leen' })
      expect(taken.status).toBe(200)
      expect(JSON.stringify(taken.body)).not.toContain('Schuilstraat')
    }
    const whole = await world.ask(`/t/linde/referrals/${id}/export`, { as: 'leen' })
    expect(JSON.stringify(whole.body.participants)).toContain('"addressPrivate":true')
  })

  it('survives that the manager records whom it is about', async () => {
    const sent = await send(youthCareRestorative)
    const { id } = sent.body
    await give(world, id, 'start-intake', {}, 1)
    const harmed = [{ name: 'Mevrouw Aerts', address: 'Schuilstraat 7', addressPrivate: true }]
    const set = await give(world, id, 'set-participants', { answers: { harmed } }, 2)
    expect(set.status).toBe(200)
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(body.participants.sides.harmed.persons).toEqual(harmed)
  })
})

describe('what cannot wait', () => {
  it('is seen in the queue and the dossier, and is due sooner', async () => {
    const calm = (await send({ ...johanCase, urgency: 'quarter', afraid: 'no' })).body.id
    const urgent = (await send({ ...johanCase, urgency: 'days', afraid: 'yes' })).body.id
    const { items } = (await world.ask('/ops/queue?limit=100', { as: 'leen' })).body
    const row = (id: string) => items.find((item: { readonly id: string }) => item.id === id)
    expect(row(calm).signals).toEqual([])
    expect(row(urgent).signals).toEqual(['within-days', 'afraid'])
    expect(row(urgent).dueOn < row(calm).dueOn).toBe(true)
    expect(items.indexOf(row(urgent))).toBeLessThan(items.indexOf(row(calm)))
    const { body } = await world.ask(`/t/linde/referrals/${urgent}`, { as: 'leen' })
    expect(body.signals).toEqual(['within-days', 'afraid'])
  })

  it('is no business of the partner’s admin, nor of the referrer’s status', async () => {
    const { body } = await world.ask('/t/linde/referrals?limit=50', { as: 'bart' })
    expect(JSON.stringify(body)).not.toMatch(/afraid|within-days/)
  })

  it('makes the mail to the manager say so, without a word of why', async () => {
    const { id } = (await send({ ...johanCase, urgency: 'days' })).body
    await world.drain()
    const mail = (await world.mails()).find(({ kind, subject }) => kind === 'referral-waits' && subject.includes(id))
    expect(mail?.subject).toMatch(/^Dringend/)
    expect(mail?.text).toContain('binnen één werkdag')
    expect(mail?.text).not.toMatch(/bang|Johan/)
  })
})

describe('who pays', () => {
  it('is a grant or somebody in words, and is seen once it is accepted', async () => {
    const id = await submitJohan(world)
    await give(world, id, 'start-intake', {}, 1)
    await give(world, id, 'record-intake', intake, 2)
    await give(world, id, 'set-question', openQuestion, 3)
    expect((await give(world, id, 'accept', { payer: 'OCMW Diest' }, 4)).status).toBe(200)
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(body).toMatchObject({ state: 'accepted', payer: 'OCMW Diest' })
  })

  it('is the grant by its name, when one was chosen', async () => {
    const id = await submitJohan(world)
    const { grants } = (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body
    await give(world, id, 'start-intake', {}, 1)
    await give(world, id, 'record-intake', intake, 2)
    await give(world, id, 'set-question', openQuestion, 3)
    await give(world, id, 'accept', { grant: grants[0].id, payer: 'niemand' }, 4)
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(body).toMatchObject({ grant: grants[0].id, grantName: grants[0].name })
    expect(body).not.toHaveProperty('payer')
  })
})

describe('a referrer who withdraws', () => {
  it('gets a mail that it is withdrawn, and what to do if it was not them', async () => {
    const id = await submitJohan(world)
    await give(world, id, 'withdraw', {}, 1, 'sara')
    await world.drain()
    const mail = (await world.mails()).find(
      ({ kind, subject }) => kind === 'withdrawal-confirmed' && subject.includes(id),
    )
    expect(mail?.to).toBe('sara@kring.example')
    expect(mail?.text).toContain('Was jij dit niet')
    expect(mail?.text).not.toContain('Johan')
  })
})

describe('the status of an accepted referral', () => {
  it('names the manager who is at it while there is no coordinator', async () => {
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'sara' })
    expect(body.manager).toBe('Leen Test')
    expect(body.steps.find(({ step }: { readonly step: string }) => step === 'preparation')).toMatchObject({
      progress: 'now',
    })
  })
})
