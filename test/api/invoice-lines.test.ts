import { TenantId } from '@kring/domain'
import { type FactUpdate, forCounting, forFunder } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeQuartersOf } from '../support/closing.ts'
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
  await closeQuartersOf(world, dijleland, grant, '2026-06')
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

  it('have a reference of their own, at random', async () => {
    const all = [
      ...(await linesOf(`${operators}/2026-Q1/lines`, 'paula')),
      ...(await linesOf(`${operators}/2026-Q2/lines`, 'paula')),
    ]
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(3)
    for (const { reference } of all) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('stay as they are when their dossier is erased', async () => {
    const before = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    for (const one of await forFunder(world.store, dijleland).grants())
      await forCounting(world.store, dijleland).anonymise(one.grant, 'sofie')
    const after = await linesOf(`${own()}/${grant}/2026-Q2`, 'bart')
    expect(after).toEqual(before)
  })

  it('are none of a quarter that runs, that is before the grant, or that is none', async () => {
    for (const quarter of ['2026-Q3', '2019-Q4', 'zomer', '2026-Q']) {
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

describe('the invoice of a quarter that was closed', () => {
  const money = async () => (await world.ask(`/ops/grants/dijleland/${grant}/money`, { as: 'paula' })).body
  type Invoice = { readonly quarter: string; readonly isClosed: boolean; readonly amount: number }
  const invoiceOf = (all: { readonly invoices: readonly Invoice[] }, quarter: string) =>
    all.invoices.find(one => one.quarter === quarter)

  it('stands, whatever is accepted or funded otherwise afterwards: that is on the next one, with its reason', async () => {
    const before = await money()
    expect(invoiceOf(before, '2026-Q3')).toMatchObject({ isClosed: false })
    const lines = await linesOf(`${operators}/2026-Q2/lines`, 'paula')
    // Accepted in August, of a conference of May; and one whose funding another grant takes over.
    const withdrawn: FactUpdate = { ...plan('johan', '2026-02'), seq: 4, facts: [] }
    await forCounting(world.store, dijleland).updateAll([plan('late', '2026-05'), withdrawn])
    const after = await money()
    for (const quarter of ['2026-Q1', '2026-Q2']) expect(invoiceOf(after, quarter)).toEqual(invoiceOf(before, quarter))
    expect(await linesOf(`${operators}/2026-Q2/lines`, 'paula')).toEqual(lines)
    expect(invoiceOf(after, '2026-Q3')).toMatchObject({
      isClosed: false,
      lines: [
        { number: 1 },
        { number: -1, corrects: { quarter: '2026-Q1', why: 'withdrawn' } },
        { number: 1, corrects: { quarter: '2026-Q2', why: 'added' } },
      ],
    })
    expect(after.spent).toBe(after.invoices.reduce((sum: number, { amount }: Invoice) => sum + amount, 0))
  })

  it('is closed once: a second look writes nothing, and the next quarter takes the corrections with it', async () => {
    await closeQuartersOf(world, dijleland, grant, '2026-06')
    await closeQuartersOf(world, dijleland, grant, '2026-09')
    const { body } = await world.ask(`${own()}/${grant}/2026-Q3`, { as: 'bart' })
    expect(
      body.lines.map((line: { month: string; number: number; why?: string }) => [line.month, line.number, line.why]),
    ).toEqual([
      ['2026-02', -1, 'withdrawn'],
      ['2026-05', 1, 'added'],
      ['2026-07', 1, undefined],
    ])
    const { text } = await world.ask(`${own()}/${grant}/2026-Q3/lines.csv`, { as: 'bart' })
    expect(text).toContain('telt niet meer mee voor deze subsidie')
    // The only plan of February: it is certain which line is taken back, and both sides and the file say it.
    const [first] = await linesOf(`${own()}/${grant}/2026-Q1`, 'bart')
    expect(body.lines[0].corrects).toBe(first?.reference)
    expect(body.lines[1].corrects).toBeUndefined()
    const all = await linesOf(`${operators}/2026-Q3/lines`, 'paula')
    expect(all).toContainEqual(expect.objectContaining({ number: -1, corrects: first?.reference }))
    expect(text).toContain(`"Neemt terug"`)
    expect(text).toContain(`"${first?.reference}"`)
    const { body: list } = await world.ask(own(), { as: 'bart' })
    expect(list.grants[0].quarters[0]).toMatchObject({ quarter: '2026-Q3', number: 1 })
  })
})
