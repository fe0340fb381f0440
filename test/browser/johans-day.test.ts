import { readFile, rm } from 'node:fs/promises'
import { johansAgreements, johansNames } from '@kring/domain/test-data/johanPlan'
import { type Host, startHost } from '@kring/local/host'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type AnnsTrajectory, annsTrajectory } from '../support/annsTrajectory.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  shoot,
  type TestBrowser,
} from '../support/browser.ts'
import { testNow } from '../support/clock.ts'
import { headingsOf, itemsOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'
import {
  expectOpened,
  type GuardianRelease,
  openAsGuardian,
  releaseToGuardian,
  revokeFromGuardian,
  sendToGuardian,
  takeAsGuardian,
} from '../support/releaseToGuardian.ts'
import { accessToken } from '../support/session.ts'
import { storedOfDay } from '../support/storedOfDay.ts'
import { temporaryFolder } from '../support/testEngine.ts'
import { typeAgreement } from '../support/typeAgreement.ts'

/** The conference is on Saturday 4 July at ten; Brussels is two hours before UTC. */
const moments = {
  eveningBefore: '2026-07-03T18:00:00.000Z',
  reconnected: '2026-07-04T14:40:00.000Z',
  monthLater: '2026-08-05T09:00:00.000Z',
}
const requirement = {
  text: 'Niemand gebruikt drugs als Johan er is.',
  reason: 'Johan was twee keer alleen met iemand onder invloed.',
  setBy: 'de jeugdrechter',
}
const pin = '470912'
const mia: GuardianRelease = {
  name: 'Mia Jans',
  email: 'mia@voogdij.example',
  agreements: [1, 4, 12],
  by: 'tante Edith',
}

const Event = z.looseObject({
  type: z.string(),
  occurredAt: z.object({ at: z.string(), certainty: z.string() }).optional(),
})
const History = z.object({ items: z.array(Event), next: z.string().optional() })
const Seen = z.looseObject({
  state: z.string(),
  conference: z.looseObject({
    current: z.looseObject({ stage: z.string(), breaches: z.array(z.unknown()) }).optional(),
  }),
  plan: z.looseObject({
    plan: z.looseObject({ agreements: z.array(z.looseObject({ id: z.string(), what: z.string() })) }),
  }),
})

/** One run on a phone; each step rests on the one before. The whole day nothing leaves the phone. */
describe('Johan, from the evening before to the evaluation', () => {
  let data: string
  let host: Host
  let browser: TestBrowser
  let lead: AnnsTrajectory
  let page: Page
  const people: Record<string, string> = {}

  /** A host of their own: its clock moves on. */
  const startAt = async (now: string) => {
    const options = { data, quiet: true, demoShare: 0.02, env: { ...process.env, KRING_NOW: now } }
    host = await startHost(host === undefined ? options : { ...options, port: Number(new URL(host.url).port) })
    await host.caughtUp()
  }
  const restartAt = async (now: string) => {
    await host.caughtUp()
    await host.stop()
    await startAt(now)
  }

  beforeAll(async () => {
    data = await temporaryFolder('johans-day')
    await startAt(testNow)
    browser = await openTestBrowser(host.url)
    lead = await annsTrajectory(host.url, 'family', [['set-minimum-requirement', requirement]])
    await prepare()
    await restartAt(moments.eveningBefore)
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.context().clock.install()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    await rm(data, { recursive: true, force: true })
  })

  /** The circle of the example with a worker from outside, who are told the requirement, and their day. */
  async function prepare(): Promise<void> {
    const { give, add, known } = lead
    people.johan = await known('Johan')
    const details = { name: 'Johan Vermeulen', birthDate: '2018-02-03', language: 'nl', email: 'johan@day4.example' }
    await give('set-person', { person: people.johan, details })
    await give('set-reach', { person: people.johan, allowed: ['mail'], never: false, toChild: true })
    for (const [key, name] of Object.entries(johansNames))
      if (key !== 'johan')
        people[key] = await add({ name, email: `${key}@day4.example` }, { reach: { allowed: ['mail'] } })
    people.petra = await add(
      { name: 'Petra Devos', relation: 'gezinshulpverlener', email: 'petra@day4.example' },
      { part: 'professional', reach: { allowed: ['mail'] } },
    )
    for (const person of Object.values(people)) {
      await give('invite', { person })
      await give('discuss-safety', { person, discussedOn: '2026-06-01', arrangements: [] })
    }
    await give('set-child-part', {
      person: people.johan,
      support: people.edith,
      supportStays: true,
      phases: ['information', 'private', 'presentation'],
    })
    const choices = { time: 'Zaterdag', place: 'Buurthuis Het Sas', language: 'Nederlands', food: 'Soep van oma' }
    await give('set-choices', { chosenBy: 'moeder en Johan', ...choices })
    await give('set-children', { answer: 'take-part' })
    await give('set-mandate', { legalContext: 'voluntary', holder: 'Els Claes', decidesBy: '2026-07-20' })
    await give('confirm-safety-check', { on: '2026-06-01' })
    await give('freeze-requirements')
    for (const person of Object.values(people)) await give('disclose-requirements', { person, version: 1 })
    await give('schedule', { day: '2026-07-04', time: '10:00', place: 'Buurthuis Het Sas' })
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const press = (name: string) => button(name).click()
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
  /** What a volunteer sees at this moment on a phone, without a fault, and its picture. */
  const look = async (name: string, of = page): Promise<void> => {
    // At the top nothing lies below the line that stays in view, which axe would measure.
    await of.evaluate('scrollTo(0, 0)')
    await expectNoSidewaysScroll(of)
    await expectAccessible(of)
    await shoot(of, `johans-day-${name}`)
  }
  /** Time passes on the phone. */
  const pass = (time: string) => page.context().clock.fastForward(time)
  const ask = async <Answer>(rest: string, as: z.ZodType<Answer>): Promise<Answer> => {
    const token = await accessToken(host.url, 'ann')
    const answer = await fetch(`${host.url}/api/t/linde/trajectories/${lead.id}${rest}`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    expect(answer.ok, rest).toBe(true)
    return as.parse(await answer.json())
  }

  it('on the evening before, Ann fetches the bag; the day cannot begin yet', async () => {
    await page.goto(`${host.url}/today/linde/${lead.id}`)
    await page.getByRole('link', { name: 'De dag: tas ophalen en leiden' }).click()
    await page.getByLabel('Kies een code van zes cijfers').fill(pin)
    await page.getByLabel('Nog eens dezelfde code').fill(pin)
    await press('Haal de tas op')
    await heading('Wat zit er in de tas?')
    await page.getByText('Deze pagina opent ook zonder signaal.').waitFor()
    expect(await button('Begin de dag').getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Dat kan op de dag zelf.').waitFor()
    await look('01-evening')
  })

  it('in the morning, in a hall without signal, the bag opens with her code and the day begins', async () => {
    const context = page.context()
    await page.close()
    await pass('13:40:00')
    await host.caughtUp()
    await host.stop()
    await context.setOffline(true)
    page = await context.newPage()
    await page.goto(`${host.url}/day/linde/${lead.id}`)
    await page.getByLabel('Jouw code van zes cijfers').fill(pin)
    await press('Open')
    await heading('Wat zit er in de tas?')
    await look('02-morning')
    await press('Begin de dag')
    await heading('Aankomst')
    for (const [key, name] of Object.entries(johansNames))
      await press(`${key === 'johan' ? 'Johan Vermeulen' : name} is er`)
    await press('Petra Devos is er')
    await look('03-arrival')
  })

  it('private time waits for Petra, and lasts as long as the family wants (G14)', async () => {
    await pass('20:00')
    await press('Begin de informatieronde')
    await pass('45:00')
    await page.getByText('Dit kan nog niet beginnen.').waitFor()
    expect(await button('Ik ga de zaal uit. Begin.').getAttribute('aria-disabled')).toBe('true')
    await press('Petra Devos is de zaal uit')
    await press('Ik ga de zaal uit. Begin.')
    await heading('De familie is nu alleen')
    await look('04-private')
    await pass('01:35:00')
    await press('De familie roept ons terug')
    await press('De familie vertelt nu haar plan')
  })

  it('fourteen agreements are typed while the family tells them, each read back', async () => {
    const called = (key: string) => johansNames[key] ?? key
    for (const [index, agreement] of johansAgreements.entries()) {
      await press('Nog een afspraak')
      const form = page.locator('form', { hasText: `Afspraak ${index + 1}` }).last()
      await typeAgreement(form, agreement, { called, requirement: () => requirement.text })
      if (index === 2) {
        await form.getByText(/van zaterdag 10\.00 uur tot zondag 18\.30 uur/).waitFor()
        await look('05-agreement')
      }
      await press(`Bewaar afspraak ${index + 1}`)
      await page.getByText(`Afspraak ${index + 1} staat in het plan.`).waitFor()
      await pass('01:00')
    }
    await look('06-fourteen')
  })

  it('goes back to the family for what is missing, and is accepted whole (G15, G16, G17)', async () => {
    expect(await button('Het plan is aanvaard').getAttribute('aria-disabled')).toBe('true')
    await press('Terug naar de familie voor details')
    await page.getByText('Het plan ging al 1 keer terug voor details.').waitFor()
    await press('Vul aan of wijzig')
    await page.getByLabel('Wie roept iedereen dan opnieuw samen?').selectOption({ label: 'tante Edith' })
    await page.getByLabel('Wie let erop dat iedereen zich eraan houdt?').selectOption({ label: 'oom Herman' })
    await press('Bewaar')
    await page.getByText('Dat staat in het plan.').first().waitFor()
    await look('07-complete')
    await press('Het plan is aanvaard')
    await button('De dag is klaar: verstuur alles en wis de tas').waitFor()
    const { text, bags } = await storedOfDay(page)
    expect(bags).toBe(1)
    for (const word of ['Vermeulen', 'Edith', 'Herman', 'blowt', 'zwemmen', lead.id, 'linde', pin])
      expect(text).not.toContain(word)
    await press('De dag is klaar: verstuur alles en wis de tas')
  })

  it('at home there is signal: she signs in again, and everything arrives once and in order', async () => {
    const begun = await lead.read().catch(() => undefined)
    expect(begun).toBeUndefined()
    await press('Log in')
    await page.getByText('Er is nu geen signaal om in te loggen.').waitFor()
    await startAt(moments.reconnected)
    await page.context().setOffline(false)
    await press('Log in')
    // The issuer still knows her: the same subject comes back without its page.
    await page.getByLabel('Jouw code van zes cijfers').fill(pin)
    await press('Open')
    await page.getByText('De tas is leeg.').waitFor()
    await look('08-sent')
    expect(await storedOfDay(page)).toEqual({ text: '', bags: 0 })
    const { state, conference, plan } = await ask('', Seen)
    expect(state).toBe('plan-accepted')
    expect(conference.current?.breaches).toEqual([])
    expect(plan.plan.agreements.map(({ what }) => what)).toEqual(johansAgreements.map(({ what }) => what))
    const { items } = await ask('/history?limit=100', History)
    const ofDay = items.filter(({ occurredAt }) => occurredAt !== undefined).toReversed()
    const times = (type: string) => Array.from({ length: type === 'room-entered' ? 7 : 14 }, () => type)
    expect(ofDay.map(({ type }) => type)).toEqual([
      ...['pen-taken', 'day-begun', ...times('room-entered'), 'phase-begun', 'room-left', 'phase-begun'],
      ...['private-time-ended', 'phase-begun', ...times('agreement-written')],
      ...['plan-returned', 'plan-set', 'plan-accepted'],
    ])
    const at = ofDay.map(({ occurredAt }) => occurredAt?.at ?? '')
    expect(at).toEqual(at.toSorted())
    // The morning of the day on the phone's clock, ten minutes' drift allowed to the tests' own pace.
    expect(at[0]?.slice(0, 13)).toBe('2026-07-04T07')
    const between = (from: string, to: string): number => {
      const moment = (type: string) => Date.parse(ofDay.find(one => one.type === type)?.occurredAt?.at ?? '')
      return Math.round((moment(to) - moment(from)) / 60_000)
    }
    expect(between('room-left', 'private-time-ended')).toBe(95)
  })

  it('the plan is the family’s: the page of its coordinator shows the fourteen', async () => {
    await page.getByRole('link', { name: 'Naar het plan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Het plan van Johan' }).waitFor()
    await page.getByText('Door Els Claes, zonder voorwaarden.').waitFor()
    await look('09-plan')
  })

  it('everyone takes it home: pages with tags, headings and a language, and Johan’s own', async () => {
    const take = page.getByRole('region', { name: 'Neem het plan mee' })
    const paper = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        take.getByRole('button', { name: 'Plan als pdf', exact: true }).click(),
      ])
      return readPdf(await readFile(await download.path()))
    }
    const whole = await paper()
    expect(whole.language).toBe('nl')
    expect(headingsOf(whole)[0]).toBe('1 Het plan van Johan')
    expect(itemsOf(whole).filter(item => /zwemmen|bowlen|blowt/.test(item))).toHaveLength(3)
    await take.getByLabel('Voor wie?').selectOption({ label: 'Versie voor Johan' })
    const own = await paper()
    expect(own.language).toBe('nl')
    expect(itemsOf(own).join(' ')).not.toContain('blowt')
  })

  it('the guardian reads three of the fourteen by their own link, until the family takes them back (G19)', async () => {
    await page.goto(`${host.url}/today/linde/${lead.id}/release`)
    await releaseToGuardian(page, mia)
    await sendToGuardian(page, mia)
    await look('10-release')
    const guardian = await browser.visitor({ width: 390, locale: 'nl-BE' })
    await openAsGuardian(host.url, guardian, mia)
    await look('11-guardian', guardian)
    expect((await takeAsGuardian(guardian)).items.filter(item => /zwemmen/.test(item))).toEqual([])
    await expectOpened(page, mia)
    await revokeFromGuardian(page, guardian, mia)
  })

  it('a month later the evaluation stands on Vandaag by itself (G18)', async () => {
    await restartAt(moments.monthLater)
    page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(`${host.url}/today`)
    const due = page.getByRole('region', { name: /evaluatie/ })
    await due.getByRole('link', { name: /Johan/ }).first().waitFor()
    await look('12-due')
    await page.goto(`${host.url}/today/linde/${lead.id}/evaluation`)
    await page.getByRole('heading', { level: 1, name: 'Werkt het plan van Johan?' }).waitFor()
    await page.getByText('Dag 32 van 42').waitFor()
    await look('13-evaluation')
  })

  it('Ann speaks with two of them, and asks of each of the fourteen how far it was carried out', async () => {
    for (const name of ['tante Edith', 'moeder']) {
      await press(`Noteer gesprek ${name}`)
      await press('Gesproken')
      await said(`Je sprak ${name}.`)
    }
    await page.getByRole('heading', { name: 'Gesproken: 2 van minstens 2' }).waitFor()
    for (const index of johansAgreements.keys()) {
      const result = index === 6 ? 'Niet' : index % 4 === 1 ? 'Deels' : 'Helemaal'
      await page.getByRole('radio', { name: result, exact: true }).check()
      await press(`Bewaar afspraak ${index + 1}`)
      await said(`Afspraak ${index + 1} is bewaard.`)
    }
    await page.getByText('14 bekeken: 9 helemaal, 4 deels, 1 niet.').waitFor()
    await look('14-asked')
  })

  it('the family adjusts its plan: a new preparation begins, and the history stays', async () => {
    await page.getByRole('radio', { name: /^Het plan moet anders/ }).check()
    await press('Rond de evaluatie af')
    await said('De evaluatie is klaar. De familie wil het plan bijstellen.')
    await press('Begin een nieuwe voorbereiding')
    await said('De nieuwe voorbereiding is begonnen.')
    await look('15-again')
    const { state } = await ask('', Seen)
    expect(state).toBe('preparation')
    const { items } = await ask('/history?limit=100', History)
    const types = items.map(({ type }) => type)
    for (const type of ['plan-accepted', 'evaluation-completed', 'reconvened']) expect(types).toContain(type)
  })
})
