import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { TenantId } from '@kring/domain'
import { tenantKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lindeBranding, lindeTexts } from '../support/branding.ts'
import { grandchild, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

describe('a mail in a partner’s own words', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const put = (path: string, body: unknown) =>
      world.ask(`/t/linde/${path}`, { as: 'bart', method: 'PUT', body, headers: at(0) })
    expect((await put('house-style', lindeBranding)).status).toBe(200)
    expect((await put('texts', lindeTexts)).status).toBe(200)
  })
  afterAll(() => world.close())

  const receivedBy = async (id: string) => {
    await world.drain()
    const mails = await world.mails()
    return mails.find(mail => mail.kind === 'referral-received' && mail.id.includes(id))
  }

  it('goes out in its text, with its word for a conference, under its name and footer', async () => {
    const id = await submitJohan(world)
    const mail = await receivedBy(id)
    expect(mail).toMatchObject({ subject: `Dag, wij hebben ${id}`, sender: 'Jeugdhulp De Linde' })
    expect(mail?.text).toContain(`Je nummer is ${id}. Wij plannen een familieberaad.`)
    expect(mail?.text).toContain(`http://kring.example/referrals/linde/${id}`)
    expect(mail?.text.endsWith('\n\n-- \nJeugdhulp De Linde\nLindelaan 1, Leuven')).toBe(true)
    expect(mail?.text).not.toMatch(/[{}]/)
  })

  it('still brings a citizen their personal link', async () => {
    const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    expect((await receivedBy(body.id))?.text).toContain('http://kring.example/o/linde/follow#')
  })

  it('goes out in the standard text where its language has none, with the partner’s word in it', async () => {
    const { body } = await world.ask('/t/linde/referrals', { body: { ...grandchild, locale: 'fr' }, headers: once() })
    const mail = await receivedBy(body.id)
    expect(mail?.subject).toBe(`Votre demande ${body.id} est bien arrivée`)
    expect(mail?.text).toContain('la question pour l’assemblée de famille')
    expect(mail).not.toHaveProperty('sender')
  })

  it('goes out in the text for its kind of conference, with what the partner calls that', async () => {
    const { body: before } = await world.ask('/t/linde/variants', { as: 'bart' })
    const { revision, way } = before.items.find((item: { id: string }) => item.id === 'family')
    const put = (path: string, body: unknown, at_ = 0) =>
      world.ask(`/t/linde/${path}`, { as: 'bart', method: 'PUT', body, headers: at(at_) })
    expect((await put('variants/family', { names: { nl: 'Kringgesprek' }, way }, revision)).status).toBe(200)
    const text = { subject: '{variant}: {reference}', body: 'Welkom bij ons {variant}. {reference} {link}' }
    expect((await put('texts/family', { 'referral-received': { nl: text } })).status).toBe(200)
    const other = { 'referral-received': { nl: { ...text, subject: 'Voor een ander soort' } } }
    expect((await put('texts/restorative', other)).status).toBe(200)
    const id = await submitJohan(world)
    const mail = await receivedBy(id)
    expect(mail).toMatchObject({ subject: `Kringgesprek: ${id}`, sender: 'Jeugdhulp De Linde' })
    expect(mail?.text).toContain('Welkom bij ons Kringgesprek.')
    // In another language there is none of its own: the text for all of them, else the standard one.
    const french = await world.ask('/t/linde/referrals', { body: { ...grandchild, locale: 'fr' }, headers: once() })
    expect((await receivedBy(french.body.id))?.subject).toBe(`Votre demande ${french.body.id} est bien arrivée`)
    // Nothing of its own any more: the text for all kinds again.
    expect((await put('texts/family', {}, 1)).status).toBe(200)
    const next = await submitJohan(world)
    expect((await receivedBy(next))?.subject).toBe(`Dag, wij hebben ${next}`)
  })

  it('of the operator stays the operator’s', async () => {
    const id = await submitJohan(world)
    await world.drain()
    const waits = (await world.mails()).find(mail => mail.kind === 'referral-waits' && mail.id.includes(id))
    expect(waits).not.toHaveProperty('sender')
    expect(waits?.text).not.toContain('Lindelaan')
  })

  it('goes out in the standard text when a setting can not be read', async () => {
    const keys = tenantKeys(TenantId.parse('linde'))
    for (const part of ['house-style', 'mail-texts', 'mail-texts:family']) {
      const item = { ...keys.setting(part), value: { 'referral-received': 7, colours: [] }, revision: 9 }
      await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }))
    }
    const id = await submitJohan(world)
    const mail = await receivedBy(id)
    expect(mail?.subject).toBe(`Je aanmelding ${id} is ontvangen`)
    expect(mail?.text).toContain('de vraag voor de conferentie')
    expect(world.logged().join('\n')).toContain('unreadable setting')
  })
})
