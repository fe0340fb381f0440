import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { postAs, tokenOf } from '../support/session.ts'

const screens = [
  { user: 'Sara Maes', paths: ['/referrals', '/referrals/linde/new'] },
  {
    user: 'Bart Claes',
    paths: [
      '/partner',
      '/partner/forms',
      '/partner/variants',
      '/partner/people',
      '/partner/house',
      '/partner/texts',
      '/partner/texts/letters',
      '/partner/systems',
      '/partner/forms/linde/referral',
      '/partner/variants/linde/family',
    ],
  },
  { user: 'Leen Wouters', paths: ['/queue'] },
  { user: 'Els Jacobs', paths: ['/reports'] },
  {
    user: 'Paula Jansen',
    paths: ['/people', '/people/partners', '/people/partners/new', '/people/partners/copy-form'],
  },
] as const

const publicPages = ['/', '/o/linde', '/o/linde/self-referral', '/o/linde/follow'] as const

/** Adds up the shifts of a page as Cumulative Layout Shift does (https://web.dev/articles/cls), without windows. */
const observeShifts = `
  window.shifts = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput)
        window.shifts.push([entry.value, entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? '').join(' | ')])
  }).observe({ type: 'layout-shift', buffered: true })`

/** A page is good below this (https://web.dev/articles/cls). */
const most = 0.1

describe.each([390, 1280])('what is read stays where it is while a page loads, at %d px', width => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  async function expectSteady(page: Page, path: string): Promise<void> {
    await page.goto(browser.url + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const shifts = (await page.evaluate('window.shifts')) as readonly (readonly [number, string])[]
    const total = shifts.reduce((sum, [value]) => sum + value, 0)
    expect({ path, total, shifts: total > most ? shifts : [] }).toEqual({ path, total: expect.any(Number), shifts: [] })
  }

  it.each(screens)('for $user', async ({ user, paths }) => {
    const page = await browser.signedIn(user, { width })
    await page.addInitScript(observeShifts)
    // Long enough that a page is drawn without its data first.
    await page.route('**/api/**', async route => {
      await new Promise(done => setTimeout(done, 250))
      await route.continue()
    })
    for (const path of paths) await expectSteady(page, path)
    if (user !== 'Leen Wouters') return
    const dossier = await page.locator('main a[href^="/dossiers/"]').first().getAttribute('href')
    await expectSteady(page, dossier ?? 'no dossier')
  })

  it('for a referrer whose drafts wait long for the forms that name them', async () => {
    const page = await browser.signedIn('Sara Maes', { width })
    const token = await tokenOf(page)
    const name = 'Johan-Emmanuel Van den Bossche-Vanderstraeten uit Sint-Amandsberg'
    for (let drafts = 0; drafts < 3; drafts += 1) {
      const answers = { mainPerson: { name } }
      await postAs(browser.url, {
        path: '/t/linde/drafts',
        token,
        body: { form: { id: 'referral', version: 1 }, answers, locale: 'nl' },
      })
    }
    await page.addInitScript(observeShifts)
    await page.route('**/api/t/linde/forms/**', async route => {
      await new Promise(done => setTimeout(done, 1500))
      await route.continue()
    })
    await expectSteady(page, '/referrals')
    await page.getByRole('link', { name }).first().waitFor()
  })

  it('for a citizen', async () => {
    const page = await browser.visitor({ width })
    await page.addInitScript(observeShifts)
    for (const path of publicPages) await expectSteady(page, path)
  })
})
