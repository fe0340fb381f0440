import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'
import { tokenOf } from '../support/session.ts'

/** A folder to look at the screens in; unset: none are kept. */
const shots = process.env.KRING_SHOTS
let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
  if (shots !== undefined) await mkdir(shots, { recursive: true })
})
afterAll(() => browser.close())

async function looked(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** The reference of a line of an invoice. */
const reference = /^[0-9A-Z]{5}-[0-9A-Z]{5}$/
const why = 'De deputatie besliste dit op 3 mei.'

it('the platform’s admin makes a grant beside another, amends it and ends it; all of it stays in its history', async () => {
  const page = await browser.signedIn('Paula Jansen', { width: 320 })
  await page.goto(`${browser.url}/grants`)
  await page.getByText('Besteed').first().waitFor()
  await looked(page, 'list-320')
  await page.getByRole('link', { name: 'Nieuwe subsidie' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nieuwe subsidie' }).waitFor()
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Kies minstens één partner.' }).waitFor()
  await page.getByLabel('Financier').selectOption({ label: 'Provincie Dijleland' })
  await page.getByLabel('Naam van de subsidie').fill('=Sterke buurten')
  await page.getByLabel('Budget in euro').fill('24.000')
  await page.getByLabel('Woonpunt Zuid').check()
  await page.getByLabel('Buurtconferentie', { exact: true }).check()
  await page.getByLabel('Prijs per plan in euro: Buurtconferentie').fill('2.000')
  await page.getByLabel('Waarom').fill(why)
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Begin de naam niet met =, +, - of @.' }).click()
  await page.getByLabel('Naam van de subsidie').fill('Sterke buurten')
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()

  // The province's other grant and the city's cover the same: named, with what both cover; nothing typed is lost.
  await page.getByText('Dit dekken ze allebei. Er is nog niets opgeslagen.').waitFor()
  await page.getByText(/^Samen aan zet \d{4}: Woonpunt Zuid; Buurtconferentie; januari/).waitFor()
  await looked(page, 'overlap-320')
  await page.reload()
  expect(await page.getByLabel('Naam van de subsidie').inputValue()).toBe('Sterke buurten')
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()
  await page.getByLabel('De regiomanager kiest per aanmelding welke subsidie betaalt').check()
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()
  // Of the months that are over the other grant's figures were published: they keep what they counted.
  const firstMonth = page.getByRole('group', { name: 'Eerste maand' })
  await firstMonth
    .getByText(/^Een financier zag van deze maanden al cijfers: Samen aan zet \d{4}: .*; januari/)
    .waitFor()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Een financier zag van deze maanden al cijfers/ })
    .click()
  await looked(page, 'shown-320')
  const thisMonth = { value: testDay.slice(5, 7) }
  await firstMonth.getByLabel('Maand').selectOption(thisMonth)
  await page.getByRole('button', { name: 'Maak de subsidie' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sterke buurten' }).waitFor()
  await page.getByText(`Waarom: ${why}`).waitFor()
  await looked(page, 'one-320')

  await page.getByRole('link', { name: 'Pas aan' }).click()
  await page.getByLabel('Budget in euro').fill('30000')
  await page.getByLabel('Nieuwe prijs per plan in euro: Buurtconferentie').fill('2100')
  await page.getByLabel('Scholengroep Kompas').check()
  await page.getByLabel('Woonpunt Zuid').uncheck()
  await page.getByText('Je haalt weg: Woonpunt Zuid').waitFor()
  await looked(page, 'amend-320')
  await page.getByLabel('Woonpunt Zuid').check()
  await page.getByLabel('Waarom').fill('Er kwam een school bij.')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByText('Bewaard.', { exact: true }).waitFor()
  await page.getByRole('link', { name: '‹ Sterke buurten' }).click()
  await page.getByText(/^Budget: .*30\.000.* Was: .*24\.000/).waitFor()
  await page.getByText(/^Partners: Scholengroep Kompas, Woonpunt Zuid. Was: Woonpunt Zuid$/).waitFor()

  await page.getByRole('link', { name: 'Beëindig' }).click()
  await page.getByText('Wat eerder is aangenomen, blijft betaald tot het klaar is.').waitFor()
  await page.getByLabel('Waarom').fill('Het geld is op.')
  await looked(page, 'end-320')
  await page.getByRole('button', { name: 'Beëindig de subsidie' }).click()
  await page.getByText(/^Aanmeldingen vanaf .* komen niet op deze subsidie\./).waitFor()
  expect(await page.getByRole('link', { name: 'Pas aan' }).count()).toBe(0)
})

it('two admins who amend at once do not overwrite each other', async () => {
  const [first, second] = await Promise.all([browser.signedIn('Paula Jansen'), browser.signedIn('Paula Jansen')])
  for (const page of [first, second]) {
    await page.goto(`${browser.url}/grants/stad-tienen/goede-buren/amend`)
    await page.getByLabel('Budget in euro').waitFor()
  }
  await first.getByLabel('Budget in euro').fill('130000')
  await first.getByLabel('Waarom').fill('Meer geld.')
  await first.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await first.getByText('Bewaard.', { exact: true }).waitFor()
  await second.getByLabel('Drempel in het rapport').fill('12')
  await second.getByLabel('Waarom').fill('Voorzichtiger.')
  await second.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await second.getByRole('alert').waitFor()
  expect(await second.getByLabel('Budget in euro').inputValue()).toBe('130000')
  expect(await second.getByLabel('Drempel in het rapport').inputValue()).toBe('12')
  await second.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await second.getByText('Bewaard.', { exact: true }).waitFor()
  await looked(second, 'amend-1280')
})

it('a grant says what it cost by quarter, and what is left', async () => {
  const page = await browser.signedIn('Paula Jansen', { width: 1280 })
  await page.goto(`${browser.url}/grants`)
  await page.getByText('Besteed').first().waitFor()
  await looked(page, 'list-1280')
  await page
    .getByRole('link', { name: /^Samen aan zet/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Facturen per kwartaal' }).waitFor()
  await looked(page, 'one-1280')
  await page
    .getByRole('button', { name: /^Bewaar de factuur/ })
    .first()
    .waitFor()
  await page
    .getByRole('button', { name: /^Regels per dossier/ })
    .first()
    .click()
  await page.getByText(reference).first().waitFor()
  await looked(page, 'lines-1280')
})

it('a partner’s admin sees the lines of its own dossiers and takes them along; that is in the log', async () => {
  const page = await browser.signedIn('Bart Claes', { width: 390 })
  await page.goto(`${browser.url}/partner/invoices`)
  await page.getByRole('heading', { level: 1, name: 'Facturen' }).waitFor()
  await page
    .getByRole('button', { name: /^Regels per dossier/ })
    .first()
    .click()
  await page.getByText(reference).first().waitFor()
  expect(await page.getByText(/^Elke regel is één plan/).count()).toBe(1)
  await looked(page, 'own-invoices-390')
  await page.setViewportSize({ width: 1280, height: 900 })
  await looked(page, 'own-invoices-1280')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Bewaar de regels/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^samen-aan-zet.*-\d{4}-Q[1-4]-lines\.csv$/)
  await page.goto(`${browser.url}/partner/log`)
  await page.getByText(/^bewaarde de factuurregels van \d{4}-Q[1-4]/).waitFor()
  await page.getByText(/^bekeek de factuurregels van/).waitFor()
})

const Decided = z.object({ items: z.array(z.object({ id: z.string(), tenant: z.string() })) })

it('a regional manager changes who pays for an accepted dossier, with the reason; it stands in its history', async () => {
  const page = await browser.signedIn('Leen Wouters', { width: 390 })
  const headers = { authorization: `Bearer ${await tokenOf(page)}` }
  const answer = await fetch(`${browser.url}/api/ops/dossiers?list=accepted`, { headers })
  const [dossier] = Decided.parse(await answer.json()).items
  if (dossier === undefined) throw new Error('no accepted dossier')
  await page.goto(`${browser.url}/dossiers/${dossier.tenant}/${dossier.id}`)
  await page.getByRole('button', { name: 'Verander wie betaalt' }).click()
  await page.getByLabel('Iemand anders').check()
  await page.getByLabel('Wie of welke dienst?').fill('OCMW Diest')
  await page.getByRole('button', { name: 'Bewaar wie betaalt' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Schrijf waarom.' }).click()
  await page.getByLabel('Waarom?', { exact: true }).fill('De subsidie is op.')
  await looked(page, 'funding-390')
  await page.getByRole('button', { name: 'Bewaar wie betaalt' }).click()
  await page.getByText('Wie betaalt, is veranderd.').waitFor()
  await page.getByText('OCMW Diest', { exact: true }).waitFor()
})
