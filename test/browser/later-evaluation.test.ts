import { rm } from 'node:fs/promises'
import { type Host, startHost } from '@kring/local/host'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { annsTrajectory } from '../support/annsTrajectory.ts'
import { expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testNow } from '../support/clock.ts'
import { temporaryFolder } from '../support/testEngine.ts'

const Evaluated = z.object({
  evaluation: z.looseObject({
    current: z.looseObject({ moment: z.string() }).optional(),
    agreements: z.array(z.looseObject({ id: z.string() })).default([]),
  }),
})
const some = (...people: readonly string[]) => ({ kind: 'some', people, services: [] }) as const

describe('on the day that the family chose to look back, Ann asks', () => {
  let data: string
  let host: Host
  let browser: TestBrowser
  let page: Page

  /** A host of their own: its clock moves on. */
  const startAt = async (now: string) => {
    const options = { data, quiet: true, demoShare: 0.02, env: { ...process.env, KRING_NOW: now } }
    host = await startHost(host === undefined ? options : { ...options, port: Number(new URL(host.url).port) })
    await host.caughtUp()
  }

  beforeAll(async () => {
    data = await temporaryFolder('later-evaluation')
    await startAt(testNow)
    const { id, add, give, read } = await annsTrajectory(host.url)
    const edith = await add({ name: 'Edith Maes', relation: 'tante', phone: '0470 12 34 56' })
    const marc = await add({ name: 'Marc Vermeulen', relation: 'vader' })
    await give('plan-without-meeting', { madeOn: '2026-05-12', madeBy: 'Edith en Marc' })
    await give('write-agreement', {
      ...{ wording: 'follows-who', when: { kind: 'always' }, requirements: [], needs: [] },
      ...{ what: 'kookt elke zondag', who: some(edith), watches: some(marc) },
    })
    await give('set-plan', { initiative: some(edith), texts: [], drawings: [], reviewOn: '2026-06-20' })
    /** It falls due by itself, in the background. */
    const due = (moment: string) =>
      vi.waitFor(
        async () => {
          const { evaluation } = Evaluated.parse(await read())
          expect(evaluation.current?.moment).toBe(moment)
          return evaluation
        },
        { timeout: 60_000, interval: 500 },
      )
    const [first] = (await due('months-1')).agreements
    for (const person of [edith, marc]) await give('log-evaluation-talk', { person, outcome: 'spoken', minutes: 9 })
    await give('check-agreement', { agreement: first?.id, result: 'fully', saidBy: marc })
    await give('complete-evaluation', { outcome: 'goes-on', saidBy: marc })
    await host.caughtUp()
    await host.stop()
    await startAt('2026-06-21T09:00:00.000Z')
    browser = await openTestBrowser(host.url)
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(`${host.url}/today/linde/${id}/evaluation`)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    await rm(data, { recursive: true, force: true })
  })

  it('how much help the family still uses, which the first evaluation does not ask', async () => {
    const card = page.getByRole('region', { name: 'Hoeveel hulp gebruiken jullie nog?' })
    const less = card.getByRole('radio', { name: 'Minder dan vóór de conferentie' })
    const saved = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
    await card.getByRole('button', { name: 'Bewaar' }).click()
    await card.getByText('Kies hoeveel hulp de familie nog gebruikt.').first().waitFor()
    await less.check()
    await page.reload()
    await less.waitFor()
    expect(await less.isChecked()).toBe(true)
    await expectFineEverywhere(page, 'later-evaluation')
    await card.getByRole('button', { name: 'Bewaar' }).click()
    await saved('Bewaard: Minder dan vóór de conferentie.')
    await card.getByRole('button', { name: 'Wijzig' }).click()
    await card.getByRole('radio', { name: 'Geen hulp meer' }).check()
    await card.getByRole('button', { name: 'Bewaar' }).click()
    await saved('Bewaard: Geen hulp meer.')
    await card.getByText('Gevraagd').waitFor()
    expect(await card.getByRole('radio').count()).toBe(0)
  })
})
