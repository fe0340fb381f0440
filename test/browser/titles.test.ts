import { starterForms } from '@kring/domain'
import { examples, johanCase } from '@kring/domain/test-data/examples'
import { everyName } from '@kring/local/demo/names'
import { demoUsers } from '@kring/local/demo/users'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { fillForm } from '../support/fillForm.ts'

const citizenCase = examples.find(({ sector, audience }) => sector === 'youth-care' && audience === 'citizen')?.answers

/** What somebody is to somebody, where a name is asked. */
const notNames: ReadonlySet<string> = new Set(['Van', 'Tante', 'Oom', 'Opa', 'Mijn'])

/** The words in the names of everyone in the demo data, and in what is typed here. */
const names: ReadonlySet<string> = new Set(
  [...everyName, ...demoUsers.map(({ name }) => name), ...namesIn(johanCase), ...namesIn(citizenCase)]
    .flatMap(wordsOf)
    .filter(word => /^\p{Lu}.{2,}$/u.test(word) && !notNames.has(word)),
)

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'name' && typeof one === 'string' ? [one] : namesIn(one),
  )
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}]+/u)
}

/** Keeps every title that a page of this browser window gets from its next loading on: also one that goes at once. */
async function titlesOf(page: Page): Promise<readonly string[]> {
  const titles: string[] = []
  await page.exposeBinding('sawTitle', (_, title: unknown) => {
    titles.push(String(title))
  })
  await page.addInitScript(`{
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')
    Object.defineProperty(Document.prototype, 'title', {
      ...title,
      set(text) {
        window.sawTitle(text)
        title.set.call(this, text)
      },
    })
  }`)
  return titles
}

function expectNobodyNamed(titles: readonly string[], atLeast: number): void {
  expect(new Set(titles).size).toBeGreaterThanOrEqual(atLeast)
  for (const title of titles) expect([title, wordsOf(title).filter(word => names.has(word))]).toEqual([title, []])
}

/** The browser's history keeps titles, also on a computer that others use after. */
describe('the title of a page names nobody', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${browser.url}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }

  it('where names are looked for, they are found', () => {
    for (const name of ['Johan', 'Vermeulen', 'Sara', 'Maes', 'Wouters', 'Yildiz', 'Lotte'])
      expect([name, names.has(name)]).toEqual([name, true])
  })

  it('in a draft with names in it, on each of its pages, and in the list it stands in', async () => {
    const page = await browser.signedIn('Sara Maes')
    const titles = await titlesOf(page)
    await open(page, '/referrals/linde/new/referral')
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    await fillForm(page, starterForms('youth-care').professional, johanCase, 'nl')
    await page.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()
    await open(page, '/referrals')
    await page.getByText('Johan Vermeulen').first().waitFor()
    expectNobodyNamed(titles, 5)
  })

  it('in what was sent, for who sent it', async () => {
    const page = await browser.signedIn('Sara Maes')
    const titles = await titlesOf(page)
    await open(page, '/referrals')
    const sent = await page.locator('a[href^="/referrals/linde/LIN-"]').first().getAttribute('href')
    await open(page, String(sent))
    await page
      .getByText(String(sent).split('/').at(-1) ?? '')
      .first()
      .waitFor()
    expectNobodyNamed(titles, 2)
  })

  it('in a dossier, its letters and who looked at it', async () => {
    const page = await browser.signedIn('Leen Wouters')
    const titles = await titlesOf(page)
    await open(page, '/queue')
    const links = page.locator('a[href^="/dossiers/"]')
    await links.first().waitFor()
    const hrefs = await links.evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
    for (const href of hrefs.slice(0, 5)) {
      await open(page, href)
      await page
        .getByText(href.split('/').at(-1) ?? '')
        .first()
        .waitFor()
      expect(await page.title()).toBe(`Dossier ${href.split('/').at(-1)} · Kring`)
    }
    for (const below of ['letter', 'log']) await open(page, `${hrefs[0]}/${below}`)
    expectNobodyNamed(titles, 7)
  })

  it('where a citizen fills in, sends and follows', async () => {
    const page = await browser.visitor()
    const titles = await titlesOf(page)
    await open(page, '/')
    await open(page, '/o/linde')
    await page.getByRole('link', { name: 'Ik wil een conferentie' }).click()
    await page.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    await fillForm(page, starterForms('youth-care').citizen, citizenCase ?? {}, 'nl')
    await page.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: /^Verstuur/ }).click()
    await page.getByRole('heading', { level: 1, name: /verstuurd/ }).waitFor()
    await page.reload()
    await page
      .getByText(/^LIN-\d{4}-\d{6}$/)
      .first()
      .waitFor()
    expectNobodyNamed(titles, 7)
  })

  it.each([
    ['Bart Claes', ['/partner', '/partner/people', '/partner/systems', '/partner/house', '/partner/texts/letters']],
    ['Els Jacobs', ['/reports']],
    ['Ann Peeters', ['/start', '/welcome']],
    ['Paula Jansen', ['/people', '/people/partners', '/people/partners/new']],
  ])('on the screens of %s', async (user, paths) => {
    const page = await browser.signedIn(user)
    const titles = await titlesOf(page)
    for (const path of paths) await open(page, path)
    expectNobodyNamed(titles, 1)
  })
})
