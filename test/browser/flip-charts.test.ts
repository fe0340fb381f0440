import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import { declared, photo } from '../support/pictures.ts'

let browser: TestBrowser
let page: Page
let circle: InvitedCircle
let edith: string

const shots = process.env.KRING_SHOTS
async function shoot(name: string, of = page): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  for (const width of [1280, 390]) {
    await of.setViewportSize({ width, height: 900 })
    await of.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
  }
}
async function expectFine(of = page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await of.emulateMedia({ colorScheme })
    await expectAccessible(of)
  }
  await of.setViewportSize({ width: 320, height: 900 })
  await expectNoSidewaysScroll(of)
  await of.setViewportSize({ width: 390, height: 900 })
}
const saved = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  edith = await circle.invite({ name: 'Edith Maes', email: 'edith.flip@kring.example' })
  await prepareForDay(circle, [circle.johan], edith)
  const { prepare } = circle
  await prepare('schedule', { day: '2026-06-17', time: '22:00', place: 'Buurthuis Het Sas' })
  await prepare('begin-day')
  for (const person of [edith, circle.johan]) await prepare('enter-room', { person, way: 'in-room' })
  await prepare('begin-phase', { phase: 'information' })
  await prepare('begin-phase', { phase: 'private' })
  await prepare('end-private-time')
  await prepare('begin-phase', { phase: 'presentation' })
  const some = (person: string) => ({ kind: 'some', people: [person], services: [] })
  const agreement = { wording: 'follows-who', when: { kind: 'always' }, requirements: [], needs: [] }
  await prepare('write-agreement', {
    ...agreement,
    what: 'eet elke zondag bij oma',
    who: some(circle.johan),
    watches: some(edith),
  })
  await prepare('set-plan', { initiative: some(edith), texts: [], drawings: [] })
  page = await browser.signedIn('Ann Peeters', { width: 390 })
})
afterAll(() => browser.close())

describe('photos of flip charts and a drawing beside the plan', () => {
  const card = () => page.getByRole('region', { name: /foto/i })

  it('are sent one by one, each with its progress, and what is no photo is said at once', async () => {
    await page.goto(`${browser.url}/today/linde/${circle.id}/plan`)
    await card().getByText('Nog geen.').waitFor()
    await card().getByRole('button', { name: 'Voeg foto’s of tekeningen toe' }).click()
    const input = card().locator('input[type=file]')
    await input.waitFor({ state: 'attached' })
    await shoot('pictures-choose')
    const large = { name: 'groot.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(11 * 1024 * 1024, 1) }
    const text = { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Beste Ann') }
    const bomb = { name: 'bom.png', mimeType: 'image/png', buffer: Buffer.from(declared(60_000, 60_000)) }
    const chart = { name: 'flap 1.jpg', mimeType: 'image/jpeg', buffer: await photo({ width: 800, height: 600 }) }
    await input.setInputFiles([large, text, bomb, chart])
    await saved(/Bewaard bij het plan: flap 1\.jpg/)
    for (const name of ['groot.jpg', 'brief.jpg', 'bom.png']) await card().getByText(name).first().waitFor()
    await shoot('pictures-refused')
    await expectFine()
    await page.reload()
    await card().getByRole('heading', { name: 'Eén foto of tekening' }).waitFor()
    await card().getByRole('img', { name: 'Foto van een flap' }).waitFor()
  })

  it('an upload that is cut off is kept on the list, and tried again', async () => {
    await card().getByRole('button', { name: 'Voeg foto’s of tekeningen toe' }).click()
    await page.route('**/files/upload', route => route.abort())
    const drawing = { name: 'huis.jpg', mimeType: 'image/jpeg', buffer: await photo() }
    await card().locator('input[type=file]').setInputFiles([drawing])
    const again = card().getByRole('button', { name: /Probeer opnieuw.*huis\.jpg/ })
    await again.waitFor()
    await page.unroute('**/files/upload')
    await again.click()
    await saved(/Bewaard bij het plan: huis\.jpg/)
    await card().getByRole('button', { name: 'Klaar' }).click()
  })

  it('a child’s drawing is named as such, in the words of the family', async () => {
    await card().getByRole('heading', { name: '2 foto’s en tekeningen' }).waitFor()
    await card()
      .getByRole('button', { name: /^Zeg wat het is/ })
      .last()
      .click()
    await card().getByRole('radio', { name: 'Tekening van een kind' }).check()
    await card().getByLabel('In de woorden van de familie').fill('Ons huis, met de hond')
    await card().getByLabel('Wie tekende het?').selectOption({ label: 'Johan' })
    await page.reload()
    expect(await card().getByLabel('In de woorden van de familie').inputValue()).toBe('Ons huis, met de hond')
    await card().getByRole('button', { name: 'Bewaar', exact: true }).click()
    await saved('Bewaard wat het is.')
    await card().getByText('Tekening van Johan', { exact: true }).waitFor()
    await card().getByRole('img', { name: 'Tekening van Johan: Ons huis, met de hond' }).waitFor()
    await expectFine()
    await shoot('pictures')
  })

  it('are seen by who was there, when they ask, and not before the plan is accepted', async () => {
    await circle.prepare('accept-plan')
    const hers = await browser.visitor({ width: 390 })
    await hers.goto(await circle.linkTo('edith.flip@kring.example'))
    const look = hers.getByRole('button', { name: /^Bekijk.*Ons huis/ })
    for (let times = 0; times < 30 && !(await look.isVisible()); times += 1) {
      await hers.waitForTimeout(500)
      await hers.reload()
      await hers.getByRole('heading', { level: 1 }).waitFor()
    }
    await hers.getByRole('heading', { level: 1, name: 'Edith, dank je wel' }).waitFor()
    expect(await hers.getByRole('img', { name: /Ons huis/ }).count()).toBe(0)
    await look.click()
    const shown = hers.getByRole('img', { name: 'Tekening van Johan: Ons huis, met de hond' })
    await shown.waitFor()
    // Its place is there before its bytes are.
    await expect.poll(() => shown.evaluate(img => Number(Reflect.get(img, 'naturalWidth')))).toBeGreaterThan(0)
    await expectFine(hers)
    await shoot('pictures-circle', hers)
  })

  it('are taken away again, also after the plan is accepted', async () => {
    await page.reload()
    await card()
      .getByRole('button', { name: /^Haal weg ?: Foto van een flap/ })
      .click()
    await saved(/Weg bij het plan/)
    await card().getByRole('heading', { name: 'Eén foto of tekening' }).waitFor()
  })
})
