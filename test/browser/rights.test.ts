import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { openInvitedCircle } from '../support/invitedCircle.ts'
import { headingsOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'

/** A manager is phoned: somebody wants to know what is held, has something corrected, and has own words added. */
describe('the rights of the persons of a dossier', () => {
  let browser: TestBrowser
  let page: Page
  const say = (sentence: string) => page.getByRole('status').filter({ hasText: sentence }).waitFor()
  const expectFine = async (name: string) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    if (process.env.SHOTS) {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${process.env.SHOTS}/rights-${name}-${width}.png`, fullPage: true })
      }
      await page.setViewportSize({ width: 390, height: 900 })
    }
  }
  beforeAll(async () => {
    browser = await openTestBrowser()
    page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.locator('main a[href^="/dossiers/linde/"]').first().click()
    await page.getByRole('link', { name: 'Rechten', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Rechten' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Wie staat er in dit dossier' }).waitFor()
  })
  afterAll(() => browser.close())

  it('are asked for, with the last day of an answer; what is typed stays through a reload', async () => {
    await expectFine('page')
    await page.getByRole('button', { name: 'Nieuw verzoek' }).click()
    await page.getByRole('button', { name: 'Verzoek opslaan' }).click()
    await page.getByText('Kies over wie het gaat.').first().waitFor()
    await expectFine('wrong')
    await page.getByLabel('Over wie gaat het?').selectOption({ index: 1 })
    await page.getByLabel('Wie vraagt het?').selectOption('representative')
    await page.getByLabel('Naam van wie het vraagt').fill('Meester De Wit')
    await page.reload()
    await page.getByRole('button', { name: 'Nieuw verzoek' }).click()
    expect(await page.getByLabel('Naam van wie het vraagt').inputValue()).toBe('Meester De Wit')
    await page.getByLabel('Waarom mag die persoon dat?').selectOption('authorised')
    if ((await page.getByLabel('Hoe oud is deze persoon?').count()) > 0)
      await page.getByLabel('Hoe oud is deze persoon?').selectOption('adult')
    await page.getByLabel('Hoe weet je zeker wie het is?').selectOption('document-seen')
    await page.getByRole('button', { name: 'Vandaag' }).click()
    await page.getByRole('button', { name: 'Verzoek opslaan' }).click()
    await say('Het verzoek is opgeslagen.')
    await page.getByText(/Antwoord uiterlijk/).waitFor()
    await expectFine('request')
  })

  it('are answered, with what was handed over', async () => {
    await page.getByRole('button', { name: 'Beantwoorden' }).click()
    await page.getByLabel('Wat gaf je mee?').fill('Het bestand')
    await page.getByLabel('Hoe kreeg de persoon het?').selectOption('in-person')
    await page.getByRole('button', { name: 'Antwoord opslaan' }).click()
    await say('Het antwoord is opgeslagen.')
    await page.getByText(/Toegestaan/).waitFor()
  })

  it('own words stand beside the story', async () => {
    await page
      .getByRole('button', { name: /^Eigen verklaring/ })
      .first()
      .click()
    await page.getByLabel('Wat wil deze persoon laten weten?').fill('Ik was niet boos, ik was bang.')
    await page.getByRole('button', { name: 'Verklaring opslaan' }).click()
    await say('De verklaring staat bij het verhaal.')
    await page.getByRole('link', { name: 'Terug naar het dossier' }).click()
    await page.getByText('Ik was niet boos, ik was bang.').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Wie staat er in dit dossier' }).waitFor()
  })

  it('what is held is read first, something is left out with its reason, and the file opens', async () => {
    await page
      .getByRole('button', { name: /^Wat bewaren we/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 4, name: 'Waarom we dit bewaren' }).waitFor()
    await page
      .getByRole('checkbox', { name: /^Weglaten/ })
      .last()
      .check()
    await page.getByLabel('Waarom weglaten?').fill('Het gaat over iemand anders.')
    await expectFine('file')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bestand maken (pdf)' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('gegevens.pdf')
    const bytes = await readFile(await file.path())
    if (process.env.SHOTS) await writeFile(`${process.env.SHOTS}/gegevens.pdf`, bytes)
    const pdf = await readPdf(bytes)
    expect(headingsOf(pdf)).toEqual(expect.arrayContaining(['1 Wat we over je bewaren', '2 Je rechten']))
    const text = pdf.tags.map(({ text }) => text).join(' ')
    expect(text).toContain('Weggelaten: Het gaat over iemand anders.')
    await say('Het bestand is gemaakt.')
  })
})

/** Aunt Edith reads her invitation on a phone, and wants to know what is written about her. */
describe('who is invited', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('asks once what is held about them, reads by when they hear of it, and still does after a reload', async () => {
    const circle = await openInvitedCircle(browser.url)
    await circle.invite({ name: 'Edith Maes', email: 'edith@rights.example', birthDate: '1980-01-01' })
    const page = await browser.visitor({ width: 390 })
    await page.goto(await circle.linkTo('edith@rights.example'))
    const own = page.getByRole('region', { name: 'Wat bewaren jullie over mij?' })
    await own.getByRole('button', { name: 'Vraag het' }).click()
    await own.getByText(/^Gevraagd op .* uiterlijk op/).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/rights-invited-390.png`, fullPage: true })
    await page.reload()
    await own.getByText(/^Gevraagd op/).waitFor()
    expect(await own.getByRole('button').count()).toBe(0)
  })
})
