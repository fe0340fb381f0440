import { grandchildCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { postAs, tokenOf } from '../support/session.ts'

const partner = {
  id: 'twee-vensters',
  name: 'Jeugdhulp Twee Vensters',
  sector: 'youth-care',
  country: 'BE',
  languages: ['nl', 'fr'],
  region: 'oost',
  referencePrefix: 'TWV',
  specialGround: 'Decreet integrale jeugdhulp',
  admin: { name: 'Tine Twee', email: 'tine@twee-vensters.example' },
}
const question = 'Waar kan Lotte veilig opgroeien en wat is daarvoor nodig?'

let browser: TestBrowser
let manager: Page
let token = ''
let id = ''

const send = (path: string, body: object, as?: string, version?: number): Promise<unknown> =>
  postAs(browser.url, { path, token: as, body, version })
/** What is done in the other window. */
const meanwhile = (command: string, body: object, version: number) =>
  send(`/t/${partner.id}/referrals/${id}/${command}`, body, token, version)

beforeAll(async () => {
  browser = await openTestBrowser()
  await send('/ops/tenants', partner, await tokenOf(await browser.signedIn('Paula Jansen')))
  const referral = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }
  id = z.object({ id: z.string() }).parse(await send(`/t/${partner.id}/referrals`, referral)).id
  manager = await browser.signedIn('Leen Wouters')
  token = await tokenOf(manager)
  await meanwhile('start-intake', {}, 1)
  await manager.goto(`${browser.url}/dossiers/${partner.id}/${id}`)
})
afterAll(() => browser.close())

describe('a dossier that is open in two windows', () => {
  const card = (name: string) => manager.getByRole('region', { name, exact: true })
  /** The button of a question that stands in the dossier; its name ends with the question. */
  const rewrite = (name: RegExp) =>
    card('De conferentievraag').getByRole('button', { name }).filter({ hasText: 'Kijk na en bevestig' })

  it('saves what is about another part, and shows both', async () => {
    const requirements = card('Minimumeis')
    await requirements.getByRole('button', { name: 'Noteer een minimumeis' }).click()
    await requirements.getByLabel('Wat moet er voor een veilig plan in elk geval?').fill('Lotte is nooit alleen thuis.')
    await requirements.getByLabel('Waarom').fill('Veilig Thuis')
    await meanwhile('set-question', { text: question, confirmed: false }, 2)
    await requirements.getByRole('button', { name: 'Bewaar de minimumeis' }).click()
    await requirements.locator('p', { hasText: 'Lotte is nooit alleen thuis.' }).waitFor()
    await rewrite(/Waar kan Lotte veilig opgroeien/).waitFor()
    expect(await manager.getByText('intussen gewijzigd').count()).toBe(0)
    await expectAccessible(manager)
  })

  it('refuses what is about the same part, says which, and takes it the second time', async () => {
    const questions = card('De conferentievraag')
    await rewrite(/Waar kan Lotte veilig opgroeien/).click()
    await questions.getByLabel('Schrijf de vraag opnieuw').fill('Hoe kan Lotte veilig opgroeien, en bij wie?')
    await meanwhile('set-question', { text: 'Bij wie kan Lotte wonen?', confirmed: false }, 4)
    const save = () => questions.getByRole('button', { name: 'Bewaar de vraag' }).click()
    await save()
    await questions.getByText('De vragen zijn intussen gewijzigd.').waitFor()
    await manager.getByText('Je wijzigde dit dossier ook in een ander venster.').waitFor()
    await expectAccessible(manager)
    await save()
    await rewrite(/Hoe kan Lotte veilig opgroeien, en bij wie/).waitFor()
    await manager.getByText('De vraag is bewaard, maar nog niet bevestigd.').waitFor()
  })
})
