import { restorativeCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'
import { postAs, tokenOf } from '../support/session.ts'

const partner = 'twee-kanten'
const Made = z.object({ id: z.string(), version: z.int().optional() })

/** A probation worker of this test's own partner refers two sides, on a phone. */
describe('a referrer on a phone', () => {
  let browser: TestBrowser
  let referrer: Page
  let token = ''
  let manager = ''
  let sent = ''

  const ask = (path: string, token: string, body: object, version?: number): Promise<unknown> =>
    postAs(browser.url, { path, token, body, version })
  const form = { id: 'referral', version: 1 }
  const begin = async (answers: object): Promise<string> =>
    Made.parse(await ask(`/t/${partner}/drafts`, token, { form, answers, locale: 'nl' })).id
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  beforeAll(async () => {
    browser = await openTestBrowser()
    await ask('/ops/tenants', await tokenOf(await browser.signedIn('Paula Jansen')), {
      id: partner,
      name: 'Justitiehuis Twee Kanten',
      sector: 'probation',
      country: 'BE',
      languages: ['nl', 'fr'],
      region: 'oost',
      referencePrefix: 'TKA',
      specialGround: 'Wet op de justitiehuizen',
      admin: { name: 'Katrien Kant', email: 'katrien@twee-kanten.example' },
    })
    const admin = await browser.signedIn('Katrien Kant')
    await acceptInvitation(admin)
    await ask(`/t/${partner}/members`, await tokenOf(admin), {
      name: 'Rik Recht',
      email: 'rik@twee-kanten.example',
      role: 'referrer',
    })
    referrer = await browser.signedIn('Rik Recht', { width: 390 })
    await acceptInvitation(referrer)
    token = await tokenOf(referrer)
    manager = await tokenOf(await browser.signedIn('Leen Wouters'))
  })
  afterAll(() => browser.close())

  it('reads where the victim’s data is typed what keeps the sides apart, and may mark an address', async () => {
    const id = await begin({ variant: 'restorative' })
    await referrer.goto(`${browser.url}/referrals/${partner}/drafts/${id}/section/about`)
    const harmed = referrer.getByRole('group', { name: /^Wie heeft er schade of leed van/ }).first()
    await harmed.getByText('De kant die iets deed, leest dit nooit').waitFor()
    await harmed.getByRole('button', { name: /^\+/ }).click()
    await harmed.getByLabel(/^Naam/).fill('Mevrouw Aerts')
    await harmed.getByLabel(/^Adres$|^Adres \(/).fill('Schuilstraat 7')
    await harmed
      .getByRole('group', { name: /^Adres niet delen/ })
      .getByText('Ja', { exact: true })
      .click()
    await expectFine(referrer)
    await harmed.getByRole('button', { name: /Klaar met deze kaart/ }).click()
    await harmed.getByText('Schuilstraat 7 (adres niet delen)').waitFor()
  })

  it('declares what fits the answers, and nothing about a household', async () => {
    const harmed = [{ name: 'Mevrouw Aerts', address: 'Schuilstraat 7', addressPrivate: true }]
    const { declareNotAll: _, ...answers } = restorativeCase
    const id = await begin({ ...answers, harmed, willingHarmed: 'not-asked', referrerRole: 'Justitieassistent' })
    await referrer.goto(`${browser.url}/referrals/${partner}/drafts/${id}/check`)
    await referrer.getByText('Ik heb nog niet aan iedereen gevraagd of ze willen meedoen.').waitFor()
    expect(await referrer.getByText('willen zelf meedoen').count()).toBe(0)
    expect(await referrer.locator('main').textContent()).not.toMatch(/gezin/i)
    await referrer.getByLabel(/^Ik heb nog niet aan iedereen gevraagd/).check()
    await referrer.getByLabel(/^Wat ik heb ingevuld klopt/).check()
    await expectFine(referrer)
    await referrer.getByRole('button', { name: 'Verstuur de aanmelding' }).click()
    await referrer.getByRole('heading', { name: 'Je aanmelding is verstuurd' }).waitFor()
    sent = new URL(referrer.url()).pathname.split('/').at(-1) ?? ''
    await referrer.getByText('Een regiomanager van de Eigen Kracht Centrale belt de betrokkenen').waitFor()
    expect(await referrer.locator('main').textContent()).not.toMatch(/gezin|familie/i)
    await expectFine(referrer)
  })

  it('prints what is about one side, and never both on one paper', async () => {
    await referrer.evaluate('window.print = () => undefined')
    for (const [button, own, other] of [
      [/over wie iets deed/, 'Kevin', 'Aerts'],
      [/over wie schade of leed heeft/, 'Mevrouw Aerts', 'Kevin'],
    ] as const) {
      await referrer.getByRole('button', { name: button }).click()
      await expect.poll(() => referrer.locator('.paper-sheet').textContent()).toContain(own)
      expect(await referrer.locator('.paper-sheet').textContent()).not.toContain(other)
      expect(await referrer.locator('.paper-sheet').textContent()).not.toContain('Schuilstraat')
      await referrer.evaluate("window.dispatchEvent(new Event('afterprint'))")
      await expect.poll(() => referrer.locator('.paper-sheet').count()).toBe(0)
    }
    await referrer.getByRole('button', { name: 'Toon je antwoorden' }).click()
    await referrer.getByText('Kevin', { exact: false }).first().waitFor()
    expect(await referrer.locator('main').textContent()).not.toContain('Schuilstraat')
    await referrer.emulateMedia({ media: 'print' })
    expect(await referrer.locator('.sent').isVisible()).toBe(false)
    expect(await referrer.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    await referrer.emulateMedia({ media: 'screen' })
  })

  it('is not asked again what is known of them', async () => {
    await referrer.goto(`${browser.url}/referrals/${partner}/new`)
    await referrer.getByRole('button', { name: 'Begin', exact: true }).click()
    await referrer.waitForURL(/\/drafts\/\w+$/)
    await referrer.goto(`${referrer.url()}/section/practical`)
    await expect.poll(() => referrer.getByLabel(/^Wat is jouw rol/).inputValue()).toBe('Justitieassistent')
    expect(await referrer.getByLabel(/^Op welk nummer/).inputValue()).toBe('+32 15 12 34 56')
    await expectFine(referrer)
  })

  it('hears honestly who is at it after acceptance', async () => {
    const path = `/t/${partner}/referrals/${sent}`
    const heard = (side: string) => ({
      heldOn: '2020-01-02',
      spokenWith: side,
      summary: 'Goed.',
      side,
      takesPart: 'yes',
    })
    const commands = [
      ['start-intake', {}],
      ['record-intake', heard('didHarm')],
      ['record-intake', heard('harmed')],
      ['set-question', { text: 'Wat is er nodig om de schade te herstellen?', confirmed: true }],
      ['accept', {}],
    ] as const
    for (const [index, [command, body]] of commands.entries()) await ask(`${path}/${command}`, manager, body, index + 1)
    await referrer.goto(`${browser.url}/referrals/${partner}/${sent}`)
    await referrer.getByRole('heading', { name: 'De aanmelding gaat door' }).waitFor()
    await referrer.getByText('We zoeken nu een coördinator.').waitFor()
    await referrer.getByText('Aan zet: Leen Wouters, regiomanager van de Eigen Kracht Centrale').waitFor()
    expect(await referrer.locator('main').textContent()).not.toMatch(/gezin|bereidt .* voor/i)
    await expectFine(referrer)
  })

  it('sees that it is withdrawn, and that nothing more happens', async () => {
    await ask(`/t/${partner}/referrals/${sent}/withdraw`, token, {}, 6)
    await referrer.reload()
    await referrer.getByRole('heading', { name: 'De aanmelding is ingetrokken' }).waitFor()
    await expectFine(referrer)
  })
})
