import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Members: partners and the operator invite their own people and see nobody else's. */
describe('the people of a place', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('are invited by the admin of a partner, who sees them at once and withdraws the invitation', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 320 })
    await page.goto(`${browser.url}/partner/people`)
    await page.getByRole('heading', { level: 2, name: 'Aanmelders' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
    await page.getByRole('button', { name: 'Stuur de uitnodiging', exact: true }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Kies wat deze persoon mag.' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByLabel('Voornaam en naam').fill('Tom Willems')
    await page.getByLabel('E-mailadres van het werk').fill('tom.willems@linde.example')
    await page.getByRole('radio', { name: /^Aanmelder/ }).check()
    await page.getByRole('button', { name: 'Stuur de uitnodiging', exact: true }).click()
    await page.getByText('Tom Willems is uitgenodigd. Er gaat een mail naar tom.willems@linde.example.').waitFor()
    const row = page.getByRole('listitem').filter({ hasText: 'tom.willems@linde.example' })
    await row.getByText(/^Uitgenodigd op .* door Bart Claes$/).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await row.getByText('nog niet aangemeld').waitFor()
    await row.getByRole('button', { name: /^Trek in/ }).click()
    const dialog = page.getByRole('dialog', { name: 'De uitnodiging van Tom Willems intrekken?' })
    await dialog.getByText(/niet meer aannemen/).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Trek de uitnodiging in' }).click()
    await page.getByText('De uitnodiging van Tom Willems is ingetrokken.').waitFor()
    expect(await row.count()).toBe(0)
  })

  it('get a new phone when two people say so: one asks, another confirms', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 390 })
    await page.goto(`${browser.url}/partner/people`)
    const row = page.getByRole('listitem').filter({ hasText: 'sara.maes@linde.example' })
    await row.getByRole('button', { name: /^Nieuwe telefoon/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Heeft Sara Maes een nieuwe telefoon?' })
    await dialog.getByRole('button', { name: 'Vraag het aan' }).click()
    await dialog.getByText('Kies hoe je het weet.').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await dialog.getByRole('radio', { name: /^Teruggebeld/ }).check()
    await dialog.getByRole('button', { name: 'Vraag het aan' }).click()
    await page.getByText('Aangevraagd voor Sara Maes. Iemand anders moet bevestigen.').waitFor()
    const waiting = page.getByRole('region', { name: 'Nieuwe telefoon: wacht op bevestiging' })
    await waiting.getByText('Jij vroeg dit aan. Iemand anders bevestigt.').waitFor()
    expect(await waiting.getByRole('button').count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    const second = await browser.signedIn('Paula Jansen', { width: 390 })
    await second.goto(`${browser.url}/people/partners?of=linde`)
    const asked = second.getByRole('region', { name: 'Nieuwe telefoon: wacht op bevestiging' })
    await asked.getByText(/^Bart Claes vroeg dit aan op .* Nagegaan: teruggebeld\.$/).waitFor()
    await expectAccessible(second)
    await expectNoSidewaysScroll(second)
    await asked.getByRole('button', { name: /^Bevestig/ }).click()
    await second.getByText('De oude telefoon van Sara Maes is gewist. Sara Maes krijgt een mail.').waitFor()
    await second.getByText('Eerdere nieuwe telefoons').click()
    await second.getByText(/^Sara Maes: aangevraagd door Bart Claes op .*, bevestigd door Paula Jansen\.$/).waitFor()
    await expectAccessible(second)
    await expectNoSidewaysScroll(second)
  })

  it('always have an admin left', async () => {
    const page = await browser.signedIn('Bart Claes')
    await page.goto(`${browser.url}/partner/people`)
    const own = page.getByRole('listitem').filter({ hasText: 'bart.claes@linde.example' })
    await own.getByRole('button', { name: /^Beëindig/ }).click()
    await page
      .getByRole('dialog')
      .getByText(/Binnen een halve minuut/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Beëindig de rol' }).click()
    await page.getByRole('alert').getByText('Dit is de laatste beheerder.').waitFor()
    await page.getByRole('button', { name: 'Toch niet' }).click()
    await own.waitFor()
  })

  it('are nobody else’s: the admin of another partner does not get to see them', async () => {
    const page = await browser.signedIn('Koen Desmet')
    await page.goto(`${browser.url}/partner/people?of=linde`)
    await page.getByText('nadia.amrani@kompas.example').waitFor()
    expect(await page.getByText('@linde.example').count()).toBe(0)
    const token = `Bearer ${await page.evaluate("JSON.parse(Object.values({...sessionStorage}).find(v => v.includes('access_token'))).access_token")}`
    const answer = await fetch(`${browser.url}/api/t/linde/members`, { headers: { Authorization: token } })
    expect([403, 404]).toContain(answer.status)
  })

  it('of the operator and the funders, and the admins of partners, are the platform’s', async () => {
    const page = await browser.signedIn('Paula Jansen', { width: 320, dark: true })
    await page.getByRole('heading', { level: 2, name: 'Regiomanagers, regio Oost' }).waitFor()
    await page.getByText('els.jacobs@dijleland.example').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
    await page.getByLabel('Voornaam en naam').fill('Greet Aerts')
    await page.getByLabel('E-mailadres van het werk').fill('greet.aerts@eigen-kracht.example')
    await page.getByRole('radio', { name: /^Regiomanager/ }).check()
    await page.getByLabel('Welke regio?').selectOption({ label: 'Een nieuwe regio' })
    await page.getByLabel('Hoe heet de nieuwe regio?').fill('Zuid-Limburg')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Stuur de uitnodiging', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'Regiomanagers, regio Zuid-Limburg' }).waitFor()
    await page.getByText(/^Greet Aerts krijgt de rol pas als een andere platformbeheerder bevestigt/).waitFor()

    await page.getByRole('link', { name: 'Partners' }).click()
    await page.getByRole('link', { name: 'Reclassering Midden' }).click()
    await page.getByText('Deze partner heeft nog geen beheerder.').waitFor()
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click()
    await page.getByLabel('Voornaam en naam').fill('Wim Baert')
    await page.getByLabel('E-mailadres van het werk').fill('wim.baert@midden.example')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Stuur de uitnodiging', exact: true }).click()
    await page.getByText('wim.baert@midden.example', { exact: true }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

describe('a partner’s own system', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('gets a secret that is shown once, and is nowhere after a reload', async () => {
    const page = await browser.signedIn('Bart Claes', { width: 320 })
    await page.goto(`${browser.url}/partner/systems`)
    await page.getByText('Er is nog geen koppeling.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Maak een koppeling' }).click()
    await page.getByLabel('Hoe heet het systeem?').fill('Dossiersysteem')
    await page.getByRole('checkbox', { name: /^Aanmeldingen sturen/ }).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Maak de koppeling' }).click()
    const card = page.getByRole('region', { name: 'Bewaar het geheim van Dossiersysteem' })
    await card.waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const [id = '', secret = '', endpoint = ''] = await card.locator('code').allTextContents()
    expect(secret.length).toBeGreaterThan(20)
    expect(await tokenFor(endpoint, id, secret)).toBe(200)
    // Neither in an address nor in anything that outlives the page.
    const kept = String(
      await page.evaluate(
        'location.href + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })',
      ),
    )
    expect(kept).not.toContain(secret)

    await page.reload()
    await page.getByRole('heading', { level: 2, name: 'Dossiersysteem' }).waitFor()
    expect(await page.content()).not.toContain(secret)
    await expectAccessible(page)
  })

  it('gets a new secret while the old one still works, until it is ended', async () => {
    const page = await browser.signedIn('Bart Claes')
    await page.goto(`${browser.url}/partner/systems`)
    const secrets: string[] = []
    const card = page.getByRole('region', { name: /^Bewaar het geheim/ })
    const readSecret = async (): Promise<readonly string[]> => {
      await card.waitFor()
      const codes = await card.locator('code').allTextContents()
      secrets.push(codes[1] ?? '')
      await page.getByRole('button', { name: 'Ik heb het bewaard' }).click()
      await card.waitFor({ state: 'detached' })
      return codes
    }
    await page.getByRole('button', { name: 'Maak een koppeling' }).click()
    await page.getByLabel('Hoe heet het systeem?').fill('Planbord')
    await page.getByRole('checkbox', { name: /^Status volgen/ }).check()
    await page.getByRole('button', { name: 'Maak de koppeling' }).click()
    const [id = '', , endpoint = ''] = await readSecret()
    const system = page.getByRole('region', { name: 'Planbord' })
    await system.getByRole('button', { name: /^Nieuw geheim/ }).click()
    await page.getByRole('button', { name: 'Maak een nieuw geheim' }).click()
    await readSecret()
    const [first = '', second = ''] = secrets
    expect(await Promise.all(secrets.map(secret => tokenFor(endpoint, id, secret)))).toEqual([200, 200])

    await system.getByRole('button', { name: /^Beëindig het oude geheim/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Beëindig het oude geheim' }).click()
    await page.getByText('Alleen het nieuwste geheim van Planbord werkt nog.').waitFor()
    expect(await tokenFor(endpoint, id, first)).toBe(401)
    expect(await tokenFor(endpoint, id, second)).toBe(200)

    await system.getByRole('button', { name: /^Verwijder/ }).click()
    await page.getByRole('button', { name: 'Verwijder de koppeling' }).click()
    await page.getByText('De koppeling Planbord is verwijderd.').waitFor()
    expect(await tokenFor(endpoint, id, second)).toBe(401)
  })
})

/** The status with which the issuer answers a system that asks a token. */
async function tokenFor(endpoint: string, id: string, secret: string): Promise<number> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return answer.status
}
