import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveCoordinator, registerCoordinator } from '../support/coordinators.ts'
import type { PersonName, TestPerson } from '../support/people.ts'
import { once, openWorld, type World } from '../support/world.ts'

const now = '2026-06-17T08:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => now })
  await registerCoordinator(world, 'ann', { fullName: 'Ann Peeters' })
  await registerCoordinator(world, 'fatima', { fullName: 'Fatima El Amrani', engagement: 'freelance' })
})
afterAll(() => world.close())

/** Somebody with the role of coordinator beside those of every test. */
const also = (subject: string): TestPerson => ({
  subject,
  name: subject,
  email: `${subject}@kring.example`,
  memberships: [{ role: 'coordinator' }],
})
const [fatima, wout, mieke] = [also('fatima'), also('wout'), also('mieke')]
type Who = PersonName | TestPerson

const drive = { kind: 'kilometres', day: '2026-06-10', phase: 'preparation', amount: 40 }
const hours = { kind: 'hours', day: '2026-06-10', phase: 'preparation', amount: 90 }
const train = {
  kind: 'expense',
  day: '2026-06-11',
  phase: 'conference',
  amount: 1250,
  what: 'trein',
  receipt: { number: '7' },
}

const own = (as: Who, command: string, body: object, headers = once(), place = 'oost/2026') =>
  world.ask(`/me/claims/${place}/${command}`, { as, body, headers })
const mine = async (as: Who) => (await world.ask('/me/claims', { as })).body
const ofRegion = async (as: PersonName = 'leen', query = '') => (await world.ask(`/ops/claims${query}`, { as })).body
const decide = (person: string, command: string, body: object, as: PersonName = 'leen', region = 'oost') =>
  world.ask(`/ops/claims/${region}/2026/${person}/${command}`, { as, body, headers: once() })

type Entry = { readonly id: string; readonly revision: number; readonly kind: string; readonly state: string }
const seen = ({ id, revision }: Entry) => ({ entry: id, revision })

describe('what a coordinator claims', () => {
  it('is written down, changed and taken away by themself, and no one sees it before it is submitted', async () => {
    expect(await mine('ann')).toMatchObject({ year: '2026', region: 'oost', country: 'BE', entries: [] })
    const headers = once()
    const added = await own('ann', 'add-entry', drive, headers)
    expect([added.status, added.body]).toEqual([
      200,
      { region: 'oost', year: '2026', version: 2, entry: expect.any(String) },
    ])
    // The same request again, whose answer was lost.
    expect((await own('ann', 'add-entry', drive, headers)).body).toEqual(added.body)
    await own('ann', 'add-entry', hours)
    await own('ann', 'add-entry', { ...train, amount: 990 })
    const [expense] = (await mine('ann')).entries
    expect(expense).toMatchObject({ kind: 'expense', cents: 990, state: 'draft', region: 'oost' })
    expect((await own('ann', 'change-entry', { ...train, ...seen(expense) })).status).toBe(200)
    const stale = await own('ann', 'change-entry', { ...train, ...seen(expense) })
    expect([stale.status, stale.body.code]).toEqual([409, 'claim-entry-changed'])
    await own('ann', 'add-entry', { ...hours, amount: 15 })
    const extra = (await mine('ann')).entries.find((one: { amount: number }) => one.amount === 15)
    expect((await own('ann', 'remove-entry', seen(extra))).status).toBe(200)
    expect((await mine('ann')).entries).toHaveLength(3)
    expect((await ofRegion()).people).toEqual([])
  })

  it('keeps to days that were, to the year of the sheet, and to the region in which they work', async () => {
    const code = async (body: object, place?: string) => (await own('ann', 'add-entry', body, once(), place)).body.code
    expect(await code({ ...drive, day: '2026-06-18' })).toBe('claim-day-in-future')
    expect(await code({ ...drive, day: '2025-06-18' })).toBe('claim-other-year')
    expect(await code({ ...drive, amount: 1001 })).toBe('claim-amount-unfit')
    expect(await code({ ...drive, what: 'trein' })).toBe('claim-fields-unfit')
    expect(await code({ ...drive, trajectory: { tenant: 'de-linde', id: 'LIN-2026-000001' } })).toBe(
      'claim-trajectory-unknown',
    )
    expect(await code(drive, 'west/2026')).toBe('not-found')
    expect(await code(drive, 'oost/1999')).toBe('not-found')
    expect(await code({ ...drive, extra: 1 })).toBe('invalid-body')
  })

  it('is submitted by the month, approved as it was seen, and not changed after that', async () => {
    expect((await own('ann', 'submit-month', { month: '2026-05' })).body.code).toBe('claim-nothing-to-submit')
    expect((await own('ann', 'submit-month', { month: '2026-06' })).status).toBe(200)
    const { people, months } = await ofRegion()
    expect(months).toEqual([{ month: '2026-06', submitted: 3, approved: 0 }])
    expect(people).toMatchObject([{ person: 'ann', name: 'Ann Peeters', engagement: 'volunteer', you: false }])
    const [expense, ...others] = people[0].entries
    expect((await own('ann', 'change-entry', { ...train, ...seen(expense) })).body.code).toBe('claim-entry-fixed')
    const wrong = await decide('ann', 'approve-entries', { entries: [{ ...seen(expense), revision: 1 }] })
    expect([wrong.status, wrong.body.code]).toEqual([409, 'claim-entry-changed'])
    expect((await decide('ann', 'approve-entries', { entries: others.map(seen) })).status).toBe(200)
    expect((await decide('ann', 'refuse-entry', { ...seen(expense), reason: 'Zonder bonnetje' })).status).toBe(200)
    expect((await mine('ann')).entries.map((one: Entry & { reason?: string }) => [one.state, one.reason])).toEqual([
      ['refused', 'Zonder bonnetje'],
      ['approved', undefined],
      ['approved', undefined],
    ])
    const again = { ...train, ...seen((await mine('ann')).entries[0]) }
    expect((await own('ann', 'change-entry', again)).status).toBe(200)
    await own('ann', 'submit-month', { month: '2026-06' })
    const waiting = (await ofRegion('leen', '?state=submitted')).people[0].entries
    expect((await decide('ann', 'approve-entries', { entries: waiting.map(seen) })).status).toBe(200)
  })

  it('comes on the payment list by coordinator: a volunteer’s hours counted, a freelancer’s to be paid', async () => {
    await own(fatima, 'add-entry', { ...hours, amount: 120 })
    await own(fatima, 'add-entry', drive)
    await own(fatima, 'submit-month', { month: '2026-06' })
    const hers = (await ofRegion()).people.find((one: { person: string }) => one.person === 'fatima')
    await decide('fatima', 'approve-entries', { entries: hers.entries.map(seen) })
    const list = async () => (await world.ask('/ops/claims/payments?month=2026-06', { as: 'leen' })).body
    const { rows } = await list()
    expect(rows).toMatchObject([
      {
        name: 'Ann Peeters',
        kilometres: 40,
        kilometreCents: 1728,
        expenseCents: 1250,
        cents: 2978,
        minutes: 90,
        paidMinutes: 0,
      },
      { name: 'Fatima El Amrani', kilometres: 40, cents: 1728, minutes: 120, paidMinutes: 120 },
    ])
    const csv = await world.ask('/ops/claims/payments.csv?month=2026-06', { as: 'leen' })
    expect(csv.text.startsWith('"Betaallijst"')).toBe(true)
    expect(csv.text).toContain(
      '"Ann Peeters";"vrijwilliger";"nog te betalen";"40";"17,28";"12,50";"29,78";"1,50";"0,00"',
    )
    const body = {
      month: '2026-06',
      rows: rows.map((row: { person: string; entries: string[] }) => ({ person: row.person, entries: row.entries })),
    }
    const headers = once()
    const paid = await world.ask('/ops/claims/payments', { as: 'leen', body, headers })
    expect([paid.status, paid.body]).toEqual([200, { list: 'P2026-001', paid: 5 }])
    // The same request again, whose answer was lost: nothing is paid twice, and the number stays.
    expect((await world.ask('/ops/claims/payments', { as: 'leen', body, headers })).body).toEqual(paid.body)
    const other = await world.ask('/ops/claims/payments', { as: 'leen', body, headers: once() })
    expect([other.status, other.body.code]).toEqual([409, 'claim-entry-fixed'])
    expect((await list()).rows.map((row: { list: string }) => row.list)).toEqual(['P2026-001', 'P2026-001'])
    expect((await mine('ann')).entries.map((one: Entry) => one.state)).toEqual(['paid', 'paid', 'paid'])
  })

  it('says how near a volunteer comes to what is untaxed, and refuses nothing for it', async () => {
    await registerCoordinator(world, 'wout', { fullName: 'Wout Vol' })
    for (const amount of [3500, 900]) {
      const { receipt: _, ...flat } = { ...train, amount, flat: true }
      expect((await own(wout, 'add-entry', flat)).status).toBe(200)
    }
    await own(wout, 'submit-month', { month: '2026-06' })
    const his = (await ofRegion()).people.find((one: { person: string }) => one.person === 'wout')
    expect(his.ceilings).toContainEqual({ name: 'flat-day', used: 4400, most: 4231, level: 'over' })
  })

  it('stays in the region where it was claimed when the coordinator moves', async () => {
    await registerCoordinator(world, 'mieke', { fullName: 'Mieke Maas' })
    await own(mieke, 'add-entry', drive)
    await own(mieke, 'submit-month', { month: '2026-06' })
    expect((await giveCoordinator(world, 'mieke', 'move-region', { region: 'west' }, 1)).status).toBe(200)
    expect((await own(mieke, 'add-entry', hours)).body.code).toBe('not-found')
    expect((await own(mieke, 'add-entry', hours, once(), 'west/2026')).status).toBe(200)
    expect((await mine(mieke)).entries.map((one: { region: string }) => one.region).sort()).toEqual(['oost', 'west'])
    const left = (await ofRegion()).people.find((one: { person: string }) => one.person === 'mieke')
    expect((await decide('mieke', 'approve-entries', { entries: left.entries.map(seen) })).status).toBe(200)
  })

  it('is not found by a manager of another region, another coordinator, or anybody else', async () => {
    expect((await ofRegion('ruben', '?month=2026-06')).people.map((one: { name: string }) => one.name)).not.toContain(
      'Ann Peeters',
    )
    expect((await decide('ann', 'refuse-entry', { entry: 'e', revision: 1, reason: 'Daarom' }, 'ruben')).status).toBe(
      404,
    )
    expect((await world.ask('/ops/claims?region=oost', { as: 'ruben' })).status).toBe(403)
    for (const as of ['paula', 'ann', 'sara'] as const) {
      expect((await world.ask('/ops/claims', { as })).status).toBe(403)
      expect((await world.ask('/ops/claims/payments?month=2026-06', { as })).status).toBe(403)
    }
    expect((await world.ask('/me/claims', { as: 'leen' })).status).toBe(403)
  })
})
