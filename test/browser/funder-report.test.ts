import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectFineEverywhere,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'

/** CSS pixels between the margins of an A4 page, as in print.css. */
const paperWidth = 672

const grant = { id: 'samen-aan-zet', name: 'Samen aan zet', from: '2025-01', to: '2026-12' }
const { publishedAt, checksum } = publishedSamenAanZet
const head = { asOf: '2026-11-05', number: 2, through: '2026-10', publishedAt, checksum, because: 'Dubbel geteld.' }

let browser: TestBrowser
let page: Page
/** What answers for the list of editions. */
let list: object

beforeAll(async () => {
  browser = await openTestBrowser()
  page = await browser.signedIn('Els Jacobs')
  list = {
    funder: samenAanZet.funder,
    grants: [
      { grant, nextRelease: '2026-12-05', open: [], editions: [head] },
      {
        grant: { ...grant, id: 'klein-begin', name: 'Klein begin' },
        nextRelease: '2026-12-05',
        open: [],
        editions: [],
      },
    ],
  }
  // An edition of two years that is known beforehand: to prepare one takes minutes, and no host has this one.
  await page.route(/\/api\/f\/[^/]+\/editions$/, route => route.fulfill({ json: list }))
  await page.route(/\/api\/f\/[^/]+\/editions\/.*\/\d$/, route => route.fulfill({ json: publishedSamenAanZet }))
})
afterAll(() => browser.close())

async function open(search = ''): Promise<void> {
  await page.goto(`${browser.url}/reports${search}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

describe('the report of a funder, by hand in a browser', () => {
  it('is whole on a phone and on a wide screen, in the light and in the dark', async () => {
    await open()
    await page.getByRole('heading', { name: 'Alle edities' }).waitFor()
    await expectFineEverywhere(page, 'funder-report')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('opens on the last whole quarter, and leads to the newest months', async () => {
    await open()
    expect(await page.locator('.filters [aria-current]', { hasText: 'Kwartaal 3 van 2026' }).count()).toBe(1)
    await page.getByText('De nieuwste maanden staan er als geheel').waitFor()
    await page.getByRole('paragraph').getByRole('link', { name: 'Jaar 2026, tot en met oktober' }).click()
    await page.waitForURL(/period=2026-to-10/)
    await expect.poll(() => page.getByText('De nieuwste maanden staan er als geheel').count()).toBe(0)
  })

  it('of a month says that it has no averages, and is fine to look at', async () => {
    await open('?period=2026-10')
    await page.getByText('Van losse maanden tonen we geen gemiddelden.').first().waitFor()
    await page.getByRole('heading', { name: 'Alle edities' }).waitFor()
    await expectFineEverywhere(page, 'funder-month')
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('goes to a quarter by its link, and the address keeps it', async () => {
    await open()
    await page.getByRole('link', { name: 'Kwartaal 1 van 2026' }).click()
    await page.waitForURL(/period=2026-Q1/)
    await page.getByText('In dezelfde maanden van 2025').waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Kwartaal 1 van 2026' }).waitFor()
    expect(await page.locator('.filters [aria-current]', { hasText: 'Kwartaal 1 van 2026' }).count()).toBe(1)
  })

  it('shows the nearest period for one that is not on the grid, and says so', async () => {
    await open('?period=2026-02..2026-04')
    await page.getByText('Je ziet de dichtstbijzijnde: Kwartaal 1 van 2026.').waitFor()
    await expectAccessible(page)
  })

  it('has every definition one touch away', async () => {
    await open()
    const first = page.locator('.strip .def').first()
    await first.locator('summary').click()
    await first.getByText('Alle aanmeldingen die in de periode zijn verstuurd.').waitFor()
    await page.getByRole('link', { name: 'Lees alle begrippen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Begrippen' }).waitFor()
    await expectFineEverywhere(page, 'funder-definitions')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('link', { name: 'Terug naar het rapport' }).click()
    await page.getByRole('heading', { name: 'Geld' }).waitFor()
  })

  it('of a grant without an edition says when the first one comes', async () => {
    await open('?grant=klein-begin')
    await page.getByRole('heading', { level: 1, name: 'Er is nog geen rapport' }).waitFor()
    await page.getByText('Het eerste rapport komt op zaterdag 5 december 2026.').waitFor()
    await expectFineEverywhere(page, 'funder-none')
  })

  it('on paper has its chart and its tables whole', async () => {
    await open('?period=2025')
    await page.getByRole('heading', { name: 'Alle edities' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: paperWidth, height: 950 })
    const edges = String(
      await page.evaluate(
        `[...document.querySelectorAll('.chart, main table')].map(one => Math.round(one.getBoundingClientRect().right))`,
      ),
    )
      .split(',')
      .map(Number)
    expect(edges.length).toBeGreaterThan(10)
    expect(Math.max(...edges)).toBeLessThanOrEqual(paperWidth)
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ media: null })
  })

  it('is taken along as a file, named by what it is', async () => {
    await open()
    await page.route(/report\.csv$/, route =>
      route.fulfill({
        body: '\uFEFF"Financier";"Provincie Dijleland"\r\n',
        contentType: 'text/csv',
        headers: { 'Content-Disposition': 'attachment; filename="kring-samen-aan-zet-2026-11-05-2.csv"' },
      }),
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    expect((await download).suggestedFilename()).toBe('kring-samen-aan-zet-2026-11-05-2.csv')
    await page.getByText('Het bestand is gedownload.').waitFor({ state: 'attached' })
  })

  it('that can not be fetched says what is safe, and tries again', async () => {
    let isBroken = true
    await page.route(/\/api\/f\/[^/]+\/editions$/, route => (isBroken ? route.abort() : route.fallback()))
    await page.goto(`${browser.url}/reports`)
    const again = page.getByRole('button', { name: 'Probeer opnieuw' })
    await again.waitFor()
    isBroken = false
    await again.click()
    await page.getByRole('heading', { name: 'Geld' }).waitFor()
  })
})
