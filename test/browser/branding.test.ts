import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grandchildCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lindeLogo } from '../support/branding.ts'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Keeps in `painted` each colour that the page's main button gets, frame by frame, from the first on. */
const recordColours = `
  window.painted = []
  const look = () => {
    const button = document.querySelector('main .button')
    const colour = button && getComputedStyle(button).backgroundColor
    if (colour && colour !== painted.at(-1)) painted.push(colour)
    requestAnimationFrame(look)
  }
  look()`

/** Koen's partner: the other tests look at the pages of the first. */
const partner = 'kompas'

const rgb = (hex: string) => `rgb(${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

describe('the house style of a partner', () => {
  let browser: TestBrowser
  let admin: Page
  /** As the browser writes it. */
  let lightBrand = ''
  beforeAll(async () => {
    browser = await openTestBrowser()
    admin = await browser.signedIn('Koen Desmet')
  })
  afterAll(() => browser.close())

  const colour = (page: Page, scheme: string, role: string) => page.locator(`[id="colours.${scheme}.${role}"]`)
  const field = (page: Page, name: string) => page.locator(`[id="${name}"]`)
  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText(/^Bewaard\. Binnen/).waitFor()
  }

  it('has a logo that is made anew from the file, and says what was left out of it', async () => {
    await admin.getByRole('link', { name: 'Huisstijl' }).click()
    await admin.getByText('Er is nog geen logo.').waitFor()
    await expectAccessible(admin)
    const file = join(tmpdir(), `logo-${process.pid}.svg`)
    await writeFile(file, 'GIF89a <svg onload="alert(1)"/>')
    await admin.getByLabel('Kies een bestand').setInputFiles(file)
    await admin.getByRole('alert').getByText('Dit is geen SVG en geen PNG.').waitFor()
    await writeFile(file, lindeLogo)
    await admin.getByLabel('Kies een bestand').setInputFiles(file)
    await admin.getByText('Het logo is bewaard.').waitFor()
    await admin.getByText('een programma').waitFor()
    await admin.getByRole('img', { name: 'Donker' }).waitFor()
    await expectAccessible(admin)
    // Its own people see it at once, in the shell.
    await admin.locator('.rail .house-logo').waitFor()
  })

  it('has no colours that are hard to read: it says how hard, and which is the nearest that is not', async () => {
    await admin.getByRole('radio', { name: 'Onze eigen kleuren' }).check()
    await colour(admin, 'light', 'brand').fill('#ffaa00')
    await admin
      .getByText(/Te moeilijk te lezen .*: contrast 1,\d op 1\. Minstens 4,5 op 1 is nodig\./)
      .first()
      .waitFor()
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin
      .getByRole('alert')
      .getByRole('link', { name: /Dit is moeilijk te lezen/ })
      .first()
      .waitFor()
    await expectAccessible(admin)
    await admin
      .getByRole('button', { name: /^Neem #/ })
      .first()
      .click()
    await colour(admin, 'light', 'brand').waitFor()
    const taken = await colour(admin, 'light', 'brand').inputValue()
    expect(taken).toMatch(/^#[0-9a-f]{6}$/)
    lightBrand = rgb(taken)
    expect(await admin.getByText(/Te moeilijk te lezen/).count()).toBe(0)
    await colour(admin, 'dark', 'brand').fill('#a6d98f')
  })

  it('has its own words, explanation and sender; what is typed outlives a reload', async () => {
    await field(admin, 'words.nl.conference').fill('familieberaad')
    await field(admin, 'article.nl.conference').selectOption('het')
    await admin.getByText('Zo staat het er: een familieberaad, het familieberaad').waitFor()
    await admin.getByText('Frans mist 1 woord').waitFor()
    await field(admin, 'explanation.nl').fill('Bij ons kom je samen.\n\nJe kiest zelf met wie.')
    await field(admin, 'mail.sender.nl').fill('Scholengroep Kompas')
    await field(admin, 'mail.footer.nl').fill('Scholengroep Kompas\nSchoolstraat 2')
    await admin.reload()
    await field(admin, 'words.nl.conference').waitFor()
    expect(await field(admin, 'words.nl.conference').inputValue()).toBe('familieberaad')
    await field(admin, 'mail.sender.nl').fill('<b>Kompas</b>')
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin
      .getByRole('alert')
      .getByText(/zonder < en >/)
      .waitFor()
    await field(admin, 'mail.sender.nl').fill('Scholengroep Kompas')
    await save(admin)
    await expectAccessible(admin)
  })

  it.each([
    [1280, false],
    [320, true],
  ] as const)('can be set on a screen of %i points, dark: %s', async (width, dark) => {
    const page = await browser.signedIn('Koen Desmet', { width, dark })
    await page.goto(`${browser.url}/partner/house`)
    await field(page, 'words.nl.conference').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.goto(`${browser.url}/partner/texts`)
    await page.getByRole('button', { name: /^Wijzig\s+De aanmelding is ontvangen/ }).click()
    await page.getByRole('heading', { name: 'Zo komt de mail aan' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('of two admins at once loses nothing of either', async () => {
    const other = await browser.signedIn('Koen Desmet')
    await other.goto(`${browser.url}/partner/house`)
    await admin.goto(`${browser.url}/partner/house`)
    await field(other, 'mail.footer.nl').fill('Van de ander')
    await field(other, 'explanation.nl').fill('Uitleg van de ander.')
    await field(admin, 'mail.footer.nl').fill('Van mij')
    await save(other)
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    const note = admin.getByRole('alert').filter({ hasText: 'Iemand anders bewaarde intussen iets.' })
    await note.getByText('Uitleg in het Nederlands').waitFor()
    await note.getByText('De ander schreef: Van de ander').waitFor()
    await expectAccessible(admin)
    expect(await field(admin, 'mail.footer.nl').inputValue()).toBe('Van mij')
    expect(await field(admin, 'explanation.nl').inputValue()).toBe('Uitleg van de ander.')
    await note.getByRole('button', { name: /^Neem dat van de ander/ }).click()
    expect(await field(admin, 'mail.footer.nl').inputValue()).toBe('Van de ander')
    await field(admin, 'explanation.nl').fill('Bij ons kom je samen.\n\nJe kiest zelf met wie.')
    await field(admin, 'mail.footer.nl').fill('Scholengroep Kompas\nSchoolstraat 2')
    await save(admin)
  })

  it('has its own mail: never without the link, with a preview of how it arrives', async () => {
    await admin.goto(`${browser.url}/partner/texts`)
    await admin.getByRole('button', { name: /^Wijzig\s+De aanmelding is ontvangen/ }).click()
    const preview = admin.getByRole('region', { name: 'Zo komt de mail aan' })
    await preview.getByText('de vraag voor het familieberaad').waitFor()
    await preview.getByText('Schoolstraat 2').waitFor()
    const body = field(admin, 'referral-received.nl.body')
    await body.fill('Fijn dat je er bent. Je nummer: {nummer}.')
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin
      .getByRole('alert')
      .getByText(/\{link\} moet in de tekst staan/)
      .waitFor()
    await expectAccessible(admin)
    await body.focus()
    await body.press('Control+End')
    await admin.getByRole('button', { name: /^link/ }).click()
    expect(await body.inputValue()).toBe('Fijn dat je er bent. Je nummer: {nummer}.{link}')
    await preview.getByText(/Je nummer: ABC-2026-012345/).waitFor()
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin.getByText('Bewaard. De volgende mail gaat zo weg.').waitFor()
    await admin.getByText('Eigen tekst: Nederlands').waitFor()
  })

  it.each([false, true])('is what a citizen sees, dark: %s', async dark => {
    const page = await browser.visitor({ dark, width: dark ? 320 : 1280 })
    await page.addInitScript(recordColours)
    await expect
      .poll(
        async () => {
          await page.goto(`${browser.url}/o/${partner}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          return page.getByText('Bij ons kom je samen.').count()
        },
        { interval: 2000 },
      )
      .toBe(1)
    await page.getByRole('heading', { name: 'Wat is een familieberaad?' }).waitFor()
    await page.getByRole('link', { name: 'Ik wil een familieberaad' }).waitFor()
    const logo = page.locator('.topbar .house-logo')
    await logo.waitFor()
    // A drawing of 40 by 20, made as large as a logo is kept.
    await expect.poll(() => logo.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(252)
    // Before the scripts, while they take the page over and after: one colour, and it is the partner's.
    await expect.poll(() => page.evaluate("document.documentElement.style.getPropertyValue('--brand')")).not.toBe('')
    expect(await page.evaluate('painted')).toEqual([dark ? 'rgb(166, 217, 143)' : lightBrand])
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('is in the mail that a citizen gets', async () => {
    const form = { id: 'self-referral', version: 1 }
    const answer = await fetch(`${browser.url}/api/t/${partner}/referrals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ form, answers: grandchildCase, locale: 'nl' }),
    })
    const id = String(Object(await answer.json()).id)
    expect(id).toMatch(/^KOM-/)
    const page = await browser.visitor()
    const mail = page.getByRole('link', { name: new RegExp(`Je aanmelding ${id} is ontvangen`) })
    await expect
      .poll(
        async () => {
          await page.goto(`${browser.url}/mailbox`)
          return mail.count()
        },
        { interval: 1000 },
      )
      .toBe(1)
    await mail.click()
    await page.getByText(`Fijn dat je er bent. Je nummer: ${id}.`).waitFor()
    await page.getByText('Schoolstraat 2').waitFor()
    await page.getByText('Scholengroep Kompas', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: /\/o\/kompas\/follow#/ }).count()).toBe(1)
  })
})
