import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** What the platform's admin does with partners, on a phone. */
describe('the platform’s admin', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  it('sees the partners as a list, changes what onboarding set, and is told where somebody else was first', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390, dark: true })
    await page.goto(`${browser.url}/people/partners`)
    const kompas = page.getByRole('region', { name: 'Scholengroep Kompas' })
    await kompas.getByText('Onderwijs').waitFor()
    await kompas.getByText('Eerst aangemeld').waitFor()
    await kompas.getByText('Formulieren live').waitFor()
    await expectFine(page)
    await kompas.getByRole('link', { name: 'Scholengroep Kompas' }).click()
    await page.getByRole('heading', { level: 1, name: 'Scholengroep Kompas' }).waitFor()
    const phone = page.getByLabel('Telefoonnummer')
    await phone.fill('02 555 01 23')
    await page.getByText('Nog niet bewaard.').waitFor()
    await expectFine(page)
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Bewaard.', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('Alles is bewaard.').waitFor()
    expect(await phone.inputValue()).toBe('02 555 01 23')
    await page.getByLabel('Naam van de organisatie').fill('x')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /naam van de organisatie/ })
      .waitFor()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  })

  it('sends an invitation again where nobody signed in, not twice in an hour', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390 })
    await page.goto(`${browser.url}/people/partners?of=kompas`)
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
    await page.getByLabel('Voornaam en naam').fill('Nele Wacht')
    await page.getByLabel('E-mailadres van het werk').fill('nele.wacht@kompas.example')
    await page.getByRole('button', { name: 'Stuur de uitnodiging', exact: true }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'nele.wacht@kompas.example' })
    await row.getByText('nog niet aangemeld').waitFor()
    await expectFine(page)
    await row.getByRole('button', { name: /^Stuur de uitnodiging opnieuw/ }).click()
    await page.getByText(/ging minder dan een uur geleden weg/).waitFor()
    await expectFine(page)
  })
})
