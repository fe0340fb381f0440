import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectFineEverywhere, openTestBrowser, shoot, type TestBrowser } from '../support/browser.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'

let browser: TestBrowser
let circle: InvitedCircle
const people: Record<string, string> = {}
/** Mail addresses of this test alone: other tests have a Johan too. */
const mailOf = (name: string): string => `${name}@invitee.example`

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  people.edith = await circle.invite({ name: 'Edith Maes', email: mailOf('edith'), address: 'Geheimstraat 1' })
  people.joris = await circle.invite({ name: 'Joris Maes', language: 'fr', email: mailOf('joris') })
  people.herman = await circle.invite({ name: 'Herman Maes', email: mailOf('herman'), address: 'Dorpsstraat 2' })
  people.karim = await circle.invite({ name: 'محمد العلي', language: 'ar', email: mailOf('karim') })
  await prepareForDay(circle, [circle.johan], people.edith)
})
afterAll(() => browser.close())

const open = async (name: string, options: object = {}): Promise<Page> => {
  const page = await browser.visitor({ width: 390, ...options })
  await page.goto(await circle.linkTo(mailOf(name)))
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /[?!]|conf/ })
    .waitFor()
  return page
}

const main = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''
/** A label is followed by what it means, where it says so. */
const choose = (page: Page, label: string) =>
  page.getByRole('radio', { name: new RegExp(`^${label}($|\\s*Dat is goed)`) }).check()
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

describe('aunt Edith', () => {
  let page: Page

  it('reads in Dutch who invites her, and what is not known yet', async () => {
    page = await open('edith', { locale: 'en-GB' })
    await page.getByRole('heading', { level: 1, name: 'Edith, kom jij naar de conferentie van Johan?' }).waitFor()
    const text = await main(page)
    for (const said of ['De dag is nog niet gekozen', 'Nog niet gekozen', 'Soep', 'Waar kan Johan veilig opgroeien'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/invitee\.example|Geheimstraat|Vermeulen/)
    expect(await page.title()).toMatch(/^Je uitnodiging · /)
    await expectFineEverywhere(page)
  })

  it('leaves no secret in the address, and a reload opens the same page', async () => {
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Edith/ }).waitFor()
  })

  it('is told to choose before she saves, then answers, and changes her answer', async () => {
    await press(page, 'Bewaar mijn antwoord')
    await page.getByText('Kies eerst een antwoord.').waitFor()
    await choose(page, 'Ik kom')
    await choose(page, 'In de zaal')
    await page.getByRole('textbox', { name: /Wat heb je nodig/ }).fill('Zonder noten')
    await expectFineEverywhere(page)
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'Je antwoord is bewaard.')
    const card = page.getByRole('region', { name: 'Jouw antwoord' })
    await card.getByText('Ik kom, in de zaal').waitFor()
    await card.getByText('Zonder noten').waitFor()
    await expectFineEverywhere(page)
    await press(page, 'Verander mijn antwoord')
    await choose(page, 'Ik weet het nog niet')
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'Je antwoord is bewaard.')
    await card.getByText('Ik weet het nog niet').waitFor()
  })

  it('is told on a second device what stands, and loses nothing that she typed there', async () => {
    const second = await open('edith')
    await press(second, 'Verander mijn antwoord')
    await second.getByRole('textbox', { name: /Wat heb je nodig/ }).fill('Een plek om te rusten')
    await press(page, 'Verander mijn antwoord')
    await choose(page, 'Ik kom niet')
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'Je antwoord is bewaard.')
    await press(second, 'Bewaar mijn antwoord')
    await status(second, 'Er staat intussen een ander antwoord.')
    await status(second, 'Ik kom niet')
    expect(await second.getByRole('textbox', { name: /Wat heb je nodig/ }).inputValue()).toBe('Een plek om te rusten')
    await expectFineEverywhere(second)
    await press(second, 'Bewaar mijn antwoord')
    await status(second, 'Je antwoord is bewaard.')
  })

  it('answers without signal: it waits on her phone, and goes by itself', async () => {
    await page.reload()
    await press(page, 'Verander mijn antwoord')
    await choose(page, 'Ik kom')
    await choose(page, 'Met video')
    await page.context().setOffline(true)
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'Je antwoord is nog niet verstuurd.')
    await expectAccessible(page)
    await page.context().setOffline(false)
    await status(page, 'Je antwoord is bewaard.')
    await page.getByText('Ik kom, met video').waitFor()
  })

  it('writes a message of her own, to be read aloud, and takes it back; a second device loses nothing', async () => {
    const own = (one: Page) => one.getByRole('region', { name: 'Je eigen boodschap' })
    const words = (one: Page) => own(one).getByRole('textbox', { name: 'Wat wil je zeggen?' })
    await press(page, 'Schrijf een boodschap')
    await press(page, 'Bewaar mijn boodschap')
    await own(page).getByText('Schrijf eerst wat je wilt zeggen.').waitFor()
    await words(page).fill('Lieve allemaal,\nik ben er met mijn hart bij.')
    await choose(page, 'Voor iedereen: iemand leest het voor op de dag')
    await page.reload()
    expect(await words(page).inputValue()).toContain('met mijn hart')
    await expectFineEverywhere(page)
    await shoot(page, 'message-form')
    await press(page, 'Bewaar mijn boodschap')
    await status(page, 'Je boodschap is bewaard.')
    await own(page).getByText('Iemand leest dit voor op de dag.').waitFor()
    await expectFineEverywhere(page)
    await shoot(page, 'message')
    const second = await open('edith')
    await press(second, 'Verander mijn boodschap')
    await words(second).fill('Ik schrijf het liever korter.')
    await press(page, 'Haal mijn boodschap terug')
    await status(page, 'Je boodschap is weg.')
    await press(second, 'Bewaar mijn boodschap')
    await status(second, 'De boodschap is teruggehaald.')
    expect(await words(second).inputValue()).toBe('Ik schrijf het liever korter.')
    await press(second, 'Bewaar mijn boodschap')
    await status(second, 'Je boodschap is bewaard.')
    await second.close()
  })

  it('is asked again when the day is set and when it moves, and gets it in her calendar without what it is about', async () => {
    const where = { place: 'Buurthuis Het Sas, Sasplein 4' }
    await circle.prepare('schedule', { day: '2026-07-04', time: '10:00', ...where })
    await expect
      .poll(async () => {
        await page.reload()
        await page.getByRole('heading', { level: 1, name: /^Edith/ }).waitFor()
        return main(page)
      })
      .toContain('Klopt je antwoord nog?')
    await status(page, 'De dag staat vast.')
    await press(page, 'Ja, dat blijft zo')
    await status(page, 'Je antwoord is bewaard.')
    // Begun before the day moves: kept, and she decides again.
    await press(page, 'Verander mijn antwoord')
    await page.getByRole('textbox', { name: /Wat heb je nodig/ }).fill('Vervoer')
    await circle.prepare('move-day', { day: '2026-07-11', time: '11:00', ...where })
    const other = await open('edith')
    await expect
      .poll(async () => {
        await other.reload()
        await other.getByRole('heading', { level: 1, name: /^Edith/ }).waitFor()
        return main(other)
      })
      .toMatch(/zaterdag 11 juli 2026 om\s11:00/)
    await status(other, 'De dag, het uur of de plaats is veranderd.')
    await expectFineEverywhere(other)
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'De dag, het uur of de plaats is veranderd.')
    expect(await page.getByRole('textbox', { name: /Wat heb je nodig/ }).inputValue()).toBe('Vervoer')
    await press(page, 'Bewaar mijn antwoord')
    await status(page, 'Je antwoord is bewaard.')
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Zet in mijn agenda')])
    const calendar = await readFile(await file.path(), 'utf8')
    expect([file.suggestedFilename(), calendar]).toEqual([
      'afspraak.ics',
      expect.stringContaining('SUMMARY:Familiedag'),
    ])
    expect(calendar).not.toMatch(/Johan|onferentie/)
  })

  it('reads a minimum requirement once it is frozen; having read it is not an answer (G6)', async () => {
    await circle.manage('set-requirement', { text: 'Geen drugs in huis', reason: 'Het geheim van papa' })
    await circle.prepare('freeze-requirements')
    await expect
      .poll(async () => {
        await page.reload()
        await page.getByRole('heading', { level: 1, name: /^Edith/ }).waitFor()
        return main(page)
      })
      .toContain('Geen drugs in huis')
    expect(await main(page)).not.toContain('geheim')
    await expectFineEverywhere(page)
    await press(page, 'Ik heb dit gelezen')
    await status(page, 'Bewaard. Je antwoord staat hier los van.')
    await page.getByText(/Gelezen op /).waitFor()
    expect(await main(page)).toContain('Gelezen betekent niet dat je het ermee eens bent.')
  })

  it('prints it on one page', async () => {
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  it('presses Done, after which the tab knows nothing of it', async () => {
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Klaar' }).waitFor()
    expect(await main(page)).not.toMatch(/Johan|Edith/)
    expect(await page.evaluate('Object.keys(sessionStorage).filter(key => key.includes("invitation")).length')).toBe(0)
    await expectFineEverywhere(page)
    // It speaks as the browser does again.
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Open your invitation' }).waitFor()
  })
})

describe('others of the circle', () => {
  it('a cousin reads French, whatever the browser speaks, until he switches', async () => {
    const page = await open('joris')
    await page.getByRole('heading', { level: 1, name: /^Joris, viendras-tu/ }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await expectFineEverywhere(page)
    await page
      .getByRole('navigation', { name: 'Langue' })
      .getByRole('link', { name: /English|EN/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /^Joris, will you come/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Joris, will you come/ }).waitFor()
  })

  it('somebody whose language the page has not is told that an interpreter is free', async () => {
    const page = await open('karim')
    await page.getByText('Een tolk kost je niets.').waitFor()
    await expectFineEverywhere(page)
  })
})

describe('the code of a letter', () => {
  it('opens the invitation once, as people type it; a wrong one says what to do', async () => {
    await circle.linkTo(mailOf('herman'))
    const sent = await circle.prepare('send-invitation', { person: people.herman, way: 'letter' })
    const code = /"code":"([\w-]+)"/.exec(JSON.stringify(sent))?.[1] ?? ''
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/i/linde`)
    await page.getByRole('heading', { level: 1, name: 'Open je uitnodiging' }).waitFor()
    await expectFineEverywhere(page)
    const field = page.getByRole('textbox', { name: 'Code uit de brief' })
    await field.fill('AAAA')
    await press(page, 'Open mijn uitnodiging')
    await page.getByText(/^Een code heeft twaalf letters en cijfers/).waitFor()
    await field.fill('AAAA-BBBB-CCC2')
    await press(page, 'Open mijn uitnodiging')
    await page.getByRole('alert').filter({ hasText: 'Deze code werkt niet.' }).waitFor()
    await expectFineEverywhere(page)
    await field.fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    await press(page, 'Open mijn uitnodiging')
    await page.getByRole('heading', { level: 1, name: /^Herman, kom jij/ }).waitFor()
    expect(await page.getByRole('textbox', { name: /Jouw link/ }).inputValue()).toMatch(/\/i\/linde#[\w-]{43}$/)
    await expectAccessible(page)
  })
})

describe('a link that does not stand any more', () => {
  it('names nobody and says whom to call', async () => {
    const link = await circle.linkTo(mailOf('herman'))
    // That he opened it is still being noted: then his revision has moved on.
    const withdraw = () =>
      circle.prepare('withdraw-invitation', { person: people.herman, reason: 'lost-link' }).then(
        () => true,
        () => false,
      )
    await expect.poll(withdraw, { interval: 500 }).toBe(true)
    const page = await browser.visitor({ width: 390 })
    await expect
      .poll(async () => {
        await page.goto('about:blank')
        await page.goto(link)
        await page
          .getByRole('button', { name: /code van een brief|Bewaar|Verander/ })
          .first()
          .waitFor()
        return main(page)
      })
      .toContain('Deze link werkt niet meer')
    expect(await main(page)).not.toMatch(/Johan|Herman/)
    await expectFineEverywhere(page)
  })
})
