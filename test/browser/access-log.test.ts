import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

const reason = 'De moeder belde vannacht en de regiomanager is niet bereikbaar.'

/** Opening a dossier is logged; outside one's region a reason is required, which the partner can read. */
describe('who looked at a dossier', () => {
  let browser: TestBrowser
  let id = ''
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  const openLog = async (options: { readonly width?: number; readonly dark?: boolean }): Promise<Page> => {
    const page = await browser.signedIn('Bart Claes', options)
    await page.goto(`${browser.url}/partner/referrals/linde/${id}/log`)
    await page.getByRole('heading', { level: 1, name: 'Wie keek in dit dossier' }).waitFor()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page
  }

  it('a regional manager opens it once, however often the window gets the focus', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 320 })
    const link = page.locator('main a[href^="/dossiers/linde/"]').first()
    id = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    expect(id).toMatch(/^LIN-/)
    const readings: string[] = []
    page.on('request', request => {
      if (request.url().endsWith(`/referrals/${id}`)) readings.push(request.method())
    })
    await page.goto(`${browser.url}/dossiers/linde/${id}`)
    await page.getByRole('link', { name: 'Wie keek in dit dossier' }).waitFor()
    await page.evaluate(
      "window.dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange')); window.dispatchEvent(new Event('online'))",
    )
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(readings).toEqual(['GET'])
  })

  it('she prints it and saves it as a file', async () => {
    const page = await browser.signedIn('Leen Wouters')
    await page.goto(`${browser.url}/dossiers/linde/${id}`)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewaar als leesbare pagina' }).click()
    expect((await file).suggestedFilename()).toBe(`${id}.html`)
    await page.evaluate(
      "window.print = () => { dispatchEvent(new Event('beforeprint')); window.paper = document.querySelector('.paper-sheet')?.textContent; dispatchEvent(new Event('afterprint')) }",
    )
    await page.getByRole('button', { name: 'Afdrukken' }).click()
    await expect.poll(() => page.evaluate('window.paper ?? ""').then(String)).toContain('Afgedrukt door Leen Wouters')
    const paper = String(await page.evaluate('window.paper'))
    for (const part of ['Het verhaal', 'De conferentievraag', 'Mensen', 'Geschiedenis']) expect(paper).toContain(part)
  })

  it('the admin of the partner reads that she did, and filters', async () => {
    const page = await openLog({ width: 320 })
    const line = (what: string) => page.getByRole('listitem').filter({ hasText: what }).first()
    for (const what of ['las het dossier', 'bewaarde het dossier als bestand', 'drukte het dossier af']) {
      await line(what).waitFor()
      expect(await line(what).textContent()).toContain('Leen Wouters, regiomanager')
    }
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: /^Alleen wijzigen/ }).click()
    await line('verstuurde de aanmelding').waitFor()
    expect(await line('las het dossier').count()).toBe(0)
    await expectAccessible(page)
  })

  it('another region’s manager gets in with a reason only, and can only read', async () => {
    const page = await browser.signedIn('Ruben Hofman', { width: 320, dark: true })
    await page.goto(`${browser.url}/dossiers/linde/${id}`)
    await page.getByRole('heading', { name: 'Is het dringend?' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const open = page.getByRole('button', { name: 'Open het dossier in nood' })
    await open.click()
    await page.getByRole('alert').first().waitFor()
    await expectAccessible(page)
    await page.getByLabel('Waarom kan het niet wachten?').fill(reason)
    await open.click()
    await page.getByText('In nood geopend tot').waitFor()
    await page.getByText('De beheerder van de partner is verwittigd.').waitFor()
    await page.getByRole('heading', { name: 'Het verhaal' }).waitFor()
    for (const command of [/^Neem de aanmelding aan/, /^Start het gesprek/, /^Wijs af/, /^Afdrukken/, /^Bewaar als/])
      expect(await page.getByRole('button', { name: command }).count(), String(command)).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('a dossier that is not there stays so, with a reason too', async () => {
    const page = await browser.signedIn('Ruben Hofman')
    await page.goto(`${browser.url}/dossiers/linde/LIN-2020-000000`)
    await page.getByLabel('Waarom kan het niet wachten?').fill(reason)
    await page.getByRole('button', { name: 'Open het dossier in nood' }).click()
    await page.getByRole('alert').getByText('Dit dossier bestaat niet.').waitFor()
    expect(await page.getByLabel('Waarom kan het niet wachten?').inputValue()).toBe(reason)
  })

  it('the admin of the partner reads the reason', async () => {
    const page = await openLog({ width: 320, dark: true })
    const line = page.getByRole('listitem').filter({ hasText: 'opende het dossier in nood' }).first()
    expect(await line.textContent()).toContain('Ruben Hofman, regiomanager')
    expect(await line.textContent()).toContain(reason)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('the admin of another partner reads nothing', async () => {
    const page = await browser.signedIn('Koen Desmet')
    await page.goto(`${browser.url}/partner/referrals/linde/${id}/log`)
    await page.getByText('Dit dossier bestaat niet, of je mag het logboek niet zien.').waitFor()
  })
})
