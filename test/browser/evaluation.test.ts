import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annsTrajectory } from '../support/annsTrajectory.ts'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()

/** Pictures of what is tested, when asked for. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.KRING_SHOTS
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 390, height: 900 })
}

async function expectFine(page: Page): Promise<void> {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize({ width: 390, height: 900 })
  await expectAccessible(page)
}

const everyone = { kind: 'everyone' } as const
const some = (...people: readonly string[]) => ({ kind: 'some', people, services: [] }) as const
const agreement = { wording: 'follows-who', when: { kind: 'always' }, requirements: [], needs: [] } as const

describe('Ann asks, a month after the plan was made, how it goes', () => {
  let page: Page
  let id: string
  beforeAll(async () => {
    const trajectory = await annsTrajectory(browser.url)
    ;({ id } = trajectory)
    const edith = await trajectory.add({ name: 'Edith Maes', relation: 'tante', phone: '0470 12 34 56' })
    const marc = await trajectory.add({ name: 'Marc Vermeulen', relation: 'vader' })
    // A plan without a meeting, made in May: its month has passed.
    await trajectory.give('plan-without-meeting', { madeOn: '2026-05-12', madeBy: 'Edith en Marc' })
    await trajectory.give('write-agreement', {
      ...agreement,
      what: 'kookt elke zondag',
      who: some(edith),
      watches: some(marc),
    })
    await trajectory.give('write-agreement', {
      ...agreement,
      what: 'gaat op tijd naar school',
      who: some(marc),
      watches: some(edith),
    })
    await trajectory.give('set-plan', { initiative: some(edith), texts: [], drawings: [] })
    page = await browser.signedIn('Ann Peeters', { width: 390 })
  })

  it('it stands on her day, and leads to the evaluation', async () => {
    const card = page.getByRole('region', { name: /evaluatie/ })
    await page.goto(`${browser.url}/today`)
    for (let times = 0; times < 20 && !(await card.getByRole('link').first().isVisible()); times += 1) {
      await page.waitForTimeout(500)
      await page.reload()
      await page
        .getByRole('heading', { name: /traject/i })
        .first()
        .waitFor()
    }
    await expectFine(page)
    await page.goto(`${browser.url}/today/linde/${id}/evaluation`)
    await page.getByRole('heading', { level: 1, name: /^Werkt het plan van/ }).waitFor()
    await page.getByText('Dag 36 van 42').waitFor()
    await expectFine(page)
    await shoot(page, 'evaluation-begin')
  })

  it('what is missing is said beside the locked button (G18)', async () => {
    const card = page.getByRole('region', { name: 'Hoe verder met het plan?' })
    await card.getByText('Nog 2 mensen te spreken: minstens twee').waitFor()
    await card.getByText('Nog 2 afspraken te vragen:').waitFor()
    expect(await card.getByRole('button', { name: 'Rond de evaluatie af' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('one tap after a call, and nothing of what was said', async () => {
    for (const name of ['Edith Maes', 'Marc Vermeulen']) {
      await page.getByRole('button', { name: `Noteer gesprek ${name}` }).click()
      await page.getByRole('button', { name: 'Gesproken', exact: true }).click()
      await status(page, `Je sprak ${name}.`)
    }
    await page.getByRole('heading', { name: 'Gesproken: 2 van minstens 2' }).waitFor()
  })

  it('each agreement is read aloud, and what is typed is kept over a reload', async () => {
    const says = page.getByRole('textbox', { name: /^Wat zegt de familie/ })
    await page.getByRole('radio', { name: 'Deels' }).check()
    await says.fill('Eén zondag was ze ziek.')
    await page.reload()
    await says.waitFor()
    expect(await says.inputValue()).toBe('Eén zondag was ze ziek.')
    await page.getByRole('button', { name: 'Bewaar afspraak 1' }).click()
    await status(page, 'Afspraak 1 is bewaard.')
    await page.getByRole('radio', { name: 'Helemaal' }).check()
    await page.getByRole('button', { name: 'Bewaar afspraak 2' }).click()
    await status(page, 'Afspraak 2 is bewaard.')
    await page.getByText('2 bekeken: 1 helemaal, 1 deels, 0 niet.').waitFor()
    await shoot(page, 'evaluation-asked')
  })

  it('the family says that the plan must change, and a new preparation begins', async () => {
    await page.getByRole('radio', { name: /^Het plan moet anders/ }).check()
    await page.getByRole('button', { name: 'Rond de evaluatie af' }).click()
    await status(page, 'De evaluatie is klaar. De familie wil het plan bijstellen.')
    await expectFine(page)
    await shoot(page, 'evaluation-adjust')
    await page.getByRole('button', { name: 'Begin een nieuwe voorbereiding' }).click()
    await status(page, 'De nieuwe voorbereiding is begonnen.')
  })
})

describe('after a conference that is held today', () => {
  let circle: InvitedCircle
  let edith: string
  beforeAll(async () => {
    circle = await openInvitedCircle(browser.url)
    edith = await circle.invite({ name: 'Edith Maes', email: 'edith@evaluation.example' })
    await prepareForDay(circle, [circle.johan], edith)
    const { prepare } = circle
    await prepare('schedule', { day: '2026-06-17', time: '22:00', place: 'Buurthuis' })
    await prepare('begin-day')
    for (const person of [edith, circle.johan]) await prepare('enter-room', { person, way: 'in-room' })
    await prepare('begin-phase', { phase: 'information' })
    await prepare('begin-phase', { phase: 'private' })
    await prepare('end-private-time')
    await prepare('begin-phase', { phase: 'presentation' })
    await prepare('write-agreement', {
      ...agreement,
      what: 'eten samen op zondag',
      who: everyone,
      watches: some(edith),
    })
    await prepare('set-plan', { initiative: some(edith), texts: [], drawings: [] })
    await prepare('accept-plan')
  })

  it('the evaluation is too early, and the page says from when', async () => {
    const page = await browser.signedIn('Ann Peeters', { width: 390 })
    await page.goto(`${browser.url}/today/linde/${circle.id}/evaluation`)
    await page.getByRole('heading', { name: 'De familie is nu zelf aan zet' }).waitFor()
    await page.getByText('vrijdag 17 juli 2026').first().waitFor()
    await expectFine(page)
    await shoot(page, 'evaluation-early')
  })

  it('Edith says by her link how it was, and may change it', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(await circle.linkTo('edith@evaluation.example'))
    const form = page.getByRole('form', { name: 'Hoe vond je de dag?' })
    for (let times = 0; times < 30 && !(await form.isVisible()); times += 1) {
      await page.waitForTimeout(500)
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await form.getByText('We bewaren je naam niet bij je antwoord.').waitFor()
    await form.getByRole('group', { name: 'Hoe vond je de dag?' }).getByRole('radio', { name: '8' }).check()
    const dared = form.getByRole('group', { name: 'Ik durfde te zeggen wat ik dacht.' })
    await dared.getByRole('radio', { name: 'een beetje' }).check()
    await expectFine(page)
    await shoot(page, 'voice')
    await form.getByRole('button', { name: 'Verstuur' }).click()
    await status(page, 'Dank je. Je mening is bewaard.')
    await page.getByRole('button', { name: 'Verander mijn mening' }).click()
    expect(await dared.getByRole('radio', { name: 'een beetje' }).isChecked()).toBe(true)
  })

  it('the manager sees whether the method was kept to, and the region only in counts', async () => {
    const page = await browser.signedIn('Leen Wouters', { width: 390 })
    await page.goto(`${browser.url}/dossiers/linde/${circle.id}`)
    const card = page.getByRole('region', { name: 'Hielden we ons aan de werkwijze?' })
    await card.getByRole('heading', { name: /^Het besloten gedeelte Gehouden/ }).waitFor()
    await card.getByText('2 uit de kring, 0 hulpverleners.').waitFor()
    await expectFine(page)
    await shoot(page, 'fidelity')
    await page.goto(`${browser.url}/coordinators/fidelity`)
    await page.getByText('Er is geen lijst per coördinator, ook niet voor jou.').waitFor()
    await expectFine(page)
    await shoot(page, 'fidelity-region')
  })
})
