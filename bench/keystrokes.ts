import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Host, startHost } from '@kring/local/host'
import { buildWeb } from '@kring/local/web/build'
import { chromiumFlags } from '@kring/test/support/chromium.ts'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { answersTo, largeForm, summarise, type Timed } from './largeForm.ts'

const keystrokes = 40
/** Milliseconds after a keystroke in which its rendering is complete; saving starts later, when typing stops. */
const settleTime = 150

/**
 * The cost of a keystroke in a real browser on a form of 150 questions: milliseconds of script, style and layout until the
 * page is rendered; when filling in the form, and when editing it in the builder.
 */
export async function timeKeystrokes(executablePath: string): Promise<readonly Timed[]> {
  await buildWeb()
  const data = await mkdtemp(join(tmpdir(), 'kring-keystrokes-'))
  const host = await startHost({ data, quiet: true })
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  try {
    const draft = await createFormAndDraft(host)
    const openAs = async (name: string, path: string, width: number) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-BE' })
      const page = await context.newPage()
      await signIn(page, host.url, name)
      await page.goto(`${host.url}${path}`)
      return page
    }
    const filling = await openAs('Sara Maes', `/referrals/linde/drafts/${draft}/section/s4`, 390)
    const inFilling = await type(filling, 'Vraag 64')
    const last = await openAs('Sara Maes', `/referrals/linde/drafts/${draft}/section/s9`, 1280)
    const inConditional = await type(last, 'Vraag 149')
    const making = await openAs('Bart Claes', '/partner/forms/linde/large', 1280)
    await making.getByRole('button', { name: 'Maak een concept' }).click()
    const folded = making.getByRole('button', { name: /^Toon de vragen/ })
    await folded.first().waitFor()
    while ((await folded.count()) > 0) await folded.first().click()
    await making.getByRole('button', { name: 'Vraag 64', exact: true }).click()
    const inMaking = await type(making, 'Vraag in het Nederlands')
    return [
      summarise('a keystroke in a part of it', inFilling),
      summarise('a keystroke among the conditional ones', inConditional),
      summarise('a keystroke in the builder, with preview', inMaking),
    ]
  } finally {
    await browser.close()
    await host.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/** Publishes the form at a demo partner and creates a draft with every question answered; returns its URL. */
async function createFormAndDraft(host: Host): Promise<string> {
  const ask = async (as: string, path: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${host.url}/api/t/linde${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${await host.token(as)}`, 'Content-Type': 'application/json', ...headers },
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const form = largeForm()
  await ask('bart', '/forms', { id: form.id, from: { kind: 'import', definition: form } })
  await ask('bart', `/forms/${form.id}/publish`, { note: 'Om te meten' }, { 'If-Match': '"1"' })
  const body = { form: { id: form.id, version: 1 }, answers: answersTo(form), locale: 'nl' }
  const made: unknown = await (await ask('sara', '/drafts', body, { 'Idempotency-Key': 'bench' })).json()
  return String(Object(made).id)
}

async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/start`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(at => !at.pathname.startsWith('/oidc') && at.pathname !== '/signed-in')
}

/** Types into the field with this label; returns the milliseconds of each keystroke. */
async function type(page: Page, label: string): Promise<readonly number[]> {
  await page.getByLabel(label).first().click()
  const session = await page.context().newCDPSession(page)
  // Thread time: other processes on this machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const times: number[] = []
  for (let stroke = 0; stroke < keystrokes; stroke += 1) {
    await pause(settleTime)
    const before = await workOf(session)
    await page.keyboard.press('abcdefgh '[stroke % 9] ?? 'a')
    await pause(settleTime)
    times.push((await workOf(session)) - before)
  }
  return times
}

const counted = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'])

/** Milliseconds of main thread work of the page since it was opened. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = metrics.filter(({ name }) => counted.has(name)).reduce((sum, { value }) => sum + value, 0)
  return seconds * 1000
}
