import { chromium } from 'playwright-core'
import { chromiumFlags } from './support/chromium.ts'

const url = 'http://127.0.0.1:3711'
const [width = '1280', id = '', scheme = 'light'] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...chromiumFlags] })
const signed = async (user: string) => {
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 900 },
    colorScheme: scheme as 'light',
    locale: 'nl-BE',
  })
  const page = await context.newPage()
  page.on('console', m => {
    if (['error'].includes(m.type())) console.log('console', m.text().slice(0, 300))
  })
  page.on('pageerror', e => console.log('pageerror', e.message))
  await page.goto(`${url}/`)
  await page
    .getByRole('link', { name: /inloggen/i })
    .or(page.getByRole('button', { name: /inloggen|log in/i }))
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(user, 'i') })
    .first()
    .click()
  await page.waitForURL(u => u.origin === url && !u.pathname.startsWith('/oidc') && u.pathname !== '/signed-in')
  return page
}
const out = `/tmp/s/l${width}`
const bart = await signed('Bart Claes')
await bart.goto(`${url}/partner/texts?variant=family`)
await bart
  .getByRole('button', { name: /^Wijzig/ })
  .first()
  .click()
await bart.waitForTimeout(500)
await bart.screenshot({ path: `${out}-texts.png`, fullPage: true })
await bart.goto(`${url}/partner/letters?variant=restorative`)
await bart.getByRole('button', { name: /^Wijzig\s+Uitnodiging/ }).click()
await bart.waitForTimeout(500)
await bart.screenshot({ path: `${out}-letters.png`, fullPage: true })
const leen = await signed('Leen Wouters')
await leen.goto(`${url}/dossiers/linde/${id}/letter`)
await leen.getByLabel('Aan wie?').waitFor()
await leen.waitForTimeout(400)
await leen.screenshot({ path: `${out}-make0.png`, fullPage: true })
await leen.getByRole('radio', { name: /^Uitnodiging/ }).check()
await leen.getByLabel('Aan wie?').selectOption({ index: 2 })
await leen.getByRole('button', { name: 'Druk de brief af' }).click()
await leen.waitForTimeout(500)
await leen.screenshot({ path: `${out}-make1.png`, fullPage: true })
await browser.close()
