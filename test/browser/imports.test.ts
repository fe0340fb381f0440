import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { workbook } from '../support/workbook.ts'

/** A partner's admin and the operator take past years over from a spreadsheet, as figures. */

let browser: TestBrowser
let page: Page
beforeAll(async () => {
  browser = await openTestBrowser()
  page = await browser.signedIn('Bart Claes', { width: 390 })
})
afterAll(() => browser.close())

const check = async () => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const shots = process.env.KRING_SHOTS
const shoot = async (name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

const header = 'Nummer;Naam;Datum aanmelding;Soort;Aanmelder;Plan;Deelnemers kring'
const rows = Array.from(
  { length: 12 },
  (_, at) => `${at + 1};Familie Janssens;${String(at + 1).padStart(2, '0')}/03/2021;EKC gezin;Hulpverlener;;${at + 4}`,
)
const csv = (lines: readonly string[]): Buffer => Buffer.from([header, ...lines].join('\r\n'))
const choose = (name: string, content: Buffer) =>
  page.getByLabel('Kies een spreadsheet').setInputFiles({ name, mimeType: 'text/csv', buffer: content })
const oneImport = /\/api\/t\/linde\/imports\/[^/]+$/
/** Answers the next step as one that ended half-way. It changed nothing, so the one after it does all. */
const stepsOnce = (name: 'import' | 'take-back', halfway: object) =>
  page.route(
    new RegExp(`/imports/[^/]+/${name}$`),
    async route => {
      const { authorization = '' } = await route.request().allHeaders()
      const url = route.request().url().slice(0, -`/${name}`.length)
      const view = await (await page.request.get(url, { headers: { authorization } })).json()
      await route.fulfill({ json: { ...view, ...halfway } })
    },
    { times: 1 },
  )
const column = (name: string) => page.locator('li', { has: page.locator('b', { hasText: name }) }).getByRole('combobox')

describe('past years from a spreadsheet', () => {
  it('are read by the columns that somebody chooses, which stay over a reload; a name has no place to go', async () => {
    await page.goto(`${browser.url}/partner/import`)
    await page.getByRole('heading', { level: 1, name: 'Vroegere jaren inlezen' }).waitFor()
    await page.getByText('Namen blijven in je bestand.').waitFor()
    await check()
    await choose('oud.csv', csv([...rows, `13;Familie Peeters;31/02/2021;EKC gezin;Hulpverlener;;8`]))
    await page.getByText('13 rijen gevonden').waitFor()
    const options = await column('Naam').getByRole('option').allTextContents()
    expect(options.join(' ')).not.toMatch(/\bnaam\b/i)
    await column('Naam').selectOption({ label: 'Niet overnemen' })
    await column('Nummer').selectOption({ label: 'Eigen nummer of code' })
    await column('Datum aanmelding').selectOption({ label: 'Datum aanmelding (nodig)' })
    await column('Soort').selectOption({ label: 'Soort conferentie (nodig)' })
    await column('Deelnemers kring').selectOption('')
    await column('Plan').selectOption('')
    await column('Aanmelder').selectOption('')
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await page.getByText('Er ontbreekt nog: Wie meldde aan.').first().waitFor()
    await check()
    await column('Aanmelder').selectOption({ label: 'Wie meldde aan (nodig)' })
    await page.getByLabel('Eerst de dag: 3 april').check()
    await shoot('import-columns-390')
    await check()
    await page.reload()
    await page.getByText('Je was al bezig. Kies het bestand opnieuw').waitFor()
    await choose('oud.csv', csv([...rows, `13;Familie Peeters;31/02/2021;EKC gezin;Hulpverlener;;8`]))
    await expect.poll(() => column('Aanmelder').inputValue()).toBe('source')
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await page.getByRole('heading', { name: 'Wat betekenen de woorden?' }).waitFor()
    await check()
    await shoot('import-values-390')
  })

  it('are checked row by row, after the words of the file were explained', async () => {
    const word = page.locator('li', { has: page.locator('b', { hasText: 'EKC gezin' }) }).getByRole('combobox')
    await word.selectOption('family')
    await page.reload()
    await expect.poll(() => word.inputValue()).toBe('family')
    await page.getByRole('button', { name: 'Controleer alle rijen' }).click()
    await page.getByText('In 1 van de 13 rijen klopt iets niet.').waitFor()
    const fault = page.getByRole('row').filter({ hasText: '14' })
    await fault.getByText('Datum aanmelding').waitFor()
    expect(await page.locator('main').textContent()).not.toContain('Peeters')
    await check()
    await shoot('import-check-390')
    await page.setViewportSize({ width: 1280, height: 900 })
    await check()
    await shoot('import-check-1280')
    await page.setViewportSize({ width: 390, height: 844 })
  })

  it('count once they are imported, by as many steps as that takes, and no more once they are taken back', async () => {
    await stepsOnce('import', { state: 'importing', done: 6 })
    await page.getByRole('button', { name: 'Lees de 12 goede rijen in' }).click()
    await page.getByRole('status').getByText('12 rijen zijn ingelezen.').waitFor()
    await check()
    await shoot('import-done-390')
    await page.getByRole('button', { name: 'Neem deze terug' }).click()
    await stepsOnce('take-back', { state: 'taking-back', done: 6 })
    await page.getByRole('button', { name: 'Ja, neem terug' }).click()
    await page.getByRole('status').getByText('Teruggenomen.').waitFor()
  })

  it('are taken back once more when a step was killed meanwhile, by a button that says how many are left', async () => {
    await page.route(
      oneImport,
      async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), left: 3 } })
      },
      { times: 1 },
    )
    await page.reload()
    await page.getByText('3 rijen tellen nog mee.').waitFor()
    await check()
    await shoot('import-left-390')
    await page.getByRole('button', { name: 'Neem nog eens terug' }).click()
    await page.getByRole('status').getByText('Teruggenomen.').waitFor()
    await page.getByText('Deze rijen tellen niet meer mee.').waitFor()
    await check()
    await page.reload()
    await page.getByText('Deze rijen tellen niet meer mee.').waitFor()
    await page.getByRole('button', { name: 'Alle bestanden' }).click()
    await page.getByText('Teruggenomen').first().waitFor()
    await check()
    await shoot('import-list-390')
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
  })

  it('are asked for their row of names when none of the names is known', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const unknown = ['Overzicht;;;', 'Alfa;Beta;Gamma;Delta', '1;12/03/2021;EKC;zelf', '2;13/03/2021;EKC;zelf']
    await choose('vreemd.csv', Buffer.from(unknown.join('\r\n')))
    const row = page.getByLabel('Op welke rij staan de namen van de kolommen?')
    await row.waitFor()
    await check()
    await page.getByRole('button', { name: 'Kijk opnieuw' }).click()
    await page.getByText('Typ het nummer van een rij, van 1 tot 100.').first().waitFor()
    await check()
    await shoot('import-header-row-390')
    // Its rows are on no such row: it is asked for again, with what is wrong.
    await row.fill('90')
    await row.press('Enter')
    await page.getByText('Er staan geen rijen onder de namen van de kolommen.').waitFor()
    await row.fill('2')
    await row.press('Enter')
    await page.getByText('2 rijen gevonden').waitFor()
    await column('Beta').selectOption({ label: 'Datum aanmelding (nodig)' })
    await check()
  })

  it('are refused with a clear sentence when the file is no spreadsheet', async () => {
    await choose('foto.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))
    await page.locator('.note.bad, [role=alert]').first().waitFor()
    await expectAccessible(page)
  })

  it('are the operator’s too, from its grants', async () => {
    page = await browser.signedIn('Paula Jansen', { width: 1280 })
    await page.goto(`${browser.url}/grants`)
    await page.getByRole('link', { name: 'Vroegere jaren inlezen' }).click()
    await page.getByText('van één of meer partners').waitFor()
    await check()
    const sheet = ['Datum aanmelding', 'Soort', 'Aanmelder']
    const book = workbook([
      { name: 'Leeg', rows: [] },
      { name: '2021', rows: [sheet, [{ serial: 44_256 }, 'familie', 'hulpverlener']] },
      { name: '2022', rows: [sheet, [{ serial: 44_621 }, 'familie', 'hulpverlener'], [null, 'familie', 'burger']] },
    ])
    await choose('oud.xlsx', Buffer.from(book))
    await page.getByText('Eén rij gevonden').waitFor()
    await page.getByLabel('Werkblad').selectOption('2022')
    await page.getByText('2 rijen gevonden').waitFor()
    await page.getByLabel('Partner', { exact: true }).waitFor()
    await check()
    await shoot('import-operator-1280')
  })
})
