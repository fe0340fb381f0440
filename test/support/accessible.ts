import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as z from 'zod'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a look leaves out, where it would cost time and find nothing. */
type Look = {
  /** Contrast alone: of what was looked at in the light, only the colours differ in the dark. */
  readonly contrastOnly?: boolean
  /** Fetches every style sheet anew, for the one rule that reads them: that nothing is locked to one orientation. */
  readonly readsStyles?: boolean
}

/**
 * No faults by axe's rules for WCAG 2.2 AA on the page as it is now. Axe is put into a page once, and gives back its
 * faults alone: put there for every look, and with all that is right, it took three times as long.
 */
export async function expectAccessible(page: Page, { contrastOnly = false, readsStyles = false }: Look = {}) {
  // Axe looks into the page, not into frames.
  expect(page.frames(), page.url()).toHaveLength(1)
  const runOnly = contrastOnly ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: tags }
  const options = JSON.stringify({ resultTypes: ['violations'], preload: readsStyles, runOnly })
  const look = `axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(' | ')))`
  // Once per document: a reload or another address begins without it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const found = z.array(z.string()).parse(await page.evaluate(look))
  expect(found, page.url()).toEqual([])
}

/** Nothing sticks out to the right: the page does not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [inside, outside] = await page
    .evaluate('[document.documentElement.scrollWidth, window.innerWidth]')
    .then(String)
    .then(text => text.split(',').map(Number))
  expect(inside, page.url()).toBeLessThanOrEqual(outside ?? 0)
}

/**
 * The same screen on the narrowest phone, a wide screen and a phone, in the light and in the dark; the page is on a phone
 * then. With SHOTS, a folder, and a name, it leaves its pictures there.
 */
export async function expectFineEverywhere(page: Page, name?: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(page)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    if (name !== undefined) await shoot(page, `${name}-${width}`)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, { contrastOnly: true })
  if (name !== undefined) await shoot(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** A picture of the whole page in the folder SHOTS, if there is one. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
