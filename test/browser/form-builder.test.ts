import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** A partner's admin creates a form in the builder and changes it. */
describe('making a form', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('goes from empty to live, then to a second version that tells what changed', async () => {
    const page = await browser.signedIn('Koen Desmet', { width: 320 })
    await page.goto(`${browser.url}/partner/forms`)
    await page.getByRole('link', { name: 'Nieuwe aanmelding', exact: true }).waitFor()
    await expectFine(page)

    await page.getByRole('link', { name: 'Nieuw formulier' }).click()
    await page.getByRole('radio', { name: /^Leeg/ }).check()
    await page.getByRole('button', { name: 'Maak het formulier' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Vul een naam in/ })
      .waitFor()
    await expectFine(page)
    await page.getByLabel('Hoe heet het formulier?').fill('Vraag van de klas')
    await page.getByRole('button', { name: 'Maak het formulier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vraag van de klas' }).waitFor()

    await page.getByRole('button', { name: 'Nog een onderdeel' }).click()
    await page.getByLabel(/^Titel van het onderdeel/).fill('De klas')
    await page.getByRole('button', { name: 'Voeg het onderdeel toe' }).click()
    await addQuestion(page, 'Is de leerkracht erbij?', /^Ja of nee/)
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()

    await addQuestion(page, 'Welke les past het best?', /^Kies één/)
    await page.getByLabel(/^Nieuwe keuze/).fill('Het eerste uur')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Plak of kies een lijst' }).click()
    await page.getByLabel('Eén keuze per regel').fill('Het eerste uur\nHet laatste uur\n"Anders; zie verhaal"')
    await page.getByText('We lezen 3 keuzes.').waitFor()
    await page.getByRole('button', { name: 'Gebruik deze keuzes' }).click()
    await page.getByRole('button', { name: 'Toon alleen soms' }).click()
    await expectFine(page)
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByText('Toon als “1.1 Is de leerkracht erbij?” “Ja” is.').waitFor()

    await addQuestion(page, 'Vertel wat er speelt <b>nu</b>', /^Lange tekst/)
    await page.getByRole('checkbox', { name: /^Verplicht/ }).check()
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByText(/^Bewaard om/).waitFor()
    await expectFine(page)

    // The preview is the real form: a question shows as soon as its condition holds, and the rules are the real ones.
    await page.getByRole('button', { name: 'Bekijk voorbeeld' }).click()
    const preview = page.getByRole('dialog', { name: 'Voorbeeld' })
    expect(await preview.getByText('Welke les past het best?').count()).toBe(0)
    await preview.getByRole('radio', { name: 'Ja' }).check()
    await preview.getByText('Welke les past het best?').waitFor()
    await preview.getByText('Vertel wat er speelt <b>nu</b>').waitFor()
    await preview.getByRole('button', { name: 'Verder' }).click()
    await preview.getByText(/nog 1 ding/).waitFor()
    await expectFine(page)
    await page.getByRole('button', { name: 'Sluit het voorbeeld' }).click()

    // Moving the question before what it asks about is found by the check list, which leads to the place.
    await page.getByRole('button', { name: 'Welke les past het best? omhoog' }).click()
    await page.getByRole('link', { name: 'Controleer en publiceer' }).click()
    const point = page.getByRole('link', { name: /de voorwaarde gaat over een vraag die later komt/ })
    await point.waitFor()
    await expectFine(page)
    await point.click()
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByRole('button', { name: 'Welke les past het best? omlaag' }).click()
    await page.getByText(/^Bewaard om/).waitFor()
    await page.getByRole('link', { name: 'Controleer en publiceer' }).click()
    await publish(page, 'Het eerste formulier voor klassen')
    await page.getByText('Versie 1 is live.').waitFor()
    await expectFine(page)

    await page.getByRole('link', { name: '‹ Formulieren' }).click()
    await page.getByRole('link', { name: 'Vraag van de klas', exact: true }).click()
    await page.getByRole('button', { name: 'Maak een concept' }).click()
    await page.getByRole('button', { name: 'Is de leerkracht erbij?', exact: true }).click()
    await page.getByLabel('Vraag in het Nederlands').fill('Is er een leerkracht bij?')
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await addQuestion(page, 'Hoeveel leerlingen?', /^Getal/)
    await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
    await page.getByText(/^Bewaard om/).waitFor()
    await page.getByText('2 wijzigingen').waitFor()
    await page.getByRole('link', { name: 'Controleer en publiceer' }).click()
    await publish(page, 'Een vraag erbij')
    await page.getByText('Versie 2 is live.').waitFor()
    const compare = page.getByRole('region', { name: 'Vergelijk twee versies' })
    await compare.getByText('Vraag “Hoeveel leerlingen?” is nieuw.').waitFor()
    await compare.getByText('Vraag “Is er een leerkracht bij?” is gewijzigd.').waitFor()
    await expectFine(page)
  })

  it('shows beside it how it is for who fills it in: a citizen, at their address, with their link', async () => {
    const page = await browser.signedIn('Fatima Bouzid')
    await page.goto(`${browser.url}/partner/forms`)
    await page
      .getByRole('link', { name: /conferentie aanvragen/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Maak een concept' }).click()
    const preview = page.getByRole('complementary', { name: 'Voorbeeld' })
    await preview.getByText(/\/o\/[a-z-]+\/self-referral/).waitFor()
    await preview.getByText('Bewaard op dit toestel').waitFor()
    expect(await preview.getByText('Uitloggen').count()).toBe(0)
    await expectFine(page)
    await preview.getByRole('button', { name: 'Français' }).click()
    await preview.getByRole('button', { name: 'Continuer' }).waitFor()
    await preview.getByRole('button', { name: 'English' }).click()
    await preview.getByRole('button', { name: 'Continue' }).waitFor()
    await expectFine(page)
  })

  it('loses nothing when somebody else saves meanwhile, nor by a step back', async () => {
    const [one, other] = [await browser.signedIn('Koen Desmet'), await browser.signedIn('Koen Desmet', { dark: true })]
    await one.goto(`${browser.url}/partner/forms/kompas/referral`)
    await one.getByRole('button', { name: 'Maak een concept' }).click()
    await one.getByRole('heading', { level: 1, name: 'Nieuwe aanmelding' }).waitFor()
    await expectAccessible(one)
    await other.goto(`${browser.url}/partner/forms/kompas/referral`)
    await rename(other, 'Klas of leerjaar', 'In welke klas?')
    await other.getByText(/^Bewaard om/).waitFor()
    await expectAccessible(other)

    await rename(one, 'De leerkracht', 'Wie is de leerkracht?')
    const conflict = one.getByRole('region', { name: /bewaarde dit formulier/ })
    await conflict.getByText('In welke klas?').first().waitFor()
    await expectAccessible(one)
    await conflict.getByRole('button', { name: 'Zet mijn wijzigingen erbovenop' }).click()
    await one.getByText(/^Bewaard om/).waitFor()
    await one.getByRole('button', { name: 'In welke klas?', exact: true }).waitFor()
    await one.reload()
    await one.getByRole('button', { name: 'Wie is de leerkracht?', exact: true }).waitFor()

    await one.getByRole('button', { name: 'Wie is de leerkracht? omhoog' }).click()
    await one.keyboard.press('Control+z')
    await one.keyboard.press('Control+Shift+z')
    await one.getByRole('button', { name: 'Ongedaan maken' }).click()
    await one.getByText(/^Bewaard om/).waitFor()

    await one.getByRole('button', { name: 'Wie is de leerkracht?', exact: true }).click()
    await one.getByRole('button', { name: 'Verwijder', exact: true }).click()
    await one.getByText(/is verwijderd/).waitFor()
    await one.keyboard.press('Control+z')
    await one.getByRole('button', { name: 'Wie is de leerkracht?', exact: true }).waitFor()
    // Keyboard focus is here afterwards.
    await one.locator('button:focus', { hasText: 'Ongedaan maken' }).waitFor()
  })
})

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

async function addQuestion(page: Page, label: string, kind: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Nog een vraag' }).click()
  await page.getByLabel('Vraag in het Nederlands').fill(label)
  await page.getByRole('radio', { name: kind }).check()
  await page.getByRole('button', { name: 'Voeg de vraag toe' }).click()
  await page.getByRole('heading', { level: 3, name: label }).waitFor()
  await page.getByRole('button', { name: 'Klaar met deze vraag' }).waitFor()
}

async function publish(page: Page, note: string): Promise<void> {
  await page.getByLabel('Wat is er anders?').fill(note)
  await page.getByRole('button', { name: /^Zet versie \d+ live$/ }).click()
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from, exact: true }).click()
  await page.getByLabel('Vraag in het Nederlands').fill(to)
  await page.getByRole('button', { name: 'Klaar met deze vraag' }).click()
}
