import { FunderId, merge } from '@kring/domain'
import { type Importer, withGrants } from '@kring/functions/api/imports/partners'
import { importNext, takeBackNext } from '@kring/functions/api/imports/run'
import { reconcile } from '@kring/functions/audit/reconcile'
import { forImports } from '@kring/functions/data/imports/index'
import { cursorSigner, forCounting, VersionConflict } from '@kring/functions/data/index'
import { forRelease, forReleaseDesk } from '@kring/functions/data/releases/index'
import { noteImporting, readImporting } from '@kring/functions/data/reports/importing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { closeQuartersOf } from '../support/closing.ts'
import { signedByLinde } from '../support/signedByLinde.ts'
import { lindeTenant } from '../support/tenants.ts'
import { at, openWorld, type World } from '../support/world.ts'

const clock = '2026-11-30T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
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

/** What an import of a partner is run with, in its checked state. */
const importerOf = async (id: string) => {
  const data = forImports(world.store, { tenant: lindeTenant.id })
  const batch = await data.read(id)
  if (batch === undefined) throw new Error('no import')
  const importer: Importer = {
    place: { tenant: lindeTenant.id },
    data,
    partners: await withGrants(data, [lindeTenant]),
  }
  return { data, importer, batch }
}
const running = () => ({
  store: world.store,
  secret,
  today: '2026-11-30',
  now: () => clock,
  patience: 0,
  locale: 'en' as const,
  sign: signedByLinde,
})

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

  it('without a reference are refused where rows of the same months count, until those are taken back', async () => {
    const bare = (date: string) => `Aanmelddatum;Soort conferentie;Bron\n${date};EKC;zelf`
    const first = await imported(bare('2025-02-10'))
    expect(first).toMatchObject({ state: 'imported', imported: 1 })
    const again = await step(await read(bare('2025-02-11')), 'check')
    expect(again).toMatchObject({ status: 409, body: { code: 'import-overlaps' } })
    // With a reference, which the earlier rows have not.
    const other = await step(await read(csvOf(line('R-1', '2025-03-01', '2025-02-10'))), 'check')
    expect(other).toMatchObject({ status: 409, body: { code: 'import-overlaps' } })
    // Of other months, and checked before the first one of these is imported.
    const next = (await step(await read(bare('2025-03-10')), 'check')).body
    const twin = (await step(await read(bare('2025-03-11')), 'check')).body
    const imports = await step(next, 'import')
    expect(imports.body).toMatchObject({ state: 'imported' })
    expect(await step(twin, 'import')).toMatchObject({ status: 409, body: { code: 'import-overlaps' } })
    await step(imports.body, 'take-back')
    expect((await step(twin, 'import')).body).toMatchObject({ state: 'imported', imported: 1 })
    await step(first, 'take-back')
    expect((await step(await read(csvOf(line('R-1', '2025-02-20', '2025-02-10'))), 'check')).status).toBe(200)
  })

  it('of a partner that imported those months itself are refused to the operator, until that partner takes them back', async () => {
    const done = await imported(csvOf(line('O-1', '2024-03-01', '2024-02-10')))
    const file = (date: string) => `Organisatie;Kenmerk;Datum;Soort;Bron\nJeugdhulp De Linde;O-1;${date};EKC;zelf`
    const check = async (date: string) =>
      step(await read(file(date), 'paula', '/ops/imports'), 'check', 'paula', '/ops/imports')
    expect(await check('2024-02-10')).toMatchObject({ status: 409, body: { code: 'import-of-partner' } })
    expect((await check('2024-03-10')).status).toBe(200)
    await step(done, 'take-back')
    expect((await check('2024-02-10')).status).toBe(200)
  })

  it('of a step that was under way while they were taken back do not stay counted', async () => {
    const before = await ofGrant()
    const checked = (await step(await read(csvOf(line('S-1'), line('S-2'))), 'check')).body
    const { data, importer, batch } = await importerOf(checked.id)
    const importing = await data.save({ ...batch, state: 'importing' })
    // Taken back between the moment at which the step says what it will count, and the counting.
    const taking: typeof data = {
      ...data,
      intend: async (...of) => {
        await data.intend(...of)
        expect((await step(importing, 'take-back')).body).toMatchObject({ state: 'taken-back', takenBack: 0 })
      },
    }
    await expect(importNext({ ...importer, data: taking }, importing, running())).rejects.toThrow(VersionConflict)
    expect(await ofGrant()).toEqual(before)
    await nothingWrong()
  })

  it('of a step that was killed there go when they are taken back once more', async () => {
    const before = await ofGrant()
    const checked = (await step(await read(csvOf(line('K-1'), line('K-2'))), 'check')).body
    const { data, importer, batch } = await importerOf(checked.id)
    const importing = await data.save({ ...batch, state: 'importing' })
    let back: One = importing
    const killed: typeof data = {
      ...data,
      intend: async (...of) => {
        back = (await step(importing, 'take-back')).body
        await data.intend(...of)
      },
      save: () => Promise.reject(new Error('killed')),
    }
    await expect(importNext({ ...importer, data: killed }, importing, running())).rejects.toThrow('killed')
    expect((await ofGrant()).total).toBe((before.total ?? 0) + 2)
    // The page says how many are left, until they were taken back too.
    const left = async () => (await world.ask(`${place}/${back.id}`, { as: 'bart' })).body.left
    expect(await left()).toBe(2)
    const twice = (await step(back, 'take-back')).body
    expect(twice).toMatchObject({ state: 'taken-back', takenBack: 2, left: 0 })
    expect(await left()).toBe(0)
    expect(await ofGrant()).toEqual(before)
  })

  it('hold up what is published of their grant while they are half-done, and no longer', async () => {
    const isCounted = async () => (await forRelease(world.store, dijleland).counting(grant)).isCounted
    const isPublishable = () => forReleaseDesk(world.store).isCounted(dijleland, grant)
    const many = Array.from({ length: 250 }, (_, index) => line(`H-${index}`))
    expect(await isCounted()).toBe(true)
    const checked = (await step(await read(csvOf(...many)), 'check')).body
    const { data, importer, batch } = await importerOf(checked.id)
    const half = await importNext(importer, await data.save({ ...batch, state: 'importing' }), running())
    expect(half.state).toBe('importing')
    expect([await isCounted(), await isPublishable()]).toEqual([false, false])
    const whole = await importNext(importer, half, running())
    expect(whole.state).toBe('imported')
    expect([await isCounted(), await isPublishable()]).toEqual([true, true])
    const taking = await data.save({ ...whole, state: 'taking-back', doneChunks: 0, done: 0 })
    const back = await takeBackNext(importer, taking, running())
    expect([back.state, await isCounted()]).toEqual(['taking-back', false])
    expect([(await takeBackNext(importer, back, running())).state, await isCounted()]).toEqual(['taken-back', true])
  })

  it('that stopped half-way hold it up for a day', async () => {
    const table = world.store.table({ role: 'own' })
    const isHeldAt = async (moment: number) => {
      vi.spyOn(Date, 'now').mockReturnValue(moment)
      const { isRunning: found } = await readImporting(table, dijleland, grant)
      vi.restoreAllMocks()
      return found
    }
    const began = Date.now()
    await noteImporting(table, dijleland, grant, 'stopped')
    expect([await isHeldAt(began + 86_000_000), await isHeldAt(began + 86_500_000)]).toEqual([true, false])
  })
})
