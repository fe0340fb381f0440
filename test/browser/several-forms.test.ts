import { FormDefinition } from '@kring/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

const t = (nl: string) => ({ nl, fr: `${nl} (fr)`, en: `${nl} (en)` })
const line = (key: string, label: string, required = false) => ({ type: 'text', key, label: t(label), required })

/** A small form of Kompas with these questions. */
const formOf = (audience: FormDefinition['audience'], id: string, title: string, questions: readonly object[]) =>
  FormDefinition.parse({
    id,
    version: 1,
    audience,
    variants: ['learning-circle'],
    title: t(title),
    sections: [{ key: 'class', title: t('De klas'), questions }],
  })
const name = line('who', 'Om welke klas gaat het?', true)
const room = line('room', 'In welk lokaal?')
const teacher = line('teacher', 'Wie geeft er les?')

const firstForm = formOf('professional', 'klas', 'Leerkring voor een klas', [name, room])
const secondForm = formOf('professional', 'klas', 'Leerkring voor een klas', [name, teacher])
const ownFirst = formOf('citizen', 'klas-zelf', 'Voor jou en je klas', [name, room])
const ownSecond = formOf('citizen', 'klas-zelf', 'Voor jou en je klas', [name, room, teacher])

type Ask = (path: string, options?: { method?: string; body?: unknown; headers?: object }) => Promise<unknown>

/** Several forms at one organisation, and versions of them, for the people who fill them in. */
describe('several forms', () => {
  let browser: TestBrowser
  let page: Page
  let asAdmin: Ask
  let asTeacher: Ask
  let sentFirst: string
  let carried: string
  beforeAll(async () => {
    browser = await openTestBrowser()
    asAdmin = await askAs(await browser.signedIn('Koen Desmet'))
    for (const form of [firstForm, ownFirst]) {
      await asAdmin('/forms', { body: { id: form.id, from: { kind: 'import', definition: form } } })
      await publish(form.id, 1)
    }
    page = await browser.signedIn('Nadia Amrani', { width: 390 })
    asTeacher = await askAs(page)
  })
  afterAll(() => browser.close())

  /** Asks the API of Kompas as who has signed in on this page. */
  async function askAs(member: Page): Promise<Ask> {
    const [request] = await Promise.all([
      member.waitForRequest(one => one.url().includes('/api/') && one.headers().authorization !== undefined),
      member.reload(),
    ])
    const { authorization = '' } = request.headers()
    return async (path, { method, body, headers } = {}) => {
      const answer = await fetch(`${browser.url}/api/t/kompas${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { authorization, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      expect(answer.ok, `${path} ${text}`).toBe(true)
      return text === '' ? undefined : JSON.parse(text)
    }
  }

  const publish = (form: string, revision: number) =>
    asAdmin(`/forms/${form}/publish`, { body: { note: 'Andere vragen' }, headers: { 'if-match': `"${revision}"` } })

  async function publishSecond(definition: FormDefinition): Promise<void> {
    const at = `/forms/${definition.id}/draft`
    await asAdmin(at, { body: { version: 1 } })
    await asAdmin(at, { method: 'PUT', body: { definition }, headers: { 'if-match': '"1"' } })
    await publish(definition.id, 2)
  }

  /** A draft on the first version, as the teacher left it; gives its address. */
  async function draftOf(who: string): Promise<string> {
    const body = { form: { id: 'klas', version: 1 }, answers: { who, room: 'Lokaal 4' }, locale: 'nl' }
    const draft = await asTeacher('/drafts', { body, headers: { 'idempotency-key': who } })
    return `${browser.url}/referrals/kompas/drafts/${Object(draft).id}`
  }

  const look = async (at: Page) => {
    await expectAccessible(at)
    await expectNoSidewaysScroll(at)
  }

  async function send(): Promise<string> {
    await page.getByRole('button', { name: 'Verstuur de aanmelding' }).click()
    await page.getByRole('heading', { level: 1, name: 'Je aanmelding is verstuurd' }).waitFor()
    return (
      (await page
        .getByText(/^KOM-\d{4}-\d{6}$/)
        .first()
        .textContent()) ?? ''
    )
  }

  /** What was asked and answered, as the status page shows it. */
  async function sentAnswers(reference: string): Promise<string> {
    await page.goto(`${browser.url}/referrals/kompas/${reference}`)
    await page.getByRole('button', { name: 'Toon je antwoorden' }).click()
    return (await page.locator('#sent-class').locator('xpath=ancestor::section[1]').textContent()) ?? ''
  }

  it('a teacher chooses the second form on a phone, and sends it', async () => {
    await page.goto(`${browser.url}/referrals/kompas/new`)
    await page.getByRole('heading', { level: 1, name: 'Waarvoor meld je aan?' }).waitFor()
    await look(page)
    const choices = await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents()
    // Others may be making more forms here, and giving things other words, at the same time.
    expect(choices).toEqual(expect.arrayContaining(['Nieuwe aanmelding', 'Leerkring voor een klas']))
    await page.getByRole('link', { name: 'Leerkring voor een klas' }).click()
    await page.getByRole('heading', { level: 1, name: 'Leerkring voor een klas' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/referrals/kompas/new/klas')
    await look(page)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    await page.getByRole('textbox', { name: 'Om welke klas gaat het?' }).fill('Klas 2B')
    await page.getByRole('textbox', { name: 'In welk lokaal?' }).fill('Lokaal 4')
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    sentFirst = await send()
    await page.goto(`${browser.url}/referrals/kompas/new/bestaat-niet`)
    await page.getByRole('link', { name: 'Kies een formulier dat open is' }).waitFor()
    await look(page)
  })

  it('a draft that was begun before the new version is finished on its own', async () => {
    const finished = await draftOf('Klas 3A')
    carried = await draftOf('Klas 4C')
    await publishSecond(secondForm)
    await page.goto(finished)
    await page.getByText('Er is een nieuwe versie van dit formulier.').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Controleer en verstuur' }).click()
    const text = await sentAnswers(await send())
    expect(text).toContain('In welk lokaal?')
    expect(text).toContain('Lokaal 4')
  })

  it('another is carried over, once the teacher says yes to what does not go along', async () => {
    await page.goto(carried)
    await page.getByRole('link', { name: 'Bekijk wat er verandert' }).click()
    await page.getByRole('heading', { level: 1, name: 'Overstappen op de nieuwe versie?' }).waitFor()
    const left = page.getByRole('region', { name: 'Wat niet meegaat' })
    await left.waitFor()
    expect(await left.textContent()).toContain('In welk lokaal?Lokaal 4')
    expect(await page.getByRole('region', { name: 'Wat nieuw is' }).textContent()).toContain('Wie geeft er les?')
    await look(page)
    const goOver = page.getByRole('button', { name: 'Stap over op de nieuwe versie' })
    await goOver.click()
    await page.getByText('Zet hier een vinkje om over te stappen.').waitFor()
    await look(page)
    await page.getByRole('checkbox').check()
    await goOver.click()
    await page.getByRole('heading', { level: 1, name: 'Leerkring voor een klas' }).waitFor()
    expect(await page.getByText('Er is een nieuwe versie van dit formulier.').count()).toBe(0)
    // The server has it so, too.
    await page.reload()
    await page.getByRole('link', { name: 'De klas', exact: true }).click()
    const boxes = page.getByRole('textbox')
    expect(await boxes.first().inputValue()).toBe('Klas 4C')
    await page.getByRole('textbox', { name: 'Wie geeft er les?' }).fill('Meester Jan')
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    const text = await sentAnswers(await send())
    expect(text).toContain('Meester Jan')
    expect(text).not.toContain('In welk lokaal?')
  })

  it('the earlier referral still shows exactly what was asked and answered', async () => {
    const text = await sentAnswers(sentFirst)
    expect(text).toContain('Om welke klas gaat het?Klas 2B')
    expect(text).toContain('In welk lokaal?Lokaal 4')
    expect(text).not.toContain('Wie geeft er les?')
    const manager = await browser.signedIn('Leen Wouters')
    await manager.goto(`${browser.url}/dossiers/kompas/${sentFirst}`)
    await manager.getByText('Lees de hele aanmelding').click()
    await manager.getByText('In welk lokaal?').first().waitFor()
    expect(await manager.getByText('Wie geeft er les?').count()).toBe(0)
  })

  it('a citizen chooses a form, carries it over on their own device, and hears when it has closed', async () => {
    const visitor = await browser.visitor({ width: 390, dark: true })
    await visitor.goto(`${browser.url}/o/kompas`)
    const forms = visitor.getByRole('region', { name: /^Waarvoor wil je / })
    await forms.waitFor()
    expect(await forms.getByRole('link').count()).toBeGreaterThanOrEqual(2)
    await look(visitor)
    await forms.getByRole('link', { name: 'Voor jou en je klas' }).click()
    await visitor.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    await visitor.getByRole('textbox', { name: 'Om welke klas gaat het?' }).fill('De mijne')
    await visitor.getByRole('button', { name: 'Verder', exact: true }).click()
    await visitor.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()

    await publishSecond(ownSecond)
    await visitor.goto(`${browser.url}/o/kompas/f/klas-zelf`)
    await visitor.getByRole('link', { name: 'Bekijk wat er verandert' }).click()
    await visitor.getByText('Eén antwoord gaat mee').waitFor()
    await look(visitor)
    await visitor.getByRole('button', { name: 'Stap over op de nieuwe versie' }).click()
    await visitor.getByRole('link', { name: 'De klas', exact: true }).click()
    await visitor.getByRole('textbox', { name: 'Wie geeft er les?' }).waitFor()
    await expect.poll(() => visitor.getByRole('textbox').first().inputValue()).toBe('De mijne')

    await asAdmin('/forms/klas-zelf/opening', { method: 'PUT', body: { closesOn: '2020-01-01' } })
    await visitor.goto(`${browser.url}/o/kompas/f/klas-zelf`)
    await visitor.getByText('Dit formulier neemt nu geen aanmeldingen aan.').waitFor()
    await look(visitor)
    const other = await browser.visitor({ width: 320 })
    await other.goto(`${browser.url}/o/kompas/f/klas-zelf`)
    await other.getByRole('heading', { level: 1, name: 'Dit formulier is nu gesloten' }).waitFor()
    await look(other)
    await other.getByRole('link', { name: 'Naar het gewone formulier' }).click()
    await other.getByRole('list', { name: 'Onderdelen' }).waitFor()
    await other.goto(`${browser.url}/o/kompas/f/referral`)
    await other.getByRole('heading', { level: 1, name: 'Dit formulier is er niet' }).waitFor()
  })
})
