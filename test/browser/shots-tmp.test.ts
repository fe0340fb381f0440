import { afterAll, beforeAll, it } from 'vitest'
import { openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { grandchildCase } from '@kring/domain/test-data/examples'
let browser: TestBrowser
const ids: Record<string,string> = {}
async function refer(tenant: string, name: string) {
  const answers = { ...grandchildCase, mainPerson: { name, birthDate: { day: '3', month: '2', year: '2013' } } }
  const answer = await fetch(`${browser.url}/api/t/${tenant}/referrals`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, body: JSON.stringify({ form: { id: 'self-referral', version: 1 }, answers, locale: 'nl' }) })
  ids[tenant] = ((await answer.json()) as { id: string }).id
}
beforeAll(async () => { browser = await openTestBrowser(); await refer('linde','Odette Paardenbloem'); await refer('kompas', 'Paardenblom Odette') })
afterAll(() => browser.close())
it.each([[390,false],[390,true],[1280,false],[1280,true]])('%s %s', async (width, dark) => {
  const page = await browser.signedInByPage('Leen Wouters', { width, dark })
  const n = `/tmp/shots/${width}${dark ? 'd' : 'l'}`
  await page.goto(`${browser.url}/queue`)
  await page.getByRole('heading', { level: 1, name: 'Wacht op mij' }).waitFor()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${n}-queue.png`, fullPage: true })
  await page.getByLabel('Zoek een dossier').fill('Vermeulen')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: `${n}-found.png`, fullPage: true })
  await page.getByRole('button', { name: 'Wis' }).click()
  await page.goto(`${browser.url}/dossiers/kompas/${ids.kompas}`)
  await page.getByRole('region', { name: 'Misschien al eerder aangemeld' }).waitFor()
  await page.waitForTimeout(800)
  await page.screenshot({ path: `${n}-dup.png`, fullPage: true })
  await page.goto(`${browser.url}/queue`)
  for (const list of ['Aangenomen', 'Afgesloten']) {
    await page.getByRole('link', { name: list }).click()
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `${n}-${list}.png`, fullPage: true })
  }
})
