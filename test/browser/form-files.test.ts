import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** A form as a file, there and back, and an earlier version taken up again; at a partner that other tests leave its forms. */
describe('a form that is taken along', () => {
  let browser: TestBrowser
  let page: Page
  let forms: string
  beforeAll(async () => {
    browser = await openTestBrowser()
    page = await browser.signedIn('Fatima Bouzid', { width: 390 })
    forms = `${browser.url}/partner/forms/woonpunt-zuid`
  })
  afterAll(() => browser.close())

  const saved = () => page.getByText(/^Bewaard om/).waitFor()

  it('is saved as a file that says where its shape is published', async () => {
    await page.goto(`${forms}/referral/versions`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Bewaar als bestand.*Versie 1$/ }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('referral-1.json')
    const exported = JSON.parse(await readFile(await file.path(), 'utf8'))
    expect((await fetch(exported.$schema)).status).toBe(200)
    expect(exported.sections.length).toBeGreaterThan(3)
  })

  it('is told field by field what is wrong with a file, and what was chosen stays', async () => {
    await page.goto(`${forms}/new`)
    await page.getByRole('radio', { name: /^Een bestand/ }).check()
    await choose(page, 'geen-json.json', 'dit is geen formulier')
    await page.getByText('Dit is geen formulier dat als bestand bewaard is.').waitFor()
    await choose(page, 'zonder-vragen.json', JSON.stringify({ ...small, sections: 'geen' }))
    await page.getByRole('button', { name: 'Maak het formulier' }).click()
    await page.getByText('Dit bestand kunnen we niet gebruiken.').first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(await page.getByRole('radio', { name: /^Een bestand/ }).isChecked()).toBe(true)
  })

  it('comes back from a file as a draft that nobody else sees, with the same questions', async () => {
    await choose(page, 'heel.json', JSON.stringify(small))
    await page.getByRole('button', { name: 'Maak het formulier' }).click()
    await page.getByRole('heading', { level: 1, name: small.title.nl }).waitFor()
    await page.getByRole('button', { name: 'Wat is er gebeurd?', exact: true }).waitFor()
    await page.getByText('Nog nooit live').waitFor()
  })

  it('is an earlier version again only after it is said what that costs', async () => {
    await page.goto(`${forms}/referral`)
    await page.getByRole('button', { name: 'Maak een concept' }).click()
    await page.getByRole('button', { name: 'Wijzig naam en teksten' }).click()
    const title = page.getByLabel('Nederlands').first()
    const before = await title.inputValue()
    await title.fill('Een heel andere naam')
    await saved()
    await page.getByText('1 wijziging').waitFor()

    await page.goto(`${forms}/referral/versions`)
    const restore = page.getByRole('button', { name: /^Maak hiervan een concept.*Versie 1$/ })
    await restore.click()
    const dialog = page.getByRole('dialog', { name: 'Van versie 1 een concept maken?' })
    await dialog.getByText(/Er is al een concept. Dat verdwijnt/).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Toch niet' }).click()
    await restore.click()
    await dialog.getByRole('button', { name: 'Maak hiervan een concept' }).click()
    await page.getByRole('heading', { level: 1, name: before }).waitFor()
    await page.getByText('Gelijk aan live').waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: before }).waitFor()
    await expectNoSidewaysScroll(page)
  })
})

const small = {
  id: 'from-a-file',
  version: 1,
  audience: 'professional',
  variants: ['family'],
  title: { nl: 'Uit een bestand', fr: 'D’un fichier', en: 'From a file' },
  sections: [
    {
      key: 'story',
      title: { nl: 'Het verhaal', fr: 'L’histoire', en: 'The story' },
      questions: [
        {
          type: 'long-text',
          key: 'story',
          label: { nl: 'Wat is er gebeurd?', fr: 'Que s’est-il passé ?', en: 'What happened?' },
          required: true,
          marks: ['personal'],
          maxLength: 4000,
        },
      ],
    },
  ],
  declarations: [],
}

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
