import { randomUUID } from 'node:crypto'
import { grandchildCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import {
  acceptInvitation,
  expectAccessible,
  expectNoSidewaysScroll,
  openTestBrowser,
  type TestBrowser,
} from '../support/browser.ts'

const partner = {
  id: 'de-es',
  name: 'Jeugdhulp De Es',
  sector: 'youth-care',
  country: 'BE',
  languages: ['nl', 'fr'],
  region: 'oost',
  referencePrefix: 'ESJ',
  specialGround: 'Decreet integrale jeugdhulp',
  admin: { name: 'Emma Es', email: 'emma@de-es.example' },
}

let browser: TestBrowser
beforeAll(async () => {
  browser = await openTestBrowser()
  const platform = await browser.signedIn('Paula Jansen')
  const kept = await platform.evaluate("Object.values({ ...sessionStorage }).find(one => one.includes('access_token'))")
  const { access_token: token } = z.object({ access_token: z.string() }).parse(JSON.parse(String(kept)))
  const made = await fetch(`${browser.url}/api/ops/tenants`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(partner),
  })
  expect(made.status).toBe(201)
})
afterAll(() => browser.close())

/** A citizen without an account refers a grandchild. */
async function referred(): Promise<string> {
  const sent = await fetch(`${browser.url}/api/t/de-es/referrals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }),
  })
  return z.object({ id: z.string() }).parse(await sent.json()).id
}

it('a partner’s own questions are asked in the conversation, and stand in the dossier as they were asked', async () => {
  const admin = await browser.signedIn('Emma Es', { width: 390 })
  await acceptInvitation(admin)
  await admin.goto(`${browser.url}/partner/variants/de-es/family`)
  const asked = admin.getByRole('region', { name: 'Extra vragen bij het gesprek' })
  await addQuestion(asked, 'Is er een huisdier?', /^Ja of nee/)
  await asked.getByRole('button', { name: 'Klaar met deze vraag' }).click()
  await addQuestion(asked, 'Wie zorgt er voor het dier?', /^Korte tekst/)
  await asked.getByRole('checkbox', { name: /^Verplicht/ }).check()
  await asked.getByRole('button', { name: 'Toon alleen soms' }).click()
  await asked.getByRole('button', { name: 'Klaar met deze vraag' }).click()
  await asked.getByText('Toon als “1 Is er een huisdier?” “Ja” is.').waitFor()
  await admin.getByRole('button', { name: 'Bewaar' }).click()
  await admin.getByText('Bewaard.').waitFor()
  await expectFine(admin)

  const id = await referred()
  const manager = await browser.signedIn('Leen Wouters', { width: 390 })
  await manager.goto(`${browser.url}/dossiers/de-es/${id}`)
  await manager.getByRole('button', { name: 'Start het gesprek' }).click()
  await manager.getByRole('heading', { name: 'Schrijf het gesprek op' }).waitFor()
  const when = manager.getByRole('group', { name: /Wanneer was het gesprek/ })
  await when.getByRole('button', { name: 'Vandaag' }).click()
  await manager.getByRole('textbox', { name: /Met wie heb je gesproken/ }).fill('oma en Kim')
  await manager.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill('Kim wil dat haar broers meedenken.')
  expect(await manager.getByLabel('Wie zorgt er voor het dier?').count()).toBe(0)
  await manager
    .getByRole('group', { name: /Is er een huisdier/ })
    .getByRole('radio', { name: 'Ja' })
    .check()
  // The partner's rules are the form's: what is asked only now must be answered too, and the page says so.
  await manager.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  await manager
    .getByRole('alert')
    .getByRole('link', { name: /Wie zorgt er voor het dier/ })
    .click()
  await expectFine(manager)
  await manager.keyboard.type('De buurvrouw')
  // Typed text survives a reload.
  await manager.reload()
  expect(await manager.getByLabel('Wie zorgt er voor het dier?').inputValue()).toBe('De buurvrouw')
  await manager.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  const conversation = manager.getByRole('region', { name: 'Het gesprek', exact: true })
  await conversation.getByText('De buurvrouw').waitFor()
  await expectFine(manager)

  // The partner words its question anew: what was asked stays as it was asked.
  await asked.getByRole('button', { name: 'Wie zorgt er voor het dier?', exact: true }).click()
  await asked.getByLabel('Vraag in het Nederlands').fill('Waar gaat het dier heen?')
  await asked.getByRole('button', { name: 'Klaar met deze vraag' }).click()
  await admin.getByRole('button', { name: 'Bewaar' }).click()
  await admin.getByText(/^Bewaard\./).waitFor()
  await manager.reload()
  await conversation.getByText('Wie zorgt er voor het dier?').waitFor()
  await conversation.getByText('De buurvrouw').waitFor()
})

async function addQuestion(place: ReturnType<Page['getByRole']>, label: string, kind: RegExp): Promise<void> {
  await place.getByRole('button', { name: 'Nog een vraag' }).click()
  await place.getByLabel('Vraag in het Nederlands').fill(label)
  await place.getByRole('radio', { name: kind }).check()
  await place.getByRole('button', { name: 'Voeg de vraag toe' }).click()
  await place.getByRole('button', { name: 'Klaar met deze vraag' }).waitFor()
}

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
