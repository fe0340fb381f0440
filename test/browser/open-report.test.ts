import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** A funder makes its report public, anybody reads it, and the funder takes it back. */

let browser: TestBrowser
let els: Page
let address = ''

beforeAll(async () => {
  browser = await openTestBrowser()
  els = await browser.signedIn('Els Jacobs', { width: 390 })
})
afterAll(() => browser.close())

const shots = process.env.KRING_SHOTS
const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

describe('a report for everybody', () => {
  it('is made public after its funder read what the public will see', async () => {
    await els.goto(`${browser.url}/reports`)
    await els.getByText('Nee. Alleen jullie en de Eigen Kracht Centrale lezen dit rapport.').waitFor()
    await els.getByRole('button', { name: 'Maak deze stand openbaar' }).click()
    const dialog = els.getByRole('dialog', { name: 'Deze stand openbaar maken?' })
    await dialog.getByText('Iedereen kan dan de stand van').waitFor()
    await expectAccessible(els)
    await dialog.getByRole('button', { name: 'Ja, maak openbaar' }).click()
    await els.getByRole('status').getByText('Openbaar. Geef het adres door aan wie je wilt.').waitFor()
    const link = els.getByRole('link', { name: 'Bekijk de openbare pagina' })
    address = (await link.getAttribute('href')) ?? ''
    expect(address).toMatch(/^\/r\/dijleland\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/)
  })

  it('is read without signing in, in each language, by period, on any screen', async () => {
    const page = await browser.visitor({ width: 390 })
    // What is drawn is remembered for a quarter of a minute.
    await expect.poll(async () => (await page.goto(browser.url + address))?.status(), { timeout: 40_000 }).toBe(200)
    await page.getByText('maakte dit rapport over').waitFor()
    expect(await page.locator('script').count()).toBe(0)
    await shoot(page, 'public-390')
    await expectFineEverywhere(page, 'open-report')
    await page.setViewportSize({ width: 1280, height: 900 })
    await shoot(page, 'public-1280')
    await page.getByRole('navigation', { name: 'Welke periode?' }).getByRole('link').last().click()
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByText('a rendu public ce rapport').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    const csv = await page.request.get(`${browser.url}/api${address}/open.csv`)
    expect(await csv.text()).toContain('"indicator","measure"')
  })

  it('is gone for everybody once it was taken back', async () => {
    await els.getByRole('button', { name: 'Haal de pagina weg' }).click()
    await els.getByRole('button', { name: 'Ja, haal weg' }).click()
    await els.getByText('Nee. Alleen jullie en de Eigen Kracht Centrale lezen dit rapport.').waitFor()
    const page = await browser.visitor({ width: 390 })
    await expect.poll(async () => (await page.goto(browser.url + address))?.status(), { timeout: 40_000 }).toBe(404)
    await page.getByRole('heading', { level: 1, name: 'Dit rapport is er niet' }).waitFor()
    await expectAccessible(page)
  })
})
