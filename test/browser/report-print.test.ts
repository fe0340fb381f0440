import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** CSS pixels between the margins of an A4 page, as in print.css. */
const paperWidth = 672

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

it('a report of two years, on paper, has its chart and its tables whole', async () => {
  const page = await browser.signedIn('Els Jacobs')
  await page.goto(`${browser.url}/reports?from=2025-01&to=2026-12&bars=month`)
  await page.locator('.chart').waitFor()
  await page.waitForLoadState('networkidle')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: paperWidth, height: 950 })
  const edges = (await page.evaluate(
    `[...document.querySelectorAll('.chart, .scroll table')].map(one => one.getBoundingClientRect().right)`,
  )) as readonly number[]
  expect(edges.length).toBeGreaterThan(3)
  expect(Math.max(...edges)).toBeLessThanOrEqual(paperWidth)
})
