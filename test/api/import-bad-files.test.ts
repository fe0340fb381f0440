import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlantedFault, plantedFaults, sheetWithFaults } from '../support/faultySheet.ts'
import { type BookSheet, workbook } from '../support/workbook.ts'
import { at, openWorld, type World } from '../support/world.ts'

/** Files as people have them: each fault is found where it is, and nothing else is accused or counted. */

let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => '2026-11-30T09:00:00.000Z' })
})
afterAll(() => world.close())

const place = '/t/linde/imports'
const base64 = (file: string | Uint8Array): string => Buffer.from(file).toString('base64')
type Mapping = { readonly columns: Readonly<Record<string, readonly number[]>>; readonly dateOrder?: string }

const look = async (file: string | Uint8Array) =>
  (await world.ask(`${place}/columns`, { as: 'bart', body: { content: base64(file) } })).body
const read = async (file: string | Uint8Array, more: Partial<Mapping> = {}) => {
  const { mapping, sheet, headerRow } = await look(file)
  const body = { content: base64(file), mapping: { ...mapping, ...more }, sheet, headerRow }
  return (await world.ask(place, { as: 'bart', body })).body
}
type Fault = PlantedFault & { readonly column?: string }
/** What the check finds: how many rows, and each fault. */
const checked = async (file: string | Uint8Array, more: Partial<Mapping> = {}) => {
  const begun = await read(file, more)
  const { body } = await world.ask(`${place}/${begun.id}/check`, { as: 'bart', body: {}, headers: at(begun.version) })
  const found = (await world.ask(`${place}/${begun.id}/faults`, { as: 'bart' })).body
  const faults: readonly Fault[] = found.faults
  return { id: String(begun.id), version: body.version, rows: body.rows, faulty: body.faulty, from: body.from, faults }
}
const short = (faults: readonly Fault[]) => faults.map(({ row, field, code }) => `${row} ${field} ${code}`)
const csv = (...lines: readonly string[]): string =>
  ['Kenmerk;Datum;Soort;Bron;Datum conferentie;Kring', ...lines].join('\r\n')
const good = (n: number) => `G-${n};2023-02-10;EKC;zelf;2023-03-20;8`

describe('300 faults in 10,000 rows', () => {
  it('are each found by row and column, and nothing else is', { timeout: 120_000 }, async () => {
    const { faulty, rows, faults } = await checked(sheetWithFaults(10_000, 300), { dateOrder: 'day-month' })
    expect([rows, faulty, faults.length]).toEqual([10_000, 300, 300])
    expect(short(faults)).toEqual(short(plantedFaults(10_000, 300)))
  })
})

describe('a file with a total', () => {
  it('has its total and what is written below it as faults, and counts the rows of both sides', async () => {
    const total = 'Totaal;;;;;16'
    const { faults, faulty, rows } = await checked(
      csv(good(1), good(2), total, '', good(3), 'Bron: registratie 2023;;;;;', 'Eindtotaal;Totaal;EKC;zelf;;24'),
    )
    expect([rows, faulty]).toEqual([6, 3])
    expect(short(faults)).toEqual([
      ...['submitted-on', 'variant', 'source'].map(field => `4 ${field} missing`),
      '4 conference-on conference-without-date',
      ...['submitted-on', 'variant', 'source'].map(field => `7 ${field} missing`),
      '8 submitted-on not-a-date',
      '8 conference-on conference-without-date',
    ])
  })
})

describe('numbers and days that cannot be', () => {
  const header = 'Kenmerk;Datum;Soort;Bron;Datum conferentie;Kring;Afspraken'
  const of = (n: number, circle: string, day = '2023-02-10', held = '2023-03-20') =>
    `N-${n};${day};EKC;zelf;${held};${circle};4`

  it('are named: less than none, a part of somebody, a share, an amount, two readings, a day to come', async () => {
    const cells = ['-1', '7,5', '50%', '€ 8', '1.000', '8', '8,0']
    const lines = cells.map((cell, index) => of(index, cell))
    const { faults } = await checked([header, ...lines, of(10, '8', '2026-12-01', '2026-12-02')].join('\n'))
    expect(short(faults)).toEqual([
      '2 circle negative',
      '3 circle not-whole',
      '4 circle amount-or-percentage',
      '5 circle amount-or-percentage',
      '6 circle number-two-ways',
      '9 submitted-on date-in-future',
      '9 conference-on date-in-future',
    ])
  })

  it('are read in three orders, and the one with two readings is asked for', async () => {
    const days = ['2023-04-03', '2023/04/03', '03/04/2023', '3.4.2023', '31/03/2023', '04/31/2023']
    const file = csv(...days.map((day, index) => `D-${index};${day};EKC;zelf;;`))
    expect(short((await checked(file)).faults)).toEqual([
      '4 submitted-on date-two-ways',
      '5 submitted-on date-two-ways',
      '7 submitted-on date-impossible',
    ])
    expect(short((await checked(file, { dateOrder: 'month-day' })).faults)).toEqual([
      '6 submitted-on date-impossible',
      '7 submitted-on date-impossible',
    ])
  })
})

describe('names and words of another kind', () => {
  it('with a formula or a character that nobody sees are harmless, and nothing of them is stored in the open', async () => {
    const file = [
      '=HYPERLINK("x");Da\u0001tum;Datum;Soort;Bron',
      'K-1;x;31/02/2023;=cmd|x;zelf',
      'K-2;y;2023-02-10;E\u202eKC;zelf',
    ]
    const found = await look(file.join('\n'))
    expect(found.columns.map(({ name }: { name: string }) => name)).toEqual([
      '=HYPERLINK("x")',
      '…',
      'Datum',
      'Soort',
      'Bron',
    ])
    const { id, faults } = await checked(file.join('\n'), {
      columns: { reference: [0], 'submitted-on': [2], variant: [3], source: [4] },
    })
    expect(short(faults)).toEqual([
      '2 submitted-on date-impossible',
      '2 variant value-not-mapped',
      '3 variant control-character',
    ])
    const stored = JSON.stringify(await world.items())
    for (const text of ['HYPERLINK', 'cmd|']) expect(stored).not.toContain(text)
    const twice = ['=1+1;Datum;Soort;Bron', ';2023-02-10;EKC;zelf;', 'A\u0001;2023-02-10;EKC;zelf'].join('\n')
    const other = await checked(twice, { columns: { reference: [0], 'submitted-on': [1], variant: [2], source: [3] } })
    expect(short(other.faults)).toEqual(['3 reference control-character'])
    const text = (await world.ask(`${place}/${other.id}/faults.csv`, { as: 'bart' })).text
    expect(text).toContain(`"'=1+1"`)
    expect(id).not.toBe(other.id)
  })

  it('that are the same for two columns are told apart by their letters', async () => {
    const file = ['Kenmerk;Datum;Datum;Soort;Bron', 'T-1;2023-02-10;31/02/2023;EKC;zelf', 'T-2;x;2023-02-10;EKC;zelf']
    const { mapping } = await look(file.join('\n'))
    expect(mapping.columns['submitted-on']).toEqual([1])
    const { faults } = await checked(file.join('\n'), {
      columns: { reference: [0], 'submitted-on': [1], 'conference-on': [2], variant: [3], source: [4] },
    })
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Datum (C)', 'date-impossible'],
      [3, 'Datum (B)', 'not-a-date'],
    ])
  })
})

describe('a workbook of another kind', () => {
  const head = ['Kenmerk', 'Datum', 'Soort', 'Bron', 'Datum conferentie', 'Kring']
  const sheet = (name: string, rows: BookSheet['rows'], more: Partial<BookSheet> = {}): BookSheet => ({
    name,
    rows: [head, ...rows],
    ...more,
  })

  it('that counts days from 1904 has them on the same days, also where they are plain numbers', async () => {
    const rows = [
      ['M-1', { serial: 43_465 }, 'EKC', 'zelf', null, null],
      ['M-2', 43_465, 'EKC', 'zelf', null, null],
    ]
    for (const date1904 of ['1', 'true']) {
      const { faults, from } = await checked(workbook([sheet('A', rows)], { date1904 }))
      // 43,465 days after 1 January 1904.
      expect([short(faults), from]).toEqual([[], '2023-01'])
    }
  })

  it('with shares and amounts does not read them as people', async () => {
    const { faults } = await checked(
      workbook([
        sheet('A', [
          ['P-1', { serial: 44_967 }, 'EKC', 'zelf', { serial: 45_000 }, { shown: 1, as: 'percentage' }],
          ['P-2', { serial: 44_967 }, 'EKC', 'zelf', { serial: 45_000 }, { shown: 8, as: 'money' }],
          ['P-3', { serial: 44_967 }, 'EKC', 'zelf', { serial: 45_000 }, 8],
        ]),
      ]),
    )
    expect(short(faults)).toEqual(['2 circle amount-or-percentage', '3 circle amount-or-percentage'])
  })

  it('is read from what it shows: a hidden sheet is not there', async () => {
    const old = [['H-1', { serial: 44_967 }, 'EKC', 'zelf', null, null]]
    const shown = [['H-2', { serial: 44_968 }, 'EKC', 'zelf', null, null]]
    const book = workbook([
      sheet('Oud', old, { state: 'hidden' }),
      sheet('Geheim', old, { state: 'veryHidden' }),
      sheet('Nieuw', shown),
    ])
    expect(await look(book)).toMatchObject({ sheet: 'Nieuw', sheets: [{ name: 'Nieuw', rows: 2 }], rows: 1 })
    const body = { content: base64(book), sheet: 'Oud' }
    expect((await world.ask(`${place}/columns`, { as: 'bart', body })).body.code).toBe('import-sheet-unknown')
    expect((await look(workbook([sheet('Oud', old, { state: 'hidden' })]))).code).toBe('import-no-rows')
  })
})
