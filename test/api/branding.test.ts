import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Branding } from '@kring/domain'
import { TenantId } from '@kring/domain'
import { tenantKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lindeBranding, lindeLogo, lindeTexts } from '../support/branding.ts'
import { at, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())
/** A partner's cached settings expire after 15 seconds. */
const later = () => {
  clock = new Date(Date.parse(clock) + 60_000).toISOString()
}

const style = (body: unknown, revision: number, tenant = 'linde', as: 'bart' | 'koen' | 'sara' = 'bart') =>
  world.ask(`/t/${tenant}/house-style`, { as, method: 'PUT', body, headers: at(revision) })
const revisionOf = async () => (await world.ask('/t/linde/house-style', { as: 'bart' })).body.revision
const logoRevision = async () => (await world.ask('/t/linde/house-style', { as: 'bart' })).body.logo.revision
const sendLogo = async (file: Uint8Array) =>
  world.ask('/t/linde/logo', { as: 'bart', method: 'PUT', file, headers: at(await logoRevision()) })
const publicPage = async () => (await world.ask('/t/linde')).body

describe('the house style of a partner', () => {
  it('is what the product has until its admin sets it, and then what everyone sees', async () => {
    expect((await publicPage()).branding).toEqual({ words: {}, explanation: {} })
    expect((await style(lindeBranding, 0)).body).toEqual({ revision: 1 })
    expect((await publicPage()).branding).toEqual({
      colours: lindeBranding.colours,
      words: lindeBranding.words,
      explanation: lindeBranding.explanation,
    })
    const read = await world.ask('/t/linde/house-style', { as: 'bart' })
    expect(read.body).toMatchObject({ style: lindeBranding, revision: 1 })
    expect(read.headers.get('etag')).toBe('"1"')
    // The sender of mails is not on the public page.
    expect((await world.ask('/t/linde')).text).not.toContain('Lindelaan')
  })

  it('of two admins at once is the first one’s, and the second hears of it', async () => {
    const revision = await revisionOf()
    const [one, other] = await Promise.all([
      style(lindeBranding, revision),
      style({ ...lindeBranding, words: {} }, revision),
    ])
    expect([one.status, other.status].sort()).toEqual([200, 412])
    expect((await style(lindeBranding, 0)).body.code).toBe('changed-meanwhile')
    const without = await world.ask('/t/linde/house-style', { as: 'bart', method: 'PUT', body: lindeBranding })
    expect(without.body.code).toBe('if-match-missing')
  })

  it('may not be hard to read: it is refused with the contrast that it has', async () => {
    const colours = { light: { brand: '#ffdd00', ink: '#ffffff' }, dark: { brand: '#6fd0c3', ink: '#06211f' } }
    const revision = await revisionOf()
    const { status, body } = await style({ ...lindeBranding, colours }, revision)
    expect([status, body.code]).toEqual([422, 'contrast-too-low'])
    expect(body.faults.map(({ path }: { path: string }) => path)).toEqual(['colours.light.brand', 'colours.light.ink'])
    expect(body.faults[0].sentence).toContain('1,1 op 1')
    expect(body.faults[0].sentence).toContain('4,5 op 1')
    expect(await revisionOf()).toBe(revision)
  })

  const changes: readonly (readonly [string, Partial<Branding> | Readonly<Record<string, unknown>>, string])[] = [
    [
      'a line break in who it is from',
      { mail: { sender: { nl: 'Linde\r\nBcc: a@b.c' }, footer: {} } },
      'mail.sender.nl',
    ],
    ['an address as who it is from', { mail: { sender: { nl: 'info@politie.be' }, footer: {} } }, 'mail.sender.nl'],
    ['a control character in the footer', { mail: { sender: {}, footer: { fr: 'a\u0000b' } } }, 'mail.footer.fr'],
    ['markup in the explanation', { explanation: { en: '<img src=x onerror=alert(1)>' } }, 'explanation.en'],
    ['markup for a word', { words: { nl: { plan: { word: '<b>plan</b>', article: 'het' } } } }, 'words.nl.plan'],
    ['nothing for a word', { words: { nl: { plan: { word: ' ', article: 'het' } } } }, 'words.nl.plan'],
    ['text that turns around', { explanation: { nl: 'a\u202eb' } }, 'explanation.nl'],
    ['a book for an explanation', { explanation: { nl: 'a'.repeat(2001) } }, 'explanation.nl'],
  ]
  it.each(changes)('may not have %s', async (_, change, path) => {
    const { status, body } = await style({ ...lindeBranding, ...change }, await revisionOf())
    expect([status, body.code]).toEqual([422, 'house-style-invalid'])
    expect(body.faults).toMatchObject([{ path }])
    expect(JSON.stringify(body)).not.toMatch(/politie|onerror|Bcc/)
  })

  it.each([
    ['a colour that is none', { colours: { light: { brand: 'red', ink: '#ffffff' } } }],
    [
      'a colour with a rule behind it',
      { colours: { ...lindeBranding.colours, light: { brand: '#000000;}', ink: '#ffffff' } } },
    ],
    ['a word for a guard', { words: { nl: { guard: { word: 'regel', article: 'de' } } } }],
    ['an article of another language', { words: { nl: { plan: { word: 'plan', article: 'le' } } } }],
    ['a language that is not spoken', { explanation: { de: 'Hallo' } }],
    ['a style sheet', { css: 'body{display:none}' }],
  ])('may not be %s', async (_, change) => {
    const { status, body } = await style({ ...lindeBranding, ...change }, await revisionOf())
    expect([status, body.code]).toEqual([400, 'invalid-body'])
  })

  it('is its own admin’s and nobody else’s', async () => {
    for (const [tenant, as] of [
      ['linde', 'koen'],
      ['linde', 'sara'],
      ['kompas', 'bart'],
    ] as const)
      expect((await style(lindeBranding, 0, tenant, as)).status).toBe(403)
    expect((await world.ask('/t/linde/house-style')).status).toBe(401)
    expect((await world.ask('/t/kompas')).body.branding).toEqual({ words: {}, explanation: {} })
  })

  it('that can not be read does not close the door: the page is then as the product has it', async () => {
    const keys = tenantKeys(TenantId.parse('kompas'))
    const item = { ...keys.setting('house-style'), value: { colours: 'blue' }, revision: 4 }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }))
    later()
    const { status, body } = await world.ask('/t/kompas')
    expect([status, body.branding]).toEqual([200, { words: {}, explanation: {} }])
  })
})

describe('a logo', () => {
  it('is made anew from what was sent, and shown as a picture and nothing else', async () => {
    const sent = await sendLogo(lindeLogo)
    expect(sent.body).toMatchObject({ image: { type: 'image/png', width: 252, height: 126 }, removed: ['script'] })
    const { version } = (await publicPage()).branding.logo
    expect(version).toBe(sent.body.image.version)
    const shown = await world.ask(`/t/linde/logo?v=${version}`)
    expect(shown.text).not.toMatch(/<svg|<circle|script|onload/)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; style-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${version}"`,
    })
    const again = await world.ask('/t/linde/logo', { headers: { 'If-None-Match': `"${version}"` } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('that an earlier version kept as a drawing is shown as a picture, under another name', async () => {
    const tenant = tenantKeys(TenantId.parse('linde'))
    const bytes = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><circle cx="10" cy="10" r="8"/></svg>',
    )
    const image = { type: 'image/svg+xml', version: 'a'.repeat(22), bytes: bytes.length, width: 40, height: 20 }
    const revision = await logoRevision()
    for (const item of [
      { ...tenant.setting('logo'), value: { image }, revision },
      { ...tenant.logoImage(), type: 'image/svg+xml', bytes },
    ])
      await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }))
    later()
    const { logo } = (await world.ask('/t/linde')).body.branding
    expect(logo).toMatchObject({ version: `${image.version}-png`, width: 40, height: 20 })
    const shown = await world.ask('/t/linde/logo')
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(shown.text).toMatch(/^.PNG/)
    const settings = await world.ask('/t/linde/house-style', { as: 'bart' })
    expect(settings.body.logo.image).toMatchObject({ type: 'image/png', version: logo.version })
  })

  it.each([
    [
      'a GIF that says it is an SVG',
      new TextEncoder().encode('GIF89a<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unknown-type',
    ],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'broken'],
    [
      'a drawing with entities',
      new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "a">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'own-language',
    ],
    ['nothing', new Uint8Array(), 'unknown-type'],
    ['210 KB', new Uint8Array(210 * 1024), 'too-heavy'],
  ])('can not be %s, and the one before stays', async (_, file, reason) => {
    const before = (await publicPage()).branding.logo
    const { status, body } = await sendLogo(file)
    expect([status, body.code, body.faults[0].code]).toEqual([422, 'logo-refused', reason])
    expect((await publicPage()).branding.logo).toEqual(before)
  })

  it('can not be more than any request may be', async () => {
    expect((await sendLogo(new Uint8Array(300 * 1024))).status).toBe(413)
  })

  it('is changed by one of two, removed by its admin, and then there is none', async () => {
    const revision = await logoRevision()
    const remove = (at_: number) => world.ask('/t/linde/logo', { as: 'bart', method: 'DELETE', headers: at(at_) })
    expect((await remove(revision - 1)).status).toBe(412)
    expect((await remove(revision)).body).toEqual({ revision: revision + 1 })
    expect((await world.ask('/t/linde/logo')).status).toBe(404)
    expect((await publicPage()).branding.logo).toBeUndefined()
    const changes = (await world.items()).filter(({ pk }) => pk === 'T#linde#CHANGES')
    const ofLogo = changes.filter(({ part }) => part === 'logo')
    // Which bytes it had is kept, the bytes are not.
    expect(ofLogo).toHaveLength(2)
    expect(JSON.stringify(ofLogo)).not.toContain('<svg')
    expect(ofLogo.every(change => JSON.stringify(change).length < 1000)).toBe(true)
  })
})

describe('the mail texts of a partner', () => {
  const save = (body: unknown, revision: number) =>
    world.ask('/t/linde/texts', { as: 'bart', method: 'PUT', body, headers: at(revision) })

  it('are kept, and a second admin hears that they changed', async () => {
    expect((await world.ask('/t/linde/texts', { as: 'bart' })).body).toEqual({ texts: {}, revision: 0 })
    expect((await save(lindeTexts, 0)).body).toEqual({ revision: 1 })
    expect((await save({}, 0)).status).toBe(412)
    expect((await world.ask('/t/linde/texts', { as: 'bart' })).body).toEqual({ texts: lindeTexts, revision: 1 })
  })

  it.each([
    ['the link', { subject: 'Dag', body: '{reference}' }, 'placeholder-missing', 'body'],
    ['a place we know', { subject: '{naam}', body: '{reference} {link}' }, 'unknown-placeholder', 'subject'],
    ['a subject of one line', { subject: 'Dag\nBcc: x@y.z', body: '{reference} {link}' }, 'characters', 'subject'],
    ['plain text', { subject: 'Dag', body: '{reference} <a href="{link}">hier</a>' }, 'markup', 'body'],
  ])('can not be without %s', async (_, text, code, field) => {
    const { status, body } = await save({ 'referral-received': { fr: text } }, 1)
    expect([status, body.code]).toEqual([422, 'mail-texts-invalid'])
    expect(body.faults).toContainEqual(expect.objectContaining({ code, path: `referral-received.fr.${field}` }))
  })

  it('can be others for one kind of conference, beside those for all of them', async () => {
    const own = { 'referral-accepted': { nl: { subject: '{variant} gaat door', body: '{link}' } } }
    const path = '/t/linde/texts/restorative'
    const put = (body: unknown, revision: number, at_ = path) =>
      world.ask(at_, { as: 'bart', method: 'PUT', body, headers: at(revision) })
    const read = async () => (await world.ask(path, { as: 'bart' })).body
    expect(await read()).toEqual({ texts: {}, revision: 0, general: lindeTexts })
    expect((await put(own, 0)).body).toEqual({ revision: 1 })
    expect((await put({}, 0)).status).toBe(412)
    expect(await read()).toEqual({ texts: own, revision: 1, general: lindeTexts })
    expect((await world.ask('/t/linde/texts', { as: 'bart' })).body).toEqual({ texts: lindeTexts, revision: 1 })
    expect((await put({ 'referral-accepted': { nl: { subject: 'a', body: 'b' } } }, 1)).body.faults).toMatchObject([
      { code: 'placeholder-missing', path: 'referral-accepted.nl.body' },
    ])
    expect((await put(own, 0, '/t/linde/texts/wedding')).status).toBe(404)
    expect((await world.ask(path, { as: 'koen' })).status).toBe(403)
  })

  it('are only of the mails that are a partner’s to word', async () => {
    for (const kind of ['link-renewed', 'opened-in-emergency', 'referral-waits', '__proto__'])
      expect((await save(`{"${kind}":{"nl":{"subject":"a","body":"{link}"}}}`, 1)).status).toBe(400)
  })

  it('are nobody else’s', async () => {
    for (const as of ['koen', 'sara', 'leen', 'paula'] as const)
      expect((await world.ask('/t/linde/texts', { as })).status).toBe(403)
  })
})
