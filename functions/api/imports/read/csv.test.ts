import { describe, expect, it } from 'vitest'
import { columnsOf } from './columns.ts'
import { readCsv } from './csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))

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
