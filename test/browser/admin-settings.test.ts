import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** What the admin of a partner stumbled over: the builder, texts, colours, logs and systems, on a phone. */
describe('the admin of a partner', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  const focused = (page: Page) => page.evaluate('document.activeElement.id')

  it('adds a question after another, and is told what a removal asks of everyone', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 390 })
    await page.goto(`${browser.url}/partner/forms/kompas/new`)
    await page.getByRole('radio', { name: /^Leeg/ }).check()
    await page.getByLabel('Hoe heet het formulier?').fill('Vraag van de buurt')
    await page.getByRole('button', { name: 'Maak het formulier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vraag van de buurt' }).waitFor()
    await page.getByRole('button', { name: 'Nog een onderdeel' }).click()
    await page.getByLabel(/^Titel van het onderdeel/).fill('De buurt')
    await page.getByRole('button', { name: 'Voeg het onderdeel toe' }).click()
    const add = async (label: string, kind: RegExp) => {
      await page
        .getByLabel(/^Vraag in het Nederlands/)
        .last()
        .fill(label)
      await page.getByRole('radio', { name: kind }).check()
      await page.getByRole('button', { name: 'Voeg de vraag toe' }).click()
      await page.getByRole('button', { name: 'Klaar met deze vraag' }).waitFor()
    }
    await page.getByRole('button', { name: 'Nog een vraag' }).click()
    await add('Is er een plein?', /^Ja of nee/)
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByRole('button', { name: 'Nog een vraag' }).click()
    await add('Welk plein?', /^Korte tekst/)
    await page.getByRole('button', { name: 'Toon alleen soms' }).click()
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByText('Toon als “1.1 Is er een plein?” “Ja” is.').waitFor()

    await page.getByRole('button', { name: 'Is er een plein?', exact: true }).click()
    await page.getByRole('button', { name: 'Voeg een vraag toe na deze' }).click()
    await page.getByRole('form').or(page.locator('.add-form')).last().locator('input[type=text]').fill('Sinds wanneer?')
    await page.getByRole('button', { name: 'Voeg de vraag toe' }).click()
    await page.getByRole('heading', { name: '1.2 Sinds wanneer?' }).waitFor()
    await expectFine(page)
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()

    await page.getByRole('button', { name: 'Is er een plein?', exact: true }).click()
    await page.getByRole('button', { name: 'Verwijder', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '“Is er een plein?” verwijderen?' })
    await dialog.getByText('Deze vraag je dan aan iedereen:').waitFor()
    await dialog.getByText('1.3 Welk plein?').waitFor()
    await expectFine(page)
    await dialog.getByRole('button', { name: 'Annuleer' }).click()
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()

    // The texts that are missing are named, and each leads to its field.
    const which = page.getByRole('button', { name: 'Welke teksten?' })
    await which.click()
    const missing = page.getByRole('button', { name: /Welk plein\?.*in het Frans ontbreekt de vraag/ })
    await missing.waitFor()
    await expectFine(page)
    await missing.click()
    await expect.poll(() => focused(page)).toMatch(/^edit-\w+-label-fr$/)
    await page.getByText(/^Bewaard om/).waitFor()

    // So does a point of the check list, in a section that is closed.
    await page.getByRole('link', { name: 'Controleer en publiceer' }).click()
    await page.getByRole('link', { name: /Sinds wanneer\?.*in het Frans ontbreekt/ }).click()
    await expect.poll(() => focused(page)).toMatch(/^edit-\w+-label-fr$/)
  })

  it('has one question refused and everything else saved, and is told which and why', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 390, dark: true })
    await page.goto(`${browser.url}/partner/forms`)
    await page.getByRole('link', { name: 'Vraag van de buurt', exact: true }).click()
    await page.getByRole('button', { name: 'Sinds wanneer?', exact: true }).click()
    const label = page.getByLabel('Vraag in het Nederlands')
    await label.evaluate(element => element.removeAttribute('maxlength'))
    await label.fill('Sinds wanneer? '.repeat(300))
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByRole('button', { name: 'Welk plein?', exact: true }).click()
    await page.getByLabel('Vraag in het Nederlands').fill('Welk plein is het?')
    const note = page.getByRole('alert').filter({ hasText: 'Alles is bewaard, behalve dit.' })
    await note.getByText(/Te lang: “Tekst van de vraag” heeft hooguit 4000 tekens/).waitFor()
    await expectFine(page)
    await note.getByRole('button').click()
    await label.fill('Sinds wanneer is dat zo?')
    await page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor()
    expect(await note.count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: 'Welk plein is het?', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Sinds wanneer is dat zo?', exact: true }).waitFor()
  })

  it('sees placeholders by name, and an unknown one refused by name', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 390, dark: true })
    await page.goto(`${browser.url}/partner/texts`)
    await page.getByRole('button', { name: /^Wijzig\s+De aanmelding gaat door/ }).click()
    const subject = page.locator('[id="referral-accepted.nl.subject"]')
    expect(await subject.inputValue()).toContain('{nummer}')
    await subject.fill('{voornaam} gaat door, {NUMMER}')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/\{voornaam\} kennen we niet/)
      .waitFor()
    await expectFine(page)
    await subject.fill('Het gaat door, {NUMMER}')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Bewaard. De volgende mail gaat zo weg.').waitFor()
    expect(await subject.inputValue()).toBe('Het gaat door, {nummer}')
  })

  it('is told on which tint a colour can not be read', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 390 })
    await page.goto(`${browser.url}/partner/house`)
    await page.getByRole('radio', { name: 'Onze eigen kleuren' }).check()
    await page.locator('[id="colours.light.brand"]').fill('#7a6ee0')
    await page
      .getByText(/Te moeilijk te lezen in een .*: contrast/)
      .first()
      .waitFor()
    await expectFine(page)
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/moeilijk te lezen/)
      .first()
      .waitFor()
  })

  it('keeps what was typed when the connection is lost, in the same words on every page of settings', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 390 })
    for (const [path, field] of [
      ['/partner/house', '[id="mail.footer.nl"]'],
      ['/partner/legal-ground/kompas', '#legal-ground'],
      ['/partner/variants/kompas/family', '#variant-name'],
    ] as const) {
      await page.goto(`${browser.url}${path}`)
      const typed = page.locator(field)
      await typed.fill('Iets anders')
      await page.getByText('Nog niet bewaard.').waitFor()
      await page.context().setOffline(true)
      await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor()
      expect(await typed.inputValue()).toBe('Iets anders')
      await page.context().setOffline(false)
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
      await page.getByText(/^Bewaard\./).waitFor()
    }
    await expectFine(page)
  })

  it('sees who looked in all dossiers together, and where the API is described', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 390, dark: true })
    await page.goto(`${browser.url}/partner`)
    await page.getByRole('link', { name: 'Logboek' }).click()
    await page.getByRole('heading', { level: 1, name: 'Wie keek in onze dossiers' }).waitFor()
    await page
      .getByText(/zag een lijst met/)
      .first()
      .waitFor()
    await expectFine(page)
    await page.getByLabel('Maand').selectOption({ index: 50 })
    await page.getByText('In deze maand keek niemand.').waitFor()
    await page.goto(`${browser.url}/partner/systems`)
    const description = page.getByRole('link', { name: 'de beschrijving van de API (OpenAPI)' })
    expect(await description.getAttribute('href')).toBe('/api/openapi.json')
    await expectFine(page)
  })
})
