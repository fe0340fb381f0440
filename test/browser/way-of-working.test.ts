import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'

/** A partner's admin sets the way of working per kind of conference; fixed steps cannot be changed. */
describe('kinds of conference', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('are shown with what is the partner’s own, and with the nineteen guards and whose words they are', async () => {
    const page = await browser.signedIn('Bart Claes', { dark: true })
    await page.goto(`${browser.url}/partner`)
    await page.getByRole('link', { name: 'Varianten' }).click()
    const family = page.getByRole('region', { name: 'Eigen Kracht-conferentie' })
    await family.getByText('6, waarvan 1 van jullie: bezoek aan huis').waitFor()
    await family.getByText('1 maand (vast), en ook na 3 en 6 maanden').waitFor()
    await family.getByText('2 extra bij het gesprek').waitFor()
    const fixed = page.getByRole('region', { name: 'Dit staat vast, bij elke variant' })
    expect(await fixed.getByRole('listitem').count()).toBe(19)
    const alone = fixed.getByRole('listitem').filter({ hasText: 'De familie overlegt alleen' })
    await alone.getByText('De coördinator en de eventuele aanwezige hulpverleners verlaten de zaal').waitFor()
    await alone.getByText('Uit “Onze werkwijze”').waitFor()
    expect(await fixed.getByRole('textbox').or(fixed.getByRole('checkbox')).or(fixed.getByRole('button')).count()).toBe(
      0,
    )
    await expectFine(page)
  })

  it('become the partner’s own: a form, a name, a step in its place, an evaluation, a question', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 320 })
    await page.goto(`${browser.url}/partner/variants`)
    const card = page.getByRole('region', { name: 'Buurtconferentie' })
    await card.getByText('Frans ontbreekt').waitFor()
    await expectFine(page)
    await card.getByRole('link', { name: /^Koppel een formulier/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Buurtconferentie' }).waitFor()
    await page.getByText('Er is nog geen formulier voor deze variant.').waitFor()

    // From the starter form, through the builder, live, and back.
    await page.getByRole('button', { name: /^Maak een formulier.*hulpverlener$/ }).click()
    await page.getByRole('link', { name: 'Controleer en publiceer' }).click()
    await page.getByLabel('Wat is er anders?').fill('Het eerste formulier voor buurten')
    await page.getByRole('button', { name: /^Zet versie 1 live$/ }).click()
    await page.getByText('Versie 1 is live.').waitFor()
    await page.goto(`${browser.url}/partner/variants/linde/neighbourhood`)
    await page.getByLabel('Door een hulpverlener').selectOption({ label: 'Nieuwe aanmelding (versie 1)' })

    await page.getByLabel('Naam van de variant in het Frans').fill('Conférence de quartier')
    await page.getByRole('button', { name: 'Nog een stap' }).click()
    await page.getByRole('button', { name: 'Voeg de stap toe' }).click()
    await page.getByText('Vul in wat de stap is.').waitFor()
    await page.getByLabel('Wat is de stap?').fill('Koffie met de wijkagent')
    await page.getByRole('button', { name: 'Voeg de stap toe' }).click()
    const steps = page.getByRole('list', { name: 'Voorbereiding' }).getByRole('listitem')
    expect(await steps.count()).toBe(8)
    await page.getByRole('button', { name: 'Koffie met de wijkagent omhoog' }).click()
    await steps.nth(5).getByText('Koffie met de wijkagent', { exact: true }).first().waitFor()
    // The order a guard requires cannot be changed: the arrow is locked, with the reason beside it.
    const date = page.getByRole('button', { name: 'De datum vastleggen en uitnodigen omhoog' })
    for (let times = 0; times < 2; times += 1) await date.click()
    await steps.nth(5).getByText('De datum vastleggen en uitnodigen', { exact: true }).first().waitFor()
    expect(await date.getAttribute('aria-disabled')).toBe('true')
    await page.getByText(/Kan niet hoger: “Nagaan of iedereen veilig is” komt eerst/).waitFor()

    await page.getByRole('button', { name: 'Na 12 maanden' }).click()
    const timeline = page.getByRole('complementary', { name: 'Zo verloopt een traject bij jullie' })
    await timeline.getByText('Na 12 maanden').waitFor()
    await page.getByLabel('Na hoeveel maanden nog een?').fill('12')
    await page.getByRole('region', { name: 'Evaluaties' }).getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByText(/Vul een heel getal in/).waitFor()

    const intake = page.getByRole('region', { name: 'Extra vragen bij het gesprek' })
    await intake.getByRole('button', { name: 'Nog een vraag' }).click()
    await intake.getByLabel('Vraag in het Nederlands').fill('Welke groep ontbreekt nog?')
    await intake.getByRole('button', { name: 'Voeg de vraag toe' }).click()
    await intake.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await timeline.getByText('met 1 vraag van jullie').waitFor()
    await expectFine(page)

    // Typed text survives a reload; then it is saved and the kind enabled.
    await page.reload()
    await page.getByText('Nog niet bewaard.').waitFor()
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('Bewaard.').waitFor()
    await page.getByText(/^Laatst gewijzigd door Bart Claes/).waitFor()
    await page.getByRole('button', { name: 'Zet aan Buurtconferentie' }).click()
    await page.getByText('Buurtconferentie staat aan. Nieuwe aanmeldingen kunnen binnenkomen.').waitFor()
    await expectFine(page)

    const visitor = await browser.visitor({ locale: 'fr-BE' })
    await visitor.goto(`${browser.url}/o/linde`)
    await visitor.getByText('Conférence de quartier').waitFor()
  })

  it('changed by two at once keep the changes of both', async () => {
    const [one, other] = [await browser.signedIn('Bart Claes'), await browser.signedIn('Bart Claes')]
    for (const page of [one, other]) {
      await page.goto(`${browser.url}/partner/variants/linde/restorative`)
      await page.getByRole('heading', { level: 1, name: 'Herstelconferentie' }).waitFor()
    }
    await other.getByRole('button', { name: 'Na 6 maanden' }).click()
    await other.getByRole('button', { name: 'Bewaar' }).click()
    await other.getByText('Bewaard.').waitFor()
    await one.getByLabel('Naam van de variant in het Engels').fill('Repair circle')
    await one.getByRole('button', { name: 'Bewaar' }).click()
    const conflict = one.getByRole('region', { name: /bewaarde deze variant intussen ook/ })
    await conflict.getByText('Gewijzigd door Bart Claes: Evaluaties.').waitFor()
    await conflict.getByText('Gewijzigd door jou: Naam.').waitFor()
    await expectAccessible(one)
    await conflict.getByRole('button', { name: 'Zet mijn wijzigingen erbovenop' }).click()
    await one.getByRole('button', { name: /^Verwijder.*6 maanden$/ }).waitFor()
    expect(await one.getByLabel('Naam van de variant in het Engels').inputValue()).toBe('Repair circle')
    await one.getByRole('button', { name: 'Bewaar' }).click()
    await one.getByText('Bewaard.').waitFor()
  })

  it('that hold offence data wait for a legal ground', async () => {
    const platform = await browser.signedIn('Paula Jansen')
    const token = `Bearer ${await platform.evaluate("JSON.parse(Object.values({...sessionStorage}).find(v => v.includes('access_token'))).access_token")}`
    const body = {
      id: 'de-beuk',
      name: 'Jeugdhulp De Beuk',
      sector: 'youth-care',
      country: 'BE',
      languages: ['nl'],
      region: 'oost',
      referencePrefix: 'BEU',
      admin: { name: 'Noor Beuk', email: 'noor@beuk.example' },
    }
    const made = await fetch(`${browser.url}/api/ops/tenants`, {
      method: 'POST',
      headers: { Authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(made.status).toBe(201)

    const page = await browser.signedIn('Noor Beuk', { width: 390, dark: true })
    await acceptInvitation(page)
    await page.goto(`${browser.url}/partner/variants`)
    const card = page.getByRole('region', { name: 'Herstelconferentie' })
    await card.getByText('Die is voor Jeugdhulp De Beuk nog niet vastgelegd.').waitFor()
    expect(await card.getByRole('button').count()).toBe(0)
    await expectFine(page)
    await card.getByRole('link', { name: 'Leg een wettelijke grond vast' }).click()
    await page.getByRole('heading', { level: 1, name: 'Wettelijke grond' }).waitFor()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/in minstens drie tekens/)
      .waitFor()
    await expectFine(page)
    await page.getByLabel('Op welke grond mogen jullie dit vragen?').fill('Decreet jeugddelinquentierecht, artikel 5')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Bewaard.', { exact: true }).waitFor()
    await page.getByText(/^Laatst gewijzigd door Noor Beuk/).waitFor()
    await expectFine(page)
    await page.getByRole('link', { name: '‹ Varianten' }).click()
    await card.getByRole('button', { name: /^Zet aan/ }).click()
    await page.getByText('Herstelconferentie staat aan.').waitFor()
    await card.getByRole('button', { name: /^Zet uit/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Herstelconferentie uitzetten?' })
    await dialog.getByText(/gaan gewoon verder/).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Zet uit' }).click()
    await page.getByText('Herstelconferentie staat uit.').waitFor()
    // The last enabled kind cannot be disabled; the page says why.
    const family = page.getByRole('region', { name: 'Eigen Kracht-conferentie' })
    await family.getByText('Dit is de laatste variant die aan staat.').waitFor()
    expect(await family.getByRole('button', { name: /^Zet uit/ }).getAttribute('aria-disabled')).toBe('true')
  })
})

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
