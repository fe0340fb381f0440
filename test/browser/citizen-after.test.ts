import { starterForms } from '@kring/domain'
import { examples } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { fillForm } from '../support/fillForm.ts'

const example = examples.find(({ sector, audience }) => sector === 'youth-care' && audience === 'citizen')
if (example === undefined) throw new Error('no citizen example for youth care')
const form = starterForms('youth-care').citizen
const number = /LIN-\d{4}-\d{6}/

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const ready = async (page: Page) => {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const section = (page: Page, name: string) => page.getByRole('link', { name }).click()
const story = (page: Page) => page.getByRole('textbox').first()
const next = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true })
const awake = (page: Page) => expect.poll(() => next(page).isEnabled()).toBe(true)

describe('a citizen, on a phone', () => {
  it('has two ways in, each with what it is for', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde`)
    await page.getByRole('link', { name: 'Ik wil een conferentie' }).waitFor()
    await page.getByText('voor iemand om wie je geeft').waitFor()
    await page.getByRole('link', { name: 'Ik ben hulpverlener' }).waitFor()
    await page.getByText('Je logt in met het account van je organisatie').waitFor()
    await ready(page)
  })

  it('goes on without a connection, page after page', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await section(page, 'Wat is er aan de hand?')
    await awake(page)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await story(page).fill('Wij redden het niet meer alleen.')
    await next(page).click()
    await page.getByRole('heading', { level: 1, name: 'Wie hoort erbij?' }).waitFor()
    await next(page).click()
    await page.getByRole('heading', { level: 1, name: 'Jouw vraag en veiligheid' }).waitFor()
    await page.context().setOffline(false)
  })

  it('is asked for the moment when only then contact is safe, and offered the link by mail when they are called', async () => {
    const page = await browser.visitor({ width: 390 })
    for (const way of ['Bel mij', 'Mail mij']) {
      await page.goto(`${browser.url}/o/linde/self-referral`)
      await section(page, 'Hoe bereiken we je?')
      await awake(page)
      await page.getByRole('radio', { name: way }).check()
      await page.getByRole('radio', { name: 'Alleen op het moment dat ik noem' }).check()
      await page.getByRole('textbox', { name: 'Op welk moment mogen we contact opnemen?' }).waitFor()
      await next(page).click()
      await page.getByRole('alert').getByText('Op welk moment mogen we contact opnemen?').waitFor()
      const offer = page.getByRole('textbox', { name: 'Wil je ook een mail met je link?' })
      expect(await offer.count()).toBe(way === 'Bel mij' ? 1 : 0)
    }
    await ready(page)
  })

  it('fills in one form in two windows, and loses nothing of either', async () => {
    const first = await browser.visitor({ width: 390 })
    const second = await first.context().newPage()
    for (const page of [first, second]) {
      await page.goto(`${browser.url}/o/linde/self-referral`)
      await section(page, 'Wat is er aan de hand?')
      await awake(page)
      await page.waitForLoadState('networkidle')
    }
    await story(first).fill('In het eerste venster.')
    // The other window shows it, so nothing is typed over it unseen.
    await expect.poll(() => story(second).inputValue()).toBe('In het eerste venster.')
    await second.getByRole('textbox').nth(1).fill('In het tweede venster.')
    await expect.poll(() => first.getByRole('textbox').nth(1).inputValue()).toBe('In het tweede venster.')
    // Both at once, before either has heard of the other.
    await Promise.all([story(first).fill('Eén kant van het verhaal.'), story(second).fill('De andere kant ervan.')])
    await Promise.race([
      first.getByText('Je vulde dit formulier in twee vensters in.').waitFor(),
      expect.poll(async () => (await story(first).inputValue()) === (await story(second).inputValue())).toBe(true),
    ])
    await ready(first)
  })

  it('sends it from one window: the other one and the way back show the number', async () => {
    const page = await browser.visitor({ width: 390 })
    const other = await page.context().newPage()
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await page.getByRole('link', { name: /^Begin met/ }).click()
    await fillForm(page, form, example.answers, 'nl')
    await other.goto(`${browser.url}/o/linde/self-referral`)
    await other.getByRole('link', { name: 'Controleer en verstuur' }).click()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: /^Verstuur/ }).click()
    await page.getByRole('heading', { level: 1, name: /verstuurd/ }).waitFor()
    const sent = (await page.getByText(number).first().textContent()) ?? ''
    await other.getByRole('heading', { level: 1, name: 'Je aanmelding is verstuurd' }).waitFor()
    await other.getByText(sent).waitFor()
    await ready(other)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Je aanmelding is verstuurd' }).waitFor()
    await page.getByText(sent).waitFor()
    await ready(page)
    await page.getByRole('link', { name: 'Bekijk hoe ver het is' }).click()
    await page.getByText(sent).first().waitFor()
  })

  it('goes on on another device by a code, which works once', async () => {
    const phone = await browser.visitor({ width: 390 })
    await phone.goto(`${browser.url}/o/linde/self-referral`)
    await section(phone, 'Wat is er aan de hand?')
    await awake(phone)
    await story(phone).fill('Begonnen op de telefoon.')
    await phone.getByRole('link', { name: /Overzicht/ }).click()
    await phone.getByText('Ga verder op een ander toestel').click()
    await phone.getByRole('button', { name: 'Geef mij een code' }).click()
    const code = (await phone.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? ''
    await ready(phone)
    const take = async (page: Page) => {
      await page.goto(`${browser.url}/o/linde`)
      await page.getByText('Begonnen op een ander toestel?').click()
      await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase())
      await page.getByRole('button', { name: 'Ga verder', exact: true }).click()
    }
    const desktop = await browser.visitor()
    await take(desktop)
    await section(desktop, 'Wat is er aan de hand?')
    await expect.poll(() => story(desktop).inputValue()).toBe('Begonnen op de telefoon.')
    const late = await browser.visitor({ width: 390 })
    await take(late)
    await late.getByText('Deze code werkt niet.').waitFor()
    await ready(late)
  })

  it('says through the link what is not right; the manager sees that it waits, and the citizen that it was read', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await page.getByRole('link', { name: /^Begin met/ }).click()
    await fillForm(page, form, example.answers, 'nl')
    const send = page.getByRole('button', { name: /^Verstuur/ })
    await send.waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await send.click()
    await page.getByRole('heading', { level: 1, name: /verstuurd/ }).waitFor()
    const link = page.url()
    const sent = (await page.getByText(number).first().textContent()) ?? ''
    const later = await browser.visitor({ width: 390, dark: true })
    await later.goto(link)
    await later.getByText(sent).first().waitFor()
    const written = String(example.answers.story).slice(0, 30)
    expect(await later.getByText(written).count()).toBe(0)
    await later.getByRole('button', { name: 'Dit klopt niet' }).click()
    await later.getByRole('textbox', { name: /Wat klopt er niet/ }).fill('Ik heb twee dochters, geen drie.')
    await ready(later)
    await later.getByRole('button', { name: 'Geef het door' }).click()
    await later.getByText('Het is doorgegeven.').waitFor()
    await later.getByRole('button', { name: 'Toon je antwoorden' }).click()
    await later.getByText('Ik heb twee dochters, geen drie.').waitFor()
    await later.getByText(written).first().waitFor()
    await later.getByRole('button', { name: 'Verberg je antwoorden' }).click()
    expect(await later.getByText('Ik heb twee dochters, geen drie.').count()).toBe(0)
    await ready(later)

    const manager = await browser.signedIn('Leen Wouters', { width: 390 })
    await manager.goto(`${browser.url}/dossiers/linde/${sent}`)
    await manager.getByText('Eén bericht wacht').waitFor()
    await manager.getByText('Volgende stap: Lees wat de inwoner doorgaf').waitFor()
    await manager.getByText('een inwoner, voor').waitFor()
    await ready(manager)
    await manager.getByRole('button', { name: 'Gelezen', exact: true }).click()
    await manager.getByText('Gelezen op').waitFor()

    await later.reload()
    await later.getByText(/gelezen op/).waitFor()
    await later.route('https://nl.wikipedia.org/', route => route.fulfill({ body: 'Iets heel anders' }))
    await later.getByRole('button', { name: 'Snel verbergen' }).click()
    await later.waitForURL('https://nl.wikipedia.org/')
  })
})
