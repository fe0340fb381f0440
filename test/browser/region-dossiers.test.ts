import { randomUUID } from 'node:crypto'
import { grandchildCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

const birthDate = { day: '3', month: '2', year: '2014' }
/** The same person, referred at two partners of the region, the second time with a slip in the name. */
const names = { linde: 'Quinten Zwaluwstaart', kompas: 'Zwaluwstaert Quinten' }

let browser: TestBrowser
let numbers: Readonly<Record<keyof typeof names, string>>

async function refer(tenant: keyof typeof names): Promise<string> {
  const mainPerson = { name: names[tenant], birthDate }
  const answers = { ...grandchildCase, mainPerson }
  const answer = await fetch(`${browser.url}/api/t/${tenant}/referrals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ form: { id: 'self-referral', version: 1 }, answers, locale: 'nl' }),
  })
  const text = await answer.text()
  expect(answer.status, text).toBe(201)
  return z.object({ id: z.string() }).parse(JSON.parse(text)).id
}

beforeAll(async () => {
  browser = await openTestBrowser()
  numbers = { linde: await refer('linde'), kompas: await refer('kompas') }
})
afterAll(() => browser.close())

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel('Zoek een dossier').fill(text)
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
}

/** The index follows the stream: asked again until it is there. */
async function searchUntil(page: Page, text: string, heading: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        await search(page, text)
        const found = page.getByRole('heading', { level: 2, name: /gevonden/ })
        await found.waitFor()
        return found.textContent()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toMatch(heading)
}

describe.each([390, 1280])('the regional manager, %i pixels wide', width => {
  let page: Page
  beforeAll(async () => {
    page = await browser.signedIn('Leen Wouters', { width })
    await page.goto(`${browser.url}/queue`)
    await page.getByRole('heading', { level: 1, name: 'Wacht op mij' }).waitFor()
  })

  it('finds a dossier by its number, and opens it', async () => {
    await searchUntil(page, numbers.linde, /^1 dossier gevonden/)
    await page.getByText('Het nummer klopt').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await search(page, numbers.linde.slice(-6))
    await page.getByRole('link', { name: numbers.linde, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /Quinten Zwaluwstaart/ }).waitFor()
  })

  it('comes back to what was found, and finds it by the name, which no list and no address shows', async () => {
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: '1 dossier gevonden' }).waitFor()
    await searchUntil(page, 'Quinten Zwaluwstaart', /^2 dossiers gevonden/)
    expect(await page.getByText('De naam klopt').count()).toBe(1)
    expect(await page.getByText('De naam klinkt zo').count()).toBe(1)
    expect(await page.locator('main').textContent()).not.toMatch(/Zwaluw|Quinten/)
    expect(page.url()).not.toMatch(/Zwaluw|Quinten/i)
    await expectAccessible(page)
  })

  it('is told when nothing is found, and clears the search', async () => {
    await search(page, 'Niemand Heeftdezenaam')
    await page.getByRole('heading', { level: 2, name: 'Niets gevonden' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Wis' }).click()
    await page.getByRole('navigation', { name: 'Lijsten' }).waitFor()
    expect(await page.getByLabel('Zoek een dossier').inputValue()).toBe('')
  })

  it('sees what was accepted and what is closed', async () => {
    for (const list of ['Aangenomen', 'Afgesloten']) {
      await page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: list }).click()
      await page.getByRole('heading', { level: 1, name: `${list} dossiers` }).waitFor()
      await page.getByText('Hier staan geen namen').waitFor()
      const current = page.getByRole('navigation', { name: 'Lijsten' }).locator('[aria-current]')
      expect(await current.allInnerTexts()).toEqual([list])
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: 'Wacht op mij' }).click()
    await page.getByRole('heading', { level: 1, name: 'Wacht op mij' }).waitFor()
  })

  it('is asked whether somebody was referred before, and says so; nothing is merged', async () => {
    await page.goto(`${browser.url}/dossiers/kompas/${numbers.kompas}`)
    const card = page.getByRole('region', { name: 'Misschien al eerder aangemeld' })
    await card.waitFor()
    await card.getByText('Zwaluwstaert Quinten: één letter verschil in de naam, zelfde geboortedatum').waitFor()
    expect(await card.getByText('Jeugdhulp De Linde').count()).toBe(1)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    // Said once at each width: first that it is another person, then that it is the same.
    const said = width === 390 ? 'Niet dezelfde persoon' : 'Dezelfde persoon'
    await card.getByRole('button', { name: new RegExp(`^${said} ?: ?${numbers.linde}$`) }).click()
    await card.locator('.tag', { hasText: said }).waitFor()
    await expectAccessible(page)
    await card.getByRole('link', { name: numbers.linde }).click()
    await page.getByRole('heading', { level: 1, name: /Quinten Zwaluwstaart/ }).waitFor()
    await page
      .getByRole('region', { name: 'Misschien al eerder aangemeld' })
      .getByText(numbers.kompas)
      .first()
      .waitFor()
  })
})
