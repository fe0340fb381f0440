import { FunderId, TenantId } from '@kring/domain'
import { type FactUpdate, forCounting, forFunder, invoiceReference } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland, linde } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const kompas = TenantId.parse('kompas')
const grant = 'samen-aan-zet'
let world: World

const plan = (id: string, month: string, tenant = linde): FactUpdate => ({
  ...{ grant: { id: grant }, id, source: 'trajectory' as const, tenant, seq: 3 },
  facts: [
    { kind: 'trajectory', month, variant: 'family', outcome: 'plan-with' },
    { kind: 'plan', month, variant: 'family', isWithMeeting: true, agreements: 14, byCircle: 9 },
  ],
})

beforeAll(async () => {
  world = await openWorld({ now: () => '2026-08-12T09:00:00.000Z' })
  await forCounting(world.store, dijleland).updateAll([
    plan('johan', '2026-02'),
    plan('sofie', '2026-05'),
    plan('lucas', '2026-06', kompas),
    plan('running-quarter', '2026-07'),
  ])
})
afterAll(() => world.close())

const operators = `/ops/grants/dijleland/${grant}/invoices`
const own = (tenant = 'linde') => `/t/${tenant}/invoices`
type Lines = { readonly lines: readonly { readonly reference: string; readonly tenant: string }[] }
const linesOf = async (path: string, as: 'paula' | 'bart'): Promise<Lines['lines']> =>
  (await world.ask(path, { as })).body.lines

describe('the lines of an invoice', () => {
  it('are for the operator: all of a quarter, by partner, as the invoice counts them', async () => {
    const { body } = await world.ask(`${operators}/2026-Q2/lines`, { as: 'paula' })
    expect(body.lines.map((line: { tenant: string; month: string }) => [line.tenant, line.month])).toEqual([
      ['kompas', '2026-06'],
      ['linde', '2026-05'],
    ])
    const money = await world.ask(`/ops/grants/dijleland/${grant}/money`, { as: 'paula' })
    const invoice = money.body.invoices.find(({ quarter }: { quarter: string }) => quarter === '2026-Q2')
    expect(body.amount).toBe(invoice.amount)
    const { text } = await world.ask(`${operators}/2026-Q2/lines.csv`, { as: 'paula' })
    for (const { reference } of body.lines) expect(text).toContain(`"${reference}"`)
  })

  it('are for a partner’s admin: its own dossiers and no other', async () => {
    const { body } = await world.ask(own(), { as: 'bart' })
    expect(body.grants).toMatchObject([
      {
        id: grant,
        quarters: [
          { quarter: '2026-Q2', number: 1 },
          { quarter: '2026-Q1', number: 1 },
        ],
      },
    ])
    const lines = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    expect(lines.map(({ tenant }) => tenant)).toEqual(['linde'])
    // The same reference as the operator has, so that the two can speak of a line.
    const all = await linesOf(`${operators}/2026-Q2/lines`, 'paula')
    expect(all).toContainEqual(expect.objectContaining({ reference: lines[0]?.reference }))
    const { text } = await world.ask(`${own()}/${grant}/2026-Q2/lines.csv`, { as: 'bart' })
    expect(text).toContain('"Jeugdhulp De Linde"')
    expect(text).not.toContain('Kompas')
  })

  it('come with a log of who looked', async () => {
    const { body } = await world.ask('/t/linde/access-log', { as: 'bart' })
    const looks = body.items.filter(({ invoice }: { invoice?: unknown }) => invoice !== undefined)
    expect(looks.map(({ action }: { action: string }) => action).toSorted()).toEqual(['export', 'search'])
    expect(looks[0]).toMatchObject({ invoice: { grant, quarter: '2026-Q2' }, by: { you: true } })
  })

  it('have a reference that is another on each invoice, so that two do not lead to the same dossier', async () => {
    const invoice = { funder: dijleland, grant, quarter: '2026-Q2' }
    const others = [
      { ...invoice, quarter: '2026-Q1' },
      { ...invoice, grant: 'goede-buren' },
      { ...invoice, funder: FunderId.parse('stad') },
    ]
    const references = [invoice, ...others].map(one => invoiceReference('secret', one, 'johan#trajectory'))
    expect(new Set(references).size).toBe(4)
    expect(references[0]).toBe(invoiceReference('secret', invoice, 'johan#trajectory'))
    expect(references[0]).not.toBe(invoiceReference('another secret', invoice, 'johan#trajectory'))
    const [line] = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    expect(line?.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('stay when their dossier is erased, with another reference', async () => {
    const before = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    for (const one of await forFunder(world.store, dijleland).grants())
      await forCounting(world.store, dijleland).anonymise(one.grant, 'sofie')
    const after = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    expect(after).toHaveLength(before.length)
    expect(after[0]?.reference).not.toBe(before[0]?.reference)
  })

  it('are none of a quarter that runs, that is before the grant, or that is none', async () => {
    for (const quarter of ['2026-Q3', '2019-Q4', 'zomer']) {
      expect((await world.ask(`${operators}/${quarter}/lines`, { as: 'paula' })).status).toBe(404)
      expect((await world.ask(`${own()}/${grant}/${quarter}`, { as: 'bart' })).status).toBe(404)
    }
    expect((await world.ask(`${own()}/goede-buren/2026-Q2`, { as: 'bart' })).status).toBe(404)
  })

  it('are not for the funder, a manager, a referrer or another partner’s admin', async () => {
    for (const as of ['els', 'leen', 'sara'] as const)
      for (const path of [own(), `${own()}/${grant}/2026-Q2`, `${own()}/${grant}/2026-Q2/lines.csv`])
        expect((await world.ask(path, { as })).status).toBe(403)
    for (const as of ['els', 'leen', 'bart'] as const)
      for (const path of ['lines', 'lines.csv'])
        expect((await world.ask(`${operators}/2026-Q2/${path}`, { as })).status).toBe(403)
    expect((await world.ask(`${own('kompas')}/${grant}/2026-Q2`, { as: 'bart' })).status).toBe(403)
  })
})
