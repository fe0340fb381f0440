import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardReferral, ledTrajectory } from '../support/annsTrajectory.ts'
import { expectAccessible, openTestBrowser, type TestBrowser } from '../support/browser.ts'

const screens = [
  { user: 'Sara Maes', paths: ['/referrals'] },
  { user: 'Bart Claes', paths: ['/partner', '/partner/forms', '/partner/people', '/partner/retention'] },
  {
    user: 'Leen Wouters',
    paths: ['/queue', '/trajectories', '/coordinators', '/coordinators/fidelity', '/coordinators/forecast'],
  },
  { user: 'Ann Peeters', paths: ['/today', '/my-record'] },
  { user: 'Els Jacobs', paths: ['/reports'] },
  { user: 'Karin De Wit', paths: ['/complaints'] },
  { user: 'Paula Jansen', paths: ['/people', '/people/partners'] },
] as const

describe('a page whose data is still on its way', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  /** Holds what matches until the page was looked at; a page that shows nothing of its own while it waits has no fault to find. */
  async function expectAccessibleWhileHeld(page: Page, path: string, isHeld: (url: string) => boolean): Promise<void> {
    let seen = 0
    // What the page before still asks for would count as asked by this one.
    await page.goto('about:blank')
    const looked = Promise.withResolvers<void>()
    const matches = (url: URL) => url.pathname.startsWith('/api/') && isHeld(url.pathname)
    await page.route(matches, async route => {
      seen += 1
      await looked.promise
      await route.continue()
    })
    await page.goto(browser.url + path)
    await expect.poll(() => `${path}: ${seen > 0}`).toBe(`${path}: true`)
    // The page itself: what was asked may have been the frame around it, while its script is on its way.
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectAccessible(page)
    looked.resolve()
    await page.waitForLoadState('networkidle')
  }

  it.each(screens)('has no fault by axe for $user', async ({ user, paths }) => {
    const page = await browser.signedIn(user)
    for (const path of paths) await expectAccessibleWhileHeld(page, path, url => url !== '/api/me')
  })

  it('nor while the coordinators who fit are searched', async () => {
    const id = await heardReferral(browser.url, 'family', [['accept', {}]])
    await ledTrajectory(browser.url, id)
    const page = await browser.signedIn('Leen Wouters')
    await expectAccessibleWhileHeld(page, `/dossiers/linde/${id}/coordinator`, url => url.endsWith('/matches'))
  })
})
