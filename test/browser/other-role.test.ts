import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

describe('a screen of another role', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it.each([
    ['Els Jacobs', ['/queue', '/partner/house', '/people/partners'], '/reports'],
    ['Leen Wouters', ['/reports', '/people', '/partner'], '/queue'],
    ['Sara Maes', ['/queue', '/dossiers/linde/LIN-2026-000001', '/reports'], '/referrals'],
  ])('says so to %s, asks nothing that is refused, and leads back', async (name, paths, home) => {
    const page = await browser.signedIn(name, { width: 390 })
    const refused: string[] = []
    page.on('response', response => response.status() === 403 && refused.push(response.url()))
    for (const path of paths) {
      await page.goto(browser.url + path)
      await page.getByRole('heading', { name: 'Deze pagina hoort bij een andere rol' }).waitFor()
    }
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Naar mijn begin' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(home)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(refused).toEqual([])
  })
})
