import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Each role's first screens, on a phone and a desktop, in light and dark mode. */
const screens = [
  { user: 'Sara Maes', paths: ['/referrals', '/referrals/linde/new'] },
  { user: 'Bart Claes', paths: ['/partner', '/partner/people', '/partner/systems'] },
  { user: 'Leen Wouters', paths: ['/queue'] },
  { user: 'Els Jacobs', paths: ['/reports', '/reports/definitions'] },
  { user: 'Ann Peeters', paths: ['/start'] },
  { user: 'Paula Jansen', paths: ['/people', '/people/partners'] },
] as const

describe('every role’s first screens', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  for (const { user, paths } of screens)
    it(`${user}, dark and at 390 px, light and at 320 px`, async () => {
      const page = await browser.signedIn(user, { width: 390, dark: true })
      for (const path of paths) {
        await page.goto(`${browser.url}${path}`)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        // What it loads then is what sticks out, if anything does.
        await page.waitForLoadState('networkidle')
        await expectAccessible(page, { readsStyles: true })
        await expectNoSidewaysScroll(page)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 320, height: 900 })
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize({ width: 390, height: 900 })
      }
    })

  it('signs in on pages in the language of the app, also where the browser prefers another', async () => {
    const page = await browser.visitor({ locale: 'nl-BE' })
    await page.goto(`${browser.url}/?lang=fr`)
    await page
      .getByRole('button', { name: /^se connecter$/i })
      .first()
      .click()
    await page.waitForURL(url => url.pathname.startsWith('/oidc/sign-in/'))
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
  })

  it('a session is renewed without a question when its token ends', async () => {
    const page = await browser.signedInByPage('Leen Wouters')
    // Else the page renews at once, and leaving it loses the answer with the only refresh token.
    await page.waitForLoadState('networkidle')
    const kept = async () => String(await page.evaluate('JSON.stringify(sessionStorage)'))
    const before = accessTokenIn(await kept())
    await page.evaluate(`for (const key of Object.keys(sessionStorage))
      sessionStorage.setItem(key, sessionStorage.getItem(key).replace(/"expires_at":\\d+/, '"expires_at":1'))`)
    await page.goto(`${browser.url}/queue`)
    await page
      .getByRole('button', { name: 'Uitloggen' })
      .or(page.getByRole('link', { name: 'Uitloggen' }))
      .first()
      .waitFor()
    expect(page.url()).toBe(`${browser.url}/queue`)
    expect(before).not.toBe('')
    await expect.poll(async () => accessTokenIn(await kept())).not.toBe(before)
  })

  it('signing out ends the session and the tokens at the issuer too, and names nobody in an address', async () => {
    const page = await browser.signedInByPage('Leen Wouters')
    const kept = String(await page.evaluate('JSON.stringify(sessionStorage)'))
    const [, refresh_token = ''] = /refresh_token\\?":\\?"([^"\\]+)/.exec(kept) ?? []
    expect(refresh_token).not.toBe('')
    const addresses: string[] = []
    page.on('request', request => addresses.push(decodeURIComponent(request.url())))
    page.on('framenavigated', frame => addresses.push(decodeURIComponent(frame.url())))
    await page
      .getByRole('button', { name: 'Uitloggen' })
      .or(page.getByRole('link', { name: 'Uitloggen' }))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Maak de kring groter' }).waitFor()
    expect(addresses).toContain(`${browser.url}/oidc/logout?client_id=kring-web&logout_uri=${browser.url}/`)
    // The names of built files are made of their content, and may spell anything.
    const told = addresses.filter(address => !address.startsWith(`${browser.url}/assets/`))
    expect(told.length).toBeGreaterThan(1)
    for (const address of told) expect(address).not.toMatch(/leen|wouters|eigen-kracht|@|eyJ|hint/i)
    expect(String(await page.evaluate('JSON.stringify(sessionStorage)'))).not.toMatch(/token|Wouters/)
    const renewal = await fetch(`${browser.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'kring-web', refresh_token }),
    })
    expect(await renewal.json()).toMatchObject({ error: 'invalid_grant' })
    await page.goto(`${browser.url}/queue`)
    // The issuer asks again who it is: with a session left it would send straight back.
    await page.waitForURL(url => url.pathname.startsWith('/oidc/'))
    await page.getByRole('button', { name: 'Leen Wouters' }).waitFor()
  })
})

/** The token in what a window keeps, written as JSON in JSON. */
const accessTokenIn = (kept: string): string => /access_token\\?":\\?"([^"\\]+)/.exec(kept)?.[1] ?? ''
