import { FunderId, TenantId } from '@kring/domain'
import { amountOfLines, type ClosedQuarter, type InvoicedPlans } from '@kring/domain/grants'
import { put } from '@kring/functions/data/calls'
import type { Table } from '@kring/functions/data/connection'
import { closeQuarter, endClosings } from '@kring/functions/data/grants/closeQuarter'
import { readClosedQuarters, readInvoices } from '@kring/functions/data/grants/invoices'
import { funderKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeQuartersOf } from '../support/closing.ts'
import { openWorld, type World } from '../support/world.ts'

const funder = FunderId.parse('dijleland')
const keys = funderKeys(funder)
const linde = TenantId.parse('linde')
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const table = () => world.store.table({ role: 'own' })
const placeOf = (id: string) => ({ funder, id })
const plansOf = (tenant: string, number: number, more: Partial<InvoicedPlans> = {}): InvoicedPlans => ({
  ...{ tenant, variant: 'family', month: '2026-02', number, price: 2000 },
  ...more,
})
const quarterWith = (plans: readonly InvoicedPlans[], quarter = '2026-Q1'): ClosedQuarter => ({
  ...{ quarter, plans, closedAt: '2026-07-05T05:00:00.000Z' },
  ...{ referrals: 0, running: {}, committed: 0, unpriced: 0 },
})
const itemsOf = async (grant: string) =>
  (await world.items()).filter(({ pk }) => [keys.invoiceLines(grant).pk, keys.closings(grant).pk].includes(String(pk)))

/** A table whose work breaks off at the nth item that is put. */
function breakingOffAt(nth: number): Table {
  const own = table()
  let puts = 0
  const send: Table['calls']['send'] = async (...call) => {
    if (call[0] === 'PutItem') puts += 1
    if (puts >= nth) throw new Error('broken off')
    return own.calls.send(...call)
  }
  return { ...own, calls: Object.assign(Object.create(own.calls), { send }) }
}

describe('the invoice of a quarter', () => {
  it('is closed for any number of partners', async () => {
    const place = placeOf('breed')
    const plans = Array.from({ length: 130 }, (_, index) => plansOf(`partner-${index}`, 1))
    expect(await closeQuarter(table(), place, quarterWith(plans))).toBe(true)
    const [invoice] = await readInvoices(table(), place)
    expect(new Set(invoice?.lines.map(({ tenant }) => tenant)).size).toBe(130)
  })

  it('shows nothing while it is half-written, and goes on where it broke off', async () => {
    const place = placeOf('half')
    const closed = quarterWith([plansOf('linde', 12_000), plansOf('kompas', 2)])
    // The note, the first of two parts, then no more.
    await expect(closeQuarter(breakingOffAt(3), place, closed)).rejects.toThrow('broken off')
    expect(await readInvoices(table(), place)).toEqual([])
    const written = await itemsOf('half')
    expect(written).toHaveLength(2)
    expect(await closeQuarter(table(), place, closed)).toBe(true)
    for (const item of written.filter(({ groups }) => groups !== undefined))
      expect(await itemsOf('half')).toContainEqual(item)
    expect((await itemsOf('half')).every(({ pk }) => pk === keys.invoiceLines('half').pk)).toBe(true)
    const [invoice] = await readInvoices(table(), place)
    expect(invoice?.lines).toHaveLength(12_002)
    expect(await closeQuarter(table(), place, closed)).toBe(false)
    expect(await readInvoices(table(), place)).toEqual([invoice])
  })

  it('is of the attempt that came first, and the parts of another that lost are removed', async () => {
    const place = placeOf('twee')
    await expect(closeQuarter(breakingOffAt(3), place, quarterWith([plansOf('linde', 20_000)]))).rejects.toThrow()
    const [one, other] = await Promise.all([
      closeQuarter(table(), place, quarterWith([plansOf('linde', 3)])),
      closeQuarter(table(), place, quarterWith([plansOf('linde', 4)])),
    ])
    expect([one, other].toSorted()).toEqual([false, true])
    await endClosings(table(), place)
    expect(await itemsOf('twee')).toHaveLength(1)
    const [invoice] = await readInvoices(table(), place, { tenant: linde, quarter: '2026-Q1' })
    expect(invoice?.lines).toHaveLength(one ? 3 : 4)
  })

  it('is closed, and what an attempt that lost left is removed, with the rights of releases', async () => {
    const place = placeOf('samen-aan-zet')
    await expect(closeQuarter(breakingOffAt(3), place, quarterWith([plansOf('linde', 12_000)]))).rejects.toThrow()
    expect(await itemsOf(place.id)).toHaveLength(2)
    await closeQuartersOf(world, funder, place.id, '2026-03')
    expect(await itemsOf(place.id)).toEqual([])
    expect((await readInvoices(table(), place, { quarter: '2026-Q1' })).map(({ lines }) => lines)).toEqual([[]])
  })

  it('is not read with a part of it missing', async () => {
    const place = placeOf('gat')
    await closeQuarter(table(), place, quarterWith([plansOf('linde', 3)]))
    const [part] = await itemsOf('gat')
    await put(table(), 'test', { ...part, groups: [] })
    await expect(readInvoices(table(), place)).rejects.toThrow('lines missing')
    await expect(readClosedQuarters(table(), place)).rejects.toThrow('lines missing')
  })

  it('of before there were parts stays readable, beside later ones', async () => {
    const place = placeOf('oud')
    const { plans: _, ...sums } = quarterWith([])
    await put(table(), 'test', { ...keys.invoice('oud', '2026-Q1'), format: 1, ...sums })
    for (const tenant of [linde, TenantId.parse('kompas')])
      await put(table(), 'test', {
        ...keys.formerInvoiceLines('oud', '2026-Q1', tenant),
        ...{ format: 1, quarter: '2026-Q1', tenant },
        lines: [{ reference: `OLD-${tenant}`, variant: 'family', month: '2026-02', number: 1, price: 2000 }],
      })
    await closeQuarter(table(), place, quarterWith([plansOf('linde', -1, { why: 'withdrawn' })], '2026-Q2'))
    expect(
      (await readInvoices(table(), place, { tenant: linde })).map(({ quarter, lines }) => [
        quarter,
        lines.map(({ tenant, number, corrects }) => [tenant, number, corrects]),
      ]),
    ).toEqual([
      ['2026-Q1', [['linde', 1, undefined]]],
      ['2026-Q2', [['linde', -1, 'OLD-linde']]],
    ])
    expect((await readClosedQuarters(table(), place)).map(({ plans }) => plans.length)).toEqual([2, 1])
  })

  it('is closed with any number of plans: sixty thousand of three partners', async () => {
    const place = placeOf('groot')
    const plans = [plansOf('linde', 45_000), plansOf('kompas', 14_999), plansOf('kring-oost', 1, { month: '2026-03' })]
    expect(await closeQuarter(table(), place, quarterWith(plans))).toBe(true)
    const [invoice] = await readInvoices(table(), place, { quarter: '2026-Q1' })
    expect(invoice?.lines).toHaveLength(60_000)
    expect(amountOfLines(invoice?.lines ?? [])).toBe(60_000 * 2000)
    expect(new Set(invoice?.lines.map(({ reference }) => reference)).size).toBe(60_000)
    const [closed] = await readClosedQuarters(table(), place)
    expect(closed?.plans).toHaveLength(3)
    expect(closed?.plans).toEqual(expect.arrayContaining(plans))
    for (const { lines } of await readInvoices(table(), place, { tenant: linde })) expect(lines).toHaveLength(45_000)
    // Taken back as a whole, each line by a line that names it.
    const back = quarterWith([plansOf('kompas', -14_999, { why: 'withdrawn' })], '2026-Q2')
    expect(await closeQuarter(table(), place, back)).toBe(true)
    const [second] = await readInvoices(table(), place, { quarter: '2026-Q2' })
    expect(new Set(second?.lines.map(({ corrects }) => corrects))).toEqual(
      new Set(invoice?.lines.flatMap(({ tenant, reference }) => (tenant === 'kompas' ? [reference] : []))),
    )
  })
})
