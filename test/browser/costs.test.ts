import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { tokenOf } from '../support/session.ts'

/** A coordinator writes down hours, kilometres and an expense on a phone; a manager approves, refuses and pays. */

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const Candidates = z.object({ items: z.array(z.object({ person: z.string(), name: z.string() })) })

/** Ann has a record, whether or not the data of this Kring came with one. */
async function registerAnn(page: Page): Promise<void> {
  const headers = { Authorization: `Bearer ${await tokenOf(page)}`, 'Content-Type': 'application/json' }
  const answer = await fetch(`${browser.url}/api/ops/coordinator-candidates`, { headers })
  const ann = Candidates.parse(await answer.json()).items.find(({ name }) => name === 'Ann Peeters')
  if (!ann) return
  const details = { fullName: 'Ann Peeters', engagement: 'volunteer', languages: ['nl', 'fr'], home: 'Aarschot' }
  const made = await fetch(`${browser.url}/api/ops/coordinators`, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': 'ann-of-the-costs-test' },
    body: JSON.stringify({ person: ann.person, region: 'oost', country: 'BE', ...details }),
  })
  expect(made.status).toBe(201)
}

const Claims = z.object({
  entries: z.array(
    z.object({ id: z.string(), revision: z.int(), state: z.string(), region: z.string(), day: z.string() }),
  ),
})

/** Takes away what the demo left Ann to change, so that what follows is all there is to submit. */
async function clearAnn(page: Page): Promise<void> {
  const headers = { Authorization: `Bearer ${await tokenOf(page)}`, 'Content-Type': 'application/json' }
  const claims = Claims.parse(await (await fetch(`${browser.url}/api/me/claims`, { headers })).json())
  for (const { id, revision, state, region: of, day } of claims.entries)
    if (state === 'draft' || state === 'refused')
      await fetch(`${browser.url}/api/me/claims/${of}/${day.slice(0, 4)}/remove-entry`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': `clear-${id}` },
        body: JSON.stringify({ entry: id, revision }),
      })
}

const receipt = fileURLToPath(new URL('../../local/demo/receipt.jpg', import.meta.url))
/** Waits until a picture was really drawn. */
const isDrawn = async (picture: Locator) => {
  await picture.waitFor()
  await expect.poll(() => picture.evaluate(one => Number(Reflect.get(one, 'naturalWidth')) > 0)).toBe(true)
}

const check = async (page: Page) => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const shoot = async (page: Page, name: string) => {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

describe('hours and costs', () => {
  it('are written down by a coordinator, with a warning before a ceiling is crossed, and submitted', async () => {
    await registerAnn(await browser.signedIn('Leen Wouters'))
    const page = await browser.signedIn('Ann Peeters', { width: 390 })
    await clearAnn(page)
    await page.goto(`${browser.url}/my-record/costs`)
    await page.getByRole('heading', { level: 1, name: 'Uren en kosten' }).waitFor()
    await check(page)
    await shoot(page, 'own-empty-390')

    await page.getByRole('button', { name: 'Kilometers' }).click()
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText('Vul in hoeveel kilometer, in een getal.').first().waitFor()
    await check(page)
    await page.getByLabel('Hoeveel kilometer?').fill('42')
    // What was typed is there after a reload.
    await page.reload()
    expect(await page.getByLabel('Hoeveel kilometer?').inputValue()).toBe('42')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText('Toegevoegd.').waitFor()

    await page.getByRole('button', { name: 'Uren' }).click()
    await page.getByLabel('Hoe lang?').fill('1:30')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await region(page, 'Wat je opschreef').getByText('1 uur 30', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Uitgave' }).click()
    await page.getByLabel('Hoeveel euro?').fill('50')
    await page.getByLabel('Waarvoor?').fill('koffie en zaal')
    await page.getByText('Let op het maximum').waitFor()
    await check(page)
    await shoot(page, 'own-form-390')
    await page.getByRole('radio', { name: 'Een bonnetje op papier, dat ik bewaar' }).check()
    await page.getByLabel('Nummer van het bonnetje, als dat er is').fill('2026-14')
    await expect.poll(() => page.getByText('Let op het maximum').count()).toBe(0)
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    const entries = region(page, 'Wat je opschreef')
    await entries.getByText('Bonnetje 2026-14, op papier bewaard').waitFor()
    await entries.getByRole('button', { name: /^Wijzig ?: € 50,00/ }).click()
    await page.getByLabel('Hoeveel euro?').fill('45,20')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await entries.locator('b', { hasText: '€ 45,20' }).waitFor()
    await check(page)
    await shoot(page, 'own-390')

    // Without a receipt it may be written down, and not submitted.
    await page.getByRole('button', { name: 'Uitgave' }).click()
    await page.getByLabel('Hoeveel euro?').fill('31,75')
    await page.getByLabel('Waarvoor?').fill('boodschappen')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await entries.getByText('Nog geen bonnetje').waitFor()
    await page.getByRole('button', { name: /^Dien .* in$/ }).click()
    await page.getByText(/Bij een uitgave in deze maand hoort nog een bonnetje/).waitFor()
    await entries.getByRole('button', { name: /^Wijzig ?: € 31,75/ }).click()
    await page.getByRole('radio', { name: 'Een foto of pdf van het bonnetje' }).check()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Kies een foto of pdf van het bonnetje.').first().waitFor()
    await page.getByLabel('Kies een bestand').setInputFiles(receipt)
    await page
      .getByText(/^receipt\.jpg/)
      .first()
      .waitFor()
    await page.getByText('receipt.jpg is toegevoegd.').waitFor({ state: 'attached' })
    await check(page)
    await shoot(page, 'own-photo-390')
    // What was sent is there after a reload.
    await page.reload()
    await page
      .getByText(/^receipt\.jpg/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    const picture = entries.getByRole('img', { name: 'Bonnetje: boodschappen' })
    await isDrawn(picture)
    await shoot(page, 'own-thumbnail-390')
    await entries.getByRole('button', { name: 'Bonnetje: boodschappen' }).press('Enter')
    expect(await entries.getByRole('button', { name: 'Bonnetje: boodschappen', expanded: true }).count()).toBe(1)
    await check(page)
    await shoot(page, 'own-receipt-390')

    await page.getByRole('button', { name: /^Dien .* in$/ }).click()
    await page.getByText(/^Ingediend: /).waitFor()
    expect(await entries.getByText('Ingediend', { exact: true }).count()).toBe(4)
    expect(await entries.getByRole('button', { name: /^Wijzig/ }).count()).toBe(0)
    // From a trajectory the form is open for it; one of somebody else is refused, and what was typed stays.
    await page.goto(`${browser.url}/my-record/costs?add=hours&tenant=linde&id=LIN-2026-000001`)
    await page.getByLabel('Hoe lang?').fill('0:45')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText('Dit traject is niet van jou.').waitFor()
    await check(page)
    expect(await page.getByLabel('Hoe lang?').inputValue()).toBe('0:45')
    await page.getByRole('button', { name: 'Annuleer' }).click()
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page)
    await shoot(page, 'own-390-dark')
    await page.setViewportSize({ width: 320, height: 700 })
    await check(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await check(page)
    await shoot(page, 'own-1280-dark')
  })

  it('are approved or refused by the manager of the region, and paid by a list', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.goto(`${browser.url}/coordinators/costs`)
    const ann = region(page, 'Ann Peeters')
    await ann.waitFor()
    await check(page)
    await shoot(page, 'region-390')
    await page.getByText('Kijk de bedragen na').waitFor()
    await ann.getByRole('button', { name: /^Bekijk het bonnetje ?: boodschappen/ }).click()
    await isDrawn(ann.getByRole('img', { name: 'Bonnetje: boodschappen' }))
    await check(page)
    await shoot(page, 'region-receipt-390')
    await ann.getByRole('button', { name: /^Sluit het bonnetje ?: boodschappen/ }).click()
    await ann.getByRole('button', { name: /^Keur niet goed ?: € 45,20/ }).click()
    await ann.getByLabel('Waarom keur je dit niet goed?').fill('Het bonnetje is van een andere dag.')
    await check(page)
    await ann.getByRole('button', { name: 'Keur niet goed', exact: true }).click()
    await ann.getByText('Waarom niet: Het bonnetje is van een andere dag.').waitFor()
    await ann.getByRole('button', { name: /^Keur alle 3 regels goed/ }).click()
    const payments = region(page, 'Betaallijst')
    await payments.getByText('Te betalen').first().waitFor()
    const download = page.waitForEvent('download')
    await payments.getByRole('button', { name: 'Download de lijst (CSV)' }).click()
    expect((await download).suggestedFilename()).toMatch(/^kring-oost-\d{4}-\d{2}\.csv$/)
    await payments.getByRole('button', { name: 'Zet op betaald' }).click()
    await check(page)
    await payments.getByRole('button', { name: 'Ja, betaald' }).click()
    await page.getByText(/op betaald gezet, met lijst P\d{4}-\d{3}\.$/).waitFor()
    await payments
      .getByText(/^Betaald met lijst P/)
      .first()
      .waitFor()
    await page.setViewportSize({ width: 1280, height: 900 })
    await check(page)
    await shoot(page, 'region-1280')
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page)
    await shoot(page, 'region-1280-dark')
    // The pages of training and of a record are still where they were.
    await page.getByRole('link', { name: 'Training' }).click()
    await page.getByRole('heading', { level: 1, name: 'Training' }).waitFor()
  })
})
