import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'

/** Pastes text into a field, as the browser does: the page may take it. */
async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus()
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
}

describe('what people type and paste, on a phone', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it('a day that is pasted whole is spread over its three fields; a month may be a word', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    await page.getByRole('link', { name: 'Over wie gaat het?', exact: true }).click()
    await page.getByLabel('Dag', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Verder', exact: true }).isEnabled()).toBe(true)
    const [day, month, year] = ['Dag', 'Maand', 'Jaar'].map(label => page.getByLabel(label, { exact: true }).first())
    await pasteInto(page, 'Dag', ' 14-09-2017 ')
    await expect
      .poll(() => Promise.all([day?.inputValue(), month?.inputValue(), year?.inputValue()]))
      .toEqual(['14', '09', '2017'])
    await month?.fill('augustus')
    await year?.fill('11')
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.getByRole('alert').getByText('Schrijf het jaar met vier cijfers').waitFor()
    expect(await page.title()).toMatch(/^Fout: /)
    expect(await year?.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await year?.fill('2011')
    await expect.poll(() => page.getByRole('alert').getByText('vier cijfers').count()).toBe(0)
  })
})
