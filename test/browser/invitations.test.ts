import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** The demo's two invitations: one that waits for the person, one that waits for the second platform admin. */
describe('an invitation', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('is the first thing the person sees, and the role shows as soon as they accept', async () => {
    const admin = await browser.signedIn('Bart Claes')
    await admin.goto(`${browser.url}/partner/people`)
    const row = admin.getByRole('listitem').filter({ hasText: 'tess.willems@linde.example' })
    await row.getByText('nog niet aangemeld').waitFor()
    await expectAccessible(admin)

    const page = await browser.signedIn('Tess Willems', { width: 390 })
    const card = page.getByRole('region', { name: 'Je bent uitgenodigd' })
    await card.getByText('Bart Claes nodigt je uit als aanmelder bij Jeugdhulp De Linde.').waitFor()
    await card.getByText('Je meldt mensen aan en volgt je eigen aanmeldingen.').waitFor()
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await card.getByRole('button', { name: /^Ik neem aan/ }).click()
    await page.waitForURL(url => url.pathname === '/referrals')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('Uitnodigingen').count()).toBe(0)

    await admin.reload()
    await row.waitFor()
    expect(await row.getByText('nog niet aangemeld').count()).toBe(0)
  })

  it('to a role that reads dossiers waits for a second platform admin, who sees why', async () => {
    const granter = await browser.signedIn('Paula Jansen')
    const jonas = 'jonas.pauwels@eigen-kracht.example'
    const own = granter.getByRole('listitem').filter({ hasText: jonas })
    await own.getByText('wacht op bevestiging').waitFor()
    await own.getByText('Jij gaf deze rol.').waitFor()
    expect(await own.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0)

    const invited = await browser.signedIn('Jonas Pauwels')
    await invited.getByText('Je bent ingelogd, maar je hebt nog geen rol.').waitFor()

    const page = await browser.signedIn('Hanne Smits', { width: 390 })
    const row = page.getByRole('listitem').filter({ hasText: jonas })
    await row.getByText('Met deze rol komt iemand bij dossiers.').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await row.getByRole('button', { name: /^Bevestig/ }).click()
    await page.getByText('De rol van Jonas Pauwels is bevestigd. Jonas Pauwels is nu uitgenodigd.').waitFor()
    await row.getByText('nog niet aangemeld').waitFor()
    await expectAccessible(page)

    await invited.reload()
    const card = invited.getByRole('region', { name: 'Je bent uitgenodigd' })
    await card.getByText('Paula Jansen nodigt je uit als regiomanager bij Eigen Kracht Centrale, regio West.').waitFor()
    await card.getByRole('button', { name: /^Nee, bedankt/ }).click()
    await invited.getByText('Je hebt de uitnodiging voor Eigen Kracht Centrale, regio West afgewezen.').waitFor()
    await expectAccessible(invited)

    // What was declined is gone; whoever still has the page open is told so.
    await own.getByRole('button', { name: /^Trek in/ }).click()
    await granter.getByRole('dialog', { name: 'De uitnodiging van Jonas Pauwels intrekken?' }).waitFor()
    await expectAccessible(granter)
  })
})
