import { johanCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { accessToken, postAs } from '../support/session.ts'

const Sent = z.object({ id: z.string() })

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

/** A referral of the Johan case that its manager accepted. */
async function acceptedJohan(): Promise<string> {
  const [sara, leen] = await Promise.all(['sara', 'leen'].map(subject => accessToken(browser.url, subject)))
  const body = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
  const { id } = Sent.parse(await postAs(browser.url, { path: '/t/linde/referrals', token: sara, body }))
  const commands = [
    ['start-intake', {}],
    ['record-intake', { heldOn: '2026-01-05', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }],
    ['set-question', { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }],
    ['accept', {}],
  ] as const
  for (const [index, [command, given]] of commands.entries())
    await postAs(browser.url, {
      path: `/t/linde/referrals/${id}/${command}`,
      token: leen,
      body: given,
      version: index + 1,
    })
  return id
}

const saved = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

describe('Johan, from acceptance to the first call', () => {
  let id: string
  let manager: Page
  let coordinator: Page

  beforeAll(async () => {
    id = await acceptedJohan()
    manager = await browser.signedIn('Leen Wouters')
    coordinator = await browser.signedIn('Ann Peeters', { width: 390 })
  })

  const board = async (search = '') => {
    await manager.goto(`${browser.url}/trajectories${search}`)
    await manager.getByRole('heading', { level: 1, name: 'Trajecten in regio Oost' }).waitFor()
    await manager.getByText(id).first().waitFor()
  }

  it('stands on the board of the region, without a name, with one step', async () => {
    await board('?stage=matching')
    expect(await manager.locator('main').textContent()).not.toMatch(/Johan/)
    await manager.getByRole('heading', { level: 2, name: /^Zoekt coördinator/ }).waitFor()
    await expectFineEverywhere(manager)
  })

  it('says on the dossier where it is and who is to act', async () => {
    await manager.goto(`${browser.url}/dossiers/linde/${id}`)
    const card = manager.getByRole('region', { name: 'Traject', exact: true })
    await card.getByText('Zoekt een coördinator').waitFor()
    await card.getByRole('link', { name: 'Zoek een coördinator' }).waitFor()
    await expectFineEverywhere(manager)
    await card.getByRole('link', { name: 'Zoek een coördinator' }).click()
    await manager.getByRole('heading', { level: 1, name: 'Zoek een coördinator voor Johan' }).waitFor()
  })

  it('takes down what the family asks for, and ranks who fits with the reasons; who cannot is there with the rule', async () => {
    await manager.getByRole('heading', { level: 2, name: 'Past het best' }).waitFor()
    await manager.getByRole('button', { name: 'Wijzig De familie vraagt' }).click()
    await manager.getByLabel('In hun eigen woorden').fill('Johan wil iemand met een hond.')
    await manager.getByRole('checkbox', { name: 'Nederlands' }).check()
    await manager.getByRole('radio', { name: 'Een vrouw' }).check()
    await expectFineEverywhere(manager)
    await manager.getByRole('button', { name: 'Bewaar' }).click()
    await saved(manager, /^Bewaard/)
    await manager.getByText('Johan wil iemand met een hond.').waitFor()
    const ann = manager.getByRole('listitem').filter({ has: manager.getByRole('heading', { name: 'Ann Peeters' }) })
    await ann.getByText(/een vrouw/).waitFor()
    await ann.getByText(/geen band met een organisatie in dit dossier/).waitFor()
    await manager.getByText(/Jeugdhulp De Linde: niet onafhankelijk/).waitFor()
    await expectFineEverywhere(manager)
  })

  it('adds an organisation to the dossier, with which nobody may have a tie', async () => {
    await manager.getByRole('button', { name: 'Wijzig Mag geen band hebben met' }).click()
    await manager.getByRole('button', { name: 'Nog een organisatie' }).click()
    await manager.getByLabel('Organisatie', { exact: true }).last().fill('CLB De Brug')
    await expectAccessible(manager)
    await manager.getByRole('button', { name: 'Bewaar' }).click()
    await saved(manager, /^Bewaard/)
    await manager
      .getByText(/CLB De Brug/)
      .first()
      .waitFor()
  })

  it('is offered to one coordinator at a time, with a term', async () => {
    await manager.getByRole('button', { name: 'Bied het aan Ann aan' }).click()
    await saved(manager, /^Aangeboden aan Ann Peeters/)
    await manager.getByText('Zolang kun je het aan niemand anders aanbieden.').waitFor()
    const others = manager.getByRole('button', { name: /^Bied het aan/ })
    for (const one of await others.all()) expect(await one.getAttribute('aria-disabled')).toBe('true')
    await expectFineEverywhere(manager)
  })

  it('is shown to the coordinator without a name; Ann says yes on a phone', async () => {
    await coordinator.goto(`${browser.url}/today`)
    // Others are offered to Ann at the same time; of this one the family asks for a woman.
    const offers = coordinator.getByRole('region', { name: 'Wil jij dit traject doen?' })
    const offer = offers.filter({ hasText: 'een vrouw' })
    await offer.getByText(/Werk je voor .*Jeugdhulp De Linde/).waitFor()
    expect(await offer.textContent()).not.toMatch(/Johan|Vermeulen/)
    await offer.getByRole('button', { name: 'Nee, deze keer niet' }).click()
    await expectFineEverywhere(coordinator)
    await coordinator.setViewportSize({ width: 390, height: 900 })
    await offer.getByRole('button', { name: 'Ja, ik doe het' }).click()
    await saved(coordinator, /jij bent de coördinator/)
    await coordinator
      .getByText(/In voorbereiding/)
      .first()
      .waitFor()
    await expectAccessible(coordinator)
  })

  it('waits for the manager, who tells the family', async () => {
    await manager.reload()
    await manager.getByRole('heading', { level: 2, name: 'Ann Peeters zei ja' }).waitFor()
    await expectFineEverywhere(manager)
    await manager.getByRole('button', { name: 'De familie weet het' }).click()
    await saved(manager, /de familie weet het/)
    await manager.getByText(/De familie weet het sinds/).waitFor()
    await manager.getByRole('button', { name: 'Draag het over aan iemand anders' }).click()
    await manager.getByRole('button', { name: 'Draag het over', exact: true }).click()
    await manager.getByRole('alert').filter({ hasText: 'Kies waarom' }).waitFor()
    await expectAccessible(manager)
  })

  it('gets aunt Edith in its circle', async () => {
    await coordinator.goto(`${browser.url}/today/linde/${id}`)
    await coordinator.getByText('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?').waitFor()
    await coordinator.getByRole('button', { name: 'Zet iemand in de kring' }).click()
    await coordinator.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await coordinator.getByText('Vul een naam in.').first().waitFor()
    await coordinator.getByLabel('Naam', { exact: true }).fill('Edith Vermeulen')
    await coordinator.getByLabel(/^Wie is dit/).fill('tante')
    await coordinator.getByRole('combobox', { name: 'Taal' }).selectOption('nl')
    await coordinator.getByLabel(/^Telefoon/).fill('0470 00 00 77')
    await coordinator.getByLabel(/^Wie noemde/).fill('Johan')
    await expectFineEverywhere(coordinator)
    await coordinator.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved(coordinator, /Edith Vermeulen staat in de kring/)
    await coordinator.getByText('Erbij gekomen in de voorbereiding, genoemd door Johan').waitFor()
    await coordinator.getByRole('button', { name: 'Wijzig Edith Vermeulen' }).click()
    await coordinator.getByLabel(/^Wie is dit/).fill('tante van Johan')
    await coordinator.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved(coordinator, /Edith Vermeulen is gewijzigd/)
    await coordinator.getByText('tante van Johan').waitFor()
    await coordinator.getByRole('button', { name: 'Toon wat er gebeurde' }).click()
    await coordinator.getByText('Coördinator zei ja').waitFor()
    await expectFineEverywhere(coordinator)
  })

  it('counts a call with one tap for how it went, and no field for what was said', async () => {
    await coordinator.goto(`${browser.url}/today`)
    await coordinator.setViewportSize({ width: 390, height: 900 })
    // The next call or one of those after it: others of Ann's trajectories have calls to make too.
    const call = coordinator.locator('a[href="tel:0470000077"]')
    await call.waitFor()
    await expectFineEverywhere(coordinator)
    // Where no program dials, Chromium asks which one to open, and takes no other input meanwhile.
    await coordinator.evaluate(
      "document.addEventListener('click', event => event.target.closest('a[href^=tel]') && event.preventDefault())",
    )
    await call.click()
    await coordinator.getByRole('heading', { name: 'Hoe ging het met Edith Vermeulen?' }).waitFor()
    expect(await coordinator.getByRole('textbox').count()).toBe(0)
    await coordinator.getByRole('button', { name: '1 minuut meer' }).click()
    await coordinator.getByText('2 minuten', { exact: true }).waitFor()
    await expectFineEverywhere(coordinator)
    await coordinator.getByRole('button', { name: 'Gesproken', exact: true }).click()
    await saved(coordinator, /Bewaard:.*gesproken.*Edith Vermeulen.*2 minuten/)
    await coordinator
      .getByText(/1 keer gesproken/)
      .first()
      .waitFor()
    await expectAccessible(coordinator)
  })

  it('is on the board with its coordinator, by its address', async () => {
    await board('?stage=preparation&coordinator=ann')
    const row = manager.getByRole('listitem').filter({ hasText: id })
    await row.getByText('Ann Peeters').waitFor()
    await row.getByText('Ann is aan zet').waitFor()
    const load = manager.getByRole('region', { name: 'Ruimte van de coördinatoren' }).getByRole('listitem')
    await load
      .filter({ hasText: 'Ann Peeters' })
      .getByText(/\d+ van \d+ trajecten/)
      .waitFor()
    await expectFineEverywhere(manager)
    await manager.goto(`${browser.url}/trajectories?stage=day&kind=restorative`)
    await manager.getByRole('heading', { name: 'Met deze keuze loopt er niets' }).waitFor()
    await expectAccessible(manager)
  })

  it('is stopped with a reason', async () => {
    await manager.goto(`${browser.url}/dossiers/linde/${id}`)
    await manager.getByRole('button', { name: 'Stop dit traject' }).click()
    await manager.getByRole('radio', { name: 'De situatie is veranderd' }).check()
    await expectAccessible(manager)
    await manager.getByRole('button', { name: 'Stop het traject' }).click()
    const card = manager.getByRole('region', { name: 'Traject', exact: true })
    await card.getByText(/De situatie is veranderd/).waitFor()
    await coordinator.goto(`${browser.url}/today/linde/${id}`)
    await coordinator.getByText(/Dit traject is gestopt/).waitFor()
    expect(await coordinator.getByRole('button', { name: 'Zet iemand in de kring' }).count()).toBe(0)
    await expectAccessible(coordinator)
  })
})
