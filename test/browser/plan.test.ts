import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { addDays } from '@kring/domain'
import { johansAgreements, johansNames } from '@kring/domain/test-data/johanPlan'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import { accessToken } from '../support/session.ts'

let browser: TestBrowser
let page: Page
let circle: InvitedCircle
const people: Record<string, string> = {}
/** On the clock of the host. */
let today: string

/** The example with the people of this trajectory in it. */
const ours = <Given>(given: Given): Given =>
  JSON.parse(JSON.stringify(given), (_, value) => (Array.isArray(value) ? value.map(one => people[one] ?? one) : value))

const shots = process.env.KRING_SHOTS
async function shoot(name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
}
async function expectFineEverywhere(): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [390, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 390, height: 900 })
}
const saved = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const button = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact: true })
const at = (part: string) => `${browser.url}/today/linde/${circle.id}/${part}`

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  const token = await accessToken(browser.url, 'ann')
  const answer = await fetch(`${browser.url}/api/t/linde/trajectories/${circle.id}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  today = z.looseObject({ today: z.string() }).parse(await answer.json()).today
  people.johan = circle.johan
  for (const [key, name] of Object.entries(johansNames))
    if (key !== 'johan') people[key] = await circle.invite({ name, email: `${key}.plan@kring.example` })
  people.rita = await circle.invite({ name: 'Rita Maes', email: 'rita.plan@kring.example' })
  await prepareForDay(circle, [circle.johan], people.edith ?? '')
  await circle.prepare('set-mandate', {
    legalContext: 'voluntary',
    holder: 'Els Claes',
    decidesBy: addDays(today, 14),
  })
  await circle.prepare('schedule', { day: today, time: '23:59', place: 'Buurthuis Het Sas' })
  await circle.prepare('begin-day')
  for (const key of Object.keys(johansNames))
    await circle.prepare('enter-room', { person: people[key], way: 'in-room' })
  await circle.prepare('begin-phase', { phase: 'information' })
  await circle.prepare('begin-phase', { phase: 'private' })
  await circle.prepare('end-private-time')
  await circle.prepare('begin-phase', { phase: 'presentation' })
  page = await browser.signedIn('Ann Peeters', { width: 390 })
})
afterAll(() => browser.close())

describe('the plan of Johan', () => {
  it('is typed while the family tells it, and read back at once', async () => {
    await page.goto(at('plan'))
    await page.getByRole('heading', { level: 1, name: 'Het plan van Johan' }).waitFor()
    expect(await page.title()).not.toContain('Johan')
    await shoot('plan-empty')
    await button('Nog een afspraak').click()
    await page.getByLabel('Wat spreken jullie af?').fill('gaat naar oma en opa')
    await page.getByRole('group', { name: 'Wie doet dit?' }).getByLabel('Johan').check()
    await page.getByLabel('Steeds opnieuw').check()
    const form = page.locator('#form-agreement-new')
    await form.getByText('op welke dagen?').first().waitFor()
    await form.getByLabel('woensdag', { exact: true }).check()
    await form.getByText(/Johan gaat naar oma en opa, elke woensdag/).waitFor()
    await shoot('plan-form')
    await expectFineEverywhere()
    // What is typed is never lost.
    await page.reload()
    await page
      .getByText(/Johan gaat naar oma en opa, elke woensdag/)
      .first()
      .waitFor()
    await button('Bewaar afspraak 1').click()
    await saved('Afspraak 1 staat in het plan.')
    await page.getByRole('region', { name: '1 afspraak' }).getByText('Nog niet compleet').waitFor()
  })

  it('asks what is missing, and goes back to the family for it (G15, G17)', async () => {
    for (const { id: agreement, needs: _, ...said } of ours(johansAgreements).slice(1))
      await circle.prepare('write-agreement', { agreement, ...said })
    await circle.prepare('write-agreement', {
      ...{ agreement: 'a7', what: 'gaan samen zwemmen', wording: 'follows-who', when: { kind: 'always' } },
      who: { kind: 'some', people: [people.johan, people.wim], services: [] },
      needs: [{ kind: 'person', person: people.rita }],
    })
    await page.reload()
    await page.getByRole('region', { name: '14 afspraken' }).waitFor()
    const gaps = page.getByRole('region', { name: 'Vraag nog aan de familie' })
    await gaps.getByRole('button', { name: /wie iedereen opnieuw samenroept/ }).waitFor()
    expect(await button('Het plan is aanvaard').getAttribute('aria-disabled')).toBe('true')
    await button('Terug naar de familie voor details').click()
    await saved('Het plan is terug bij de familie.')
    await page.getByText('Het plan ging al 1 keer terug voor details.').waitFor()
    await shoot('plan-gaps')
    await gaps.getByRole('button', { name: /wie iedereen opnieuw samenroept/ }).click()
    const details = page.locator('#form-plan-details')
    await details.getByLabel('Wie roept iedereen dan opnieuw samen?').selectOption({ label: 'tante Edith' })
    await details.getByLabel('Wie let erop dat iedereen zich eraan houdt?').selectOption({ label: 'oom Herman' })
    await details.getByText(/Tante Edith roept iedereen/).waitFor()
    await button('Bewaar', details).click()
    await saved('Dat staat in het plan.')
  })

  it('is refused on two grounds only, and accepted whole (G16)', async () => {
    await button('Het plan wordt geweigerd').click()
    const form = page.locator('#form-refuse')
    const grounds = form.getByRole('group', { name: 'Waarom?' }).getByRole('radio')
    await form.getByLabel('Het is niet veilig').waitFor()
    expect(await grounds.count()).toBe(2)
    await shoot('plan-refuse')
    await button('Annuleer', form).click()
    await button('Het plan is aanvaard').click()
    await page.getByText('Door Els Claes, zonder voorwaarden.').waitFor()
    expect(await button('Nog een afspraak').count()).toBe(0)
    await expectFineEverywhere()
    await shoot('plan-accepted')
  })
})

describe('the accepted plan', () => {
  it('is read aloud one agreement at a time, and ends with who takes the initiative (G17)', async () => {
    await button('Lees alles voor').click()
    const aloud = page.locator('.plan-aloud')
    await aloud.getByRole('heading', { name: 'Afspraak 1 van 14' }).waitFor()
    await aloud.getByText(/Johan gaat naar oma en opa/).waitFor()
    await expectFineEverywhere()
    await shoot('plan-aloud')
    await button('Volgende', aloud).click()
    await aloud.getByRole('heading', { name: 'Afspraak 2 van 14' }).waitFor()
    for (let number = 2; number <= 14; number++) await button('Volgende', aloud).click()
    await aloud.getByText(/Tante Edith roept iedereen/).waitFor()
    await aloud.getByRole('button', { name: 'Stop met voorlezen' }).last().click()
    await page.getByRole('region', { name: '14 afspraken' }).waitFor()
  })

  it('is taken away: side by side of two languages, for the child, and for the calendar', async () => {
    const take = page.getByRole('region', { name: 'Neem het plan mee' })
    const saves = async (name: string, file: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name, take).click()])
      if (shots !== undefined) await download.saveAs(`${shots}/${file}`)
      return [download.suggestedFilename(), (await readFile(await download.path(), 'latin1')).slice(0, 5)]
    }
    expect(await saves('Plan als pdf', 'plan.pdf')).toEqual(['plan.pdf', '%PDF-'])
    await take.getByLabel('Naast een tweede taal?').selectOption('fr')
    expect(await saves('Plan als pdf', 'plan-nl-fr.pdf')).toEqual(['plan.pdf', '%PDF-'])
    await take.getByLabel('Voor wie?').selectOption({ label: 'Versie voor Johan' })
    await take.getByLabel('Naast een tweede taal?').selectOption('')
    expect(await saves('Plan als pdf', 'plan-johan.pdf')).toEqual(['plan.pdf', '%PDF-'])
    expect(await saves('Afspraken in de agenda', 'afspraken.ics')).toEqual(['afspraken.ics', 'BEGIN'])
    await saved('Het bestand is gemaakt.')
    await shoot('plan-take')
  })
})

describe('who gets the plan', () => {
  it('is decided one by one: who referred sees two agreements (G19)', async () => {
    await page.goto(at('release'))
    await page.getByText('Nog niemand kreeg het plan.').waitFor()
    await button('Kies de eerste persoon of dienst').click()
    const form = page.locator('#form-release-new')
    await form.getByLabel('Wie aanmeldde').check()
    await form.getByLabel('Sommige afspraken').check()
    await form.getByRole('group', { name: 'Welke afspraken?' }).getByRole('checkbox').nth(7).check()
    await form.getByRole('group', { name: 'Wie besliste dit?' }).getByLabel('tante Edith').check()
    await expectFineEverywhere()
    await shoot('release-form')
    await button('Deel het plan', form).click()
    await saved('Het plan is gedeeld zoals de familie besliste.')
    await page.getByText('Staat nu bij de aanmelding, voor wie die deed.').waitFor()
    await shoot('release')
  })

  it('is seen by who referred, until it is taken back', async () => {
    const sara = await browser.signedIn('Sara Maes', { width: 390 })
    const path = `${browser.url}/referrals/linde/${circle.id}`
    await sara.goto(path)
    await sara.getByRole('heading', { name: 'Uit het plan: 1 van de 14 afspraken' }).waitFor()
    await expectAccessible(sara)
    if (shots !== undefined) await sara.screenshot({ path: `${shots}/referrer-390.png`, fullPage: true })
    await page.getByRole('button', { name: /^Trek in ?: Wie aanmeldde/ }).click()
    const form = page.locator('[id^="form-release-revoke"]')
    await form.getByRole('group', { name: 'Wie vroeg dit?' }).getByLabel('tante Edith').check()
    await button('Trek in', form).click()
    await saved('Ingetrokken. Zij zien het plan niet meer.')
    await shoot('release-revoked')
    await expect
      .poll(
        async () => {
          await sara.goto(path)
          await sara.getByRole('heading', { level: 1 }).waitFor()
          return sara.getByRole('heading', { name: /Uit het plan/ }).count()
        },
        { timeout: 30_000 },
      )
      .toBe(0)
  })

  it('asks a yes of who was not there; a no gives that one agreement back (G16)', async () => {
    const consent = page.getByRole('region', { name: 'Afspraak 7: Rita' })
    await consent.getByRole('button', { name: /^Noteer nee/ }).click()
    await saved('Afspraak 7 is terug bij de kring. Het plan blijft aanvaard.')
    await consent.getByRole('link', { name: 'Noteer wat de kring beslist' }).click()
    await page.getByRole('region', { name: '14 afspraken' }).getByText('Terug naar de kring').waitFor()
    await page.getByText('Door Els Claes, zonder voorwaarden.').waitFor()
  })
})
