import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnnsTrajectory, annsTrajectory } from '../support/annsTrajectory.ts'
import { expectAccessible, expectFineEverywhere, openTestBrowser, shoot, type TestBrowser } from '../support/browser.ts'
import { johansTwelve } from '../support/johansCircle.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

/** What a reader of the page or the sheet sees: as laid out, without what is not printed. */
const visibleText = (page: Page) => page.evaluate('document.body.innerText')
const saved = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).click()
const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("aria-label")')

describe('the circle of Johan', () => {
  let page: Page
  let johan: AnnsTrajectory

  beforeAll(async () => {
    johan = await annsTrajectory(browser.url)
    await johan.known('Johan')
    await johansTwelve(johan)
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    // Nothing is really printed: a dialog would wait for somebody.
    await page.addInitScript('window.print = () => {}')
  })

  afterAll(() => johan.stop())

  it('is a drawing with the list beside it, reached from the trajectory', async () => {
    await page.goto(`${browser.url}/today/linde/${johan.id}`)
    await page.getByRole('link', { name: 'Bekijk de kring als tekening' }).click()
    await page.getByRole('heading', { level: 1, name: 'De kring van Johan' }).waitFor()
    for (const heading of [
      'Komt (3)',
      'Nog geen antwoord (1)',
      'Komt niet (1)',
      'Nog niet uitgenodigd (6)',
      'Geeft alleen informatie (1)',
    ])
      await page.getByRole('heading', { level: 2, name: heading }).waitFor()
    await page.getByText('Vraag eerst hoe het veilig kan').first().waitFor()
    expect(await page.title()).not.toMatch(/Johan/)
    await expectFineEverywhere(page, 'circle')
  })

  it('opens the card of whom another page leads to', async () => {
    await page.goto(`${browser.url}/today`)
    await page.goto(`${browser.url}/today/linde/${johan.id}/circle#${await johan.known('Edith')}`)
    await card(page, 'Edith Vermeulen').waitFor()
    await page.goto(`${browser.url}/today`)
    await page.goto(`${browser.url}/today/linde/${johan.id}/circle`)
    await page.getByRole('heading', { level: 2, name: 'Komt (3)' }).waitFor()
    expect(await card(page, 'Edith Vermeulen').count()).toBe(0)
  })

  it('is walked through with the arrows: from Johan outward, and Enter opens a card', async () => {
    const first = page.getByRole('button', { name: /^Johan Vermeulen/ }).first()
    await first.focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toMatch(/^Bart Vermeulen, vader, Komt, bekend bij de intake/)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('End')
    expect(await focused(page)).toMatch(/^Sara Maes.*Geeft alleen informatie/)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await card(page, 'Bart Vermeulen').waitFor()
    await expectFineEverywhere(page, 'card')
    await page.getByRole('button', { name: 'Sluit Bart Vermeulen' }).click()
    await expect.poll(() => focused(page)).toMatch(/^Bart Vermeulen/)
  })

  it('asks how somebody may be reached safely, and keeps what was typed over a reload', async () => {
    await page.getByRole('button', { name: 'Ilse Claes', exact: true }).click()
    const ilse = card(page, 'Ilse Claes')
    await ilse.getByText('Nog niet gevraagd. Stuur nog niets.').waitFor()
    await ilse.getByRole('button', { name: 'Wijzig Veilig bereiken, Ilse Claes' }).click()
    await save(page)
    await page.getByRole('alert').filter({ hasText: 'Kies minstens één manier' }).waitFor()
    await ilse.getByRole('group', { name: 'Wat mag wel?' }).getByLabel('E-mail').check()
    await ilse.getByRole('group', { name: 'Wat mag wel?' }).getByLabel('Bellen').check()
    await ilse.getByLabel('Vanaf').fill('09:00')
    await ilse.getByLabel('Tot').fill('15:30')
    await ilse.getByLabel(/^Leest of luistert er iemand mee/).fill('haar vriend')
    await ilse.getByRole('group', { name: 'Waar leest of luistert die mee?' }).getByLabel('E-mail').check()
    await expectFineEverywhere(page, 'reach')
    await page.reload()
    expect(await page.getByLabel(/^Leest of luistert er iemand mee/).inputValue()).toBe('haar vriend')
    await save(page)
    await saved(page, /hoe je Ilse Claes veilig bereikt/)
    await card(page, 'Ilse Claes').getByText('haar vriend leest of luistert mee: e-mail.').waitFor()
    await card(page, 'Ilse Claes').getByText('Bellen en sms’en tussen 09:00 en 15:30.').waitFor()
    await page.getByRole('button', { name: 'Sluit Ilse Claes' }).click()
  })

  it('takes down how a child takes part, with a support person and the parts of the day', async () => {
    await page.getByRole('button', { name: 'Joris Claes', exact: true }).click()
    const joris = card(page, 'Joris Claes')
    await joris.getByText('Van deze persoon weet je geen adres of nummer.').waitFor()
    await joris.getByRole('button', { name: 'Wijzig Hoe dit kind meedoet, Joris Claes' }).click()
    await joris.getByLabel('Wie steunt dit kind?').selectOption({ label: 'Rita Claes' })
    await joris.getByLabel('informatie').check()
    await expectAccessible(page)
    await save(page)
    await joris.getByText('Rita Claes steunt dit kind.').waitFor()
    await joris.getByText('Is erbij: informatie.').waitFor()
    await page.getByRole('button', { name: 'Sluit Joris Claes' }).click()
  })

  it('does not invite somebody without a reason and who decided, and may change that', async () => {
    await page.getByRole('button', { name: 'Lotte Maes', exact: true }).click()
    const lotte = card(page, 'Lotte Maes')
    await lotte.getByRole('button', { name: /^Niet uitnodigen/ }).click()
    await save(page)
    await page.getByRole('alert').filter({ hasText: 'Kies een reden' }).waitFor()
    await lotte.getByLabel('Waarom niet?').selectOption({ label: 'keuze van de familie' })
    await lotte.getByLabel('Wie besliste dit?').fill('moeder')
    await expectFineEverywhere(page, 'not-invited')
    await save(page)
    await lotte.getByText('Wordt niet uitgenodigd: keuze van de familie.').waitFor()
    await lotte.getByText('Nog niet gevraagd wat de familie ervan vindt').waitFor()
    await page.getByRole('heading', { level: 2, name: 'Wordt niet uitgenodigd (1)' }).waitFor()
  })

  it('asks before somebody is added twice, then opens the card of who was added', async () => {
    await page.getByRole('button', { name: 'Zet iemand in de kring' }).click()
    await page.getByLabel('Naam', { exact: true }).fill('Edit Vermeulen')
    await save(page)
    await page.getByText('Staat Edit Vermeulen misschien al in de kring?').waitFor()
    await expectFineEverywhere(page, 'alike')
    await page.getByLabel('Naam', { exact: true }).fill('Emre Yılmaz')
    await page.getByLabel(/^Wie is dit/).fill('vader van een vriendje')
    await save(page)
    const emre = card(page, 'Emre Yılmaz')
    await emre.getByLabel('Stuur of bel deze persoon nooit').waitFor()
    await emre.getByRole('button', { name: 'Annuleer' }).click()
    await emre.getByRole('button', { name: /^Haal uit de kring/ }).click()
    await emre.getByLabel('Waarom?').selectOption({ label: 'Per vergissing toegevoegd' })
    await emre.getByRole('button', { name: 'Haal uit de kring' }).click()
    await saved(page, /Emre Yılmaz staat niet meer in de kring/)
    expect(await page.getByRole('button', { name: 'Emre Yılmaz', exact: true }).count()).toBe(0)
  })

  it('shows how near people are, and from where, only if the family wants it', async () => {
    await page.getByRole('checkbox', { name: /^De familie wil laten zien/ }).click()
    await page.getByRole('button', { name: 'Hanne Peeters', exact: true }).click()
    await page.getByRole('button', { name: 'Wijzig Gegevens, Hanne Peeters' }).click()
    await page.getByLabel('Waarvan kennen ze elkaar?').selectOption({ label: 'School of werk' })
    await page.getByLabel('Hoe dichtbij?').selectOption({ label: 'Dichtbij' })
    await save(page)
    await card(page, 'Hanne Peeters').getByText('School of werk · Dichtbij').waitFor()
    await page.locator('svg.map').getByText('niet gevraagd', { exact: true }).waitFor()
    await expectFineEverywhere(page, 'sectors')
    await page.getByRole('checkbox', { name: /^De familie wil laten zien/ }).click()
    await page.locator('svg.map').getByText('uitgenodigd', { exact: true }).waitFor()
  })

  it('is printed without a name, or with names but for who is not invited', async () => {
    const names = /Johan|Vermeulen|Claes|Bart|Ilse|Edith|Herman|Hanne|Sara|Lotte|سميرة/
    await page.getByRole('button', { name: 'Afdruk zonder namen' }).click()
    await page.locator('.paper-sheet').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await visibleText(page)).not.toMatch(names)
    expect(await page.locator('.paper-sheet svg.map').textContent()).not.toMatch(names)
    await page.getByText('Elke letter is één mens.').waitFor()
    await shoot(page, 'paper-letters')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Druk af voor Johan' }).click()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.paper-sheet').getByRole('rowheader', { name: 'Edith Vermeulen, tante' }).waitFor()
    expect(await visibleText(page)).not.toMatch(/Lotte/)
    await shoot(page, 'paper-names')
    await page.emulateMedia({ media: 'screen' })
  })

  it('grew: a picture and a table a moment, with who came in', async () => {
    await page.getByRole('link', { name: 'Bekijk hoe de kring groeide' }).click()
    await page.getByRole('heading', { level: 1, name: /kring van Johan/ }).waitFor()
    const moments = page.getByRole('group', { name: 'Kies een moment' })
    await moments.getByLabel(/^Bij de intake/).check()
    await page.getByRole('heading', { level: 2, name: 'Bij de intake' }).waitFor()
    // Who wants no motion goes one moment at a touch.
    await page.getByRole('button', { name: 'Speel af' }).click()
    await page.getByRole('heading', { level: 2, name: 'Uitgenodigd' }).waitFor()
    await page.getByText(/^Erbij:/).waitFor()
    await expectFineEverywhere(page, 'growth')
    await page.getByRole('button', { name: 'Afdruk zonder namen' }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await visibleText(page)).not.toMatch(/Johan|Vermeulen|Claes/)
    await page.emulateMedia({ media: 'screen' })
  })

  it('stays usable with over forty people: initials in the drawing, a search and pages in the list', async () => {
    for (let guest = 0; guest < 30; guest += 1) await johan.add({ name: `Buur ${guest} Janssens`, relation: 'buur' })
    await page.goto(`${browser.url}/today/linde/${johan.id}/circle`)
    await page.getByText('Blad 1 van 2').waitFor()
    await page.locator('svg.map.initials').waitFor()
    await expectFineEverywhere(page, 'forty')
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.getByText('Blad 2 van 2').waitFor()
    await page.getByLabel('Zoek iemand in de kring').fill('buur 29')
    await page.getByText('1 gevonden.').waitFor()
    await page.getByRole('button', { name: 'Buur 29 Janssens', exact: true }).first().click()
    await card(page, 'Buur 29 Janssens').waitFor()
  })

  it('opens each dot of a still larger circle too, by pointer and by keyboard', async () => {
    for (let guest = 30; guest < 70; guest += 1) await johan.add({ name: `Buur ${guest} Janssens`, relation: 'buur' })
    await page.goto(`${browser.url}/today/linde/${johan.id}/circle`)
    await page.locator('svg.map.dots').waitFor()
    await expectFineEverywhere(page, 'eighty')
    await page.locator('svg.map.dots [role=button][aria-label^="Buur 41 Janssens"]').click()
    await card(page, 'Buur 41 Janssens').waitFor()
    await page.locator('svg.map.dots [role=button][tabindex="0"]').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await card(page, 'Johan Vermeulen').waitFor()
  })
})

describe('a restorative conference', () => {
  it('shows two sides apart, each with its own drawing, list and paper', async () => {
    const restorative = await annsTrajectory(browser.url, 'restorative')
    await restorative.known('Haar man')
    const page = await browser.signedIn('Ann Peeters')
    await page.addInitScript('window.print = () => {}')
    await page.goto(`${browser.url}/today/linde/${restorative.id}/circle`)
    const didHarm = page.getByRole('region', { name: 'Kant van wie iets deed', exact: true })
    const harmed = page.getByRole('region', { name: 'Kant van wie schade of leed had', exact: true })
    await didHarm.getByRole('button', { name: 'Zijn moeder', exact: true }).waitFor()
    await harmed.getByRole('button', { name: 'Haar man', exact: true }).waitFor()
    expect(await didHarm.textContent()).not.toMatch(/Aerts|Haar man/)
    expect(await harmed.textContent()).not.toMatch(/Kevin|Zijn moeder/)
    await expectFineEverywhere(page, 'sides')
    await harmed.getByRole('button', { name: /^Druk af voor/ }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await visibleText(page)).not.toMatch(/Kevin|Zijn moeder/)
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${browser.url}/today/linde/${restorative.id}/growth`)
    await page.getByRole('heading', { level: 2, name: 'De film begint bij de intake' }).waitFor()
    await expectFineEverywhere(page, 'growth-begins')
    await restorative.stop()
  })
})
