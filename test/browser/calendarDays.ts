import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { examples } from '@kring/domain/test-data/examples'
import { type Host, startHost } from '@kring/local/host'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { temporaryFolder } from '../support/testEngine.ts'

/** A moment on which dates go wrong. */
export type CalendarDay = {
  readonly day: string
  /** For KRING_NOW: the demo data is made for it. */
  readonly now: string
  readonly locale: 'nl-BE' | 'fr-BE' | 'en-GB'
  /** Axe looks at each page too; on other days only words and widths differ. */
  readonly axe?: true
}

const screens = [
  { user: 'Sara Maes', paths: ['/referrals', '/referrals/linde/new'] },
  { user: 'Bart Claes', paths: ['/partner'] },
  { user: 'Leen Wouters', paths: ['/queue'] },
  { user: 'Els Jacobs', paths: ['/reports'] },
  { user: 'Ann Peeters', paths: ['/start'] },
  { user: 'Paula Jansen', paths: ['/people/partners'] },
] as const

/** Enough for a count in every month; the whole demo is what the other tests look at. */
const demoShare = 0.4

const Sent = z.object({ personalLink: z.string() })

/** The first screens of every role on such days, in files of their own so that workers share them. */
export const testOn = (...days: readonly CalendarDay[]) =>
  describe.each(days)('on $day', ({ day, now, locale, axe }) => {
    let host: Host
    let browser: TestBrowser
    let data: string
    const inWords = (moment: string, options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
        .format(new Date(moment))
        .replace(/\b1 (?=janv)/, '1er ')
    const today = inWords(day, { dateStyle: 'full' })

    beforeAll(async () => {
      data = await temporaryFolder('day')
      host = await startHost({ data, quiet: true, demoShare, env: { ...process.env, KRING_NOW: now } })
      await host.caughtUp()
      browser = await openTestBrowser(host.url)
    })
    afterAll(async () => {
      await browser?.close()
      await host?.stop()
      await rm(data, { recursive: true, force: true })
    })

    /** The words on the page, once nothing is being fetched any more. */
    async function settled(page: Page): Promise<string> {
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      if (axe) await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      const text = (await page.locator('#app').textContent()) ?? ''
      expect(text, page.url()).not.toMatch(/\bNaN\b|Invalid Date|undefined|null(?!e)/)
      return text
    }

    it.each(screens)('$user, at 320 px', async ({ user, paths }) => {
      const page = await browser.signedIn(user, { width: 320, locale })
      for (const path of paths) {
        await page.goto(`${browser.url}${path}`)
        const text = await settled(page)
        if (path === '/queue') {
          expect(text.toLowerCase()).toContain(today.toLowerCase())
          // The one that waits longest was sent eight working days ago, and a conversation may take five.
          expect(await page.locator('section[aria-labelledby=first] .tag').first().textContent()).toMatch(/^3 /)
          await page.locator('section[aria-labelledby=first] a').click()
          await page.waitForURL(/\/dossiers\//)
          await settled(page)
        }
        if (path === '/reports') {
          // The newest grant that has an edition: in January nothing of the new year is released.
          const grant = await page.locator('main p').first().textContent()
          const released = Number(day.slice(0, 4)) - Number(day.slice(5, 7) === '01')
          expect(grant).toContain(`Samen aan zet ${released}`)
        }
      }
    })

    it('a citizen, at 320 px: the public page, and what became of a referral of today', async () => {
      const example = examples.find(({ sector, audience }) => sector === 'youth-care' && audience === 'citizen')
      if (example === undefined) throw new Error('no citizen example for youth care')
      const sent = await fetch(`${browser.url}/api/t/linde/referrals`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        body: JSON.stringify({ form: { id: 'self-referral', version: 1 }, answers: example.answers, locale: 'nl' }),
      })
      const { personalLink } = Sent.parse(await sent.json())
      const page = await browser.visitor({ width: 320, locale })
      await page.goto(`${browser.url}/o/linde`)
      await settled(page)
      await page.goto(`${browser.url}/o/linde/follow#${personalLink}`)
      await page.getByText(/^LIN-/).first().waitFor()
      expect(await settled(page)).toContain(inWords(day, { day: 'numeric', month: 'long' }))
    })
  })
