import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Each role's first screens, on a phone and on a desk, in the light and in the dark. */
const screens = [
  { user: 'Sara Maes', paths: ['/referrals', '/referrals/linde/new'] },
  { user: 'Bart Claes', paths: ['/partner', '/partner/people', '/partner/systems'] },
  { user: 'Leen Wouters', paths: ['/queue'] },
  { user: 'Els Jacobs', paths: ['/reports'] },
  { user: 'Ann Peeters', paths: ['/start'] },
  { user: 'Paula Jansen', paths: ['/people', '/people/partners'] },
] as const

describe('every role’s first screens', () => {
  let stage: TestBrowser
  beforeAll(async () => {
    stage = await openTestBrowser()
  })
  afterAll(() => stage.close())

  for (const { user, paths } of screens)
    it(`${user}, dark and at 390 px, light and at 320 px`, async () => {
      const page = await stage.signedIn(user, { width: 390, dark: true })
      for (const path of paths) {
        await page.goto(`${stage.url}${path}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 320, height: 900 })
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize({ width: 390, height: 900 })
      }
    })

  it('a funder downloads the report as a file', async () => {
    const page = await stage.signedIn('Els Jacobs')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /CSV/ }).first().click()
    const file = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of file) chunks.push(Buffer.from(chunk))
    const text = Buffer.concat(chunks).toString('utf8')
    expect(text.startsWith('\uFEFFFinancier;Provincie Dijleland')).toBe(true)
  })

  it('signing out ends the session at the issuer too', async () => {
    const page = await stage.signedIn('Leen Wouters')
    await page
      .getByRole('button', { name: 'Uitloggen' })
      .or(page.getByRole('link', { name: 'Uitloggen' }))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Maak de kring groter' }).waitFor()
    await page.goto(`${stage.url}/queue`)
    // The issuer asks again who it is: with a session left it would send straight back.
    await page.waitForURL(url => url.pathname.startsWith('/oidc/'))
    await page.getByRole('button', { name: 'Leen Wouters' }).waitFor()
  })
})
