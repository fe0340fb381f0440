import { johanCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  shoot,
  type TestBrowser,
} from '../support/browser.ts'
import { openReceiver, type Receiver } from '../support/receiver.ts'
import { accessToken, postAs } from '../support/session.ts'

const Sent = z.object({ id: z.string() })
/** Milliseconds: what falls due is looked at every ten seconds. */
const aWhile = 60_000

/** Bart has a system of De Linde told of what happens with its referrals. */
describe.each([390, 1280])('messages to systems, at %i pixels', width => {
  let browser: TestBrowser
  let receiver: Receiver
  let bart: Page
  let host = ''
  const item = () => bart.getByRole('region', { name: host })
  const confirm = async (action: string, yes: string) => {
    await item().getByRole('button', { name: action }).click()
    await bart.getByRole('dialog').getByRole('button', { name: yes }).click()
    await bart.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  const expectFine = async () => {
    await expectAccessible(bart)
    await expectNoSidewaysScroll(bart)
  }

  beforeAll(async () => {
    browser = await openTestBrowser()
    receiver = await openReceiver()
    host = new URL(receiver.url).host
    bart = await browser.signedIn('Bart Claes', { width })
    await bart.goto(`${browser.url}/partner/webhooks`)
  })
  afterAll(async () => {
    await receiver.close()
    await browser.close()
  })

  it('an address that cannot be used is refused in words, and nothing that was typed is lost', async () => {
    await bart.getByRole('button', { name: 'Voeg een systeem toe' }).click()
    await bart.getByRole('button', { name: 'Bewaar' }).click()
    await bart.getByRole('link', { name: 'Vul het adres in.' }).waitFor()
    await expectFine()
    await bart.getByLabel('Op welk adres krijgt het systeem berichten?').fill('https://192.168.1.10/kring')
    await bart.getByLabel('Afgesloten').uncheck()
    await bart.getByRole('button', { name: 'Bewaar' }).click()
    await bart.getByText('Gebruik een naam die op internet bestaat').waitFor()
    expect(await bart.getByLabel('Op welk adres krijgt het systeem berichten?').inputValue()).toBe(
      'https://192.168.1.10/kring',
    )
    expect(await bart.getByLabel('Afgesloten').isChecked()).toBe(false)
  })

  it('a system is added, and its secret is shown once', async () => {
    await bart.getByLabel('Op welk adres krijgt het systeem berichten?').fill(receiver.url)
    await bart.getByRole('button', { name: 'Bewaar' }).click()
    const card = bart.locator('.secret')
    await card.waitFor()
    const secret = await card.locator('code').textContent()
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    receiver.secrets.push(String(secret))
    await expectFine()
    await bart.getByRole('button', { name: 'Ik heb het bewaard' }).click()
    expect(await bart.locator('body').textContent()).not.toContain('whsec_')
    await item().getByText('Krijgt berichten').waitFor()
    await expectFine()
    await shoot(bart, `webhooks-${width}`)
  })

  it('a referral that is sent reaches it, and stands among what arrived', async () => {
    const body = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
    const token = await accessToken(browser.url, 'sara')
    const { id } = Sent.parse(await postAs(browser.url, { path: '/t/linde/referrals', token, body }))
    await expect.poll(() => receiver.of(id), { timeout: aWhile, interval: 500 }).toEqual(['referral.submitted'])
    await item().getByRole('button', { name: 'Toon de berichten' }).click()
    await expect
      .poll(
        async () => {
          await item().getByRole('button', { name: 'Kijk opnieuw' }).click()
          return item().getByText(id).count()
        },
        { timeout: aWhile, interval: 1000 },
      )
      .toBeGreaterThan(0)
    await item().getByText('Antwoord: 204').first().waitFor()
    await expectFine()
    await shoot(bart, `webhooks-deliveries-${width}`)
    await item()
      .getByRole('button', { name: new RegExp(`Stuur opnieuw.*${id}`) })
      .click()
    await bart.getByText('Het bericht wordt opnieuw gestuurd.').waitFor()
    await expect.poll(() => receiver.of(id).length, { timeout: aWhile, interval: 500 }).toBe(2)
  })

  it('a test is sent; it is turned off and on; it gets a new secret', async () => {
    await item().getByRole('button', { name: 'Stuur een test' }).click()
    await bart.getByText('De test is onderweg.').waitFor()
    await expect
      .poll(() => receiver.taken.some(({ type }) => type === 'webhook.test'), { timeout: aWhile, interval: 500 })
      .toBe(true)
    await confirm('Zet uit', 'Zet uit')
    await item().getByText('Staat uit').waitFor()
    await expectFine()
    await confirm('Zet weer aan', 'Zet weer aan')
    await item().getByText('Krijgt berichten').waitFor()
    await confirm('Nieuw geheim', 'Maak een nieuw geheim')
    await bart.locator('.secret').waitFor()
    await bart.getByRole('button', { name: 'Ik heb het bewaard' }).click()
    await item()
      .getByText(/tekent Kring met het nieuwe en het vorige geheim/)
      .waitFor()
  })

  it('is read in French and English too', async () => {
    for (const [code, title] of [
      ['fr', 'Messages aux systèmes'],
      ['en', 'Messages to systems'],
    ] as const) {
      const page = await browser.signedIn('Bart Claes', { width, locale: code === 'fr' ? 'fr-BE' : 'en-GB' })
      await page.goto(`${browser.url}/partner/webhooks`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.getByRole('region', { name: host }).waitFor()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.close()
    }
  })

  it('is removed', async () => {
    await confirm('Verwijder', 'Verwijder')
    await item().waitFor({ state: 'detached' })
  })
})

it('the reference of the API is read without a script, on a phone', async () => {
  const browser = await openTestBrowser()
  const page = await browser.signedIn('Bart Claes', { width: 390 })
  const refused: string[] = []
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await page.goto(`${browser.url}/api/reference`)
  await page.getByRole('heading', { level: 2, name: 'For partners’ systems' }).waitFor()
  await page.getByText('POST /api/t/{tenant}/referrals', { exact: true }).first().waitFor()
  expect(await page.evaluate('getComputedStyle(document.querySelector("main")).paddingBlockEnd')).toBe('64px')
  await expectNoSidewaysScroll(page)
  expect(refused).toEqual([])
  await browser.close()
})
