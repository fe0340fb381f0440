import { starterForms } from '@kring/domain'
import { examples } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { fillForm } from '../support/fillForm.ts'

describe('a citizen, on a phone, without an account', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  const example = examples.find(({ sector, audience }) => sector === 'youth-care' && audience === 'citizen')

  it('refers themself through the tenant’s public page and follows it by the personal link', async () => {
    if (example === undefined) throw new Error('no citizen example for youth care')
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Ik wil een conferentie' }).click()
    await page.getByRole('link', { name: /^Begin met/ }).click()
    await fillForm(page, starterForms('youth-care').citizen, example.answers, 'nl')
    await page.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: /^Verstuur/ }).click()
    await page.getByRole('heading', { level: 1, name: /verstuurd/ }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const reference =
      (await page
        .getByText(/^LIN-\d{4}-\d{6}$/)
        .first()
        .textContent()) ?? ''
    const link = await page.evaluate(
      "document.querySelector('main').innerHTML.match(/http[^\\s\"<]+\\/follow#[\\w-]{43}/)?.[0] ?? ''",
    )
    expect(link).toContain('/o/linde/follow#')

    const later = await browser.visitor({ width: 390, dark: true })
    await later.goto(String(link))
    await later.getByText(reference).first().waitFor()
    await expectAccessible(later)
  })

  it('keeps what was typed through a failed request and a reload', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await page.getByRole('link', { name: 'Wat is er aan de hand?' }).click()
    const story = page.getByRole('textbox').first()
    await story.fill('Wij weten niet meer hoe het verder moet.')
    // The page is drawn before its script has come; without a connection it would not come any more.
    await expect.poll(() => page.getByRole('button', { name: 'Verder', exact: true }).isEnabled()).toBe(true)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.context().setOffline(false)
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await page.getByRole('link', { name: 'Wat is er aan de hand?' }).click()
    // Drawn empty by the server; what was typed is in this browser.
    await expect
      .poll(() => page.getByRole('textbox').first().inputValue())
      .toBe('Wij weten niet meer hoe het verder moet.')
  })

  it('reads the pages in French and in English', async () => {
    for (const [locale, words] of [
      ['fr-BE', 'Je veux une conférence'],
      ['en-GB', 'I want a conference'],
    ] as const) {
      const page = await browser.visitor({ locale })
      await page.goto(`${browser.url}/o/linde`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
      expect(await page.getByRole('link').allTextContents(), words).not.toContain('Ik wil een conferentie')
      await expectAccessible(page)
    }
  })
})
