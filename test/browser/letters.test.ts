import { randomUUID } from 'node:crypto'
import { grandchildCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'

const partner = 'huis-van-brieven'
const Sent = z.object({ id: z.string() })
type Ask = (path: string, options?: { body?: unknown; version?: number }) => Promise<unknown>

/** A partner of this test's own: its admin words mails and letters for one kind of conference, a manager prints one. */
describe('letters on paper', () => {
  let browser: TestBrowser
  let admin: Page
  let manager: Page
  let id = ''
  beforeAll(async () => {
    browser = await openTestBrowser()
    const asPlatform = await askAs(await browser.signedIn('Paula Jansen'))
    await asPlatform('/ops/tenants', {
      body: {
        id: partner,
        name: 'Huis van Brieven',
        sector: 'youth-care',
        country: 'BE',
        languages: ['nl', 'fr'],
        region: 'oost',
        referencePrefix: 'HVB',
        // Without one it may not ask whether contact is safe.
        specialGround: 'Decreet integrale jeugdhulp',
        admin: { name: 'Lies Letter', email: 'lies@brieven.example' },
      },
    })
    admin = await browser.signedIn('Lies Letter')
    await acceptInvitation(admin)
    manager = await browser.signedIn('Leen Wouters')
    id = await acceptedReferral(await askAs(manager))
  })
  afterAll(() => browser.close())

  /** Asks the API as who has signed in on this page. */
  async function askAs(page: Page): Promise<Ask> {
    const [request] = await Promise.all([
      page.waitForRequest(one => one.url().includes('/api/') && one.headers().authorization !== undefined),
      page.reload(),
    ])
    return asking(request.headers().authorization)
  }

  const asking =
    (authorization?: string): Ask =>
    async (path, { body, version } = {}) => {
      const answer = await fetch(`${browser.url}/api${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...(authorization === undefined ? {} : { authorization }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      expect(answer.ok, `${path} ${text}`).toBe(true)
      return text === '' ? undefined : JSON.parse(text)
    }

  /** A grandmother has sent it, who says that nobody else may know what it is about. */
  async function acceptedReferral(asManager: Ask): Promise<string> {
    const body = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }
    const sent = Sent.parse(await asking()(`/t/${partner}/referrals`, { body }))
    const commands = [
      ['start-intake', {}],
      ['record-intake', { heldOn: '2020-01-02', spokenWith: 'oma en Kim', summary: 'Goed gesprek.' }],
      ['set-question', { text: 'Waar kan Lotte veilig opgroeien en wat is daarvoor nodig?', confirmed: true }],
      ['set-minimum-requirement', { text: 'Lotte is nooit alleen met de vriend van Kim.', reason: 'Veilig Thuis' }],
      ['accept', {}],
    ] as const
    for (const [index, [command, given]] of commands.entries())
      await asManager(`/t/${partner}/referrals/${sent.id}/${command}`, { body: given, version: index + 1 })
    return sent.id
  }

  const field = (page: Page, name: string) => page.locator(`[id="${name}"]`)
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  it('begin where the admin sets up a kind of conference, with its own name', async () => {
    await admin.goto(`${browser.url}/partner/variants/${partner}/family`)
    await admin.getByLabel('Naam van de variant in het Nederlands').fill('Kringgesprek')
    await admin.getByRole('button', { name: 'Bewaar' }).click()
    await admin.getByText('Bewaard.').waitFor()
    await admin.getByRole('link', { name: 'Mails van dit soort' }).click()
    await admin.getByRole('heading', { level: 1, name: 'Brieven en mails' }).waitFor()
    await admin.getByRole('link', { name: 'Kringgesprek', exact: true }).waitFor()
  })

  it('and mails: one kind has its own, the others the text for all of them', async () => {
    await admin.getByRole('link', { name: 'Voor alle soorten' }).click()
    const open = () => admin.getByRole('button', { name: /^Wijzig\s+De aanmelding gaat door/ }).click()
    await open()
    await field(admin, 'referral-accepted.nl.subject').fill('Fijn, {nummer} gaat door')
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin.getByText('Bewaard. De volgende mail gaat zo weg.').waitFor()

    await admin.getByRole('link', { name: 'Kringgesprek', exact: true }).click()
    await admin.getByText('Tekst voor alle soorten').waitFor()
    await open()
    await admin.getByText('Dit is jullie tekst voor alle soorten.').waitFor()
    expect(await field(admin, 'referral-accepted.nl.subject').inputValue()).toBe('Fijn, {nummer} gaat door')
    await field(admin, 'referral-accepted.nl.subject').fill('Jullie {variant} gaat door')
    const preview = admin.getByRole('region', { name: 'Zo komt de mail aan' })
    await preview.getByText('Jullie Kringgesprek gaat door').waitFor()
    await expectFine(admin)
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin.getByText('Bewaard. De volgende mail gaat zo weg.').waitFor()
    await admin.getByRole('button', { name: 'Zet de tekst voor alle soorten terug' }).waitFor()

    await admin.getByRole('link', { name: 'Voor alle soorten' }).click()
    await open()
    expect(await field(admin, 'referral-accepted.nl.subject').inputValue()).toBe('Fijn, {nummer} gaat door')
  })

  it('are worded by the admin, with what is fixed in them and why, and the sheet beside it', async () => {
    await admin.getByRole('link', { name: 'Brieven op papier' }).click()
    await admin.getByRole('button', { name: /^Wijzig\s+Uitnodiging/ }).click()
    const fixed = admin.getByRole('region', { name: 'Dit staat er altijd in' })
    await fixed.getByText(/Je kiest zelf of je meedoet/).waitFor()
    await fixed.getByText('moet zelf willen meedoen en niet onder druk gezet worden').waitFor()
    expect(await fixed.getByRole('textbox').or(fixed.getByRole('checkbox')).or(fixed.getByRole('button')).count()).toBe(
      0,
    )
    const sheet = admin.getByRole('region', { name: 'Zo komt de brief uit de printer' })
    await sheet.getByText('Je bent uitgenodigd: Kringgesprek').waitFor()
    await expectFine(admin)

    const body = field(admin, 'invitation.nl.body')
    await body.fill('Dag {name},\n\nKom je naar ons {variant} rond {about}? Op {date}, {time}, in {place}.')
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin
      .getByRole('alert')
      .getByText(/\{telefoonnummer\} moet in de tekst staan/)
      .waitFor()
    await expectAccessible(admin)
    await body.focus()
    await body.press('Control+End')
    await body.pressSequentially('\n\nBel ')
    await admin.getByRole('button', { name: /^wie je kunt bellen/ }).click()
    await body.pressSequentially(': ')
    await admin.getByRole('button', { name: /^telefoonnummer/ }).click()
    expect(await body.inputValue()).toContain('\n\nBel {wie je kunt bellen}: {telefoonnummer}')
    await sheet.getByText(/Kom je naar ons Kringgesprek rond Sam\?/).waitFor()
    await admin.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await admin.getByText('Bewaard. De volgende brief gaat zo weg.').waitFor()
    await admin.getByText('Eigen tekst: Nederlands').waitFor()
  })

  it('can be worded on a small screen in the dark', async () => {
    const page = await browser.signedIn('Lies Letter', { width: 320, dark: true })
    await page.goto(`${browser.url}/partner/texts/letters?variant=family`)
    await page.getByRole('button', { name: /^Wijzig\s+Uitleg/ }).click()
    await page.getByRole('heading', { name: 'Zo komt de brief uit de printer' }).waitFor()
    await expectFine(page)
  })

  it('are not printed before it is known to be safe, and before they are whole', async () => {
    await manager.goto(`${browser.url}/dossiers/${partner}/${id}`)
    await manager.getByRole('link', { name: 'Brief maken' }).click()
    await manager.getByRole('heading', { level: 1, name: 'Brief maken' }).waitFor()
    await manager.getByText('Kringgesprek (Eigen Kracht-conferentie) · Huis van Brieven').waitFor()
    await manager.getByRole('button', { name: 'Druk de brief af' }).click()
    await manager.getByRole('alert').getByRole('link', { name: 'Kies aan wie de brief is.' }).click()
    await manager.getByRole('radio', { name: /^Uitnodiging/ }).check()
    await manager.getByLabel('Aan wie?').selectOption({ label: 'Mijn dochter Kim (moeder van Lotte)' })
    await manager.getByText('Is een brief hier veilig?').waitFor()
    await manager.getByText('Ja, maar zeg alleen tegen mij waarover het gaat').waitFor()
    await manager.getByText(/Hij mag niet weten dat ik dit invul/).waitFor()
    await manager.getByRole('button', { name: 'Druk de brief af' }).click()
    const wrong = manager.getByRole('alert').first()
    for (const line of [/^Op welke dag\?/, /^Hoe laat\?/, /^Waar\?/, /^Op welk nummer\?/, /^Ga eerst na/])
      await wrong.getByRole('link', { name: line }).waitFor()
    await expectFine(manager)
    // Printing an incomplete letter from the browser's menu prints no letter.
    expect(await manager.locator('.paper-sheet').textContent()).toContain('Deze brief is nog niet klaar.')
  })

  it('come out of the printer with what was filled in, and stand in the log without a name', async () => {
    await manager.getByLabel('Dag', { exact: true }).fill('12')
    await manager.getByLabel('Maand', { exact: true }).fill('12')
    await manager.getByLabel('Jaar', { exact: true }).fill('2026')
    await manager.getByLabel('Hoe laat?').fill('14 uur')
    await manager.getByLabel('Waar?').fill('Buurthuis Noord')
    await manager.getByLabel('Op welk nummer?').fill('0470 11 22 33')
    await manager.getByLabel('Adres van de lezer').fill('Dorp 1\n3000 Leuven')
    await manager.reload()
    // Typed text is still there; the safety check is asked and kept per addressee.
    expect(await manager.getByLabel('Waar?').inputValue()).toBe('Buurthuis Noord')
    await manager.getByRole('checkbox', { name: /veilig aankomt/ }).check()
    await expectFine(manager)
    await manager.evaluate(
      "window.print = () => { dispatchEvent(new Event('beforeprint')); window.paper = document.querySelector('.paper-sheet')?.textContent; dispatchEvent(new Event('afterprint')) }",
    )
    await manager.getByRole('button', { name: 'Druk de brief af' }).click()
    await expect.poll(() => manager.evaluate('window.paper ?? ""').then(String)).toContain('Mijn dochter Kim')
    const paper = String(await manager.evaluate('window.paper'))
    for (const part of [
      'Huis van Brieven',
      'Dorp 1',
      'Kom je naar ons Kringgesprek rond Lotte en jou?',
      'Op zaterdag 12 december 2026, 14 uur, in Buurthuis Noord.',
      'Bel Leen Wouters: 0470 11 22 33',
      'Lotte is nooit alleen met de vriend van Kim.',
      'Je kiest zelf of je meedoet.',
      'regiomanager van de Eigen Kracht Centrale',
    ])
      expect(paper).toContain(part)
    expect(paper).not.toMatch(/[{}[\]]|mishandeld|Veilig Thuis/)
    const printed = manager.getByRole('region', { name: 'Afgedrukte brieven' })
    await printed.getByText('aan Mijn dochter Kim').waitFor()
    await printed.getByText(/door jou, in het Nederlands/).waitFor()
    expect(await printed.getByRole('listitem').count()).toBe(1)

    await admin.goto(`${browser.url}/partner/referrals/${partner}/${id}/log`)
    const line = admin.getByRole('listitem').filter({ hasText: 'drukte een brief af: uitnodiging' })
    expect(await line.textContent()).toContain('Leen Wouters, regiomanager')
    expect(await admin.locator('main').textContent()).not.toContain('Kim')
    await expectFine(admin)
  })

  it('are made on a phone too, in another language', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 320, dark: true })
    await page.goto(`${browser.url}/dossiers/${partner}/${id}/letter`)
    await page.getByLabel('Aan wie?').selectOption({ label: 'Lotte' })
    await page.getByRole('radio', { name: 'Frans' }).check()
    await page.getByRole('region', { name: 'De brief' }).getByText('Numéro: ').waitFor()
    await expectFine(page)
  })
})
