import { reportPaper } from '@kring/domain/papers/report'
import type { Edition } from '@kring/domain/releases'
import {
  dimensionName,
  otherName,
  periodWords,
  rowName,
  shortPeriodWords,
  totalsName,
} from '@kring/domain/releases/words'
import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { editionCsv } from '@kring/functions/api/reports/csv'
import { openRows } from '@kring/functions/api/reports/openData'
import { editionXlsx } from '@kring/functions/api/reports/xlsx'
import { openRenderer } from '@kring/functions/papers/render'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { tablesOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'

type Figure = Edition['periods'][number]['figures'][number]
type Count = Edition['tables'][number]['rows'][number]['cells'][number]

const edition = samenAanZet
const names = new Map(edition.definitions.map(({ indicator, name }) => [indicator, name.nl ?? '']))

const ofCount = (count: Count): readonly number[] => (count.kind === 'hidden' ? [] : [count.n])
const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)

/** The numbers that a figure of the page's model has, and no other: 5 of '< 5 %' and 95 of '> 95 %' too. */
function saidBy(figure: Figure | undefined): readonly number[] {
  switch (figure?.kind) {
    case undefined:
      return []
    case 'count':
      return ofCount(figure.count)
    case 'share': {
      const percent = figure.share.kind === 'hidden' ? [] : [figure.share.percent]
      const part = figure.share.kind === 'percent' ? ofCount(figure.numerator) : []
      return [...percent, ...part, ...ofCount(figure.denominator)]
    }
    case 'mean':
      return [...(figure.tenths === undefined ? [] : [figure.tenths / 10]), ...ofCount(figure.over)]
    case 'median':
      return [figure.median, figure.p90].flatMap(n => n ?? []).concat(ofCount(figure.over))
    default:
      throw new RangeError('no such figure')
  }
}

/** The numbers of a Dutch text, but for the threshold of '< 10' and '9 van de 10'. */
const numbersIn = (text: string): readonly number[] =>
  [
    ...text
      .replaceAll('9 van de 10', '')
      .replaceAll('< 10', '')
      .matchAll(/\d[\d.]*(?:,\d+)?/g),
  ].map(([one]) => Number(one.replaceAll('.', '').replace(',', '.')))

const figureRows = edition.periods.flatMap(({ period, figures, yearBefore }) =>
  figures.map(figure => ({
    period,
    figure,
    before: yearBefore?.figures.find(({ indicator }) => indicator === figure.indicator),
  })),
)

/** Every cell of every table, by indicator, row and period; 'other' and totals by their words. */
const tableCells = edition.tables.flatMap(({ indicator, dimension, periods, rows, other, totals }) => {
  const named = [
    ...rows.map(row => [rowName(row, dimension, edition.grant, 'nl'), row.cells] as const),
    ...(other === undefined ? [] : [[otherName(dimension, 'nl'), other.cells] as const]),
    ...(totals === undefined ? [] : [[totalsName('nl', false), totals] as const]),
  ]
  return named.flatMap(([row, cells]) =>
    periods.flatMap((period, at) => {
      const cell = cells[at]
      return cell === undefined ? [] : [{ indicator, dimension, row, period, cell }]
    }),
  )
})

/** A workbook takes 31 signs and no '?'. */
const sheetOf = (dimension: string): string => dimensionName(dimension, 'nl').replace('?', '').slice(0, 31)

type Sheet = readonly (readonly unknown[])[]
let sheets: ReadonlyMap<string, Sheet>
beforeAll(async () => {
  const bytes = await editionXlsx(publishedSamenAanZet, 'nl')
  sheets = new Map((await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]))
})

const rowsOf = (name: string): Sheet => sheets.get(name) ?? []
const numbersOf = (row: readonly unknown[]): readonly number[] =>
  row.flatMap(cell => (typeof cell === 'number' ? [cell] : typeof cell === 'string' ? numbersIn(cell) : []))

describe('every number of the workbook is on the page, and back', () => {
  it('of figures, in every period', () => {
    const rows = rowsOf('Cijfers').slice(1)
    expect(rows.length).toBe(figureRows.length)
    const byName = new Map(rows.map(row => [[row[0], row[4]].join(), row]))
    for (const { period, figure, before } of figureRows) {
      const row = byName.get([periodWords(period, 'nl'), names.get(figure.indicator)].join())
      const share = (cell: unknown) =>
        row?.[5] === 'percentage' && typeof cell === 'number' ? Math.round(cell * 100) : cell
      const told = row?.slice(6).map((cell, at) => (at === 0 || at === 4 ? share(cell) : cell)) ?? []
      // Of the year before, a file has no nine of ten.
      const then = before?.kind === 'median' ? { ...before, p90: undefined } : before
      expect(sorted(numbersOf(told)), `${period.key} ${figure.indicator}`).toEqual(
        sorted([...saidBy(figure), ...saidBy(then)]),
      )
    }
  })

  it('of breakdowns, in every cell', () => {
    const said = new Map(
      tableCells.map(({ indicator, dimension, row, period, cell }) => [
        [sheetOf(dimension), names.get(indicator), row, periodWords(period, 'nl')].join('\n'),
        cell.kind === 'hidden' ? '< 10' : cell.n,
      ]),
    )
    const told = [...new Set(tableCells.map(({ dimension }) => sheetOf(dimension)))].flatMap(name => {
      const [header = [], ...body] = rowsOf(name)
      return body.flatMap(([indicator, row, ...cells]) =>
        cells.flatMap((cell, at) =>
          cell === null || cell === undefined
            ? []
            : [[[name, indicator, row, header[at + 2]].join('\n'), cell] as const],
        ),
      )
    })
    expect(told.length).toBeGreaterThan(500)
    expect(new Map<string, unknown>(told)).toEqual(said)
  })

  it('of money and invoices', () => {
    const { invoices, budget, spent, committed, left, perPlan, perReferral } = edition.money
    const amounts = [budget, spent, committed, left, perPlan, perReferral].flatMap(amount => amount ?? [])
    expect(sorted(rowsOf('Geld').slice(1).flatMap(numbersOf))).toEqual(sorted(amounts))
    const lines = invoices.flatMap(({ lines: own }) =>
      own.flatMap(({ number, price, amount }) => [number, price, amount]),
    )
    expect(
      sorted(
        rowsOf('Facturen')
          .slice(1)
          .flatMap(row => numbersOf(row.slice(2, 5))),
      ),
    ).toEqual(sorted(lines))
  })

  it('and the CSV says the same, sheet for sheet', () => {
    const csv = editionCsv(publishedSamenAanZet, 'nl')
    const written = new Set(
      csv.split('\r\n').flatMap(line => [...line.matchAll(/"([^"]*)"/g)].flatMap(([, cell = '']) => cell)),
    )
    const lost = ['Cijfers', 'Geld', 'Facturen', 'Per gemeente', 'Per partner'].flatMap(name =>
      rowsOf(name)
        .slice(1)
        .flatMap(row => row.filter(cell => typeof cell === 'number'))
        .filter(cell => !written.has(String(cell).replace('.', ',')) && !written.has(`${Math.round(cell * 100)}%`)),
    )
    expect(lost).toEqual([])
  })

  it('and so does the open data', () => {
    const open = openRows(edition)
    const valuesOf = (period: string, indicator: string) =>
      open.flatMap(row =>
        row.period === period && row.indicator === indicator && row.dimension === '' && row.value !== undefined
          ? [row.value]
          : [],
      )
    for (const { period, figure } of figureRows)
      expect(sorted(valuesOf(period.key, figure.indicator)), `${period.key} ${figure.indicator}`).toEqual(
        sorted(saidBy(figure)),
      )
  })
})

describe.each(['2026-to-10', '2026-Q3', '2026-Q1', '2026-10', '2025'])('every number of the paper of %s', key => {
  const report = edition.periods.find(({ period }) => period.key === key)
  if (report === undefined) throw new Error(`no period ${key}`)
  let tables: ReturnType<typeof tablesOf>
  beforeAll(async () => {
    const answer = openRenderer()(reportPaper(publishedSamenAanZet, report, 'nl'))
    if (!answer.ok) throw new Error(answer.refusal)
    tables = tablesOf(await readPdf(answer.bytes))
  })

  it('is on the page, and back: of figures, then and a year before', () => {
    const rows = tables.filter(({ header: [first] }) => first === 'Cijfer').flatMap(one => one.rows)
    expect(rows.length).toBe(report.figures.length)
    for (const figure of report.figures) {
      const [, now = '', before = ''] = rows.find(([name]) => name === names.get(figure.indicator)) ?? []
      const then = report.yearBefore?.figures.find(({ indicator }) => indicator === figure.indicator)
      expect(numbersIn(now), `${figure.indicator}: ${now}`).toEqual(saidBy(figure))
      expect(numbersIn(before), `${figure.indicator}: ${before}`).toEqual(saidBy(then))
    }
  })

  it('is on the page, and back: of breakdowns', () => {
    const own = tableCells.filter(({ period }) => period.key === key)
    const printed = tables
      .filter(({ header: [, second] }) => second === shortPeriodWords(report.period, 'nl'))
      .filter(({ header: [first] }) => first !== 'Cijfer' && first !== 'Periode')
      .flatMap(({ rows }) => rows.map(([, now = '']) => (now.startsWith('<') ? 'hidden' : numbersIn(now)[0])))
    expect(printed.length).toBe(own.length)
    expect(printed.map(String).toSorted()).toEqual(
      own.map(({ cell }) => String(cell.kind === 'hidden' ? 'hidden' : cell.n)).toSorted(),
    )
  })
})
