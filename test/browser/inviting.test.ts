import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { annsTrajectory } from '../support/annsTrajectory.ts'
import {
  expectFineEverywhere,
  expectNoSidewaysScroll,
  openTestBrowser,
  shoot,
  type TestBrowser,
} from '../support/browser.ts'
import { headingsOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'

type Anns = Awaited<ReturnType<typeof annsTrajectory>>
const Mails = z.array(z.looseObject({ id: z.string(), to: z.string(), text: z.string() }))

let browser: TestBrowser
let johan: Anns
let page: Page
beforeAll(async () => {
  browser = await openTestBrowser()
  johan = await annsTrajectory(browser.url)
  await johan.add(
    { name: 'Edith Maes', relation: 'tante', email: 'edith.inviting@familie.example', phone: '0470 12 34 56' },
    { reach: { allowed: ['mail', 'phone'], hours: { from: '18:00', until: '21:00' } } },
  )
  await johan.add(
    { name: 'Joris Maes', relation: 'neef', language: 'fr', email: 'joris.inviting@familie.example' },
    { reach: { allowed: ['mail'] } },
  )
  await johan.add(
    { name: 'Rita Claes', relation: 'buurvrouw', address: 'Dorpsstraat 1, 3000 Leuven' },
    { reach: { allowed: ['letter'] } },
  )
  await johan.add(
    { name: 'Vera Verborgen', relation: 'nicht', email: 'vera.inviting@familie.example' },
    { reach: { never: true } },
  )
  await johan.add(
    { name: 'Lien Smet', email: 'lien.inviting@familie.example' },
    { reach: { allowed: ['mail'], readsAlong: { who: 'Haar man', on: ['mail'] } } },
  )
  await johan.manage('set-requirement', { text: 'Iedereen is nuchter.', reason: 'Het verhaal van papa.' })
  await johan.give('freeze-requirements')
  page = await browser.signedIn('Ann Peeters', { width: 390 })
})
afterAll(async () => {
  await johan?.stop()
  await browser.close()
})

const saved = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor()
const row = (name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.locator('b').getByText(name, { exact: true }) })
    .first()
const group = (name: RegExp) => page.getByRole('region', { name })
const mailsTo = async (address: string) => {
  const answer = await fetch(`${browser.url}/mailbox.json`)
  return Mails.parse(await answer.json()).filter(({ to }) => to === address)
}
const open = async () => {
  await page.goto(`${browser.url}/today/linde/${johan.id}/invitations`)
  await page.getByRole('heading', { level: 1, name: /^Uitnodigen/ }).waitFor()
}

describe('inviting Johan’s circle', () => {
  it('is reached from the trajectory, and says first how each may be reached safely', async () => {
    await page.goto(`${browser.url}/today/linde/${johan.id}`)
    await page.getByRole('link', { name: 'Nodig mensen uit' }).click()
    await page.getByRole('heading', { level: 1, name: /^Uitnodigen/ }).waitFor()
    const ediths = row('Edith Maes')
    await ediths.getByText('Mag per mail en telefoon.').waitFor()
    await ediths.getByText('Bel of sms alleen tussen 18:00 en 21:00.').waitFor()
    const words = (await ediths.textContent()) ?? ''
    expect(words.indexOf('Mag per mail')).toBeLessThan(words.indexOf('Nodig uit per mail'))
    await page.getByText('Er is nog geen dag.').waitFor()
    await expectFineEverywhere(page, 'invitations')
  })

  it('goes to whom another page leads to', async () => {
    await page.goto(`${browser.url}/today`)
    await page.goto(`${browser.url}/today/linde/${johan.id}/invitations#${await johan.known('Joris')}`)
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Joris Maes')
  })

  it('has no button that mails somebody who may not be written to, nor where somebody reads along', async () => {
    const not = group(/^Nu niets sturen/)
    for (const [name, why] of [
      ['Vera Verborgen', 'Stuur nooit iets.'],
      ['Lien Smet', 'Haar man leest of luistert mee: mail.'],
    ] as const) {
      const one = not.getByRole('listitem').filter({ hasText: name }).first()
      await one.getByText(why).waitFor()
      expect(await one.getByRole('button', { name: /mail/i }).count()).toBe(0)
      await one.getByRole('link', { name: /^Brief om af te geven/ }).waitFor()
    }
  })

  it('invites by mail, each in their own language; who is left when it fails is said, and tried again', async () => {
    const sending = `**/api/t/linde/trajectories/${johan.id}/send-invitation`
    let sendings = 0
    await page.route(sending, route => (++sendings === 2 ? route.abort() : route.continue()))
    await group(/^Nog uit te nodigen/)
      .getByRole('button', { name: /^Nodig alle 2 uit per mail/ })
      .click()
    const left = page.getByRole('alert').filter({ hasText: 'Het lukte niet voor één persoon.' })
    await left.getByText('Joris Maes').waitFor()
    await saved(/^Gelukt voor 1 van 2/)
    await expectFineEverywhere(page, 'invitations-left')
    await left.getByRole('button').click()
    await saved(/^Verstuurd: 1 uitnodiging/)
    await page.unroute(sending)
    await group(/^Nog geen antwoord \(2\)/).waitFor()
    await expect.poll(async () => (await mailsTo('edith.inviting@familie.example')).length, { interval: 500 }).toBe(1)
    await expect.poll(async () => (await mailsTo('joris.inviting@familie.example')).length, { interval: 500 }).toBe(1)
    expect((await mailsTo('edith.inviting@familie.example'))[0]?.text).toMatch(/Je bent uitgenodigd[\s\S]*\/i\/linde#/)
    expect((await mailsTo('joris.inviting@familie.example'))[0]?.text).toMatch(/Tu es invité/)
    await row('Edith Maes')
      .getByText(/Uitgenodigd per mail op .*Nog niet geopend/)
      .waitFor()
    await expectFineEverywhere(page, 'invitations-sent')
  })

  it('lists what is open on the coordinator’s day', async () => {
    await page.goto(`${browser.url}/today`)
    const card = page.getByRole('region', { name: /^Uitnodigingen open/ })
    // Others of Ann's have open invitations too, also of somebody with this name.
    await card.getByText('Edith Maes').first().waitFor()
    await expectFineEverywhere(page, 'today')
    await card.locator(`a[href*="${johan.id}"]`).first().click()
    await page.getByRole('heading', { level: 1, name: /^Uitnodigen/ }).waitFor()
  })

  it('prints a letter with a code that works once, also one to hand over', async () => {
    await row('Rita Claes')
      .getByRole('link', { name: /^Maak een brief/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /^Brieven met een code/ }).waitFor()
    await page.getByRole('checkbox', { name: /^Vera Verborgen/ }).check()
    await page.getByText('Niet posten: geef deze brief zelf in handen.').first().waitFor()
    await page.getByRole('button', { name: 'Maak 2 brieven' }).click()
    await saved(/^2 brieven zijn klaar/)
    const letters = page.locator('main article.letter')
    expect(await letters.count()).toBe(2)
    const ritas = letters.filter({ hasText: 'Dag Rita Claes' })
    await ritas.getByText('Dorpsstraat 1, 3000 Leuven').waitFor()
    await ritas.getByText('Iedereen is nuchter.').waitFor()
    expect(await ritas.textContent()).not.toMatch(/veilig opgroeien|Vermeulen|Edith|papa/)
    await expectFineEverywhere(page, 'letters')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.paper-sheet article').count()).toBe(2)
    await shoot(page, 'letters-print')
    if (process.env.SHOTS)
      await page.pdf({ path: `${process.env.SHOTS}/letters.pdf`, preferCSSPageSize: true, format: 'A4' })
    await page.emulateMedia({ media: 'screen' })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar 2 brieven als pdf' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('uitnodigingen.pdf')
    const pdf = await readPdf(await readFile(await file.path()))
    expect(headingsOf(pdf)).toEqual(['1 Dag Rita Claes', '1 Dag Vera Verborgen'])
    const code = (await ritas.locator('.code').textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(pdf.tags.map(({ text }) => text.trim())).toContain(code)
    const redeem = () =>
      fetch(`${browser.url}/api/i/linde/redeem`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code }),
      })
    await expect.poll(async () => (await redeem()).status, { interval: 500 }).toBe(200)
    expect((await redeem()).status).not.toBe(200)
  })

  it('takes down the answer that somebody gave by phone', async () => {
    await open()
    await row('Rita Claes')
      .getByText(/^Uitgenodigd per brief/)
      .waitFor()
    await row('Edith Maes')
      .getByRole('button', { name: /^Schrijf antwoord op/ })
      .click()
    await page.getByRole('button', { name: 'Bewaar het antwoord' }).click()
    await page.getByText('Kies een antwoord.').first().waitFor()
    await page.getByRole('radio', { name: 'Ja, komt' }).check()
    await page.getByLabel(/^Hoe doet deze persoon mee/).selectOption('in-room')
    await page.getByLabel(/^Wat is er nodig/).fill('Zonder trap')
    await expectFineEverywhere(page, 'answer')
    await page.reload()
    expect(await page.getByLabel(/^Wat is er nodig/).inputValue()).toBe('Zonder trap')
    await page.getByRole('button', { name: 'Bewaar het antwoord' }).click()
    await saved(/^Bewaard: het antwoord van Edith Maes/)
    await group(/^Komt \(1\)/)
      .getByText('Zonder trap')
      .waitFor()
  })

  it('says what to do about a mail that did not arrive', async () => {
    const [mail] = await mailsTo('joris.inviting@familie.example')
    const back = await fetch(`${browser.url}/mailbox/${mail?.id}/bounce`, { method: 'POST', redirect: 'manual' })
    expect(back.status).toBe(303)
    const bounced = group(/^Kwam niet aan \(1\)/).getByText(/Het mailadres bestaat niet/)
    await expect
      .poll(
        async () => {
          await open()
          return bounced.count()
        },
        { interval: 1000 },
      )
      .toBe(1)
    await expectFineEverywhere(page, 'not-arrived')
  })

  it('fits the narrowest phone in French and in English too', async () => {
    for (const [locale, title] of [
      ['fr-BE', /^Inviter/],
      ['en-GB', /^Inviting/],
    ] as const) {
      const other = await browser.signedIn('Ann Peeters', { width: 320, locale })
      for (const part of ['invitations', 'letter']) {
        await other.goto(`${browser.url}/today/linde/${johan.id}/${part}`)
        await other.getByRole('heading', { level: 1, name: part === 'letter' ? /^Lett(res|ers)/ : title }).waitFor()
        await expectNoSidewaysScroll(other)
      }
      await other.context().close()
    }
  })

  it('withdraws an invitation, after it said what that does', async () => {
    const joris = row('Joris Maes')
    await joris.getByRole('button', { name: /^Meer/ }).click()
    await joris.getByRole('button', { name: /^Stuur een nieuwe link/ }).waitFor()
    await joris.getByRole('button', { name: /^Trek de uitnodiging in/ }).click()
    await page.getByText('De link en de code werken dan niet meer.').waitFor()
    await page.getByRole('radio', { name: 'Deze persoon vroeg het' }).check()
    await expectFineEverywhere(page, 'withdraw')
    await page.getByRole('button', { name: 'Trek in', exact: true }).click()
    await saved(/^Ingetrokken: de uitnodiging van Joris Maes/)
    await row('Joris Maes')
      .getByText(/^Ingetrokken op .*Deze persoon vroeg het/)
      .waitFor()
    await expectFineEverywhere(page, 'withdrawn')
  })
})

describe('the partner’s administrator', () => {
  it('sees in which stage its trajectories are, in numbers that point at nobody', async () => {
    page = await browser.signedIn('Bart Claes')
    await page.goto(`${browser.url}/partner`)
    const card = page.getByRole('region', { name: 'Trajecten van onze aanmeldingen' })
    await card.getByText('In voorbereiding').waitFor()
    await card
      .getByText(/^(minder dan 5|[5-9]|\d\d+)$/)
      .first()
      .waitFor()
    expect(await card.textContent()).not.toMatch(/Johan|LIN-/)
    await expectFineEverywhere(page, 'partner')
  })
})
