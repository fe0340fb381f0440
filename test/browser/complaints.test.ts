import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Somebody complains on a phone and follows it; the officer handles it; who it is about never sees it. */

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

describe('a complaint', () => {
  let link = ''
  let id = ''

  it('is made on a phone without an account; what was typed stays when something is missing, and over a reload', async () => {
    const page = await browser.visitor({ width: 390, locale: 'nl-BE' })
    await page.goto(`${browser.url}/o/linde`)
    await page.getByRole('link', { name: 'Niet tevreden? Dien een klacht in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dien een klacht in' }).waitFor()
    await check(page)
    await shoot(page, 'form-390')
    await page
      .getByLabel('Wat is er gebeurd?')
      .fill('De coördinator belde mijn ex.\nDat had ik gevraagd om niet te doen.')
    await page.getByRole('button', { name: 'Verstuur de klacht' }).click()
    await page.getByText('Kies waarover het gaat.').first().waitFor()
    await check(page)
    await page.reload()
    await expect
      .poll(() => page.getByLabel('Wat is er gebeurd?').inputValue())
      .toBe('De coördinator belde mijn ex.\nDat had ik gevraagd om niet te doen.')
    await page.getByLabel('De coördinator').check()
    await page.getByLabel('Telefoon', { exact: true }).check()
    await page.getByLabel('Telefoonnummer').fill('0470 12 34 56')
    await page.getByLabel(/^Je naam/).fill('Mevrouw Test')
    await check(page)
    await page.getByRole('button', { name: 'Verstuur de klacht' }).click()
    await page.getByText(/Je klacht is verstuurd. Het nummer is/).waitFor()
    await check(page)
    await shoot(page, 'own-390')
    link = page.url()
    id = /KL-\d{4}-\d{8}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''
    expect(id).not.toBe('')
    expect(await page.title()).not.toContain('Mevrouw')
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('mijn ex')
  })

  it('asks less of a child, in plain words, in every language', async () => {
    const page = await browser.visitor({ width: 320, locale: 'fr-BE' })
    await page.goto(`${browser.url}/o/kompas/complaint`)
    await page.getByLabel('J’ai moins de 18 ans').check()
    await page.getByLabel('Qu’est-ce qui ne va pas, selon toi ?').waitFor()
    expect(await page.getByLabel('Numéro de votre demande').count()).toBe(0)
    await check(page)
    await shoot(page, 'child-320')
  })

  it('is acknowledged, heard and answered by the officer', async () => {
    const page = await browser.signedIn('Karin De Wit', { width: 390 })
    await page.goto(`${browser.url}/complaints`)
    await page.getByRole('heading', { level: 1, name: 'Klachten' }).waitFor()
    await page.getByText(id).waitFor()
    expect(await page.locator('main').textContent()).not.toContain('Mevrouw Test')
    await check(page)
    await shoot(page, 'list-390')
    await page.locator('li', { hasText: id }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: `Klacht ${id}` }).waitFor()
    await page.getByText('De coördinator belde mijn ex.').waitFor()
    await check(page)
    await shoot(page, 'one-390')
    // Only what is safe can be chosen.
    expect(await page.getByRole('radio', { name: 'Mail' }).count()).toBe(0)
    await page.getByRole('radio', { name: 'Telefoon' }).check()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByRole('heading', { name: 'Praat met de klager' }).waitFor()
    await page.getByRole('radio', { name: 'Nee, de klager wilde dat niet' }).check()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByRole('heading', { name: 'Schrijf het antwoord' }).waitFor()
    await page.getByRole('radio', { name: 'Je klacht klopt voor een deel' }).check()
    await page.getByLabel('Wat heb je gevonden?').fill('Er is één keer gebeld.')
    await page.getByLabel('Wat gebeurt er nu?').fill('Dat gebeurt niet meer.')
    await check(page)
    await page.getByRole('button', { name: 'Geef het antwoord' }).click()
    await page.getByRole('heading', { name: 'Sluit af' }).waitFor()
    // No mail goes to them: the officer tells it, and it is next.
    await page.getByRole('heading', { name: 'Vertel het de klager' }).waitFor()
    await check(page)
    await shoot(page, 'tell-390')
    await page.getByRole('button', { name: 'Leg vast dat het verteld is' }).click()
    await page.getByText('Kies eerst.').first().waitFor()
    await page.getByRole('radio', { name: 'Telefoon' }).check()
    await page.getByRole('button', { name: 'Leg vast dat het verteld is' }).click()
    await page.getByText('Verteld aan de klager (Telefoon)').waitFor()
    expect(await page.getByRole('heading', { name: 'Vertel het de klager' }).count()).toBe(0)
    await check(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await shoot(page, 'one-1280')
  })

  it('is followed by its own link: the answer stands there', async () => {
    const page = await browser.visitor({ width: 1280, locale: 'nl-BE', dark: true })
    await page.goto(link)
    await page.getByText('Er is één keer gebeld.').waitFor()
    await page.getByRole('button', { name: 'Voeg iets toe' }).click()
    await page.getByLabel('Wat wil je nog zeggen?').fill('Dank je.')
    await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
    await page.getByText('Het is toegevoegd.').waitFor()
    await check(page)
    await shoot(page, 'own-1280')
  })

  it('is no business of a manager: the screen is not theirs', async () => {
    const page = await browser.signedIn('Leen Wouters')
    await page.goto(`${browser.url}/complaints`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('main').textContent()).not.toContain(id)
  })
})
