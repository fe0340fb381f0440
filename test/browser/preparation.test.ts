import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AnnsTrajectory, annsTrajectory } from '../support/annsTrajectory.ts'
import { expectAccessible, expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'

/** A requirement that says how, where a requirement says what safety needs (G5). */
const planLike = {
  text: 'Johan is om de twee weken bij zijn moeder.',
  reason: 'Rust voor Johan.',
  setBy: 'de jeugdrechter',
}

let browser: TestBrowser
let page: Page
beforeAll(async () => {
  browser = await openTestBrowser()
  page = await browser.signedIn('Ann Peeters', { width: 390 })
})
afterAll(() => browser.close())

const card = (name: string): Locator => page.getByRole('region', { name, exact: true })
const safety = () => card('Kan ieder veilig meedoen?')
const saved = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

async function fillDay(field: Locator, day: string, month: string, year: string): Promise<void> {
  await field.getByLabel('Dag', { exact: true }).fill(day)
  await field.getByLabel('Maand', { exact: true }).fill(month)
  await field.getByLabel('Jaar', { exact: true }).fill(year)
}

describe('the preparation of Johan', () => {
  let johan: AnnsTrajectory
  const tellEveryone = async (version: number) => {
    for (const { id: person } of await johan.people()) await johan.give('disclose-requirements', { person, version })
  }

  beforeAll(async () => {
    johan = await annsTrajectory(browser.url, 'family', [['set-minimum-requirement', planLike]])
    const main = await johan.known('Johan')
    const family = [
      { name: 'Bart Vermeulen', relation: 'vader', phone: '0470 11 22 33', email: 'bart@familie.example' },
      { name: 'Ilse Claes', relation: 'moeder', phone: '0470 11 22 34', email: 'ilse@familie.example' },
      { name: 'Edith Vermeulen', relation: 'tante', phone: '0470 00 00 14', email: 'edith@familie.example' },
    ]
    const known = { since: 'preparation', by: 'Johan' }
    const reach = { allowed: ['mail', 'phone'] }
    const added: string[] = []
    for (const details of family) added.push(await johan.add(details, { known, reach }))
    for (const person of added) await johan.give('invite', { person })
    const details = { name: 'Johan Vermeulen', birthDate: '2017-09-14', language: 'nl' }
    await johan.give('set-person', { person: main, details })
    await johan.give('set-reach', { person: main, never: false, allowed: [], through: added[0] })
    await johan.give('invite', { person: main })
  })

  it('leads from the trajectory to what is to be done next', async () => {
    await page.goto(`${browser.url}/today/linde/${johan.id}`)
    const next = page.getByRole('link', { name: 'Ga naar wat er nu moet gebeuren' })
    expect(await next.getAttribute('href')).toMatch(/\/preparation#safety$/)
    await page.getByRole('link', { name: 'Voorbereiding', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Voorbereiding van Johan' }).waitFor()
    expect(await page.title()).not.toContain('Johan')
    await page.getByRole('heading', { level: 2, name: 'Mandaat en wettelijk kader' }).waitFor()
    await expectFineEverywhere(page)
  })

  it('locks the day with every reason in words, each leading to its field', async () => {
    const plan = page.getByRole('button', { name: 'Plan de dag' })
    expect(await plan.getAttribute('aria-disabled')).toBe('true')
    const reasons = page.getByRole('list', { name: 'Wat er nog nodig is voor er een dag kan komen' })
    for (const words of [
      /^Veiligheid, nog te vragen aan/,
      /^De familie koos nog niet: tijd, plaats, taal, eten/,
      /^De minimumeis ligt nog niet vast/,
    ])
      await reasons.getByRole('listitem').filter({ hasText: words }).waitFor()
    await reasons.getByRole('link', { name: 'eten', exact: true }).click()
    const focused = () => page.evaluate("document.activeElement?.labels?.[0]?.textContent ?? ''").then(String)
    await expect.poll(focused).toBe('Eten')
  })

  it('keeps the family’s choices while they are typed, and over a reload', async () => {
    const choices = {
      Tijd: 'Zaterdag om 10 uur',
      Plaats: 'Buurthuis Het Sas',
      Taal: 'Nederlands',
      Eten: 'Soep van oma',
    }
    for (const [topic, words] of Object.entries(choices)) await page.getByRole('textbox', { name: topic }).fill(words)
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: 'Eten' }).inputValue()).toBe('Soep van oma')
    await card('De familie kiest').getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByRole('link', { name: 'Schrijf op wie dit koos.' }).click()
    await page.keyboard.type('moeder en Johan')
    await expectFineEverywhere(page)
    await card('De familie kiest').getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard: de keuzes van de familie.')
    await card('De familie kiest').getByText('Gekozen door moeder en Johan.').waitFor()
  })

  it('asks of each by themself whether they can take part safely, with no field for what they tell', async () => {
    const ask = (name: string) =>
      safety().getByRole('button', { name: `Schrijf op Kan ieder veilig meedoen?: ${name}` })
    await ask('Ilse Claes').click()
    await safety().getByRole('button', { name: 'Bewaar voor Ilse Claes' }).click()
    await safety().getByRole('alert').getByText('Kies een antwoord.').first().waitFor()
    await safety().getByRole('radio', { name: 'Ja, met een afspraak' }).check()
    await safety().getByRole('checkbox', { name: 'Niet naast of niet alleen met iemand' }).check()
    await safety()
      .getByRole('textbox', { name: /^In het kort/ })
      .fill('niet alleen met vader')
    expect(await safety().getByRole('textbox', { name: 'Wie vroeg het?' }).inputValue()).not.toBe('')
    await safety().getByRole('radio', { name: 'Nee, alleen deze persoon' }).check()
    await expectFineEverywhere(page)
    await safety().getByRole('button', { name: 'Bewaar voor Ilse Claes' }).click()
    await saved('Bewaard voor Ilse Claes.')
    await safety().getByText('Niet naast of niet alleen met iemand: niet alleen met vader').waitFor()
    const confirm = safety().getByRole('button', { name: 'Bevestig: iedereen kan veilig meedoen' })
    expect(await confirm.getAttribute('aria-disabled')).toBe('true')
    for (const name of ['Johan', 'Bart', 'Edith'])
      await johan.give('discuss-safety', { person: await johan.known(name), discussedOn: testDay, arrangements: [] })
    await page.reload()
    await confirm.click()
    await saved('Bewaard: iedereen kan veilig meedoen.')
    await safety().getByText('Bevestigd op woensdag 17 juni.').waitFor()
  })

  it('writes down what the children do, as Johan chose', async () => {
    const children = card('Wat doen de kinderen?')
    await children.getByRole('button', { name: 'Wijzig Wat doen de kinderen?' }).click()
    await children.getByRole('radio', { name: 'Kinderen doen mee', exact: true }).check()
    await children.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard: wat de kinderen doen.')
    await children.getByRole('button', { name: 'Schrijf op Johan Vermeulen' }).click()
    await children.getByRole('checkbox', { name: 'De informatie' }).check()
    await children
      .getByRole('combobox', { name: 'Wie blijft bij Johan Vermeulen?' })
      .selectOption({ label: 'Edith Vermeulen' })
    await children.getByRole('textbox', { name: /^Wat wil het kind laten horen/ }).fill('Mijn tekening van thuis.')
    await expectFineEverywhere(page)
    await children.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard: hoe Johan Vermeulen meedoet.')
    await children.getByText('Mijn tekening van thuis.').waitFor()
  })

  it('warns of a requirement that is worded as a plan, and shows who knows it', async () => {
    const ledger = card('Minimumeis')
    await ledger.getByText('Dit lijkt een plan.').waitFor()
    await ledger.getByText('Van de jeugdrechter. Waarom: Rust voor Johan.').waitFor()
    await ledger.getByRole('button', { name: 'Leg de eis vast zoals ze er staat' }).click()
    await saved('Bewaard: de eis ligt vast.')
    await tellEveryone(1)
    await page.reload()
    await ledger.getByText('Verteld aan 4 van de 4, bevestigd door 0.').waitFor()
    await expectFineEverywhere(page)
  })

  it('says who has to read it again after the manager changed it', async () => {
    const manager = await browser.signedIn('Leen Wouters')
    const text = 'In huis gebruikt niemand drugs als Johan er is.'
    await manager.goto(`${browser.url}/dossiers/linde/${johan.id}`)
    const minimum = manager.getByRole('region', { name: 'Minimumeis', exact: true })
    await minimum.getByText('Bekend bij 4 van de 4 mensen die komen.').waitFor()
    await minimum.getByText('Dit lijkt een plan.').waitFor()
    await minimum.getByRole('button', { name: /^Schrijf opnieuw/ }).click()
    await minimum.getByText('4 mensen hoorden de vorige eis al. Zij moeten de nieuwe lezen.').waitFor()
    await minimum.getByRole('textbox', { name: /^Wat moet er voor een veilig plan/ }).fill(text)
    await expectAccessible(manager)
    await minimum.getByRole('button', { name: 'Bewaar de minimumeis' }).click()
    await minimum.getByText('Bekend bij 0 van de 4 mensen die komen.').waitFor()
    await page.reload()
    const ledger = card('Minimumeis')
    await ledger.getByText(text).waitFor()
    expect(await ledger.getByText('Dit lijkt een plan.').count()).toBe(0)
    await ledger.getByText(/Moet het opnieuw lezen: .*Ilse Claes/).waitFor()
    await expectFineEverywhere(page)
    await ledger.getByRole('button', { name: 'Leg de eis vast zoals ze er staat' }).click()
    await saved('Bewaard: de eis ligt vast.')
    await tellEveryone(2)
    await page.reload()
  })

  it('takes down what is practical, who informs and who has the mandate; and lays beside it what somebody else wrote', async () => {
    const practical = card('Praktisch')
    await practical.getByRole('button', { name: 'Nog iets regelen' }).click()
    await practical.getByRole('radio', { name: 'Zaal' }).check()
    await practical.getByRole('textbox', { name: 'Wie regelt het?' }).fill('Ann')
    await practical.getByRole('radio', { name: 'Geboekt' }).check()
    await practical.getByRole('textbox', { name: /^Kost, in euro/ }).fill('60,50')
    await practical.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard.')
    await practical.getByText('€ 60,50').first().waitFor()

    const informants = card('Wie geeft informatie?')
    await informants.getByRole('button', { name: 'Nog iemand die informatie geeft' }).click()
    await informants.getByRole('textbox', { name: 'Wie?' }).fill('Jonas Bex')
    await informants.getByRole('textbox', { name: /^Wat vertelt die/ }).fill('Johan komt elke dag op tijd op school.')
    await informants.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await informants.getByRole('button', { name: /^De familie las het vandaag/ }).click()
    await informants.getByText(/^De familie las het op/).waitFor()

    const mandate = card('Mandaat en wettelijk kader')
    await mandate.getByRole('button', { name: 'Wijzig Mandaat en wettelijk kader' }).click()
    await mandate.getByRole('radio', { name: 'Opgelegd door de rechter' }).check()
    await mandate.getByRole('textbox', { name: 'Wie heeft het mandaat?' }).fill('Petra Devos')
    await fillDay(mandate.getByRole('group', { name: 'Beslist ten laatste op' }), '6', '7', '2026')
    await expectFineEverywhere(page)
    await johan.give('set-mandate', { legalContext: 'ordered', holder: 'Els Claes', decidesBy: '2026-07-06' })
    await mandate.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await mandate.getByText('Iemand anders bewaarde intussen iets.').waitFor()
    await mandate.getByText(/De ander schreef:.*Els Claes/).waitFor()
    await expectFineEverywhere(page)
    await mandate.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard: het mandaat en het wettelijk kader.')
    await mandate.getByText('Petra Devos').waitFor()
  })

  it('rewords the question with the family, with the coach', async () => {
    const questions = card('De vraag')
    await questions.getByRole('button', { name: /^Schrijf opnieuw, met de familie/ }).click()
    const text = questions.getByRole('textbox', { name: 'De vraag' })
    await text.fill('Kan Johan bij vader wonen?')
    await questions.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await questions
      .getByRole('alert')
      .getByText(/met ja of nee/)
      .waitFor()
    await expectFineEverywhere(page)
    await text.fill('Hoe kan Johan veilig opgroeien, met iedereen die om hem geeft?')
    await questions.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard: de vraag.')
  })

  it('opens the day when all is there: read back with its weekday, never in the past, never in an hour that is skipped', async () => {
    const day = card('Plan de dag')
    const fields = day.getByRole('group', { name: 'Op welke dag?' })
    const submit = day.getByRole('button', { name: /^Plan / })
    await fillDay(fields, '13', '6', '2026')
    await day.getByRole('textbox', { name: 'Begint om' }).fill('10')
    await submit.click()
    await day
      .getByRole('alert')
      .getByText(/al voorbij/)
      .waitFor()
    await fillDay(fields, '28', '3', '2027')
    await day.getByRole('textbox', { name: 'Begint om' }).fill('2:30')
    await day
      .getByRole('alert')
      .getByText(/gaat de klok vooruit/)
      .waitFor()
    await fillDay(fields, '25', '10', '2026')
    await day.getByRole('radio', { name: 'De tweede keer' }).waitFor()
    await expectFineEverywhere(page)
    await fillDay(fields, '4', '7', '2026')
    await day.getByRole('textbox', { name: 'Begint om' }).fill('10:00')
    await day.getByText('Dat is zaterdag 4 juli, over 17 dagen.').waitFor()
    expect(await day.getByRole('textbox', { name: 'Waar?' }).inputValue()).toBe('Buurthuis Het Sas')
    await expectFineEverywhere(page)
    await day.getByRole('button', { name: 'Plan zaterdag 4 juli' }).click()
    await card('De dag is gepland').getByText('zaterdag 4 juli', { exact: true }).waitFor()
    await expectFineEverywhere(page)
    expect(await page.getByRole('button', { name: /^Schrijf opnieuw, met de familie/ }).count()).toBe(0)
  })

  it('moves the day, and says what that does', async () => {
    const day = card('De dag is gepland')
    await day.getByRole('button', { name: 'Verzet de dag' }).click()
    await day.getByText(/krijgen de nieuwe dag, elk één keer, en antwoorden opnieuw/).waitFor()
    await fillDay(day.getByRole('group', { name: 'Op welke dag?' }), '5', '7', '2026')
    await expectFineEverywhere(page)
    await day.getByRole('button', { name: 'Verzet naar zondag 5 juli' }).click()
    await saved('Bewaard: de dag is nu zondag 5 juli.')
    await day.getByText('zondag 5 juli', { exact: true }).waitFor()
  })

  afterAll(() => johan.stop())
})

describe('the preparation of two sides', () => {
  let restorative: AnnsTrajectory

  beforeAll(async () => {
    restorative = await annsTrajectory(browser.url, 'restorative')
    await vi.waitFor(async () => expect((await restorative.people()).length).toBeGreaterThan(2), 20_000)
  })

  it('writes down of each party that they were told, offered counsel and want it themself, apart', async () => {
    await page.goto(`${browser.url}/today/linde/${restorative.id}/preparation`)
    const parties = card('De twee kanten')
    const [kevin, aerts] = ['Kevin', 'Aerts'].map(name => parties.getByRole('listitem').filter({ hasText: name }))
    if (kevin === undefined || aerts === undefined) throw new Error('a side is empty')
    for (const [mine, other] of [
      [kevin, 'Aerts'],
      [aerts, 'Kevin'],
    ] as const) {
      await mine.getByRole('button', { name: /^Schrijf op/ }).click()
      await mine.getByRole('radio', { name: 'Ja', exact: true }).check()
      for (const label of ['Uitgelegd op', 'Advocaat aangeboden op'])
        await mine.getByRole('group', { name: label }).getByRole('button', { name: 'Vandaag' }).click()
      // What is asked of one side names nobody of the other.
      expect(await mine.textContent()).not.toContain(other)
      await expectFineEverywhere(page)
      await mine.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await mine.getByText('Wil meedoen').waitFor()
    }
    await expectFineEverywhere(page)
  })

  afterAll(() => restorative.stop())
})

describe('a family that makes its plan during the preparation', () => {
  it('has it recorded without a day: when it was there, and who made it', async () => {
    const early = await annsTrajectory(browser.url)
    await page.goto(`${browser.url}/today/linde/${early.id}/preparation#without-meeting`)
    const without = card('Geen bijeenkomst nodig?')
    await without.getByRole('button', { name: 'Er is een plan zonder bijeenkomst' }).click()
    const save = without.getByRole('button', { name: 'Leg het plan zonder bijeenkomst vast' })
    await save.click()
    await without.getByRole('alert').waitFor()
    await fillDay(without.getByRole('group', { name: 'Op welke dag was het plan er?' }), '15', '6', '2026')
    await without.getByRole('textbox', { name: 'Wie maakte het plan?' }).fill('moeder en tante Edith')
    await expectFineEverywhere(page)
    await save.click()
    await saved('Bewaard: er is een plan, zonder bijeenkomst.')
    await without.getByText(/Plan zonder bijeenkomst\. Het was er op .*15 juni.*moeder en tante Edith/).waitFor()
    await expectFineEverywhere(page)
    expect(await page.getByRole('button', { name: /^Plan / }).count()).toBe(0)
  })
})
