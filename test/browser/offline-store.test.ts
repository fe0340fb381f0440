import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import { storedOfDay } from '../support/storedOfDay.ts'

let browser: TestBrowser
let circle: InvitedCircle
let page: Page
const pin = '470912'

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  const edith = await circle.invite({
    name: 'Edith Maes',
    relation: 'tante',
    email: 'edith@offline.example',
    address: 'Geheimstraat 1',
  })
  await prepareForDay(circle, [circle.johan], edith)
  await circle.prepare('schedule', { day: testDay, time: '23:30', place: 'Buurthuis Het Sas' })
})
afterAll(() => browser.close())

const address = (): string => `${browser.url}/day/linde/${circle.id}`
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const expected = () => page.getByRole('heading', { name: 'Wat zit er in de tas?' }).waitFor()

async function expectFineEverywhere(): Promise<void> {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize({ width: 390, height: 900 })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

describe('the bag of a day in a browser', () => {
  it('is fetched by its coordinator, with a code of six digits', async () => {
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(address())
    await page.getByLabel('Kies een code van zes cijfers').fill(pin)
    await page.getByLabel('Nog eens dezelfde code').fill('470913')
    await press('Haal de tas op')
    await page.getByText('De twee codes zijn niet gelijk.').waitFor()
    await expectFineEverywhere()
    await page.getByLabel('Nog eens dezelfde code').fill(pin)
    await press('Haal de tas op')
    await expected()
    await page.getByText('Deze pagina opent ook zonder signaal.').waitFor()
    await expectFineEverywhere()
  })

  it('shows nobody who copies the storage a name, a dossier or the code', async () => {
    const { text, bags } = await storedOfDay(page)
    expect(bags).toBe(1)
    for (const word of ['Johan', 'Vermeulen', 'Edith', 'tante', circle.id, 'linde', pin, 'Geheimstraat'])
      expect(text).not.toContain(word)
    // Nor the name of any field: two letters of a brace and a quote stand in ciphertext by chance.
    expect(text).not.toMatch(/"[a-zA-Z]{3,}":/)
  })

  it('opens without signal after the page was closed, with the code, and counts wrong ones', async () => {
    await page.context().setOffline(true)
    await page.goto(address())
    const code = page.getByLabel('Jouw code van zes cijfers')
    await code.fill('000000')
    await press('Open')
    await page.getByText('Je kunt nog 9 keer proberen').waitFor()
    await expectFineEverywhere()
    await code.fill(pin)
    await press('Open')
    await expected()
    await page.context().setOffline(false)
  })

  it('leaves every other page to the network', async () => {
    await page.goto(`${browser.url}/today`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const scopes = await page.evaluate(`(async () => {
      const all = await navigator.serviceWorker.getRegistrations()
      return [navigator.serviceWorker.controller === null, ...all.map(({ scope }) => new URL(scope).pathname)].join()
    })()`)
    expect(scopes).toBe('true,/day/')
  })

  it('is gone at sign-out', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await press('Uitloggen')
    await page.waitForURL(url => url.pathname === '/')
    expect(await storedOfDay(page)).toEqual({ text: '', bags: 0 })
  })
})
