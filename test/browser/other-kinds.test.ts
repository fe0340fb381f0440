import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledTrajectory } from '../support/annsTrajectory.ts'
import { expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { linkTo } from '../support/invitedCircle.ts'

/** The demo leads one conference of each kind to its day (local/demo/prepared), all with Ann. */
const kinds = [
  { kind: 'restorative', tenant: 'midden', says: ['Kant van wie iets deed', 'Kant van wie schade of leed had'] },
  { kind: 'neighbourhood', tenant: 'woonpunt-zuid', says: ['Oudere bewoners', 'Jongeren van het plein'] },
  { kind: 'learning circle', tenant: 'kompas', says: ['Noor', 'Stijn Daems'] },
] as const
const parts = ['', '/circle', '/growth', '/preparation', '/invitations', '/letter'] as const

/** Nobody else in the demo has these names; who is of no side may be known to both. */
const didHarm = /Milan|Jacobs|Sandra|Verlinden|Haddad|Naïma/
const harmed = /Rudy|Bakelants|Martine|Lieve/

let browser: TestBrowser
let ann: Page
beforeAll(async () => {
  browser = await openTestBrowser()
  ann = await browser.signedIn('Ann Peeters', { width: 390 })
})
afterAll(() => browser.close())

/** The address of Ann's trajectory at a partner that somebody is of: the demo gives her others there, as of its own past. */
async function trajectoryAt(tenant: string, name = ''): Promise<string> {
  await ann.goto(`${browser.url}/today`)
  const links = ann.getByRole('region', { name: /^Mijn trajecten/ }).locator(`a[href^="/today/${tenant}/"]`)
  await links.first().waitFor()
  for (const link of await links.all()) {
    const address = (await link.getAttribute('href')) ?? ''
    const { people } = await ledTrajectory(browser.url, address.split('/').at(3) ?? '', tenant)
    if (name === '' || (await people()).some(one => one.name.startsWith(name))) return `${browser.url}${address}`
  }
  throw new Error(`no trajectory of ${name} at ${tenant}`)
}

async function openPart(address: string): Promise<void> {
  await ann.goto(address)
  await ann.getByRole('heading', { level: 1 }).waitFor()
  await ann.waitForLoadState('networkidle')
}

describe.each(kinds)('a $kind on its coordinator’s screens', ({ kind, tenant, says }) => {
  it('is fine on a phone and a wide screen, from the trajectory to the letters', async () => {
    const address = await trajectoryAt(tenant)
    for (const part of parts) {
      await openPart(`${address}${part}`)
      await expectFineEverywhere(ann, `${kind.replace(' ', '-')}${part.replace('/', '-')}`)
      if (part === '/circle') for (const words of says) await ann.getByText(words).first().waitFor()
    }
  })
})

describe('the link of one side of a restorative conference', () => {
  /** Everything that the page shows, holds and was sent, beside the app itself. */
  async function everythingAt(link: string): Promise<string> {
    const page = await browser.visitor({ width: 390 })
    const answers: Promise<string>[] = []
    page.on('response', (response: Response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(response.text().catch(() => ''))
    })
    await page.goto(link)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectFineEverywhere(page, 'side-link')
    const kept = await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })').then(String)
    const all = [await page.content(), kept, ...(await Promise.all(answers))].join('\n')
    expect(answers.length).toBeGreaterThan(0)
    return all
  }

  it('names nobody of the other side, whatever the page shows, keeps or was sent', async () => {
    const id = (await trajectoryAt('midden', 'Milan')).split('/').at(-1) ?? ''
    const { give, known } = await ledTrajectory(browser.url, id, 'midden')
    // The demo's own mails are long sent.
    for (const name of ['Milan', 'Lieve']) await give('send-invitation', { person: await known(name), way: 'mail' })
    const ofMilan = await everythingAt(await linkTo(browser.url, 'milan.jacobs@post.example'))
    expect(ofMilan).toMatch(/Milan/)
    expect(ofMilan).not.toMatch(harmed)
    const ofLieve = await everythingAt(await linkTo(browser.url, 'lieve.bakelants@post.example'))
    expect(ofLieve).toMatch(/Lieve/)
    expect(ofLieve).not.toMatch(didHarm)
  })

  it('nor does a letter with a code', async () => {
    await openPart(`${await trajectoryAt('midden', 'Milan')}/letter`)
    const choices = ann.getByRole('checkbox')
    for (const name of ['Rudy Bakelants', 'Milan Jacobs'])
      await choices.and(ann.getByLabel(new RegExp(`^${name}`))).check()
    await ann.getByRole('button', { name: /^Maak \d brie/ }).click()
    const letters = ann.locator('main article.letter')
    const rudys = letters.filter({ hasText: 'Dag Rudy Bakelants' })
    await rudys.waitFor()
    expect(await rudys.textContent()).not.toMatch(didHarm)
    expect(await letters.filter({ hasText: 'Dag Milan Jacobs' }).textContent()).not.toMatch(harmed)
    await expectFineEverywhere(ann, 'restorative-letters')
  })
})
