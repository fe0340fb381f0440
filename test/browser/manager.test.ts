import { readFile } from 'node:fs/promises'
import { johanCase } from '@kring/domain/test-data/examples'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'
import { postAs, tokenOf } from '../support/session.ts'

const partner = 'haast-en-spoed'
const Sent = z.object({ id: z.string() })

/** A regional manager takes a referral that cannot wait, of this test's own partner, on a phone. */
describe('a regional manager on a phone', () => {
  let browser: TestBrowser
  let manager: Page
  let token = ''
  let id = ''

  const ask = (path: string, token: string, body: object, version?: number): Promise<unknown> =>
    postAs(browser.url, { path, token, body, version })
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8')

  beforeAll(async () => {
    browser = await openTestBrowser()
    await ask('/ops/tenants', await tokenOf(await browser.signedIn('Paula Jansen')), {
      id: partner,
      name: 'Jeugdhulp Haast en Spoed',
      sector: 'youth-care',
      country: 'BE',
      languages: ['nl', 'fr'],
      region: 'oost',
      referencePrefix: 'HES',
      specialGround: 'Decreet integrale jeugdhulp',
      admin: { name: 'Hanne Haast', email: 'hanne@haast.example' },
    })
    const admin = await browser.signedIn('Hanne Haast')
    await acceptInvitation(admin)
    await ask(`/t/${partner}/members`, await tokenOf(admin), {
      name: 'Staf Spoed',
      email: 'staf@haast.example',
      role: 'referrer',
    })
    const referrer = await browser.signedIn('Staf Spoed')
    await acceptInvitation(referrer)
    const answers = {
      ...johanCase,
      urgency: 'days',
      afraid: 'yes',
      payer: 'municipality',
      payerDetails: 'OCMW Diest',
      question: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?',
    }
    const body = { form: { id: 'referral', version: 1 }, answers, locale: 'nl' }
    id = Sent.parse(await ask(`/t/${partner}/referrals`, await tokenOf(referrer), body)).id
    manager = await browser.signedIn('Leen Wouters', { width: 390 })
    token = await tokenOf(manager)
  })
  afterAll(() => browser.close())

  it('sees in the queue what cannot wait, and that it is due sooner', async () => {
    await manager.goto(`${browser.url}/queue?partner=${partner}`)
    const first = manager.getByRole('region', { name: /^Begin hier/ })
    await first.getByText(id).waitFor()
    await first.getByText('Binnen enkele dagen', { exact: true }).waitFor()
    await first.getByText('Iemand is bang', { exact: true }).waitFor()
    await first
      .getByText(/binnen één werkdag|nog 1 werkdag|vandaag/i)
      .first()
      .waitFor()
    await expectFine(manager)
  })

  it('sees it in the dossier too', async () => {
    await manager.goto(`${browser.url}/dossiers/${partner}/${id}`)
    await manager.getByText('Iemand is bang', { exact: true }).waitFor()
    await manager.getByText('Binnen enkele dagen', { exact: true }).first().waitFor()
    await expectFine(manager)
  })

  it('begins with who pays as the referrer said, and two quick clicks are one decision', async () => {
    const path = `/t/${partner}/referrals/${id}`
    await ask(`${path}/start-intake`, token, {}, 1)
    await ask(`${path}/record-intake`, token, { heldOn: '2020-01-02', spokenWith: 'vader', summary: 'Goed.' }, 2)
    await ask(`${path}/set-question`, token, { text: 'Waar kan Johan veilig opgroeien?', confirmed: true }, 3)
    await manager.reload()
    await manager.getByText('De aanmelder schreef: De gemeente of het OCMW, OCMW Diest.').waitFor()
    expect(await manager.getByRole('radio', { name: 'Iemand anders' }).isChecked()).toBe(true)
    expect(await manager.getByLabel('Wie of welke dienst?').inputValue()).toBe('De gemeente of het OCMW: OCMW Diest')
    await manager.getByLabel('Wie of welke dienst?').fill('OCMW Diest')
    await expectFine(manager)
    const commands: string[] = []
    manager.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/accept')) commands.push(request.url())
    })
    // Both clicks come before the button is drawn as busy.
    await manager.evaluate(`{
      const button = [...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Neem de aanmelding aan')
      button.click()
      button.click()
    }`)
    const decided = manager.getByRole('region', { name: 'Aangenomen' })
    await decided.getByText('OCMW Diest', { exact: true }).waitFor()
    await decided.getByText('Wie betaalt', { exact: true }).waitFor()
    expect(commands).toHaveLength(1)
    expect(await manager.getByText(/ander venster|iemand anders heeft|intussen/i).count()).toBe(0)
    await expectFine(manager)
  })

  it('has the referrer’s proposed question and who pays on paper', async () => {
    await manager.getByRole('button', { name: 'Afdrukken' }).waitFor()
    await manager.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    const paper = manager.locator('.paper-sheet')
    await expect.poll(() => paper.textContent()).toContain('Voorstel van de aanmelder')
    const said = (await paper.textContent()) ?? ''
    expect(said).toContain('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?')
    expect(said).toContain('OCMW Diest')
    expect(said).toContain('Iemand is bang')
    await manager.evaluate("window.dispatchEvent(new Event('afterprint'))")
  })

  it('saves a page that people can read, with the data file beside it', async () => {
    const [readable] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('button', { name: 'Bewaar als leesbare pagina' }).click(),
    ])
    expect(readable.suggestedFilename()).toBe(`${id}.html`)
    const html = await textOf(readable)
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(html).toContain('<h1>Johan Vermeulen</h1>')
    expect(html).not.toMatch(/<script|src=|href=/)
    const opened = await browser.visitor({ width: 390 })
    await opened.setContent(html)
    await opened.getByRole('heading', { level: 1, name: 'Johan Vermeulen' }).waitFor()
    await expectFine(opened)
    const [file] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('button', { name: 'Bewaar ook het gegevensbestand' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`${id}.json`)
    expect(JSON.parse(await textOf(file))).toMatchObject({ id, payer: 'OCMW Diest' })
    await expectFine(manager)
  })

  it('is asked by a letter for what it lacks, by name, before it is printed', async () => {
    await manager.goto(`${browser.url}/dossiers/${partner}/${id}/letter`)
    await manager.getByLabel('Uitnodiging').check()
    await manager.getByLabel('Aan wie?').selectOption({ label: 'Johan Vermeulen' })
    const gaps = manager.getByText('Deze brief mist nog:').locator('..')
    for (const gap of ['dag van de conferentie', 'uur', 'plaats', 'telefoonnummer', 'Adres van de lezer'])
      await gaps.getByRole('link', { name: gap, exact: true }).waitFor()
    await expectFine(manager)
    await manager.getByRole('button', { name: 'Druk de brief af' }).click()
    await manager.getByRole('alert').getByText('Vul het adres in, of vink aan dat je de brief zelf afgeeft.').waitFor()
    await gaps.getByRole('link', { name: 'plaats', exact: true }).click()
    await expect.poll(() => manager.evaluate('document.activeElement.id')).toBe('letter-place')
    await manager.getByLabel('Ik geef de brief zelf af').check()
    await expect.poll(() => gaps.getByRole('link', { name: 'Adres van de lezer' }).count()).toBe(0)
    await manager.getByLabel('Waar?', { exact: true }).fill('Wijkhuis')
    await expect.poll(() => gaps.getByRole('link', { name: 'plaats', exact: true }).count()).toBe(0)
    await expectFine(manager)
  })
})
