import { starterForms } from '@kring/domain'
import { thisHouseCase } from '@kring/domain/test-data/examples'
import { pdf, textIn } from '@kring/domain/test-data/files'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { fillForm } from '../support/fillForm.ts'
import { photo as photoOf } from '../support/pictures.ts'

const letter = { name: 'vonnis vredegerecht.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) }
const photo = { name: 'schade.jpg', mimeType: 'image/jpeg', buffer: await photoOf({ up: 6 }) }

const thisHouse = { ...thisHouseCase, people: [{ name: 'Broer Karim', relation: 'broer' }] }

/** A referrer with a phone attaches a letter and a photo; the manager fetches them; the partner sees that they did. */
describe('files with a referral', () => {
  let browser: TestBrowser
  let id = ''
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  const download = async (page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: `Haal op ${name}` }).click()
    const file = await coming
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk)
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  it('are chosen on a phone; what can’t be taken says why and loses nothing', async () => {
    const page = await browser.signedIn('Joris Wauters', { width: 390 })
    await page.goto(`${browser.url}/referrals/woonpunt-zuid/new`)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('link', { name: /^(Begin|Ga verder) met/ }).click()
    const { professional } = starterForms('housing')
    const sections = professional.sections
    const story = sections.findIndex(({ questions }) => questions.some(({ key }) => key === 'letters'))
    await fillForm(page, { ...professional, sections: sections.slice(0, story) }, thisHouse, 'nl')

    const group = page.getByRole('group', { name: /Brieven over de woning/ })
    const input = group.locator('input[type=file]')
    await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill('Er is een brief van het vredegerecht.')
    await input.setInputFiles([
      { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') },
    ])
    await group.getByText('Dit is geen PDF, JPEG of PNG.').first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await group.getByRole('button', { name: 'Laat weg brief.pdf' }).click()
    expect(await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).inputValue()).toContain('vredegerecht')

    // Sending breaks off once: it can be tried again.
    await page.route('**/files/upload', route => route.abort(), { times: 1 })
    await input.setInputFiles([letter])
    await group
      .getByText(/Er is geen verbinding/)
      .first()
      .waitFor()
    await group.getByRole('button', { name: `Probeer opnieuw ${letter.name}` }).click()
    await group.getByRole('button', { name: `Verwijder ${letter.name}` }).waitFor()
    await input.setInputFiles([photo])
    await group.getByRole('button', { name: `Verwijder ${photo.name}` }).waitFor()
    await group.getByRole('button', { name: `Verwijder ${photo.name}` }).click()
    await group.getByRole('button', { name: 'Zet terug' }).click()
    await expectAccessible(page)

    await fillForm(page, { ...professional, sections: sections.slice(story) }, thisHouse, 'nl')
    await page.getByRole('heading', { name: 'Controleer je antwoorden' }).waitFor()
    await page.getByText(/vonnis vredegerecht\.pdf \(1 KB\)/).waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Verstuur de aanmelding' }).click()
    await page.getByRole('heading', { level: 1, name: 'Je aanmelding is verstuurd' }).waitFor()
    id =
      (await page
        .getByText(/^WPZ-\d{4}-\d{6}$/)
        .first()
        .textContent()) ?? ''
    expect(id).toMatch(/^WPZ-/)
    await page.getByRole('button', { name: 'Toon je antwoorden' }).click()
    expect((await download(page, letter.name)).bytes.equals(letter.buffer)).toBe(true)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('are fetched by the regional manager, a photo without its place', async () => {
    const page = await browser.signedIn('Leen Wouters')
    await page.goto(`${browser.url}/dossiers/woonpunt-zuid/${id}`)
    await page.getByRole('heading', { name: '2 bijlagen' }).waitFor()
    await expectAccessible(page)
    const fetched = await download(page, letter.name)
    expect(fetched.name).toBe(letter.name)
    expect(fetched.bytes.equals(letter.buffer)).toBe(true)
    const seen = textIn((await download(page, photo.name)).bytes)
    expect(seen).toMatch(/^\xff\xd8/)
    expect(textIn(photo.buffer)).toContain('Phonemaker')
    expect(seen).not.toMatch(/Phonemaker|Peeters|Exif/)
    expect(page.url()).toContain(`/dossiers/woonpunt-zuid/${id}`)

    await page.goto(`${browser.url}/dossiers/woonpunt-zuid/${id}/log`)
    await page.getByRole('heading', { level: 1, name: 'Wie keek in dit dossier' }).waitFor()
    await page.getByText('haalde een bijlage op').first().waitFor()
    expect(await page.getByText('haalde een bijlage op').count()).toBe(3)
    expect(await page.locator('main').textContent()).not.toContain('vonnis')
    await expectAccessible(page)
  })
})
