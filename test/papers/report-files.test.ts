import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportPaper } from '@kring/domain/papers/report'
import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { editionXlsx } from '@kring/functions/api/reports/xlsx'
import { openRenderer } from '@kring/functions/papers/render'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadTable, tablesOf } from '../support/pdf/pdfTags.ts'
import { readPdf } from '../support/pdf/readPdf.ts'
import { zipEntry } from '../support/zipEntry.ts'

type Row = readonly unknown[]

let bytes: Uint8Array
let sheets: ReadonlyMap<string, readonly Row[]>
let paper: readonly ReadTable[]

const [report] = samenAanZet.periods
if (report === undefined) throw new Error('no period')

beforeAll(async () => {
  bytes = await editionXlsx(publishedSamenAanZet, 'nl')
  sheets = new Map((await readWorkbook(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data]))
  const answer = openRenderer()(reportPaper(publishedSamenAanZet, report, 'nl'))
  if (!answer.ok) throw new Error(answer.refusal)
  paper = tablesOf(await readPdf(answer.bytes))
})

const rowsOf = (name: string): readonly Row[] => sheets.get(name) ?? []

describe('the workbook of an edition', () => {
  it('has a sheet for each part, the definitions too', () => {
    expect([...sheets.keys()]).toEqual([
      'Over dit rapport',
      'Wat veranderde',
      'Cijfers',
      'Geld',
      'Facturen',
      'Per partner',
      'Per soort conferentie',
      'Per sector',
      'Per gemeente',
      'Per thema',
      'Wie meldt aan',
      'Per leeftijd',
      'Per partner en soort conferentie'.slice(0, 31),
      'Niet getoond',
      'Begrippen',
    ])
  })

  it('has no text where a number or a day belongs', () => {
    let numbers = 0
    for (const [name, rows] of sheets)
      for (const row of rows.slice(1))
        for (const cell of row) {
          if (typeof cell === 'number') numbers += 1
          if (typeof cell !== 'string') continue
          // What a correction changed is told as it was and is; years in names of periods stand among words.
          if (name === 'Wat veranderde') continue
          expect(cell, name).not.toMatch(/^\s*[-€]?\s*\d[\d.,\s]*\s*[%€]?\s*$/)
          expect(cell, name).not.toMatch(/^\d{4}-\d{2}-\d{2}$/)
        }
    expect(numbers).toBeGreaterThan(1000)
    const about = new Map(rowsOf('Over dit rapport').map(([what, value]) => [what, value]))
    expect(about.get('Zoals bekend op')).toEqual(new Date('2026-11-05T00:00:00.000Z'))
    expect(about.get('Controlegetal')).toBe(publishedSamenAanZet.checksum)
  })

  it('says in words what is hidden, and leaves nothing of it behind', () => {
    const landen = rowsOf('Per gemeente').find(([, name]) => name === 'Landen') ?? []
    expect(landen).toContain('< 10')
    expect(landen.filter(cell => typeof cell === 'number').every(n => Number(n) % 5 === 0)).toBe(true)
  })

  it('has its header frozen in every sheet', () => {
    const xml = zipEntry(bytes, 'xl/worksheets/sheet3.xml')
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  })
})

describe('the paper and the workbook of one edition', () => {
  it('say the same of every figure of the period', () => {
    const period = 'Jaar 2026, tot en met oktober'
    let compared = 0
    for (const row of rowsOf('Cijfers').filter(([name]) => name === period)) {
      const [, , , , figure, unit, value, part, whole] = row
      const printed = paper.flatMap(({ rows }) => rows).find(([name]) => name === figure)?.[1]
      if (printed === undefined) throw new Error(`not on paper: ${String(figure)}`)
      const shown = unit === 'percentage' && typeof value === 'number' ? Math.round(value * 100) : value
      const [large = ''] = printed.split(' (')
      expect(typeof shown === 'string' ? large : numbersIn(large)[0], printed).toBe(shown)
      for (const count of [part, whole]) if (typeof count === 'number') expect(numbersIn(printed)).toContain(count)
      compared += 1
    }
    expect(compared).toBe(report.figures.length)
  })

  it('say the same of money and of every breakdown', () => {
    const cells = (name: string) =>
      new Map(paper.flatMap(({ rows }) => rows).map(([first = '', second = '']) => [first, second])).get(name)
    for (const [name, amount] of rowsOf('Geld').slice(1)) expect(numbersIn(cells(String(name)) ?? '')).toContain(amount)
    const column = rowsOf('Per gemeente')[0]?.indexOf('Jaar 2026, tot en met oktober') ?? -1
    expect(column).toBeGreaterThan(1)
    for (const row of rowsOf('Per gemeente').slice(1)) {
      const name = String(row[1])
      if (name === 'Samen') continue
      const shown = row[column]
      expect(cells(name), name).toBe(String(shown))
    }
  })
})

const office = ['soffice', 'libreoffice'].find(name => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})
if (office === undefined) console.log('report: no LibreOffice on the PATH, so the workbook is not opened by it')

it.skipIf(office === undefined)('the workbook opens in LibreOffice with the same numbers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-xlsx-'))
  const file = join(folder, 'report.xlsx')
  writeFileSync(file, bytes)
  // The third sheet, as it is shown: columns by ';', UTF-8.
  const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,3'
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(office ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file])
  const csv = readFileSync(join(folder, 'report-Cijfers.csv'), 'utf8')
  expect(csv).toMatch(/Aanmeldingen;[^\n]*286/)
})

/** The numbers of a Dutch text: '1.365 van 2.010' are two. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([one]) => Number(one.replaceAll('.', '').replace(',', '.')))
