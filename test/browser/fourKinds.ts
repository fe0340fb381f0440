import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RawAnswers } from '@kring/domain'
import { dreamCase, neighbourhoodCase, restorativeCase } from '@kring/domain/test-data/examples'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAccessible, expectNoSidewaysScroll, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { accessToken } from '../support/session.ts'

const Submitted = z.object({ id: z.string() })

/**
 * Each kind of conference by hand: what it asks of the regional manager before it is accepted. In one file with the main
 * path, so after it: the funder's report counts every acceptance on this host.
 */
export const testFourKinds = () =>
  describe('the four kinds of conference, by hand in a browser', () => {
    let browser: TestBrowser
    beforeAll(async () => {
      browser = await openTestBrowser()
    })
    afterAll(() => browser.close())

    /** A professional has sent it; the manager opens it and starts the conversation. */
    async function started(who: string, tenant: string, answers: RawAnswers): Promise<Page> {
      const sent = await fetch(`${browser.url}/api/t/${tenant}/referrals`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await accessToken(browser.url, who)}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify({ form: { id: 'referral', version: 1 }, answers, locale: 'nl' }),
      })
      const { id } = Submitted.parse(await sent.json())
      const manager = await browser.signedIn('Leen Wouters')
      await manager.goto(`${browser.url}/dossiers/${tenant}/${id}`)
      await manager.getByRole('button', { name: 'Start het gesprek' }).click()
      await manager.getByText('In gesprek', { exact: true }).first().waitFor()
      return manager
    }

    it('restorative: each side is heard by itself, and both want to take part', async () => {
      const page = await started('ilse', 'midden', restorativeCase)
      const sides = page.getByRole('heading', { name: 'De twee kanten' })
      await sides.waitFor()
      const didHarm = page.getByRole('region', { name: 'Wie iets deed' })
      const harmed = page.getByRole('region', { name: 'Wie schade of leed heeft' })
      expect(await didHarm.textContent()).not.toContain('Aerts')
      expect(await harmed.textContent()).not.toContain('Kevin')
      await harmed.getByText('Een kapotte deur en 640 euro uit de kassa.').waitFor()
      await page.getByText('Eerst een gesprek met wie schade of leed heeft, apart').waitFor()
      await bothWidths(page)

      await didHarm.getByRole('button', { name: /^Schrijf het gesprek op/ }).click()
      await page.getByRole('heading', { name: 'Het gesprek met wie iets deed' }).waitFor()
      // With one side on the screen, nobody of the other is asked or named in the form.
      expect(await page.locator('form').first().textContent()).not.toContain('Aerts')
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await page.getByText('Kies of deze kant zelf wil meedoen.').first().waitFor()
      await bothWidths(page)
      await writeDown(page, 'Kevin en zijn moeder', 'Kevin wil het goedmaken.')
      await page.getByText('Ja, deze kant wil meedoen').click()
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await didHarm.getByText('Kevin wil het goedmaken.').waitFor()

      await harmed.getByRole('button', { name: /^Schrijf het gesprek op/ }).click()
      await page.getByRole('heading', { name: 'Het gesprek met wie schade of leed heeft' }).waitFor()
      await writeDown(page, 'mevrouw Aerts', 'Ze wil weten waarom.')
      await page.getByText('Nog niet zeker', { exact: true }).click()
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await page.getByText('Wie schade of leed heeft, zei nog niet dat die zelf wil meedoen').waitFor()

      await confirmQuestion(page, 'Wat is er nodig om de schade te herstellen en elkaar weer te kunnen tegenkomen?')
      const accept = page.getByRole('button', { name: 'Neem de aanmelding aan' })
      expect(await accept.getAttribute('aria-disabled')).toBe('true')
      await bothWidths(page)

      await harmed.getByRole('button', { name: /^Wijzig het gesprek/ }).click()
      await page.getByText('Ja, deze kant wil meedoen').click()
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await page.getByText('Wie schade of leed heeft, wil zelf meedoen').waitFor()
      await accept.click()
      await page.getByText('Aangenomen', { exact: true }).first().waitFor()
      await bothWidths(page)

      await page.evaluate(
        "window.print = () => { dispatchEvent(new Event('beforeprint')); window.paper = document.querySelector('.paper-sheet')?.textContent; dispatchEvent(new Event('afterprint')) }",
      )
      await page.getByRole('button', { name: 'Beide kanten afdrukken (alleen voor jou)', exact: true }).click()
      await expect.poll(() => page.evaluate('window.paper ?? ""').then(String)).toContain('Ze wil weten waarom.')
      const paper = String(await page.evaluate('window.paper'))
      for (const part of [
        'Het gesprek met wie iets deed',
        'Kevin wil het goedmaken.',
        'Een kapotte deur',
        'Wil meedoen',
      ])
        expect(paper).toContain(part)

      // Each side's own sheet: its own words and people, and nothing of the other.
      for (const [side, own, other] of [
        ['Wie iets deed', 'Kevin wil het goedmaken.', /Aerts|kapotte deur|weten waarom|Haar man/],
        ['Wie schade of leed heeft', 'Ze wil weten waarom.', /Kevin|goedmaken|moeder/],
      ] as const) {
        await page.evaluate('window.paper = undefined')
        await page.getByRole('button', { name: `Blad afdrukken : ${side}` }).click()
        await expect.poll(() => page.evaluate('window.paper ?? ""').then(String)).toContain(own)
        const sheet = String(await page.evaluate('window.paper'))
        expect(sheet).toContain('Wat is er nodig om de schade te herstellen')
        expect(sheet).not.toMatch(other)
        const file = page.waitForEvent('download')
        await page.getByRole('button', { name: `Blad bewaren : ${side}` }).click()
        expect(readFileSync(await (await file).path(), 'utf8')).not.toMatch(other)
      }
      await bothWidths(page)
    })

    it('neighbourhood: a place and its groups, one of which has yet to choose who speaks for it', async () => {
      const page = await started('joris', 'woonpunt-zuid', neighbourhoodCase)
      await page.getByRole('heading', { level: 1, name: 'Het binnenplein van de Molenstraat' }).waitFor()
      await page.getByText('Wie spreekt voor Jongeren van het plein?').waitFor()
      await writeDown(page, 'bewoners van drie groepen', 'Iedereen wil dat het stopt.')
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await page.getByText('Gesprek gevoerd').first().waitFor()

      const title = 'De plek en de groepen'
      await page.getByRole('button', { name: `Wijzig ${title}` }).click()
      const open = page.getByRole('textbox', { name: 'Groepen zonder woordvoerder' })
      await open.waitFor()
      expect(await open.inputValue()).toBe('Jongeren van het plein')
      await open.fill('Jongeren van het plein\nDe voetbalclub')
      await bothWidths(page)
      await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await page.getByText('Wie spreekt voor De voetbalclub?').waitFor()
      await confirmQuestion(page, 'Hoe kunnen we hier met elkaar prettig wonen?')
      await bothWidths(page)
      await page.getByRole('button', { name: 'Neem de aanmelding aan' }).click()
      await page.getByText('Aangenomen', { exact: true }).first().waitFor()
      await page.getByRole('button', { name: `Wijzig ${title}` }).waitFor()
    })

    it('learning circle: the pupil, the school, and the teacher in the circle', async () => {
      const page = await started('nadia', 'kompas', dreamCase)
      await page.getByRole('region', { name: 'De leerling en de school' }).getByText('Atheneum Haacht').waitFor()
      await page.getByText('De leerkracht zit in de kring en blijft tijdens het besloten deel.').waitFor()
      await writeDown(page, 'Noor, haar moeder en meester Koen', 'Noor wil blijven zwemmen.')
      await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
      await page.getByText('Gesprek gevoerd').first().waitFor()
      await confirmQuestion(page, 'Hoe kan Noor school en haar sportcarrière samen doen?')
      await bothWidths(page)
      await page.getByRole('button', { name: 'Neem de aanmelding aan' }).click()
      await page.getByText('Aangenomen', { exact: true }).first().waitFor()
    })
  })

/** Accessible, and nothing sticks out on a phone. */
async function bothWidths(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function writeDown(page: Page, spokenWith: string, summary: string): Promise<void> {
  const when = page.getByRole('group', { name: /Wanneer was het gesprek/ })
  for (const [index, part] of ['5', '1', '2026'].entries()) await when.getByRole('textbox').nth(index).fill(part)
  await page.getByRole('textbox', { name: /Met wie heb je gesproken/ }).fill(spokenWith)
  await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill(summary)
}

async function confirmQuestion(page: Page, text: string): Promise<void> {
  const question = page.getByRole('textbox', { name: /Welke vraag moet de conferentie beantwoorden/ })
  if ((await question.count()) === 0) await page.getByRole('button', { name: 'Schrijf de vraag' }).click()
  await question.fill(text)
  await page.getByText('Ik bevestig: deze vraag is open en concreet.').click()
  await page.getByRole('button', { name: 'Bewaar en bevestig' }).click()
  await page.getByText('Eén open vraag bevestigd').waitFor()
}
