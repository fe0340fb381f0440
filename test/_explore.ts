import { chromium } from 'playwright-core'
import { chromiumFlags } from './support/chromium.ts'
const url = 'http://127.0.0.1:3400'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...chromiumFlags] })
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-BE' })
const page = await context.newPage()
page.setDefaultTimeout(8000)
await page.goto(`${url}/`)
await page.getByRole('button', { name: /log in/i }).or(page.getByRole('link', { name: /log in/i })).first().click()
await page.getByRole('button', { name: /Sara Maes/i }).first().click()
await page.waitForURL(u => !u.pathname.startsWith('/oidc') && u.pathname !== '/signed-in')
console.log(page.url())
console.log(await page.locator('main').ariaSnapshot())
await page.goto(`${url}/referrals/linde/new`)
await page.getByRole('button', { name: 'Begin' }).click()
await page.waitForTimeout(1500)
console.log(page.url()); console.log(await page.locator('main').ariaSnapshot())
for (const link of [0, 1, 2]) {
  await page.getByRole('listitem').getByRole('link').nth(link).click()
  await page.waitForTimeout(800)
  console.log(page.url()); console.log(await page.locator('main').ariaSnapshot())
  await page.goBack()
  await page.waitForTimeout(500)
}
await browser.close()
