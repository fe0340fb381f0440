import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import { accessToken } from '../support/session.ts'
import { storedOfDay } from '../support/storedOfDay.ts'

let browser: TestBrowser
let circle: InvitedCircle
let page: Page
const pin = '470912'
const names = ['Johan', 'Vermeulen', 'Edith', 'Peeters', 'Iedereen belt']

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  const edith = await circle.invite({ name: 'Edith Maes', relation: 'tante', email: 'edith@day.example' })
  await circle.invite(
    { name: 'Petra Devos', relation: 'consulent', email: 'petra@day.example' },
    { part: 'professional' },
  )
  await prepareForDay(circle, [circle.johan], edith)
  await circle.prepare('schedule', { day: testDay, time: '23:30', place: 'Buurthuis Het Sas' })
})
afterAll(() => browser.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const press = (name: string) => button(name).click()
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const status = (text: string) => page.getByRole('status').getByText(text).first().waitFor()

/** Without signal: no request leaves, whatever the browser thinks of the connection. */
const cut = async () => {
  await page.context().setOffline(true)
  await page.context().route('**/api/**', route => route.abort('internetdisconnected'))
}
const connect = async () => {
  await page.context().unroute('**/api/**')
  await page.context().setOffline(false)
}

async function expectFine(): Promise<void> {
  for (const width of [320, 1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
}

const History = z.object({
  items: z.array(z.looseObject({ type: z.string(), occurredAt: z.object({ at: z.string() }).optional() })),
})
const Seen = z.looseObject({
  state: z.string(),
  conference: z.looseObject({ current: z.looseObject({ stage: z.string(), breaches: z.array(z.unknown()) }) }),
})
async function read<Answer>(rest: string, as: z.ZodType<Answer>): Promise<Answer> {
  const token = await accessToken(browser.url, 'ann')
  const answer = await fetch(`${browser.url}/api/t/linde/trajectories/${circle.id}${rest}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  return as.parse(await answer.json())
}

describe('a day of a conference without signal', () => {
  it('is reached from the trajectory, and its bag is fetched with a code', async () => {
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(`${browser.url}/today/linde/${circle.id}`)
    await page.getByRole('link', { name: 'De dag: tas ophalen en leiden' }).click()
    await page.getByLabel('Kies een code van zes cijfers').fill(pin)
    await page.getByLabel('Nog eens dezelfde code').fill(pin)
    await press('Haal de tas op')
    await heading('Wat zit er in de tas?')
    await page.getByText('Deze pagina opent ook zonder signaal.').waitFor()
    await expectFine()
  })

  it('begins with who is there, who comes later and who was not expected', async () => {
    await cut()
    await press('Begin de dag')
    await heading('Aankomst')
    await status('Geen signaal: alles wordt bewaard.')
    await press('Johan Vermeulen is er')
    await press('Petra Devos is er')
    await page.getByText('Iets anders Edith Maes').click()
    await page.getByLabel('Hoe laat').fill('12:20')
    await press('Edith Maes komt later')
    await page.getByText('Komt om 12:20', { exact: true }).waitFor()
    await press('Nog iemand')
    await press('Zet die persoon op de lijst')
    await page.getByText('Vul een naam in.').waitFor()
    await page.getByLabel('Naam', { exact: true }).fill('An Peeters')
    await page.getByLabel('Telefoon', { exact: true }).check()
    await page.getByText('Nee, hulpverlener').click()
    await press('Zet An Peeters op de lijst')
    await heading('Aan de telefoon of op video (1)')
    await expectFine()
  })

  it('locks private time with each person who must leave, and who is on the line counts (G14)', async () => {
    await press('Begin de informatieronde')
    await page.getByText('Dit kan nog niet beginnen.').waitFor()
    expect(await button('Ik ga de zaal uit. Begin.').getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Eerst moeten Petra Devos en An Peeters weg zijn').waitFor()
    await expectFine()
  })

  it('goes on where it was when the page was closed in between', async () => {
    await page.reload()
    await page.getByLabel('Jouw code van zes cijfers').fill(pin)
    await press('Open')
    await page.getByText('Dit kan nog niet beginnen.').waitFor()
    await page.getByText('Wat staat er klaar?').click()
    await page.getByText('An Peeters doet ook mee').waitFor()
    await page.getByText('Wat staat er klaar?').click()
  })

  it('has almost nothing on the screen while the family is alone, and no name in the storage', async () => {
    await press('Petra Devos is de zaal uit')
    await page.getByText('De zaal uit om').first().waitFor()
    await page.getByRole('listitem').getByRole('button', { name: 'An Peeters heeft opgehangen' }).first().click()
    await press('Ik ga de zaal uit. Begin.')
    await heading('De familie is nu alleen')
    await expectFine()
    await page.getByText('Iemand kwam de zaal in of belde in').click()
    await press('Edith Maes kwam de zaal in')
    const { text, bags } = await storedOfDay(page)
    expect(bags).toBe(1)
    for (const word of [...names, circle.id, 'linde', pin]) expect(text).not.toContain(word)
  })

  it('has the plan written, returned for detail and accepted, still without signal', async () => {
    await press('De familie roept ons terug')
    await press('De familie vertelt nu haar plan')
    await press('Nog een afspraak')
    const form = page.locator('form', { hasText: 'Afspraak 1' }).last()
    await form.getByLabel('Wat spreken jullie af?').fill('Iedereen belt op zondag')
    await form.getByLabel('Hoe leest de zin?').selectOption({ label: 'Als hele zin, zonder naam ervoor' })
    await form.getByLabel('Iedereen', { exact: true }).first().check()
    await form.getByLabel('Altijd').check()
    await press('Bewaar afspraak 1')
    await page.getByText('Afspraak 1 staat in het plan.').waitFor()
    await press('Terug naar de familie voor details')
    await page.getByText('Het plan ging al 1 keer terug voor details.').waitFor()
    await expectFine()
    await press('Vul aan of wijzig')
    await page.getByLabel('Wie roept iedereen dan opnieuw samen?').selectOption({ label: 'Edith' })
    await page.getByLabel('Wie let erop dat iedereen zich eraan houdt?').selectOption({ label: 'Edith' })
    await press('Bewaar')
    await page.getByText('Dat staat in het plan.').first().waitFor()
    await press('Het plan is aanvaard')
    await button('De dag is klaar: verstuur alles en wis de tas').waitFor()
    await expectFine()
  })

  it('is sent in order once there is a signal, and the bag goes', async () => {
    await press('De dag is klaar: verstuur alles en wis de tas')
    await page.getByText('De tas wordt gewist zodra alles verstuurd is.').waitFor()
    await connect()
    await page.getByText('Wat staat er klaar?').click()
    await press('Probeer nu')
    await page.getByText('De tas is leeg.').waitFor()
    await expectFine()
    expect(await storedOfDay(page)).toEqual({ text: '', bags: 0 })
    const { state, conference } = await read('', Seen)
    expect(state).toBe('plan-accepted')
    expect(conference.current.breaches).toEqual([])
    const { items } = await read('/history?limit=100', History)
    const ofDay = items.filter(({ occurredAt }) => occurredAt !== undefined).toReversed()
    expect(ofDay.map(({ type }) => type)).toEqual([
      'pen-taken',
      'day-begun',
      'room-entered',
      'room-entered',
      'expected-later',
      'room-entered',
      'phase-begun',
      'room-left',
      'room-left',
      'phase-begun',
      'room-entered',
      'private-time-ended',
      'phase-begun',
      'agreement-written',
      'plan-returned',
      'plan-set',
      'plan-accepted',
    ])
    const moments = ofDay.map(({ occurredAt }) => occurredAt?.at ?? '')
    expect(moments).toEqual(moments.toSorted())
  })
})
