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

const none = (): object[] => []
/** The API answers so: whether some referral of the demo has no grant depends on its own stories. */
const noGrant = { tenant: 'linde', partner: 'Jeugdhulp De Linde', reference: 'LIN-2026-000123', variant: 'family' }

describe('the referrals that no grant pays for', () => {
  it('are counted in the overview, and listed with why and where somebody chooses', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.route('**/api/ops/overview*', async route => {
      const json = await (await route.fetch()).json()
      await route.fulfill({ json: { ...json, unfunded: 2 } })
    })
    const json = {
      ...{ region: 'oost', regions: ['oost'], mayOpen: true },
      items: [
        { ...noGrant, month: '2026-05', reason: 'not-chosen' },
        { ...noGrant, reference: 'LIN-2026-000456', month: '2026-06', reason: 'none-covers' },
      ],
    }
    await page.route('**/api/ops/unfunded*', route => route.fulfill({ json }))
    await page.goto(`${browser.url}/overview`)
    await page.getByText('Voor 2 aangenomen aanmeldingen betaalt geen subsidie.').waitFor()
    await page.getByRole('link', { name: 'Bekijk welke' }).click()
    await page.getByRole('heading', { level: 1, name: 'Zonder subsidie in Oost' }).waitFor()
    await page.getByText('Meer dan één subsidie kan betalen. Nog niemand koos.').waitFor()
    await expectFineEverywhere(page, 'unfunded')
    const choose = page.getByRole('link', { name: 'Kies wie betaalt voor LIN-2026-000123' })
    expect(await choose.getAttribute('href')).toBe('/dossiers/linde/LIN-2026-000123#decide')
  })

  it('are shown to the platform admin without a way into a dossier, and said to be none where there are none', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 390 })
    const json = { ...{ region: 'oost', regions: ['oost'], mayOpen: false }, items: none() }
    await page.route('**/api/ops/unfunded*', route => route.fulfill({ json }))
    await page.goto(`${browser.url}/overview?list=unfunded`)
    await page.getByText('Voor elke aangenomen aanmelding is bekend wie betaalt.').waitFor()
    await expectFineEverywhere(page, 'unfunded-none')
    json.items = [{ ...noGrant, month: '2026-05', reason: 'ended' }]
    await page.reload()
    await page.getByRole('link', { name: 'Naar de subsidies' }).waitFor()
    expect(await page.getByRole('link', { name: /Kies wie betaalt/ }).count()).toBe(0)
  })
})
