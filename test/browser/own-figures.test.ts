import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

describe('a partner’s own report', () => {
  it('shows its admin what became of its referrals, and says that it is for them alone', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 390 })
    await page.goto(`${browser.url}/partner`)
    await page.getByRole('link', { name: 'Cijfers' }).click()
    await page.getByRole('heading', { level: 1, name: 'Onze cijfers' }).waitFor()
    await page.getByText('Alleen voor jullie zelf').waitFor()
    const path = page.getByRole('table', { name: 'Van aanmelding tot plan' })
    await path.getByRole('row', { name: /^Aanmeldingen \d/ }).waitFor()
    await page.getByText('Wat tellen we?').first().click()
    await page.getByText('Alle aanmeldingen die in de periode zijn verstuurd.').waitFor()
    await expectFineEverywhere(page, 'partner-report')
  })

  it('is of another period, which stands in the address, and is taken along as a file', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 1280 })
    await page.goto(`${browser.url}/partner/report`)
    const periods = page.getByLabel('Periode')
    const earlier = await periods.locator('option').nth(9).getAttribute('value')
    await periods.selectOption(earlier ?? '')
    await page.getByText('In deze periode is niets aangemeld.').waitFor()
    expect(page.url()).toContain(`period=${earlier}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^linde-.*\.csv$/)
  })
})

describe('the overview of a region', () => {
  it('shows its manager what waits where, what is carried and why trajectories stopped', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.goto(`${browser.url}/overview`)
    await page.getByRole('heading', { level: 1, name: 'Overzicht van Oost' }).waitFor()
    const waiting = page.getByRole('table', { name: 'Wat wacht waar?' })
    expect(await waiting.getByRole('row').count()).toBe(8)
    await page.getByRole('heading', { name: 'Wat dragen de coördinatoren?' }).waitFor()
    await expectFineEverywhere(page, 'overview')
  })

  it('is there for the platform admin too, and for no partner', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 1280 })
    await page.goto(`${browser.url}/overview`)
    await page.getByRole('heading', { level: 1, name: 'Overzicht van Oost' }).waitFor()
    const times = page.getByRole('table', { name: 'Doorlooptijd per partner' })
    expect(await times.getByRole('rowheader').allTextContents()).toEqual(
      expect.arrayContaining(['Hele regio', 'Jeugdhulp De Linde']),
    )
    expect(await times.getByRole('columnheader').count()).toBe(7)
    const other = await browser.signedIn('Bart Claes', { width: 390 })
    await other.goto(`${browser.url}/overview`)
    await other.getByRole('heading', { level: 1 }).waitFor()
    expect(await other.getByRole('heading', { level: 1 }).textContent()).not.toContain('Overzicht')
  })
})
