import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { accessToken, tokenOf } from '../support/session.ts'

/** A manager keeps the records of coordinators; a coordinator keeps their own part from a phone. */

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

type Asked = { readonly body?: object; readonly version?: number }

/** Asks the API as whoever has this token. */
const askedWith =
  (token: string) =>
  async (path: string, { body, version }: Asked = {}) => {
    const answer = await fetch(`${browser.url}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const told: unknown = await answer.json().catch(() => undefined)
    return { status: answer.status, body: told }
  }

/** The same, as whoever is signed in on a page. */
const asked = async (page: Page) => askedWith(await tokenOf(page))

const Person = z.object({ subject: z.string() })
const Candidates = z.object({ items: z.array(z.object({ person: z.string(), name: z.string() })) })
const Versioned = z.object({ version: z.int() })

/** A member with the role of coordinator and no record: invited, confirmed by a second platform admin, and accepted. */
async function inviteCoordinator(name: string, email: string): Promise<string> {
  const ask = await asked(await browser.signedIn('Paula Jansen'))
  const made = await ask('/ops/members', { body: { name, email, role: 'coordinator' } })
  expect(made.status, JSON.stringify(made.body)).toBeLessThan(300)
  const { subject } = Person.parse(made.body)
  const confirm = await asked(await browser.signedIn('Hanne Smits'))
  expect((await confirm(`/ops/members/coordinator/-/${subject}/confirmation`, { body: {} })).status).toBeLessThan(300)
  const accept = askedWith(await accessToken(browser.url, subject))
  expect((await accept('/me/invitations/coordinator/-/acceptance', { body: {} })).status).toBe(204)
  return subject
}

/** Ann has a record, whether or not the data of this Kring came with one. */
async function registerAnn(page: Page): Promise<void> {
  const ask = await asked(page)
  const ann = Candidates.parse((await ask('/ops/coordinator-candidates')).body).items.find(
    ({ name }) => name === 'Ann Peeters',
  )
  if (!ann) return
  const details = { fullName: 'Ann Peeters', engagement: 'volunteer', languages: ['nl', 'fr'], home: 'Aarschot' }
  const body = { person: ann.person, region: 'oost', country: 'BE', ...details }
  expect((await ask('/ops/coordinators', { body })).status).toBe(201)
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const fillDay = async (page: Page, group: string, [day, month, year]: readonly [string, string, string]) => {
  const fields = page.getByRole('group', { name: group, exact: true })
  await fields.getByLabel('Dag', { exact: true }).fill(day)
  await fields.getByLabel('Maand', { exact: true }).fill(month)
  await fields.getByLabel('Jaar', { exact: true }).fill(year)
}
const check = async (page: Page) => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const shoot = async (page: Page, name: string) => {
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe('the regional manager', () => {
  it('adds a coordinator, fills what is missing field by field, and gives the certificate after the training', async () => {
    const page = await browser.signedIn('Leen Wouters')
    const person = await inviteCoordinator(
      'Fatima El Amrani',
      `fatima.${randomUUID().slice(0, 8)}@vrijwilliger.example`,
    )
    await page.getByRole('link', { name: 'Coördinatoren' }).click()
    await page.getByRole('heading', { level: 1, name: 'Coördinatoren' }).waitFor()
    await shoot(page, 'roster-empty-1280')
    await page.getByRole('button', { name: 'Voeg een coördinator toe' }).click()
    await page.getByLabel('Wie is het?').waitFor()
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Kies wie je toevoegt.' }).waitFor()
    await check(page)
    await page.getByLabel('Wie is het?').selectOption(person)
    await page.getByLabel('Land', { exact: true }).selectOption('BE')
    await page.getByRole('radio', { name: 'Vrijwilliger' }).check()
    await page.getByLabel('Woonplaats').first().fill('Aarschot')
    await page.getByRole('checkbox', { name: 'Nederlands', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Arabisch', exact: true }).check()
    await shoot(page, 'register-1280')
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Fatima El Amrani' }).waitFor()
    await page.getByRole('heading', { name: 'Er ontbreken nog 8 dingen voor een traject' }).waitFor()
    await check(page)
    await shoot(page, 'record-new-1280')
    expect(await page.title()).not.toContain('Fatima')

    // From the roster, a line about what is missing leads to its field.
    await page.getByRole('link', { name: '‹ Coördinatoren' }).click()
    await page.getByRole('link', { name: /^Het uittreksel of de VOG ontbreekt \(Fatima/ }).click()
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('conduct-from')
    await shoot(page, 'papers-form-1280')
    await check(page)
    await fillDay(page, 'Uittreksel uit het strafregister (model 2): vanaf', ['10', '1', '2026'])
    await fillDay(page, 'Uittreksel uit het strafregister (model 2): tot en met', ['9', '1', '2025'])
    await fillDay(page, 'Verzekering: vanaf', ['1', '1', '2026'])
    await fillDay(page, 'Verzekering: tot en met', ['31', '12', '2040'])
    await card(page, 'Papieren').getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByRole('link', { name: 'De laatste dag ligt voor de eerste. Kijk de datums na.' }).waitFor()
    await fillDay(page, 'Uittreksel uit het strafregister (model 2): tot en met', ['9', 'januari', '2041'])
    await page
      .getByRole('group', { name: 'Informatienota gegeven op' })
      .getByRole('button', { name: 'Vandaag' })
      .click()
    await page
      .getByRole('group', { name: 'Geheimhouding getekend op' })
      .getByRole('button', { name: 'Vandaag' })
      .click()
    await card(page, 'Papieren').getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Geldig tot en met 9 januari 2041').waitFor()

    const training = card(page, 'Training en certificaat')
    const give = training.getByRole('button', { name: 'Geef certificaat' })
    expect(await give.getAttribute('aria-disabled')).toBe('true')
    await training.getByText(/Nog 3 dagen te gaan: 0 van 3 gevolgd/).waitFor()
    for (const date of ['4', '5', '11']) {
      await training.getByRole('button', { name: 'Noteer een dag van vroeger' }).click()
      await fillDay(page, 'Welke dag was er training?', [date, '3', '2023'])
      await training.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await training
        .getByText(new RegExp(`\\b${date} maart 2023`))
        .first()
        .waitFor()
    }
    await give.click()
    await fillDay(page, 'Certificaat: vanaf', ['1', '4', '2023'])
    await fillDay(page, 'Certificaat: tot en met', ['31', '3', '2040'])
    await training.getByRole('button', { name: 'Geef certificaat' }).click()
    await training.getByText('Geldig tot en met 31 maart 2040').waitFor()

    await page.getByRole('button', { name: 'Er is nog geen begeleider' }).click()
    await page.getByRole('button', { name: 'Dat ben ik' }).click()
    await card(page, 'Gegevens').getByRole('button', { name: 'Bewaar', exact: true }).click()
    await card(page, 'Gegevens').getByText('Leen Wouters').waitFor()

    const ties = card(page, 'Banden met organisaties')
    await ties.getByRole('button', { name: 'Voeg een organisatie toe' }).click()
    await ties.getByLabel('Welke organisatie?').selectOption({ label: 'Een andere organisatie' })
    await ties.getByLabel('Naam van de organisatie').fill('CLB De Brug')
    await ties.getByRole('radio', { name: 'Werkt er', exact: true }).check()
    await check(page)
    await ties.getByRole('button', { name: 'Voeg een organisatie toe' }).click()
    await ties.getByText('CLB De Brug', { exact: true }).waitFor()
    await ties.getByRole('button', { name: 'Bevestig na een gesprek' }).click()
    await page.getByRole('heading', { name: 'Alles is in orde. Een traject kan.' }).waitFor()
    await check(page)
    await shoot(page, 'record-ready-1280')
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page)
    await shoot(page, 'record-ready-390-dark')
  })

  it('finds them by name and by what is missing, with the choice in the address and no name in it', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await registerAnn(page)
    await page.goto(`${browser.url}/coordinators`)
    await page.getByRole('link', { name: /^Kan een traject krijgen/ }).click()
    await page.getByRole('link', { name: 'Fatima El Amrani', exact: true }).first().waitFor()
    expect(new URL(page.url()).search).toBe('?show=ready')
    await page.getByLabel('Zoek op naam of woonplaats').fill('fátima aarsch')
    await page.getByRole('link', { name: /^Iedereen/ }).click()
    await page.getByRole('link', { name: 'Fatima El Amrani', exact: true }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Ann Peeters', exact: true }).count()).toBe(0)
    expect(page.url()).not.toMatch(/f[aá]tima/i)
    await page.getByLabel('Zoek op naam of woonplaats').fill('')
    await page.getByRole('link', { name: 'Ann Peeters', exact: true }).waitFor()
    await check(page)
    await shoot(page, 'roster-390')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1280, height: 900 })
    await check(page)
    await shoot(page, 'roster-1280-dark')
  })

  it('keeps what was typed when somebody else changed the same part, and shows what they did', async () => {
    const page = await browser.signedIn('Leen Wouters')
    await registerAnn(page)
    await page.goto(`${browser.url}/coordinators`)
    await page.getByRole('link', { name: 'Ann Peeters', exact: true }).click()
    const availability = card(page, 'Beschikbaarheid')
    await availability.getByRole('button', { name: 'Wijzig' }).click()
    await availability.getByLabel('Hoeveel trajecten tegelijk?').fill('18')
    const ann = await browser.signedIn('Ann Peeters')
    const ask = await asked(ann)
    const { version } = Versioned.parse((await ask('/me/coordinator')).body)
    const theirs = { most: 19, away: [], note: 'liefst ’s avonds' }
    expect((await ask('/me/coordinator/set-availability', { body: theirs, version })).status).toBe(200)
    await availability.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await availability.getByText('Iemand anders bewaarde intussen iets.').waitFor()
    await availability.getByText('Beschikbaarheid gewijzigd').waitFor()
    expect(await availability.getByLabel('Hoeveel trajecten tegelijk?').inputValue()).toBe('18')
    expect(await availability.getByLabel('Wat we verder moeten weten').inputValue()).toBe('liefst ’s avonds')
    await check(page)
    await shoot(page, 'conflict-1280')
    await availability.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await availability.getByText('Hoogstens 18 trajecten').waitFor()
    await availability.getByText('liefst ’s avonds').waitFor()
  })

  it('plans a training, enrols somebody and records who was there', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await registerAnn(page)
    await page.goto(`${browser.url}/coordinators`)
    await page.getByRole('link', { name: 'Training', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Training' }).waitFor()
    const place = `Hoeleden ${randomUUID().slice(0, 4)}`
    await page.getByRole('button', { name: 'Plan een training' }).click()
    await page.getByRole('button', { name: 'Plan de training' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Vul de dag in.' }).waitFor()
    await check(page)
    await fillDay(page, 'Dag 1', ['9', '5', '2026'])
    await fillDay(page, 'Dag 2', ['10', '5', '2041'])
    await page.getByLabel('Plaats', { exact: true }).fill(place)
    await page.getByLabel('Hoeveel mensen kunnen er bij?').fill('12')
    await page.getByRole('button', { name: 'Plan de training' }).click()
    await page.getByText('De training is gepland.').waitFor()
    const session = page.getByRole('region', { name: new RegExp(place) })
    await session.getByRole('button', { name: /^Schrijf iemand in/ }).click()
    await session.getByLabel('Wie schrijf je in?').selectOption({ label: 'Ann Peeters' })
    await session.getByRole('button', { name: 'Schrijf in', exact: true }).click()
    await session.getByText('Ann Peeters is ingeschreven.').waitFor()
    await session.getByRole('button', { name: /^Wie was er op/ }).click()
    await check(page)
    await session.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await session.getByText('1 van 1 dag gevolgd').waitFor()
    expect(await session.getByRole('button', { name: /^Schrijf uit/ }).count()).toBe(0)
    await session.getByRole('button', { name: /^Wijzig/ }).click()
    await session.getByText('Er zijn al mensen ingeschreven.').waitFor()
    await session.getByLabel('Hoeveel mensen kunnen er bij?').fill('14')
    await session.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await session.getByText('1 van 14 plaatsen').waitFor()
    await check(page)
    await shoot(page, 'training-390')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page)
    await shoot(page, 'training-1280-dark')
  })
})

describe('a coordinator, on a phone', () => {
  it('begins with their own record, confirms their ties and says when they are away', async () => {
    await registerAnn(await browser.signedIn('Leen Wouters'))
    const page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(`${browser.url}/my-record`)
    await page.getByRole('heading', { level: 1, name: 'Mijn gegevens' }).waitFor()
    await check(page)
    await shoot(page, 'own-390')
    const ties = card(page, 'Banden met organisaties')
    await ties.getByRole('button', { name: 'Voeg een organisatie toe' }).click()
    await ties.getByLabel('Welke organisatie?').selectOption({ label: 'Woonpunt Zuid' })
    await ties.getByRole('radio', { name: 'Is er vrijwilliger' }).check()
    await ties.getByRole('button', { name: 'Voeg een organisatie toe' }).click()
    const housing = ties.getByRole('listitem').filter({ hasText: 'Woonpunt Zuid' })
    await housing.getByRole('button', { name: /^Is voorbij/ }).click()
    await housing.getByRole('button', { name: 'Vandaag' }).click()
    await check(page)
    await housing.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await housing.getByText(/tot en met/).waitFor()
    await ties.getByRole('button', { name: 'Ja, dit klopt' }).click()
    await ties.getByText(/^Klopt dit nog\? Het laatst bevestigd op/).waitFor()

    const availability = card(page, 'Beschikbaarheid')
    await availability.getByRole('button', { name: 'Wijzig' }).click()
    await availability.getByRole('button', { name: /^Voeg afwezigheid toe/ }).click()
    await fillDay(page, 'Afwezig (1): vanaf', ['1', '7', '2041'])
    await fillDay(page, 'Afwezig (1): tot en met', ['21', '7', '2041'])
    await check(page)
    await shoot(page, 'own-availability-390')
    await availability.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await availability.getByText('1 juli 2041 tot en met 21 juli 2041').waitFor()

    const wishes = card(page, 'Wat een familie mag vragen')
    await wishes.getByRole('button', { name: 'Wijzig' }).click()
    await wishes.getByLabel('Goed in, ervaring met').fill('hond, gebarentaal')
    await wishes.getByLabel('Man of vrouw').selectOption('woman')
    await wishes.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await wishes.getByText('hond, gebarentaal').waitFor()

    // The papers are the manager's: shown, with whom to ask.
    expect(await card(page, 'Papieren').getByRole('button').count()).toBe(0)
    await check(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await check(page)
    await shoot(page, 'own-390-dark')
    await page.setViewportSize({ width: 1280, height: 900 })
    await check(page)
    await shoot(page, 'own-1280-dark')
    await page.goto(`${browser.url}/coordinators`)
    await page.getByRole('heading', { name: 'Deze pagina hoort bij een andere rol' }).waitFor()
  })
})
