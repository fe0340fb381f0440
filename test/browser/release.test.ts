import { addDays } from '@kring/domain'
import { johansAgreements, johansNames } from '@kring/domain/test-data/johanPlan'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectFineEverywhere, openTestBrowser, shoot, type TestBrowser } from '../support/browser.ts'
import { type InvitedCircle, linkTo, openInvitedCircle, prepareForDay } from '../support/invitedCircle.ts'
import {
  expectOpened,
  type GuardianRelease,
  openAsGuardian,
  releaseToGuardian,
  revokeFromGuardian,
  sendToGuardian,
  takeAsGuardian,
} from '../support/releaseToGuardian.ts'
import { accessToken } from '../support/session.ts'

let browser: TestBrowser
let page: Page
let guardian: Page
let circle: InvitedCircle
const people: Record<string, string> = {}
const mia: GuardianRelease = {
  name: 'Mia Jans',
  email: 'mia.release@voogdij.example',
  agreements: [1, 4, 12],
  by: 'tante Edith',
}
/** In agreements that are not released, and nowhere else. */
const canary = 'onderwaterhockey'

const ours = <Given>(given: Given): Given =>
  JSON.parse(JSON.stringify(given), (_, value) => (Array.isArray(value) ? value.map(one => people[one] ?? one) : value))

beforeAll(async () => {
  browser = await openTestBrowser()
  circle = await openInvitedCircle(browser.url)
  const token = await accessToken(browser.url, 'ann')
  const answer = await fetch(`${browser.url}/api/t/linde/trajectories/${circle.id}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  const { today } = z.looseObject({ today: z.string() }).parse(await answer.json())
  people.johan = circle.johan
  for (const [key, name] of Object.entries(johansNames))
    if (key !== 'johan') people[key] = await circle.invite({ name, email: `${key}.release@kring.example` })
  await prepareForDay(circle, [circle.johan], people.edith ?? '')
  await circle.prepare('set-mandate', {
    legalContext: 'voluntary',
    holder: 'Els Claes',
    decidesBy: addDays(today, 14),
  })
  await circle.prepare('schedule', { day: today, time: '23:59', place: 'Buurthuis Het Sas' })
  await circle.prepare('begin-day')
  for (const key of Object.keys(johansNames))
    await circle.prepare('enter-room', { person: people[key], way: 'in-room' })
  await circle.prepare('begin-phase', { phase: 'information' })
  await circle.prepare('begin-phase', { phase: 'private' })
  await circle.prepare('end-private-time')
  await circle.prepare('begin-phase', { phase: 'presentation' })
  for (const [index, { id: agreement, needs: _, ...said }] of ours(johansAgreements).entries())
    await circle.prepare('write-agreement', {
      agreement,
      ...said,
      ...(mia.agreements.includes(index + 1) ? {} : { what: `${said.what} ${canary}` }),
    })
  const some = (key: string) => ({ kind: 'some', people: [people[key]], services: [] })
  await circle.prepare('set-plan', { initiative: some('edith'), watches: some('herman') })
  await circle.prepare('accept-plan')
  page = await browser.signedIn('Ann Peeters', { width: 390 })
  guardian = await browser.visitor({ width: 390, locale: 'nl-BE' })
})
afterAll(() => browser.close())

describe('the family releases three of fourteen agreements to a guardian (G19)', () => {
  it('of whom the coordinator writes down the name, and sends a link', async () => {
    await page.goto(`${browser.url}/today/linde/${circle.id}/release`)
    await releaseToGuardian(page, mia)
    await sendToGuardian(page, mia)
    await expectFineEverywhere(page)
    await shoot(page, 'release-sent')
  })

  it('who reads them on a phone, under a title that names nobody', async () => {
    await openAsGuardian(browser.url, guardian, mia)
    expect(await guardian.title()).not.toMatch(/Mia|Johan/)
    expect(new URL(guardian.url()).hash).toBe('')
    expect(await guardian.locator('main').textContent()).not.toContain(canary)
    await expectFineEverywhere(guardian)
    await shoot(guardian, 'released')
  })

  it('and takes them away as a paper and for the calendar: those three, and no other word', async () => {
    const { items, calendar } = await takeAsGuardian(guardian)
    expect(items).toHaveLength(3)
    expect(items.join(' ') + calendar).not.toContain(canary)
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/)
  })

  it('of which the coordinator sees that it was opened', async () => {
    await expectOpened(page, mia)
    await shoot(page, 'release-opened')
  })

  it('until the family takes it back: the open page says so, and there is no paper any more', async () => {
    const link = await linkTo(browser.url, mia.email)
    await revokeFromGuardian(page, guardian, mia)
    await expectFineEverywhere(guardian)
    await shoot(guardian, 'released-revoked')
    const secret = link.split('#plan.')[1] ?? ''
    const paper = await fetch(`${browser.url}/api/i/linde/released/plan.pdf`, { headers: { 'Personal-Link': secret } })
    expect([paper.status, z.looseObject({ code: z.string() }).parse(await paper.json()).code]).toEqual([
      404,
      'link-revoked',
    ])
  })
})
