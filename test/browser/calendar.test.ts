import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examples } from '@kring/domain/test-data/examples'
import { type Host, startHost } from '@kring/local/host'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/**
 * The days on which dates go wrong: the first and last of a year, the leap day, the last day of October when a year has
 * ten months to show, and an hour before the clocks change in Brussels. Each with demo data made for that moment.
 * On three of them, one for each language, axe looks at each page: another date changes words and widths, which are
 * looked at on all, and no element.
 */
const days = [
  { day: '2027-01-01', now: '2027-01-01T00:10:00+01:00', locale: 'nl-BE', months: ['2026-02', '2027-01'], axe: true },
  { day: '2028-02-29', now: '2028-02-29T12:00:00+01:00', locale: 'fr-BE', months: ['2027-03', '2028-02'], axe: true },
  { day: '2026-10-31', now: '2026-10-31T09:00:00+01:00', locale: 'en-GB', year: '2026', axe: true },
  { day: '2026-12-31', now: '2026-12-31T22:00:00+01:00', locale: 'nl-BE', year: '2026' },
  { day: '2026-03-29', now: '2026-03-29T01:58:00+01:00', locale: 'fr-BE', months: ['2025-04', '2026-03'] },
  { day: '2026-10-25', now: '2026-10-25T02:58:00+02:00', locale: 'en-GB', year: '2026' },
] as const

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

describe.each(days)('on $day', ({ day, now, locale, ...period }) => {
  let host: Host
  let browser: TestBrowser
  let data: string
  const inWords = (moment: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      .format(new Date(moment))
      .replace(/\b1 (?=janv)/, '1er ')
  const today = inWords(day, { dateStyle: 'full' })

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'kring-day-'))
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
    if ('axe' in period) await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const text = (await page.locator('#app').textContent()) ?? ''
    expect(text, page.url()).not.toMatch(/\bNaN\b|Invalid Date|undefined|null/)
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
        // In the first months of a year there is little to see of it: then the last twelve are shown.
        const shown =
          'year' in period
            ? [period.year]
            : period.months.map(month => inWords(`${month}-01`, { month: 'long', year: 'numeric' }))
        const heading = await page.locator('main p').first().textContent()
        for (const words of shown) expect(heading).toContain(words)
        expect(await page.locator('main table').count()).toBeGreaterThan(1)
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
