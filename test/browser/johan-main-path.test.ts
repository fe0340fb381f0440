import { starterForms } from '@kring/domain'
import { johanCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'
import { fillForm } from '../support/fillForm.ts'
import { accessToken } from '../support/session.ts'
import { testFourKinds } from './fourKinds.ts'

const GrantMoney = z.object({ committed: z.int() })

/** The referrer submits the Johan case, the manager accepts, the grant counts one more. */
describe('the main path, by hand in a browser', () => {
  let browser: TestBrowser
  let id: string
  let before: number
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  /** What the funder is bound to, in whole euros: a funder sees it in the next edition, the operator at once. */
  const committed = async (): Promise<number> => {
    const answer = await fetch(`${browser.url}/api/ops/grants/dijleland/samen-aan-zet-${testDay.slice(0, 4)}/money`, {
      headers: { Authorization: `Bearer ${await accessToken(browser.url, 'paula')}` },
    })
    return GrantMoney.parse(await answer.json()).committed
  }

  it('a referrer fills the form, checks the answers and gets a number', async () => {
    const page = await browser.signedIn('Sara Maes')
    // Its first form by name: elsewhere another one is being made and opened at the same time.
    await page.goto(`${browser.url}/referrals/linde/new/referral`)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('list', { name: 'Onderdelen' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    await fillForm(page, starterForms('youth-care').professional, johanCase, 'nl')
    await page.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()
    await expectAccessible(page)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Verstuur de aanmelding' }).click()
    await page.getByRole('heading', { level: 1, name: 'Je aanmelding is verstuurd' }).waitFor()
    await expectAccessible(page)
    id =
      (await page
        .getByText(/^LIN-\d{4}-\d{6}$/)
        .first()
        .textContent()) ?? ''
    expect(id).toMatch(/^LIN-/)
    await page.goto(`${browser.url}/referrals`)
    await page.getByText(id).first().waitFor()
    await expectAccessible(page)
  })

  it('the regional manager carries it from the queue to acceptance', async () => {
    before = await committed()
    const page = await browser.signedIn('Leen Wouters')
    await page.getByRole('heading', { name: 'Wacht op mij' }).waitFor()
    await page.getByText(id).first().waitFor()
    await expectAccessible(page)
    await page.goto(`${browser.url}/dossiers/linde/${id}`)
    await page.getByRole('heading', { level: 1, name: /Johan Vermeulen/ }).waitFor()
    await carryToAcceptance(page)
    await expectAccessible(page)
  })

  it('the grant comes to be bound to one more', async () => {
    await expect.poll(committed, { interval: 100 }).toBeGreaterThan(before)
    const page = await browser.signedIn('Els Jacobs')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
  })
})

testFourKinds()

async function carryToAcceptance(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: 'Neem de aanmelding aan' })
  expect(await accept.getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Start het gesprek' }).click()
  await page.getByText('In gesprek', { exact: true }).first().waitFor()

  await page.getByRole('heading', { name: 'Schrijf het gesprek op' }).waitFor()
  const when = page.getByRole('group', { name: /Wanneer was het gesprek/ })
  for (const [index, part] of ['5', '1', '2026'].entries()) await when.getByRole('textbox').nth(index).fill(part)
  await page.getByRole('textbox', { name: /Met wie heb je gesproken/ }).fill('vader, moeder en Johan')
  await page
    .getByRole('textbox', { name: 'Wat is er aan de hand?' })
    .fill('Vader en moeder willen allebei een plan maken.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  await page.getByText('Gesprek gevoerd').first().waitFor()

  const question = page.getByRole('textbox', { name: /Welke vraag moet de conferentie beantwoorden/ })
  await question.fill('Moet Johan naar een pleeggezin?')
  await page.getByText('Gesloten vraag.').first().waitFor()
  await question.fill('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?')
  await page.getByText('Open vraag.').first().waitFor()
  await page.getByText('Ik bevestig: deze vraag is open en concreet.').click()
  await page.getByRole('button', { name: 'Bewaar en bevestig' }).click()
  await page.getByText('Eén open vraag bevestigd').waitFor()

  await page.getByRole('button', { name: 'Noteer een minimumeis' }).click()
  await page
    .getByRole('textbox', { name: /Wat moet er voor een veilig plan/ })
    .fill('Niemand gebruikt drugs als Johan er is.')
  await page.getByRole('textbox', { name: 'Waarom' }).fill('Johan was twee keer alleen met iemand onder invloed.')
  await page.getByRole('button', { name: 'Bewaar de minimumeis' }).click()
  await page.getByText('Niemand gebruikt drugs als Johan er is.').first().waitFor()

  await accept.click()
  await page.getByText('Aangenomen', { exact: true }).first().waitFor()
}
