import { FunderId, merge } from '@kring/domain'
import { reconcile } from '@kring/functions/audit/reconcile'
import { cursorSigner, forCounting } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeQuartersOf } from '../support/closing.ts'
import { at, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => '2026-11-30T09:00:00.000Z' })
})
afterAll(() => world.close())

type Who = 'bart' | 'paula'
const grant = 'samen-aan-zet'
const dijleland = FunderId.parse('dijleland')
const place = '/t/linde/imports'
const secret = 'test-secret-test-secret-test-secret-test-secret'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const csvOf = (...lines: readonly string[]): string =>
  ['Kenmerk;Aanmelddatum;Soort conferentie;Bron;Plan;Datum conferentie', ...lines].join('\n')
const line = (reference: string, held = '2026-03-20', date = '2026-02-10'): string =>
  `${reference};${date};EKC;zelf;met;${held}`

const read = async (content: string, as: Who = 'bart', where = place) => {
  const { mapping } = (await world.ask(`${where}/columns`, { as, body: { content: base64(content) } })).body
  return (await world.ask(where, { as, body: { content: base64(content), mapping } })).body
}
type One = { readonly id: string; readonly version: number }
const step = (one: One, name: 'check' | 'import' | 'take-back', as: Who = 'bart', where = place) =>
  world.ask(`${where}/${one.id}/${name}`, {
    as,
    body: name === 'import' ? { leaveOut: false } : {},
    headers: at(one.version),
  })
/** From a file to its end. */
const imported = async (content: string, as: Who = 'bart', where = place) =>
  (await step((await step(await read(content, as, where), 'check', as, where)).body, 'import', as, where)).body

const months = { from: '2000-01', to: '2039-12' }
const ofGrant = async () =>
  merge((await forCounting(world.store, dijleland).rollups(grant, months)).map(({ counters }) => counters))
const nothingWrong = async () => {
  const { wrongFacts, wrongMonths } = await reconcile(world.store, cursorSigner('s'.repeat(40)), secret)
  expect([wrongFacts, wrongMonths]).toEqual([[], []])
}

describe('imported rows', () => {
  it('are figures, and cost nothing: not in an amount, not on an invoice, also when they are recounted', async () => {
    const done = await imported(csvOf(line('M-1'), line('M-2')))
    expect(done).toMatchObject({ state: 'imported', imported: 2 })
    const counters = await ofGrant()
    expect(counters).toMatchObject({ total: 2, 'plan:with': 2, 'imported:referrals': 2, 'importedPlan:family': 2 })
    expect(Object.keys(counters).filter(name => /^(?:spent|committed):/.test(name))).toEqual([])
    const { body } = await world.ask(`/ops/grants/dijleland/${grant}/money`, { as: 'paula' })
    expect(body).toMatchObject({ spent: 0, committed: 0, invoices: [] })
    await closeQuartersOf(world, dijleland, grant, '2026-06')
    for (const quarter of ['2026-Q1', '2026-Q2'])
      expect(
        (await world.ask(`/ops/grants/dijleland/${grant}/invoices/${quarter}/lines`, { as: 'paula' })).body,
      ).toMatchObject({ lines: [] })
    await nothingWrong()
    expect((await step(done, 'take-back')).body).toMatchObject({ state: 'taken-back', takenBack: 2 })
    expect(await ofGrant()).toEqual({})
  })

  it('stay when an earlier import of the same rows is taken back, and go with the latest that has them', async () => {
    const first = await imported(csvOf(line('L-1'), line('L-2')))
    const before = await ofGrant()
    const second = await imported(csvOf(line('L-1'), line('L-2')))
    expect(second).toMatchObject({ imported: 0, unchanged: 2 })
    expect(await ofGrant()).toEqual(before)
    expect((await step(first, 'take-back')).body).toMatchObject({ state: 'taken-back', takenBack: 0 })
    expect(await ofGrant()).toEqual(before)
    await nothingWrong()
    expect((await step(second, 'take-back')).body).toMatchObject({ takenBack: 2 })
    expect(await ofGrant()).toEqual({})
  })
})
