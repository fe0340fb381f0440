import { johanCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  shoot,
  type TestBrowser,
} from '../support/browser.ts'
import { postAs, tokenOf } from '../support/session.ts'

const partner = 'bewaren-en-wissen'
const Sent = z.object({ id: z.string() })

/** A regional manager is phoned by somebody who wants to be erased, of this test's own partner, on a phone. */
describe('keeping and erasing, on a phone', () => {
  let browser: TestBrowser
  let admin: Page
  let manager: Page
  let id = ''
  const ask = (path: string, token: string, body: object, version?: number): Promise<unknown> =>
    postAs(browser.url, { path, token, body, version })
  const expectFine = async (page: Page) => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  beforeAll(async () => {
    browser = await openTestBrowser()
    await ask('/ops/tenants', await tokenOf(await browser.signedIn('Paula Jansen')), {
      id: partner,
      name: 'Jeugdhulp Bewaar en Wis',
      sector: 'youth-care',
      country: 'NL',
      languages: ['nl'],
      region: 'oost',
      referencePrefix: 'BEW',
      specialGround: 'Jeugdwet',
      admin: { name: 'Wim Wisser', email: 'wim@wis.example' },
    })
    admin = await browser.signedIn('Wim Wisser', { width: 390 })
    await acceptInvitation(admin)
    await ask(`/t/${partner}/members`, await tokenOf(admin), {
      name: 'Bea Bewaar',
      email: 'bea@wis.example',
      role: 'referrer',
    })
    const referrer = await browser.signedIn('Bea Bewaar')
    await acceptInvitation(referrer)
    const body = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
    id = Sent.parse(await ask(`/t/${partner}/referrals`, await tokenOf(referrer), body)).id
    manager = await browser.signedIn('Leen Wouters', { width: 390 })
    const declined = { reason: 'other', explanation: 'Nu niet.' }
    await ask(`/t/${partner}/referrals/${id}/decline`, await tokenOf(manager), declined, 1)
    await manager.goto(`${browser.url}/dossiers/${partner}/${id}/retention`)
  })
  afterAll(() => browser.close())

  it('the manager reads until when it is kept, and by which law', async () => {
    await manager.getByRole('heading', { level: 1, name: 'Bewaren en wissen' }).waitFor()
    await manager.getByText(/Dit dossier wordt gewist op/).waitFor()
    await manager.getByText(/Jeugdwet art\. 7\.3\.8/).waitFor()
    await expectFine(manager)
    expect(await manager.title()).not.toContain('Johan')
  })

  it('asks to erase one person, having read what stays, and takes it back', async () => {
    await manager.getByRole('button', { name: 'Vraag om te wissen' }).click()
    const form = manager.getByRole('form', { name: 'Wissen' })
    await form.getByRole('button', { name: 'Vraag om te wissen' }).click()
    await form.getByText('Kies wie of wat weg moet.').first().waitFor()
    await form.getByRole('radio').first().check()
    await form.getByText(/De aantallen in de rapporten, zonder persoon/).waitFor()
    await form.getByLabel('Wie vroeg dit?').fill('Zijzelf, aan de telefoon')
    await form.getByLabel('Waarom?').fill('Zij wil er niet meer in staan.')
    await expectFine(manager)
    await shoot(manager, 'retention-erase-390')
    await form.getByRole('button', { name: 'Vraag om te wissen' }).click()
    await manager.getByText(/Tot dan kun je het terugnemen/).waitFor()
    await expectFine(manager)
    await shoot(manager, 'retention-asked-390')
    await manager.getByRole('button', { name: 'Neem terug' }).click()
    await manager.getByText('Teruggenomen. Er wordt niets gewist.').waitFor()
  })

  it('forbids erasing for a court, after which nothing can be asked, and lifts it with a reason', async () => {
    await manager.getByRole('button', { name: 'Verbied wissen' }).click()
    const form = manager.getByRole('form', { name: 'Verbied wissen' })
    await form.getByRole('radio', { name: 'Rechtbank' }).check()
    const next = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
    await form.getByLabel(/Wanneer kijk je/).fill(next)
    await expectFine(manager)
    await form.getByRole('button', { name: 'Verbied wissen' }).click()
    await manager.getByText('Dit dossier mag niet gewist worden.').waitFor()
    await manager.getByText(/Dat kan nu niet: wissen is tegengehouden/).waitFor()
    await expectFine(manager)
    await shoot(manager, 'retention-held-390')
    await manager.getByRole('button', { name: 'Hef op: Rechtbank' }).click()
    await manager.getByLabel('Waarom mag het weer?').fill('De zaak is voorbij.')
    await manager.getByRole('button', { name: 'Hef het verbod op' }).click()
    await manager.getByText('Het verbod is opgeheven. De termijn telt weer.').waitFor()
  })

  it('the partner’s admin sets a longer term, and none that the law does not allow', async () => {
    await admin.goto(`${browser.url}/partner/retention`)
    const form = admin.locator('form').first()
    const years = form.getByLabel('Jaren na het afsluiten')
    for (const wrong of ['5', '500', '-1', '0']) {
      await years.fill(wrong)
      await form.getByRole('button', { name: 'Bewaar' }).click()
      await form.getByText('Vul een heel getal in van 20 tot en met 30.').first().waitFor()
    }
    await years.fill('25')
    await form.getByRole('button', { name: 'Bewaar' }).click()
    await form.getByText('Bewaard.').waitFor()
    await expectFine(admin)
    await shoot(admin, 'retention-terms-390')
  })
})
