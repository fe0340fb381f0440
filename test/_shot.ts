import { chromium } from 'playwright-core'
import { chromiumFlags } from './support/chromium.ts'

const [url, user, out, width = '1280', scheme = 'light', ...paths] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...chromiumFlags] })
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
if (user !== '-') {
  await page.goto(`${url}/`)
  await page
    .getByRole('link', { name: /inloggen/i })
    .or(page.getByRole('button', { name: /inloggen|log in/i }))
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(user ?? '', 'i') })
    .first()
    .click()
  await page.waitForURL(
    u => u.origin === new URL(url ?? '').origin && !u.pathname.startsWith('/oidc') && u.pathname !== '/signed-in',
  )
}
let n = 0
for (const path of paths) {
  if (path !== '.') await page.goto(`${url}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}-${n++}.png`, fullPage: true })
  console.log(path, page.url())
}
await browser.close()
