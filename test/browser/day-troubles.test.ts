import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectFineEverywhere, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { testDay } from '../support/clock.ts'
import { type InvitedCircle, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import { accessToken } from '../support/session.ts'
import { storedOfDay } from '../support/storedOfDay.ts'

/** What goes wrong on a day: two phones, no signal, a full phone, a code that is guessed, a decision that is refused. */
let browser: TestBrowser
let circle: InvitedCircle
const pin = '470912'

const Seen = z.looseObject({
  state: z.string(),
  conference: z.looseObject({
    pen: z.looseObject({ number: z.int(), isUnconfirmed: z.boolean().optional() }).optional(),
    current: z.looseObject({ stage: z.string() }).optional(),
  }),
})
const History = z.object({ items: z.array(z.looseObject({ type: z.string() })) })

beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

/** A day of its own for each group: who comes, who must leave, and a time that is still to come. */
async function planDay(name: string): Promise<void> {
  circle = await openInvitedCircle(browser.url)
  const edith = await circle.invite({ name: 'Edith Maes', relation: 'tante', email: `edith@${name}.example` })
  await circle.invite(
    { name: 'Petra Devos', relation: 'consulent', email: `petra@${name}.example` },
    { part: 'professional' },
  )
  await prepareForDay(circle, [circle.johan], edith)
  await circle.prepare('schedule', { day: testDay, time: '23:30', place: 'Buurthuis Het Sas' })
}

const of = (page: Page) => ({
  button: (name: string) => page.getByRole('button', { name, exact: true }),
  press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
  heading: (name: string) => page.getByRole('heading', { name, exact: true }).waitFor(),
  cut: () => page.context().setOffline(true),
  connect: () => page.context().setOffline(false),
})

/** A phone of Ann with the bag on it. */
async function phone(): Promise<Page> {
  const page = await browser.signedIn('Ann Peeters', { width: 390 })
  await page.goto(`${browser.url}/day/linde/${circle.id}`)
  await page.getByLabel('Kies een code van zes cijfers').fill(pin)
  await page.getByLabel('Nog eens dezelfde code').fill(pin)
  await of(page).press('Haal de tas op')
  await page.getByRole('region', { name: 'Verbinding' }).waitFor()
  return page
}

/** Sends what waits once there is signal; it may have gone by itself already. */
async function send(page: Page): Promise<void> {
  await of(page).connect()
  await page.evaluate(`(() => {
    const details = document.querySelector('.signal details')
    if (details) details.open = true
  })()`)
  const button = of(page).button('Probeer nu')
  if (await button.isVisible()) await button.click({ timeout: 3000 }).catch(() => undefined)
}

async function read<Answer>(rest: string, as: z.ZodType<Answer>): Promise<Answer> {
  const token = await accessToken(browser.url, 'ann')
  const answer = await fetch(`${browser.url}/api/t/linde/trajectories/${circle.id}${rest}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  return as.parse(await answer.json())
}
const types = async () => (await read('/history?limit=100', History)).items.map(({ type }) => type)

describe('a day with two phones of one coordinator', () => {
  let first: Page
  let second: Page
  beforeAll(async () => {
    await planDay('two')
    first = await phone()
    await of(first).press('Begin de dag')
    await of(first).heading('Aankomst')
    await of(first).press('Johan Vermeulen is er')
    await first.getByText('Alles is verstuurd.').waitFor()
    second = await phone()
  })

  it('the second reads along, and says until when it knows', async () => {
    await second.getByText('Een ander toestel heeft de pen.').waitFor()
    await second.getByText('1 in de zaal, 0 aan de lijn.').waitFor()
    await expectFineEverywhere(second, 'day-reads-along')
  })

  it('takes the pen over; what the first wrote meanwhile without signal becomes a card, and is not lost', async () => {
    await of(first).cut()
    await of(first).press('Petra Devos is er')
    await first.getByText('Geen signaal: alles wordt bewaard.').waitFor()
    await of(second).press('Neem de pen over')
    await of(second).heading('Aankomst')
    await of(second).press('Edith Maes is er')
    await second.getByText('Alles is verstuurd.').waitFor()
    await send(first)
    const card = first.getByRole('region', { name: 'Eén ding ging niet door' })
    await card.getByText('Een ander toestel had toen de pen.').waitFor()
    await card.getByText('Petra Devos is in de zaal').waitFor()
    // With its own commands it learned who has the pen, and reads along.
    await first.getByText('Een ander toestel heeft de pen.').waitFor()
    expect(await card.getByRole('button', { name: 'Probeer opnieuw' }).getAttribute('aria-disabled')).toBe('true')
    await expectFineEverywhere(first, 'day-card')
  })

  it('the first takes the pen back, and writes the card again as of when it happened', async () => {
    await of(first).press('Neem de pen over')
    const card = first.getByRole('region', { name: 'Eén ding ging niet door' })
    await card.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await card.waitFor({ state: 'detached' })
    await first.getByText('Alles is verstuurd.').waitFor()
    expect((await types()).filter(type => type === 'room-entered')).toHaveLength(3)
    expect((await read('', Seen)).conference.pen?.number).toBe(3)
  })

  it('the second learns so with what it writes next, which can be dropped', async () => {
    await second.getByText('Iets anders Edith Maes').click()
    await of(second).press('Edith Maes is de zaal uit')
    const card = second.getByRole('region', { name: 'Eén ding ging niet door' })
    await second.getByText('Een ander toestel heeft de pen.').waitFor()
    await card.getByRole('button', { name: 'Laat vallen' }).click()
    await card.waitFor({ state: 'detached' })
    expect(await types()).not.toContain('room-left')
  })

  it('where both are without signal, the second asks first, and its pen is not confirmed', async () => {
    await of(first).cut()
    await of(second).cut()
    await of(second).press('Neem de pen over')
    await of(second).heading('Neem je de pen over?')
    await expectFineEverywhere(second, 'day-take-pen')
    await of(second).press('Ja, ik schrijf hier verder')
    await of(second).heading('Dit toestel heeft de pen')
    await second.getByText('Je nam de pen over zonder signaal.').waitFor()
    await of(second).press('Begin de informatieronde')
    await send(second)
    await second.getByText('Alles is verstuurd.').waitFor()
    expect((await read('', Seen)).conference.pen).toMatchObject({ number: 4, isUnconfirmed: true })
  })
})

describe('a decision that is refused', () => {
  let page: Page
  beforeAll(async () => {
    await planDay('refused')
    page = await phone()
  })

  it('becomes a card with what, why and what waits behind it, until she tries again', async () => {
    await of(page).cut()
    // At home, on another computer, the day was cancelled after the bag was fetched.
    await circle.prepare('unschedule', { reason: 'room' })
    await of(page).press('Begin de dag')
    await of(page).press('Johan Vermeulen is er')
    await of(page).press('Begin de informatieronde')
    await send(page)
    const card = page.getByRole('region', { name: 'Eén ding ging niet door' }).first()
    await card.getByText('Dit toestel neemt de pen').waitFor()
    await card.getByText(/de dag is misschien afgezegd of verzet/).waitFor()
    await card.getByText(/Er is niets kwijt. 3 andere dingen wachten tot jij kiest./).waitFor()
    await expectFineEverywhere(page, 'day-refused')
    await circle.prepare('schedule', { day: testDay, time: '23:30', place: 'Buurthuis Het Sas' })
    await card.getByRole('button', { name: 'Probeer opnieuw' }).click()
    const arrived = ['day-cancelled', 'pen-taken', 'day-begun', 'room-entered', 'phase-begun']
    await expect.poll(types, { timeout: 20_000 }).toEqual(expect.arrayContaining(arrived))
  })
})

describe('the day is broken off', () => {
  it('with a reason and no words; the preparation goes on, and the bag goes', async () => {
    await planDay('off')
    const page = await phone()
    const { press, heading } = of(page)
    await press('Begin de dag')
    await page.getByText('De dag afbreken').click()
    await page.getByLabel('Iemand is ziek').check()
    await expectFineEverywhere(page, 'day-break-off')
    await press('Breek de dag af')
    await heading('De dag is afgebroken')
    await press('De dag is klaar: verstuur alles en wis de tas')
    await page.getByText('De tas is leeg.').waitFor()
    expect((await read('', Seen)).state).toBe('preparation')
  })
})

describe('a phone that is full, lost or guessed at', () => {
  let page: Page
  beforeAll(async () => {
    await planDay('full')
    page = await phone()
    await of(page).press('Begin de dag')
    await of(page).heading('Aankomst')
    await page.getByText('Alles is verstuurd.').waitFor()
  })

  it('says that a full phone did not write it down, and the screen does not move', async () => {
    await page.evaluate(`(() => {
      window.addBefore = IDBObjectStore.prototype.add
      window.putBefore = IDBObjectStore.prototype.put
      const full = () => { throw new DOMException('no room', 'QuotaExceededError') }
      IDBObjectStore.prototype.add = full
      IDBObjectStore.prototype.put = full
    })()`)
    await of(page).press('Johan Vermeulen is er')
    await page.getByText('Dit toestel is vol. Dit is niet opgeschreven.').waitFor()
    expect(await of(page).button('Johan Vermeulen is er').count()).toBe(1)
    await expectFineEverywhere(page, 'day-full')
    await page.evaluate(`(() => {
      IDBObjectStore.prototype.add = window.addBefore
      IDBObjectStore.prototype.put = window.putBefore
    })()`)
    await of(page).press('Johan Vermeulen is er')
    await of(page).button('Johan Vermeulen is er').waitFor({ state: 'detached' })
    await page.getByText('Alles is verstuurd.').waitFor()
  })

  it('is sent by nobody but its author', async () => {
    await of(page).cut()
    await of(page).press('Edith Maes is er')
    const other = await accessToken(browser.url, 'leen')
    const written = {
      ...{ id: crypto.randomUUID(), number: 3, pen: 1, seen: 1, sinceContact: 0 },
      ...{ occurredAt: `${testDay}T09:00:00.000Z`, certainty: 'exact' },
      command: { name: 'enter-room', person: circle.johan, way: 'in-room' },
    }
    const answer = await fetch(`${browser.url}/api/t/linde/trajectories/${circle.id}/day-queue`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${other}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ device: crypto.randomUUID(), commands: [written] }),
    })
    expect(answer.status).toBe(403)
  })

  it('wipes the bag after ten wrong codes; what was not sent yet can be sent by Ann alone, and read by nobody here', async () => {
    await page.reload()
    for (let left = 9; left >= 0; left -= 1) {
      await page.getByLabel('Jouw code van zes cijfers').fill(String(100_000 + left))
      await of(page).press('Open')
      if (left > 1) await page.getByText(`Je kunt nog ${left} keer proberen`).waitFor()
      else if (left === 1) await page.getByText('Je kunt nog één keer proberen').waitFor()
    }
    await of(page).heading('De tas voor de dag')
    await of(page).heading('Er staat hier nog iets van jou')
    await page.getByText('Eén ding van een eerdere dag is nog niet verstuurd.').waitFor()
    await expectFineEverywhere(page, 'day-left-behind')
    const { text, bags } = await storedOfDay(page)
    expect(bags).toBe(0)
    for (const word of ['Johan', 'Edith', 'enter-room', 'in-room', circle.id, pin]) expect(text).not.toContain(word)
    await of(page).connect()
    await of(page).press('Verstuur ze')
    await page.getByText('Alles is verstuurd.').waitFor()
    expect((await types()).filter(type => type === 'room-entered')).toHaveLength(2)
    expect((await storedOfDay(page)).text).toBe('')
  })
})
