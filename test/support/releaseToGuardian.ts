import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { linkTo } from './invitedCircle.ts'
import { itemsOf } from './pdf/pdfTags.ts'
import { readPdf } from './pdf/readPdf.ts'

/** A release to a guardian, on the page of who gets the plan of an accepted plan. */
export type GuardianRelease = {
  readonly name: string
  readonly email: string
  /** The numbers of the agreements. */
  readonly agreements: readonly number[]
  /** Who decides, as their box is labelled. */
  readonly by: string
}

const saved = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const cardOf = (page: Page, { name }: GuardianRelease) => page.getByRole('region', { name, exact: true })

/** The coordinator writes down what the family releases, and sends the link. */
export async function releaseToGuardian(page: Page, to: GuardianRelease): Promise<void> {
  const first = page.getByRole('button', { name: /^(Kies de eerste|Nog een) persoon of dienst$/ })
  await first.click()
  const form = page.locator('#form-release-new')
  await form.getByLabel('Iemand anders of een dienst').check()
  await form.getByLabel('Naam', { exact: true }).fill(to.name)
  await form.getByLabel('Sommige afspraken').check()
  const boxes = form.getByRole('group', { name: 'Welke afspraken?' }).getByRole('checkbox')
  for (const number of to.agreements) await boxes.nth(number - 1).check()
  await form.getByRole('group', { name: 'Wie besliste dit?' }).getByLabel(to.by).check()
  await form.getByRole('button', { name: 'Deel het plan', exact: true }).click()
  await saved(page, 'Het plan is gedeeld zoals de familie besliste.')
  await cardOf(page, to).getByText('Nog niet verstuurd.').waitFor()
}

/** The coordinator sends the link by mail. */
export async function sendToGuardian(page: Page, to: GuardianRelease): Promise<void> {
  await cardOf(page, to)
    .getByRole('button', { name: /^Stuur de link/ })
    .click()
  const form = page.locator('[id^="form-release-send"]')
  await form.getByLabel('Voogd').check()
  await form.getByLabel('E-mailadres').fill(to.email)
  await form.getByRole('button', { name: 'Stuur de link', exact: true }).click()
  await saved(page, 'De link wordt gestuurd.')
  await cardOf(page, to).getByText('Nog niet geopend.').waitFor()
}

/** The guardian opens the link of their mail. */
export async function openAsGuardian(url: string, guardian: Page, to: GuardianRelease): Promise<void> {
  await guardian.goto(await linkTo(url, to.email))
  await guardian.getByRole('heading', { level: 1, name: `Voor ${to.name}` }).waitFor()
  await guardian.getByRole('heading', { name: new RegExp(`^Uit het plan: ${to.agreements.length} van de`) }).waitFor()
}

/** What the guardian takes away: the items of the paper, and the calendar. */
export async function takeAsGuardian(guardian: Page): Promise<{ items: readonly string[]; calendar: string }> {
  const take = async (name: string): Promise<Download> => {
    const [download] = await Promise.all([
      guardian.waitForEvent('download'),
      guardian.getByRole('button', { name, exact: true }).click(),
    ])
    return download
  }
  const paper = await readPdf(await readFile(await (await take('Plan als pdf')).path()))
  const calendar = await readFile(await (await take('Afspraken in de agenda')).path(), 'utf8')
  return { items: itemsOf(paper), calendar }
}

/** The coordinator sees that it was opened. */
export async function expectOpened(page: Page, to: GuardianRelease): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        await cardOf(page, to).waitFor()
        return cardOf(page, to)
          .getByText(/Geopend .*Bewaard als pdf of agenda/)
          .count()
      },
      { timeout: 40_000 },
    )
    .toBe(1)
}

/** The family takes it back; the guardian's open page says so by itself. */
export async function revokeFromGuardian(page: Page, guardian: Page, to: GuardianRelease): Promise<void> {
  await cardOf(page, to)
    .getByRole('button', { name: /^Trek in/ })
    .click()
  const form = page.locator('[id^="form-release-revoke"]')
  await form.getByRole('group', { name: 'Wie vroeg dit?' }).getByLabel(to.by).check()
  await form.getByRole('button', { name: 'Trek in', exact: true }).click()
  await saved(page, 'Ingetrokken. Zij zien het plan niet meer.')
  await guardian.bringToFront()
  await guardian.getByRole('heading', { level: 1, name: 'De familie heeft dit ingetrokken' }).waitFor()
}
