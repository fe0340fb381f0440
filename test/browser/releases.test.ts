import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** The operator looks over what is to be released to a funder, publishes it, and corrects it. */

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const check = async (page: Page) => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const shots = process.env.KRING_SHOTS
const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const wide = 1280
/**
 * Publishes what is ready. When something of the same partners was published or amended meanwhile (other suites share the
 * host), the page says so and prepares the release again; then the operator publishes what was counted anew.
 */
async function publish(page: Page, button: string, published: Locator): Promise<void> {
  const refused = page.getByRole('alert').getByText('Er is nog niets vrijgegeven.')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.getByRole('button', { name: button }).click()
    // What the attempt before was refused for goes with the click.
    await refused.waitFor({ state: 'hidden' })
    await published.or(refused).first().waitFor()
    if (await published.isVisible()) return
    await page.getByRole('heading', { level: 1, name: /^Klaar om vrij te geven/ }).waitFor()
    await page.getByRole('button', { name: button }).waitFor()
  }
  throw new Error('Three times in a row something else was published or amended.')
}

describe('the releases of figures', () => {
  it('stand in a list with what waits first, on a phone too', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390 })
    await page.goto(`${browser.url}/releases`)
    await page.getByRole('heading', { level: 1, name: 'Vrijgaven' }).waitFor()
    await page.getByText('Wacht op jou').first().waitFor()
    await check(page)
    await shoot(page, 'list-390')
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
  })

  it('show what the rehearsal found and are published with what follows said', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390 })
    await page.goto(`${browser.url}/releases`)
    const waiting = page.locator('li', { hasText: 'Wacht op jou' }).first()
    await waiting.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /^Klaar om vrij te geven/ }).waitFor()
    await page.getByRole('heading', { name: 'Privacyproef' }).waitFor()
    await page.getByText('Geslaagd', { exact: true }).waitFor()
    await page.getByRole('heading', { name: /^Sinds 5 / }).waitFor()
    await check(page)
    await shoot(page, 'ready-390')
    await page.setViewportSize({ width: wide, height: 900 })
    await check(page)
    await shoot(page, 'ready-1280')
    await page.getByRole('link', { name: 'Bekijk als de financier' }).click()
    await page.getByText('Nog niet gepubliceerd').waitFor()
    await page.getByRole('heading', { level: 2, name: 'Geld' }).waitFor()
    // Nothing can be taken away of what is not published.
    expect(await page.getByRole('button', { name: /Download/ }).count()).toBe(0)
    await page.waitForLoadState('networkidle')
    await check(page)
    await shoot(page, 'preview-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    await check(page)
    await shoot(page, 'preview-390')
    await page.locator('.filters a:not([aria-current])').first().click()
    await page.waitForURL(/as-funder\?period=/)
    await page.setViewportSize({ width: wide, height: 900 })
    await page.getByRole('link', { name: 'Terug naar de vrijgave' }).click()
    await publish(page, 'Geef vrij en zet vast', page.getByRole('status').getByText('Vrijgegeven en vastgezet.'))
    await page.getByRole('heading', { level: 1, name: /^Vrijgegeven/ }).waitFor()
    await check(page)
    await shoot(page, 'published-1280')
  })

  it('are corrected in words that stay over a reload, by an edition that says that the other was replaced', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390 })
    await page.goto(`${browser.url}/releases`)
    const published = page.locator('li', { hasText: 'Vrijgegeven' }).first()
    await published.getByRole('link').click()
    await page.getByRole('button', { name: 'Maak een nieuwe editie' }).click()
    await page.getByRole('button', { name: 'Tel opnieuw' }).click()
    await page.getByText('Zeg in een paar woorden wat er veranderde.').first().waitFor()
    await check(page)
    const because = page.getByLabel('Wat zegt de editie hierover?')
    await because.fill('Eén plan was dubbel geteld.')
    await page.reload()
    await expect.poll(() => because.inputValue()).toBe('Eén plan was dubbel geteld.')
    await shoot(page, 'correct-390')
    await page.getByRole('button', { name: 'Tel opnieuw' }).click()
    await page.getByRole('button', { name: 'Geef editie 2 vrij' }).waitFor()
    await check(page)
    await page.getByRole('heading', { level: 1, name: /^Klaar om vrij te geven/ }).waitFor()
    await publish(page, 'Geef editie 2 vrij', page.getByText('Vervangen', { exact: true }))
    await check(page)
    await shoot(page, 'corrected-390')
  })
})
