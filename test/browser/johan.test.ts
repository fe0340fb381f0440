import { rm } from 'node:fs/promises'
import { type Host, startHost } from '@kring/local/host'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heardReferral, ledTrajectory } from '../support/annsTrajectory.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  shoot,
  type TestBrowser,
} from '../support/browser.ts'
import { testNow } from '../support/clock.ts'
import { linkTo } from '../support/invitedCircle.ts'
import { johansFamily } from '../support/johansFamily.ts'
import { temporaryFolder } from '../support/testEngine.ts'

/** The conference is on Saturday 4 July; this is the evening before, at six. */
const eveningBefore = '2026-07-03T16:00:00.000Z'
const requirement = {
  text: 'Niemand gebruikt drugs als Johan er is.',
  reason: 'Johan was twee keer alleen met iemand onder invloed.',
  setBy: 'de jeugdrechter',
}

/** One run on phones, from what the manager accepts to the evening before the conference; each step rests on the one before. */
describe('Johan, from the acceptance to the evening before', () => {
  let data: string
  let host: Host
  let browser: TestBrowser
  let id: string
  let manager: Page
  let ann: Page
  let lead: Awaited<ReturnType<typeof ledTrajectory>>
  let people: Record<string, string> = {}

  /** A host of their own: its clock moves on. Of the past two years it needs little. */
  const startAt = async (now: string) => {
    const options = { data, quiet: true, demoShare: 0.02, env: { ...process.env, KRING_NOW: now } }
    host = await startHost(host === undefined ? options : { ...options, port: Number(new URL(host.url).port) })
    await host.caughtUp()
  }

  beforeAll(async () => {
    data = await temporaryFolder('johan')
    await startAt(testNow)
    browser = await openTestBrowser(host.url)
    id = await heardReferral(host.url, 'family', [['set-minimum-requirement', requirement]])
    manager = await browser.signedIn('Leen Wouters', { width: 390 })
    ann = await browser.signedIn('Ann Peeters', { width: 390 })
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    await rm(data, { recursive: true, force: true })
  })

  /** What a volunteer sees at this moment on a phone, without a fault, and its picture. */
  const look = async (page: Page, name: string): Promise<void> => {
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await shoot(page, `johan-${name}`)
  }
  const saved = (page: Page, words: string | RegExp) =>
    page.getByRole('status').filter({ hasText: words }).first().waitFor()
  const card = (name: string): Locator => ann.getByRole('region', { name, exact: true })
  const open = async (part: string, title: RegExp) => {
    await ann.goto(`${host.url}/today/linde/${id}${part}`)
    await ann.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  const save = (from: Locator) => from.getByRole('button', { name: 'Bewaar', exact: true }).click()

  it('is accepted, and looks for a coordinator', async () => {
    await manager.goto(`${host.url}/dossiers/linde/${id}`)
    await manager.getByRole('button', { name: 'Neem de aanmelding aan' }).click()
    const trajectory = manager.getByRole('region', { name: 'Traject', exact: true })
    await trajectory.getByText('Zoekt een coördinator').waitFor()
    await look(manager, '01-accepted')
    await trajectory.getByRole('link', { name: 'Zoek een coördinator' }).click()
    await manager.getByRole('heading', { level: 1, name: 'Zoek een coördinator voor Johan' }).waitFor()
  })

  it('is offered to one coordinator at a time, with a term', async () => {
    await manager.getByRole('heading', { level: 2, name: 'Past het best' }).waitFor()
    await manager.getByText(/Jeugdhulp De Linde: niet onafhankelijk/).waitFor()
    await look(manager, '02-matching')
    await manager.getByRole('button', { name: 'Bied het aan Ann aan' }).click()
    await saved(manager, /^Aangeboden aan Ann Peeters/)
    await manager.getByText('Zolang kun je het aan niemand anders aanbieden.').waitFor()
    for (const one of await manager.getByRole('button', { name: /^Bied het aan/ }).all())
      expect(await one.getAttribute('aria-disabled')).toBe('true')
    await look(manager, '03-offered')
  })

  it('is shown to the coordinator without a name; Ann says yes', async () => {
    await ann.goto(`${host.url}/today`)
    const offer = ann
      .getByRole('region', { name: 'Wil jij dit traject doen?' })
      .filter({ hasText: 'Jeugdhulp De Linde' })
    await offer.first().waitFor()
    expect(await offer.first().textContent()).not.toMatch(/Johan|Vermeulen/)
    await look(ann, '04-offer')
    await offer.first().getByRole('button', { name: 'Ja, ik doe het' }).click()
    await saved(ann, /jij bent de coördinator/)
  })

  it('waits for the manager, who tells the family', async () => {
    await manager.reload()
    await manager.getByRole('heading', { level: 2, name: 'Ann Peeters zei ja' }).waitFor()
    await manager.getByRole('button', { name: 'De familie weet het' }).click()
    await saved(manager, /de familie weet het/)
    await look(manager, '05-told')
  })

  it('has a circle of twelve, aunt Edith the first whom Johan names', async () => {
    await open('', /Johan/)
    await ann.getByText('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?').waitFor()
    await ann.getByRole('button', { name: 'Zet iemand in de kring' }).click()
    await ann.getByLabel('Naam', { exact: true }).fill('Edith Vermeulen')
    await ann.getByLabel(/^Wie is dit/).fill('tante')
    await ann.getByRole('combobox', { name: 'Taal' }).selectOption('nl')
    await ann.getByLabel(/^E-mail/).fill('edith@johan.example')
    await ann.getByLabel(/^Wie noemde/).fill('Johan')
    await look(ann, '06-edith')
    await ann.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved(ann, /Edith Vermeulen staat in de kring/)
    lead = await ledTrajectory(host.url, id)
    const edith = await lead.known('Edith')
    await lead.give('set-reach', { person: edith, allowed: ['mail'], never: false })
    await lead.give('invite', { person: edith })
    people = { ...(await johansFamily(lead)), 'Edith Vermeulen': edith }
    await open('/circle', /^De kring van Johan/)
    await ann.getByRole('button', { name: 'سميرة العلوي', exact: true }).waitFor()
    expect(await lead.people()).toHaveLength(12)
    await look(ann, '07-circle')
  })

  it('has the family’s choices, and what the children do, as they chose', async () => {
    await open('/preparation', /^Voorbereiding van Johan/)
    await ann.getByRole('link', { name: 'eten', exact: true }).click()
    const choices = {
      Tijd: 'Zaterdag om 10 uur',
      Plaats: 'Buurthuis Het Sas',
      Taal: 'Nederlands',
      Eten: 'Soep van oma',
    }
    for (const [topic, words] of Object.entries(choices)) await ann.getByRole('textbox', { name: topic }).fill(words)
    await card('De familie kiest')
      .getByRole('textbox', { name: /^Wie koos/ })
      .fill('moeder en Johan')
    await save(card('De familie kiest'))
    await saved(ann, 'Bewaard: de keuzes van de familie.')
    const children = card('Wat doen de kinderen?')
    await children.getByRole('button', { name: 'Wijzig Wat doen de kinderen?' }).click()
    await children.getByRole('radio', { name: 'Kinderen doen mee', exact: true }).check()
    await save(children)
    await saved(ann, 'Bewaard: wat de kinderen doen.')
    await children.getByRole('button', { name: 'Schrijf op Johan Vermeulen' }).click()
    await children.getByRole('checkbox', { name: 'De informatie' }).check()
    await children
      .getByRole('combobox', { name: 'Wie blijft bij Johan Vermeulen?' })
      .selectOption({ label: 'Edith Vermeulen' })
    await look(ann, '08-children')
    await save(children)
    await saved(ann, 'Bewaard: hoe Johan Vermeulen meedoet.')
    const { 'Fien Claes': person, 'Edith Vermeulen': support } = people
    await lead.give('set-child-part', { person, support, supportStays: false, phases: ['information', 'private'] })
  })

  it('asks everyone by themself whether they can take part safely', async () => {
    const ask = 'Schrijf op Kan ieder veilig meedoen?: Ilse Claes'
    const safety = card('Kan ieder veilig meedoen?')
    await safety.getByRole('button', { name: ask }).click()
    await safety.getByRole('radio', { name: 'Ja, met een afspraak' }).check()
    await safety.getByRole('checkbox', { name: 'Niet naast of niet alleen met iemand' }).check()
    await safety.getByRole('textbox', { name: /^In het kort/ }).fill('niet alleen met vader')
    await safety.getByRole('radio', { name: 'Nee, alleen deze persoon' }).check()
    await look(ann, '09-safety')
    await safety.getByRole('button', { name: 'Bewaar voor Ilse Claes' }).click()
    await saved(ann, 'Bewaard voor Ilse Claes.')
    for (const [name, person] of Object.entries(people))
      if (name !== 'Ilse Claes')
        await lead.give('discuss-safety', { person, discussedOn: '2026-06-17', arrangements: [] })
    await ann.reload()
    await safety.getByRole('button', { name: 'Bevestig: iedereen kan veilig meedoen' }).click()
    await saved(ann, 'Bewaard: iedereen kan veilig meedoen.')
  })

  it('tells everyone the minimum requirement before the day (G6)', async () => {
    const ledger = card('Minimumeis')
    await ledger.getByRole('button', { name: 'Leg de eis vast zoals ze er staat' }).click()
    await saved(ann, 'Bewaard: de eis ligt vast.')
    await ledger.getByRole('button', { name: /^Ik vertelde het.*Herman Vermeulen$/ }).click()
    await saved(ann, 'Bewaard: Herman Vermeulen kent de minimumeis.')
    for (const [name, person] of Object.entries(people))
      if (name !== 'Herman Vermeulen') await lead.give('disclose-requirements', { person, version: 1 })
    const mandate = { legalContext: 'ordered', holder: 'Petra Devos', decidesBy: '2026-07-20' }
    await lead.give('set-mandate', mandate)
    await ann.reload()
    await ledger.getByText('Verteld aan 12 van de 12, bevestigd door 0.').waitFor()
    await look(ann, '10-requirement')
  })

  it('has its day: Saturday 4 July', async () => {
    const day = card('Plan de dag')
    const fields = day.getByRole('group', { name: 'Op welke dag?' })
    for (const [label, number] of Object.entries({ Dag: '4', Maand: '7', Jaar: '2026' }))
      await fields.getByLabel(label, { exact: true }).fill(number)
    await day.getByRole('textbox', { name: 'Begint om' }).fill('10:00')
    await look(ann, '11-day')
    await day.getByRole('button', { name: 'Plan zaterdag 4 juli' }).click()
    await card('De dag is gepland').getByText('zaterdag 4 juli', { exact: true }).waitFor()
  })

  it('invites whom a mail may reach at once, each in their own language', async () => {
    await open('/invitations', /^Uitnodigen/)
    await look(ann, '12-invite')
    await ann.getByRole('button', { name: /^Nodig alle \d+ uit per mail/ }).click()
    await saved(ann, /^Verstuurd: \d+ uitnodigingen/)
    await look(ann, '13-invited')
  })

  it('aunt Edith answers in Dutch, and has read the requirement', async () => {
    const edith = await browser.visitor({ width: 390, locale: 'en-GB' })
    await edith.goto(await linkTo(host.url, 'edith@johan.example'))
    await edith.getByRole('heading', { level: 1, name: 'Edith, kom jij naar de conferentie van Johan?' }).waitFor()
    await look(edith, '14-edith')
    await edith.getByRole('radio', { name: /^Ik kom($|\s*Dat is goed)/ }).check()
    await edith.getByRole('radio', { name: 'In de zaal' }).check()
    await edith.getByRole('button', { name: 'Bewaar mijn antwoord' }).click()
    await saved(edith, 'Je antwoord is bewaard.')
    await edith.getByRole('button', { name: 'Ik heb dit gelezen' }).click()
    await saved(edith, 'Bewaard. Je antwoord staat hier los van.')
    await look(edith, '15-edith-answered')
  })

  it('her cousin answers in French, by video', async () => {
    const joris = await browser.visitor({ width: 390 })
    await joris.goto(await linkTo(host.url, 'joris@johan.example'))
    await joris.getByRole('heading', { level: 1, name: /^Joris, viendras-tu/ }).waitFor()
    expect(await joris.locator('html').getAttribute('lang')).toBe('fr')
    await joris.getByRole('radio', { name: 'Je viens', exact: true }).check()
    await joris.getByRole('radio', { name: 'Par vidéo' }).check()
    await look(joris, '16-joris')
    await joris.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
    await joris.getByRole('button', { name: 'Changer ma réponse' }).waitFor()
  })

  it('a child of ten reads short words and no names of the circle, and chooses', async () => {
    const fien = await browser.visitor({ width: 390 })
    await fien.goto(await linkTo(host.url, 'fien@johan.example'))
    await fien.getByRole('heading', { level: 1, name: 'Dag Fien! Wil jij erbij zijn?' }).waitFor()
    expect(await fien.locator('main').textContent()).not.toMatch(/Joris|Herman|rechter/)
    await fien.getByText('Jij mag kiezen. Niemand wordt boos.').waitFor()
    await fien.getByRole('radio', { name: 'Ik weet het nog niet' }).check()
    await look(fien, '17-fien')
    await fien.getByRole('button', { name: 'Dit kies ik' }).click()
    await saved(fien, 'Je antwoord is bewaard.')
  })

  it('on the evening before, Ann sees the conference of tomorrow with who comes', async () => {
    for (const name of ['Bart Vermeulen', 'Ilse Claes', 'Herman Vermeulen', 'سميرة العلوي'])
      await lead.give('record-answer', { person: people[name], answer: 'yes', way: 'in-room', via: 'phone', day: 1 })
    await host.caughtUp()
    await host.stop()
    await startAt(eveningBefore)
    ann = await browser.signedIn('Ann Peeters', { width: 390 })
    await ann.goto(`${host.url}/today`)
    await ann.getByText('Vrijdag 3 juli').first().waitFor()
    const week = ann.getByRole('region', { name: /^Conferenties? deze week/ })
    const tomorrow = week.getByRole('listitem').filter({ hasText: 'Buurthuis Het Sas' })
    await tomorrow.getByText('Morgen, zaterdag 4 juli om 10:00, Buurthuis Het Sas').waitFor()
    await tomorrow.getByText(/6 mensen komen, van wie 1 niet in de zaal, 1 misschien, \d zonder antwoord/).waitFor()
    // Another Johan's father, who was spoken with and answered long ago, is no call to make.
    expect(await ann.locator('a[href="tel:0470002101"]').count()).toBe(0)
    await look(ann, '18-evening-before')
    await tomorrow.getByRole('link', { name: 'Bekijk wie' }).click()
    const coming = ann.getByRole('region', { name: /^Komen \(6\)/ })
    for (const name of ['Edith Vermeulen', 'Joris Claes', 'سميرة العلوي'])
      await coming.getByText(name).first().waitFor()
    await ann
      .getByRole('region', { name: /^Misschien \(1\)/ })
      .getByText('Fien Claes')
      .first()
      .waitFor()
    await look(ann, '19-who-comes')
  })
})
