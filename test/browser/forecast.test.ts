import { addDays } from '@kring/domain'
import { forecastOf } from '@kring/domain/forecast'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../recount/chance.ts'
import { expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const today = '2026-06-17'

/** Five years of a region in which one trajectory is accepted every three or four days. */
function fiveYears() {
  const chance = chanceOf(11)
  const all = []
  for (let day = -1825; day < -5; day += chance.between(2, 5)) {
    const from = day + chance.between(2, 8)
    const until = from + chance.between(70, 130)
    all.push({
      acceptedOn: addDays(today, day),
      ...(from < 0 ? { from: addDays(today, from) } : {}),
      ...(until < 0 ? { until: addDays(today, until) } : {}),
    })
  }
  return all
}

/** The page of a region about which the API answers this; a history of five years is in no table of a test. */
async function pageOf(answer: object): Promise<Page> {
  const page = await browser.signedIn('Leen Wouters', { width: 390 })
  const json = { region: 'oost', regions: ['oost'], ...answer }
  await page.route('**/api/ops/coordinator-forecast*', route => route.fulfill({ json }))
  await page.goto(`${browser.url}/coordinators/forecast`)
  return page
}

describe('the forecast of coordinators', () => {
  it('is found beside the coordinators, and answers from the API', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.goto(`${browser.url}/coordinators`)
    await page.getByRole('link', { name: 'Vooruitblik' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hoeveel coördinatoren zijn er nodig in Oost?' }).waitFor()
    await page.getByText('Er staat niets in over één coördinator of één gezin.').waitFor()
    await expectFineEverywhere(page, 'forecast-api')
  })

  it('says in words how many are needed and how many there are, with the numbers behind it', async () => {
    const forecast = forecastOf(fiveYears(), today)
    const page = await pageOf({ coordinators: { now: 11, each: 2.6 }, forecast })
    await page.getByText(/^Volgend kwartaal zijn er \d+ tot \d+ coördinatoren nodig\.$/).waitFor()
    await page.getByText('Nu zijn er 11 die een traject mogen begeleiden.').waitFor()
    const coming = page.getByRole('table', { name: 'Wat komt' })
    expect(await coming.getByRole('row').count()).toBe(5)
    expect(await page.getByRole('table', { name: 'Wat was' }).getByRole('row').count()).toBe(9)
    await page.getByRole('heading', { name: 'Waar rust dit op?' }).waitFor()
    await expectFineEverywhere(page, 'forecast')
  })

  it('says that it is not enough when it would have been wrong, and gives no number of coordinators', async () => {
    const forecast = forecastOf(fiveYears(), today)
    if (forecast.kind !== 'forecast') throw new Error(forecast.kind)
    const { ended, past } = forecast
    const wrong = past.map((one, index) => (index < 4 ? { ...one, was: one.high + 8, isWithin: false } : one))
    const page = await pageOf({
      coordinators: { now: 11, each: 2.6 },
      forecast: { kind: 'not-enough', ended, past: wrong },
    })
    await page.getByText('Nog niet genoeg gegevens').waitFor()
    expect(await page.getByText('coördinatoren nodig.').count()).toBe(0)
    expect(await page.getByRole('table', { name: 'Wat komt' }).count()).toBe(0)
    await expectFineEverywhere(page, 'forecast-not-enough')
  })

  it('says nothing below forty', async () => {
    const page = await pageOf({ coordinators: { now: 2, each: 2 }, forecast: { kind: 'few', ended: 12 } })
    await page.getByText('Nu zijn dat er 12.').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    await expectFineEverywhere(page, 'forecast-few')
  })
})
