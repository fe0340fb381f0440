import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { expect, it } from 'vitest'
import { expectAccessible, openTestBrowser } from '../support/browser.ts'

it('shots', async () => {
  const browser = await openTestBrowser()
  const page = await browser.signedIn('Els Jacobs')
  const head = (number: number) => ({ asOf: '2026-11-05', number, through: '2026-10', publishedAt: publishedSamenAanZet.publishedAt, checksum: publishedSamenAanZet.checksum, ...(number === 2 ? { because: 'Eén plan was dubbel geteld.' } : { supersededBy: 2 }) })
  const grant = { id: 'samen-aan-zet', name: 'Samen aan zet', from: '2025-01', to: '2026-12' }
  await page.route(/\/api\/f\/[^/]+\/editions$/, route => route.fulfill({ json: { funder: samenAanZet.funder, grants: [{ grant, nextRelease: '2026-12-05', editions: [head(2), head(1)] }, { grant: { ...grant, id: 'klein', name: 'Klein begin' }, nextRelease: '2026-12-05', editions: [] }] } }))
  await page.route(/\/api\/f\/[^/]+\/editions\/.*\d$/, route => route.fulfill({ json: publishedSamenAanZet }))
  for (const [name, width, path, dark] of [
    ['wide', 1280, '/reports', false],
    ['phone', 390, '/reports', false],
    ['narrow', 320, '/reports?period=2026-Q4', false],
    ['dark', 390, '/reports?period=2025-Q3', true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.goto(browser.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    await page.screenshot({ path: `/tmp/shots-e/${name}.png`, fullPage: true })
    console.log(name, await page.evaluate(`(() => { const one = [...document.querySelectorAll('main *')].find(one => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.scroll')); if (!one) return 'fine'; const chain = []; for (let at = one; at; at = at.parentElement) chain.push(at.tagName + '.' + at.className + ' ' + Math.round(at.getBoundingClientRect().width)); return one.textContent.slice(0, 80) + ' <- ' + chain.join(' < ') })()`))
    console.log(name, await page.evaluate(`[...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && one.scrollWidth > 0 && !one.closest('.scroll') && one.children.length === 0).map(one => one.tagName + ' ' + one.textContent.slice(0, 60)).slice(0, 8).join(' | ')`))
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    console.log(name, 'overflow', over)
    try { await expectAccessible(page) } catch (error) { console.log(name, JSON.stringify((error as {actual?: unknown}).actual).slice(0, 1500)) }
  }
  await browser.close()
  expect(1).toBe(1)
})
