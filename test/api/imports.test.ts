import { FunderId, merge, TenantId } from '@kring/domain'
import { figureOf, indicatorOf } from '@kring/domain/indicators'
import { withGrants } from '@kring/functions/api/imports/partners'
import { importNext } from '@kring/functions/api/imports/run'
import { reconcile } from '@kring/functions/audit/reconcile'
import { forImports } from '@kring/functions/data/imports/index'
import { cursorSigner, forCounting } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedByLinde } from '../support/signedByLinde.ts'
import { lindeTenant } from '../support/tenants.ts'
import { workbook } from '../support/workbook.ts'
import { at, openWorld, type World } from '../support/world.ts'

let clock = '2026-11-30T09:00:00.000Z'
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

type Who = 'bart' | 'leen' | 'paula' | 'els' | 'karin'
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')
const header =
  'Kenmerk;Naam;Aanmelddatum;Soort conferentie;Bron;Gemeente;Thema;Plan;Datum conferentie;Kring;Professionals;Afspraken'
const line = (n: number, more: Partial<Record<'date' | 'plan' | 'held' | 'circle', string>> = {}): string =>
  `T-${n};Jan Geheim ${n};${more.date ?? '2023-02-10'};EKC;hulpverlener;Leuven;Geld en schulden;${more.plan ?? 'met'};${more.held ?? '2023-03-20'};${more.circle ?? '8'};2;10`
const csvOf = (...lines: readonly string[]): string => [header, ...lines].join('\r\n')
const ten = Array.from({ length: 10 }, (_, index) => line(index))

const place = '/t/linde/imports'
const look = (content: string | Uint8Array, as: Who = 'bart', where = place) =>
  world.ask(`${where}/columns`, { as, body: { content: base64(content) } })
const start = async (content: string | Uint8Array, as: Who = 'bart', where = place) => {
  const { mapping, sheet, headerRow } = (await look(content, as, where)).body
  return world.ask(where, { as, body: { content: base64(content), mapping, sheet, headerRow } })
}
type Step = 'check' | 'import' | 'take-back'
const step = (
  one: { readonly id: string; readonly version: number },
  name: Step,
  body: object = {},
  as: Who = 'bart',
  where = place,
) => world.ask(`${where}/${one.id}/${name}`, { as, body, headers: at(one.version) })
/** From a file to its end. */
const imported = async (content: string | Uint8Array, as: Who = 'bart', where = place, leaveOut = false) => {
  const begun = (await start(content, as, where)).body
  const checked = (await step(begun, 'check', {}, as, where)).body
  return (await step(checked, 'import', { leaveOut }, as, where)).body
}

const months = { from: '2000-01', to: '2039-12' }
const dijleland = FunderId.parse('dijleland')
const own = async (tenant = 'linde') =>
  merge(
    (await forCounting(world.store, { partner: TenantId.parse(tenant) }).rollups('own', months)).map(
      ({ counters }) => counters,
    ),
  )
const ofGrant = async () =>
  merge((await forCounting(world.store, dijleland).rollups('samen-aan-zet', months)).map(({ counters }) => counters))
const nothingWrong = async () => {
  const { wrongFacts, wrongMonths } = await reconcile(
    world.store,
    cursorSigner('s'.repeat(40)),
    'test-secret-test-secret-test-secret-test-secret',
  )
  expect([wrongFacts, wrongMonths]).toEqual([[], []])
}

describe('the import of past trajectories', () => {
  it('shows the columns of a file with a mapping to begin with, and stores nothing of it', async () => {
    const before = (await world.items()).length
    const { status, body } = await look(csvOf(...ten))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'csv',
      headerRow: 1,
      rows: 10,
      isRemembered: false,
      needed: ['submitted-on', 'variant', 'source'],
    })
    expect(body.mapping).toEqual({
      columns: {
        reference: [0],
        'submitted-on': [2],
        variant: [3],
        source: [4],
        municipality: [5],
        themes: [6],
        plan: [7],
        'conference-on': [8],
        circle: [9],
        professionals: [10],
        agreements: [11],
      },
      constants: {},
    })
    expect(body.columns[1]).toMatchObject({ name: 'Naam', examples: ['Jan Geheim 0', 'Jan Geheim 1', 'Jan Geheim 2'] })
    expect((await world.items()).length).toBe(before)
  })

  it('counts what is mapped, for the partner and the grant that covers it, and keeps no name', async () => {
    const begun = (await start(csvOf(...ten))).body
    expect(begun).toMatchObject({ state: 'read', rows: 10, startedBy: 'Bart Test' })
    expect(begun.values.find(({ field }: { field: string }) => field === 'municipality').words).toEqual([
      { value: 'Leuven', rows: 10, means: 'leuven' },
    ])
    const checked = (await step(begun, 'check')).body
    expect(checked).toMatchObject({ state: 'checked', faulty: 0, faults: [], from: '2023-02', to: '2023-02' })
    const done = (await step(checked, 'import')).body
    expect(done).toMatchObject({ state: 'imported', imported: 10, unchanged: 0, done: 10 })
    for (const counters of [await own(), await ofGrant()]) {
      expect(counters).toMatchObject({
        total: 10,
        'outcome:plan-with': 10,
        'held:circle': 80,
        'municipality:leuven': 10,
        'theme:money': 10,
      })
      expect(figureOf(indicatorOf('participants'), counters)).toEqual({ kind: 'mean', sum: 100, over: 10 })
      expect(figureOf(indicatorOf('growth-known'), counters)).toEqual({ kind: 'mean', sum: 0, over: 0 })
    }
    const stored = JSON.stringify(await world.items())
    for (const secret of ['Geheim', 'T-1', 'Naam']) expect(stored).not.toContain(secret)
    // Nothing is left of the rows, of the words and of the file.
    expect((await world.items()).filter(({ sk }) => /^(?:ROWS#|WORDS#|NAMES$)/.test(String(sk)))).toEqual([])
    await nothingWrong()
  })

  it('changes nothing when the same file is imported twice, also by another user or in another order', async () => {
    const before = [await own(), await ofGrant()]
    expect(await imported(csvOf(...ten))).toMatchObject({ state: 'imported', imported: 0, unchanged: 10 })
    expect(await imported(csvOf(...ten.toReversed()))).toMatchObject({ imported: 0, unchanged: 10 })
    expect([await own(), await ofGrant()]).toEqual(before)
  })

  it('replaces what a corrected file says otherwise, and takes back what it set', async () => {
    const corrected = await imported(csvOf(line(0, { circle: '9' }), ...ten.slice(1)))
    expect(corrected).toMatchObject({ imported: 1, unchanged: 9 })
    expect(await own()).toMatchObject({ total: 10, 'held:circle': 81 })
    expect(await step(corrected, 'take-back')).toMatchObject({
      status: 200,
      body: { state: 'taken-back', takenBack: 10 },
    })
    // The rows that both files have were those of the later one, and what it replaced does not come back.
    expect(await own()).toEqual({})
    // The same file once more counts the rows again.
    expect(await imported(csvOf(...ten))).toMatchObject({ imported: 10, unchanged: 0 })
    expect(await own()).toMatchObject({ total: 10, 'held:circle': 80 })
    await nothingWrong()
  })

  it('names each fault by row and column, and refuses rows with faults unless they are left out', async () => {
    const faulty = csvOf(line(20), line(21, { date: '31/02/2023' }), line(22, { circle: 'veel' }), line(20))
    const begun = (await start(faulty)).body
    expect((await step(begun, 'import')).body).toMatchObject({ code: 'import-not-checked' })
    const checked = (await step(begun, 'check')).body
    expect(checked).toMatchObject({ faulty: 3 })
    const { body } = await world.ask(`${place}/${begun.id}/faults`, {
      as: 'bart',
      headers: { 'accept-language': 'nl' },
    })
    expect(body).toMatchObject({
      total: 3,
      faults: [
        {
          row: 3,
          column: 'Aanmelddatum',
          field: 'submitted-on',
          code: 'date-impossible',
          sentence: 'Deze dag bestaat niet.',
        },
        { row: 4, column: 'Kring', code: 'not-a-number' },
        { row: 5, column: 'Kenmerk', code: 'duplicate-reference' },
      ],
    })
    // What the file calls its columns lies sealed with its rows; on the import itself are letters.
    expect(JSON.stringify(await world.items())).not.toContain('Aanmelddatum')
    const csv = await world.ask(`${place}/${begun.id}/faults.csv`, { as: 'bart' })
    expect(csv.text.split('\r\n')[1]).toContain('"Aanmelddatum"')
    expect(csv.text).not.toContain('veel')
    expect(await step(checked, 'import')).toMatchObject({ status: 409, body: { code: 'import-has-faults' } })
    expect((await step(checked, 'import', { leaveOut: true })).body).toMatchObject({ state: 'imported', imported: 1 })
  })

  it('asks what a word means that it does not know, and remembers it for files with the same columns', async () => {
    const strange = csvOf(...[30, 31, 32, 33, 34].map(n => line(n).replace('EKC', 'Kringgesprek')))
    const begun = (await start(strange)).body
    expect((await step(begun, 'check')).body.faults).toEqual([{ code: 'value-not-mapped', field: 'variant', rows: 5 }])
    const read = (await world.ask(`${place}/${begun.id}`, { as: 'bart' })).body
    const say = (means: string, version: number) =>
      world.ask(`${place}/${begun.id}/values`, {
        as: 'bart',
        method: 'PUT',
        body: { values: { variant: { Kringgesprek: means } } },
        headers: at(version),
      })
    expect(await say('een naam', read.version)).toMatchObject({ status: 422, body: { code: 'import-word-unknown' } })
    const said = (await say('family', read.version)).body
    expect(said).toMatchObject({ state: 'read' })
    expect((await step(said, 'check')).body).toMatchObject({ faulty: 0 })
    const again = (await start(strange)).body
    expect((await step(again, 'check')).body).toMatchObject({ faulty: 0 })
    expect((await look(strange)).body.isRemembered).toBe(true)
    // For a year, and no word that one row alone has.
    const layouts = (await world.items()).filter(({ sk }) => String(sk).startsWith('LAYOUT#'))
    expect(layouts.length).toBeGreaterThan(0)
    for (const { expiresAt } of layouts) expect(expiresAt).toBe(Date.parse('2027-12-01T09:00:00.000Z') / 1000)
    const alone = (await start(csvOf(line(35).replace('Geld en schulden', 'Els Janssens')))).body
    await world.ask(`${place}/${alone.id}/values`, {
      as: 'bart',
      method: 'PUT',
      body: { values: { themes: { 'Els Janssens': 'money' } } },
      headers: at(alone.version),
    })
    const next = (await start(csvOf(line(36).replace('Geld en schulden', 'Els Janssens')))).body
    expect(next.values.find(({ field }: { field: string }) => field === 'themes').words).toEqual([
      { value: 'Els Janssens', rows: 1 },
    ])
    clock = '2028-01-01T09:00:00.000Z'
    expect((await look(strange)).body.isRemembered).toBe(false)
    clock = '2026-11-30T09:00:00.000Z'
    // Removed before it was imported.
    const { version } = (await world.ask(`${place}/${again.id}`, { as: 'bart' })).body
    expect(
      (await world.ask(`${place}/${again.id}`, { as: 'bart', method: 'DELETE', headers: at(version) })).status,
    ).toBe(204)
    expect((await world.ask(`${place}/${again.id}`, { as: 'bart' })).status).toBe(404)
  })

  it('reads a workbook: a sheet of several, names below a title, days, formulas, and what is merged or failed as a fault', async () => {
    const bytes = workbook([
      { name: 'Uitleg', rows: [] },
      {
        name: 'Trajecten & meer',
        rows: [
          ['Overzicht van jaren'],
          [],
          ['Kenmerk', 'Aanmelddatum', 'Soort', 'Bron', 'Gemeente', 'Datum conferentie', 'Kring'],
          ['X-1', { serial: 44_967 }, 'EKC', 'zelf', 'Leuven', { serial: 45_000 }, 7],
          ['X-2', { serial: 44_968 }, 'EKC', 'zelf', null, { serial: 45_001 }, { formula: 'SUM(G4)', value: '7' }],
          [],
          [
            'X-3',
            { serial: 44_968 },
            'EKC',
            'zelf',
            'Leuven',
            { serial: 45_001 },
            { formula: 'A1/0', value: '#DIV/0!', failed: true },
          ],
        ],
        merged: ['E4:E5'],
      },
    ])
    const { body } = await look(bytes)
    expect(body).toMatchObject({
      kind: 'xlsx',
      sheet: 'Trajecten & meer',
      headerRow: 3,
      rows: 3,
      sheets: [{ name: 'Uitleg', rows: 0 }, { name: 'Trajecten & meer' }],
    })
    const begun = (await start(bytes)).body
    expect((await step(begun, 'check')).body).toMatchObject({ faulty: 2 })
    const { faults } = (await world.ask(`${place}/${begun.id}/faults`, { as: 'bart' })).body
    expect(faults.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [5, 'merged-cell'],
      [7, 'error-value'],
    ])
  })

  it('refuses a file that is none, a bomb, and a sheet with a cell far away', async () => {
    const refused = async (content: string | Uint8Array) => (await look(content)).body.code
    expect(await refused('alleen een naam')).toBe('import-no-rows')
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('import-file-old')
    expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('import-file-unreadable')
    expect(await refused(new Uint8Array([1, 0, 2, 0]))).toBe('import-file-unreadable')
    const far = workbook([{ name: 'A', rows: [...Array.from({ length: 20_200 }, () => ['x'])] }])
    expect(await refused(far)).toBe('import-too-many-rows')
    const { strToU8, zipSync } = await import('fflate')
    expect(await refused(zipSync({ 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) }))).toBe(
      'import-file-too-big-inside',
    )
    expect(await refused(zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }))).toBe(
      'import-file-unreadable',
    )
    expect((await world.ask(`${place}/columns`, { as: 'bart', body: { content: 'geen base64!' } })).body.code).toBe(
      'invalid-body',
    )
    expect((await world.ask(`${place}/columns`, { as: 'bart', body: { content: 'A'.repeat(4_600_000) } })).status).toBe(
      413,
    )
  })

  it('asks on which row the names are when it knows none of them, and keeps no name of it in the open', async () => {
    const nameless = '0417-Johan De Smet;2020-01-05;EKC;zelf\n0418-Rita Maes;2020-02-35;EKC;zelf'
    expect(await look(nameless)).toMatchObject({ status: 422, body: { code: 'import-header-unknown' } })
    const mapping = { columns: { reference: [0], 'submitted-on': [1], variant: [2], source: [3] }, constants: {} }
    const body = { content: base64(nameless), mapping }
    expect((await world.ask(place, { as: 'bart', body })).body.code).toBe('import-header-unknown')
    const begun = (await world.ask(place, { as: 'bart', body: { ...body, headerRow: 1 } })).body
    expect(begun).toMatchObject({ state: 'read', rows: 1 })
    const stored = JSON.stringify(await world.items())
    for (const secret of ['Johan', '0417', '2020-01-05']) expect(stored).not.toContain(secret)
  })

  it('refuses a mapping that cannot be, and a partner that says whose its rows are', async () => {
    const ask = (mapping: object) => world.ask(place, { as: 'bart', body: { content: base64(csvOf(...ten)), mapping } })
    expect((await ask({ columns: {}, constants: {} })).body).toMatchObject({ code: 'import-mapping-faulty' })
    expect(
      (await ask({ columns: { 'submitted-on': [2], variant: [3], source: [4] }, constants: { partner: 'kompas' } }))
        .body.code,
    ).toBe('import-mapping-faulty')
    expect((await ask({ columns: { 'submitted-on': [2], variant: [3], source: [99] }, constants: {} })).body.code).toBe(
      'import-mapping-faulty',
    )
  })

  it('is for a partner’s admin at their own partner, and for a platform admin of all', async () => {
    for (const as of ['leen', 'els', 'karin', 'paula'] as const)
      expect((await world.ask(place, { as })).status).toBeGreaterThanOrEqual(403)
    expect((await world.ask('/t/kompas/imports', { as: 'bart' })).status).toBe(403)
    for (const as of ['leen', 'els', 'bart'] as const)
      expect((await world.ask('/ops/imports', { as })).status).toBe(403)
    const list = (await world.ask(place, { as: 'bart' })).body.imports
    const [first] = list
    expect((await world.ask(`/ops/imports/${first.id}`, { as: 'paula' })).status).toBe(404)
  })

  it('by the operator says in a column whose each row is', async () => {
    const file = [
      'Organisatie;Kenmerk;Datum;Soort;Bron',
      'Scholengroep Kompas;1;2022-05-02;Leercirkel;zelf',
      'Jeugdhulp De Linde;1;2022-05-03;EKC;zelf',
    ].join('\n')
    const before = [await own(), await own('kompas')]
    const done = await imported(file, 'paula', '/ops/imports')
    expect(done).toMatchObject({ state: 'imported', imported: 2 })
    expect((await own()).total).toBe((before[0]?.total ?? 0) + 1)
    expect((await own('kompas')).total).toBe((before[1]?.total ?? 0) + 1)
    expect((await step(done, 'take-back', {}, 'paula', '/ops/imports')).body).toMatchObject({
      state: 'taken-back',
      takenBack: 2,
    })
    expect([await own(), (await own('kompas')).total ?? 0]).toEqual([before[0], 0])
    await nothingWrong()
  })

  it('that is begun elsewhere meanwhile is a conflict; what was read is gone after seven days', async () => {
    const begun = (await start(csvOf(line(40)))).body
    await step(begun, 'check')
    expect((await step(begun, 'check')).body.code).toBe('changed-meanwhile')
    clock = '2026-12-08T09:00:00.000Z'
    const { version } = (await world.ask(`${place}/${begun.id}`, { as: 'bart' })).body
    expect((await step({ id: begun.id, version }, 'import')).body.code).toBe('import-expired')
    clock = '2026-11-30T09:00:00.000Z'
  })
})

describe('an import of several steps', () => {
  const many = Array.from({ length: 450 }, (_, index) => line(1000 + index, { date: '2021-05-10', held: '2021-06-20' }))
  const scope = { store: () => world.store, secret: 'test-secret-test-secret-test-secret-test-secret' }
  const running = () => ({
    store: scope.store(),
    secret: scope.secret,
    today: '2026-11-30',
    now: () => clock,
    patience: 0,
    locale: 'en' as const,
    sign: signedByLinde,
  })

  it('that is killed half-way goes on where it was and counts nothing twice; it can be taken back half-way too', async () => {
    const before = await own()
    const begun = (await start(csvOf(...many))).body
    await step(begun, 'check')
    const data = forImports(world.store, { tenant: TenantId.parse('linde') })
    const importer = { place: { tenant: lindeTenant.id }, data, partners: await withGrants(data, [lindeTenant]) }
    const checked = await data.read(begun.id)
    if (checked === undefined) throw new Error('no import')
    const importing = await data.save({ ...checked, state: 'importing' })
    const killed = { ...importer, data: { ...data, save: () => Promise.reject(new Error('killed')) } }
    await expect(importNext(killed, importing, running())).rejects.toThrow('killed')
    const ofFirst = ((await own()).total ?? 0) - (before.total ?? 0)
    expect(ofFirst).toBeGreaterThan(100)
    const one = await importNext(importer, importing, running())
    expect(one).toMatchObject({ state: 'importing', done: ofFirst, imported: ofFirst, unchanged: 0 })
    expect((await own()).total).toBe((before.total ?? 0) + ofFirst)
    // Killed in its second step, and then taken back instead.
    await expect(importNext({ ...killed }, one, running())).rejects.toThrow('killed')
    const ofBoth = ((await own()).total ?? 0) - (before.total ?? 0)
    expect(ofBoth).toBeGreaterThan(ofFirst)
    let back = (await step(one, 'take-back')).body
    while (back.state === 'taking-back') back = (await step(back, 'take-back')).body
    expect(back).toMatchObject({ state: 'taken-back', takenBack: ofBoth })
    expect(await own()).toEqual(before)
    await nothingWrong()
  })

  it('of the operator is removed before it is imported', async () => {
    const file = 'Organisatie;Datum;Soort;Bron\nJeugdhulp De Linde;2022-05-03;EKC;zelf'
    const begun = (await start(file, 'paula', '/ops/imports')).body
    const gone = await world.ask(`/ops/imports/${begun.id}`, {
      as: 'paula',
      method: 'DELETE',
      headers: at(begun.version),
    })
    expect(gone.status).toBe(204)
  })
})
