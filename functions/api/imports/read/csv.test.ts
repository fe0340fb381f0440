import { describe, expect, it } from 'vitest'
import { columnsOf } from './columns.ts'
import { readCsv } from './csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))

describe('a CSV of another spreadsheet', () => {
  const text = 'Datum;Gemeente\r\n2023-02-10;Liège\r\n2023-02-11;"Dîlbeek; été"'
  const rows = [
    ['Datum', 'Gemeente'],
    ['2023-02-10', 'Liège'],
    ['2023-02-11', 'Dîlbeek; été'],
  ]
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')

  it('is read in each of the encodings that spreadsheets write, the mark before it left out', () => {
    const encoded: Readonly<Record<string, Uint8Array>> = {
      'UTF-8': Buffer.from(text),
      'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
      // All of its characters are those of ISO 8859-1 too.
      'Windows-1252': Buffer.from(text, 'latin1'),
      'UTF-16, the least byte first': utf16,
      'UTF-16, the most byte first': Buffer.from(utf16).swap16(),
    }
    for (const [name, bytes] of Object.entries(encoded)) expect([name, readCsv(bytes).rows]).toEqual([name, rows])
  })

  it('has the signs that Windows-1252 has and ISO 8859-1 has not', () => {
    expect(readCsv(Buffer.from([0x41, 0x3b, 0x80, 0x0a, 0x92, 0x3b, 0x42])).rows).toEqual([
      ['A', '€'],
      ['’', 'B'],
    ])
  })

  it('has its first column found behind a mark, by semicolons', () => {
    const marked = columnsOf(read(`\uFEFF${text}`)).columns
    expect(marked.map(({ guess }) => guess)).toEqual(['submitted-on', 'municipality'])
  })
})

describe('a CSV with very many columns', () => {
  it('has no more of them than are read, when the others are empty', () => {
    const table = read(`Datum;Soort${';'.repeat(19_998)}\n${'2023-01-02;EKC\n'.repeat(20)}`)
    expect(Math.max(...table.rows.map(row => row.length))).toBe(200)
    expect(columnsOf(table).columns.map(({ name }) => name)).toEqual(['Datum', 'Soort'])
  })

  it('is refused when one of the others is filled', () => {
    expect(() => read(`Datum;Soort\n2023-01-02;EKC${';'.repeat(300)}x`)).toThrow('import-too-many-columns')
  })

  it('is refused by its columns before each of them goes through every row, whoever read it', () => {
    const rows = Array.from({ length: 3 }, () => ['Datum', ...Array.from({ length: 200 }, () => 'x')])
    expect(() => columnsOf({ kind: 'csv', sheets: [], rows, covered: new Set() })).toThrow('import-too-many-columns')
  })
})
