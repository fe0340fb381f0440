import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from './readFile.ts'

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook of one sheet, or of as many as there are. */
const book = (sheets: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets>${sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId${at}"/>`).join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at}" Type="${relation}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="s" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at}.xml`, xml])),
        ...more,
      }).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)]),
    ),
  )
const sheet = (rows: string, after = ''): string => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>Datum</t></is></c></row>'

/** The rows of a file, or why it is refused. */
async function outcome(bytes: Uint8Array): Promise<string | readonly (readonly unknown[])[]> {
  try {
    return (await readFile(bytes, undefined)).rows
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'another error'
  }
}

describe('a workbook with a cell far away', () => {
  it('is refused in whatever spelling', async () => {
    const far = [
      `<row r='1000000'><c r='XFD1000000'><v>1</v></c></row>`,
      `<row r='300000'><c r='A300000'><v>1</v></c></row>`,
      `<row r = "300000"><c r = "A300000"><v>1</v></c></row>`,
      `<row r="300000"><c r="&#65;300000"><v>1</v></c></row>`,
      `<x:row r="300000"><x:c r="A300000"><v>1</v></x:c></x:row>`,
      `<row y:r="300000"><c y:r="A300000"><v>1</v></c></row>`,
      `<row xmlns:y:r="300000"><c xmlns:y:r="A300000"><v>1</v></c></row>`,
      `<row r="3e5"><c r="A3"><v>1</v></c></row>`,
      `<row r="2"><c r="A3e5"><v>1</v></c></row>`,
      `<row r="2"><c r="A2" r='A300000'><v>1</v></c></row>`,
      `<row r="300000"/>`,
      `<row r="2"><c r="XX2"><v>1</v></c></row>`,
      `<row r="2"><c r="aaa2"><v>1</v></c></row>`,
      `<f a="> <row r='300000'><c r='A300000'>"></f>`,
      `<![CDATA[<x a="]]><row r='300000'><c r='A300000'><v>1</v></c></row>`,
      '<row/>'.repeat(30_000),
    ]
    for (const rows of far)
      expect([rows.slice(0, 60), await outcome(book([sheet(first + rows)]))]).toEqual([
        rows.slice(0, 60),
        expect.stringMatching(/^import-(?:file-unreadable|too-many-(?:rows|columns))$/),
      ])
  })

  it('never makes the reader make more rows and columns than are read, however it is spelled', async () => {
    const blank = fc.constantFrom('', ' ', '\n', '\t', ' ')
    const quote = fc.constantFrom('"', "'", '')
    const prefix = fc.constantFrom('', 'x:', 'xmlns:', 'a:b:', ':', 'xmlns:a:')
    const place = fc.constantFrom(
      'A2',
      'B2',
      'XFD2',
      'a2',
      'A30000',
      'GS9',
      'A02',
      '$A$2',
      '&#65;30000',
      'A2 ',
      'A3e4',
      '',
    )
    const number = fc.constantFrom('2', '30000', '3e4', '0x7530', ' 30000', '&#51;0000', '02', '')
    const said = (value: fc.Arbitrary<string>) =>
      fc
        .tuple(blank, prefix, blank, blank, quote, value, fc.constantFrom(undefined, '"', "'"))
        .map(([a, p, b, c, q, v, other]) => ` ${a}${p}r${b}=${c}${q}${v}${other ?? q}`)
    const tag = (name: string, value: fc.Arbitrary<string>) =>
      fc
        .tuple(
          prefix,
          fc.array(said(value), { maxLength: 2 }),
          blank,
          fc.constantFrom('<v>1</v>', '<!-- " -->', '">', '&gt;'),
        )
        .map(([p, attributes, end, inside]) => `<${p}${name}${attributes.join('')}${end}>${inside}</${p}${name}>`)
    const rows = fc
      .tuple(tag('row', number), fc.array(tag('c', place), { maxLength: 3 }))
      .map(([row, cells]) => row.replace('>', `>${cells.join('')}`))
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { maxLength: 3 }), async found => {
        const read = await outcome(book([sheet(first + found.join(''))]))
        if (typeof read === 'string') expect(read).toMatch(/^import-/)
        else {
          expect(read.length).toBeLessThanOrEqual(20_100)
          expect(Math.max(0, ...read.map(row => row.length))).toBeLessThanOrEqual(200)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a small workbook that becomes large once it is read', () => {
  const corner = sheet(`<row r="1"><c r="GR1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>`)
  it('is refused by its empty cells, of all sheets together', async () => {
    expect(await outcome(book([corner]))).toHaveLength(20_000)
    expect(await outcome(book(Array.from({ length: 100 }, () => corner)))).toBe('import-file-too-big-inside')
  })

  it('is refused when its sheets are one part, or very many', async () => {
    const named = (ids: readonly string[]) =>
      `<workbook xmlns:r="${relation}"><sheets>${ids.map(id => `<sheet name="A" r:id="${id}"/>`).join('')}</sheets></workbook>`
    expect(await outcome(book([sheet(first)], { 'xl/workbook.xml': named(['rId0', 'rId0']) }))).toBe(
      'import-file-unreadable',
    )
    const many = Array.from({ length: 300 }, (_, at) => `rId${at}`)
    expect(await outcome(book([sheet(first)], { 'xl/workbook.xml': named(many) }))).toBe('import-file-too-big-inside')
  })

  it('is refused by a text without end, and by one that many cells have in common', async () => {
    const long = 'a'.repeat(1_000_000)
    expect(await outcome(book([sheet(`${first}<row r="2"><c r="A2" t="str"><v>${long}</v></c></row>`)]))).toBe(
      'import-file-too-big-inside',
    )
    const strings = { 'xl/sharedStrings.xml': `<sst><si><t>${' '.repeat(100_000)}</t></si></sst>` }
    const cells = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    )
    expect(await outcome(book([sheet(cells.join(''))], strings))).toBe('import-file-too-big-inside')
  })

  it('is refused by a format of numbers that takes long to understand', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`
    expect(await outcome(book([sheet(first)], { 'xl/styles.xml': styles }))).toBe('import-file-too-big-inside')
  })

  it('is refused by the same merged cells over and over', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:J20000"/>'.repeat(1000)}</mergeCells>`
    expect(await outcome(book([sheet(first, merges)]))).toBe('import-file-too-big-inside')
  })
})

describe('a workbook of another hand', () => {
  it('is read from its first sheet with a name that is known, else from the first one with rows', async () => {
    const notes = sheet('<row r="1"><c r="A1" t="str"><v>Lees dit eerst</v></c></row>')
    expect((await readFile(book([sheet(''), notes, sheet(first)]), undefined)).sheet).toBe('S2')
    expect((await readFile(book([sheet(''), notes]), undefined)).sheet).toBe('S1')
  })

  it('is read with other quotes and prefixes, with its failed formulas and merged cells as what they are', async () => {
    const xml = `<x:worksheet xmlns:x='a'><x:sheetData><!-- <c r='XFD9'> --><x:row r='1' spans='1:2'><x:c r='A1' t='str'><x:v>Datum</x:v></x:c><x:c r='B1' t='e'><x:v>#N/A</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:A2'/></x:mergeCells></x:worksheet>`
    const { rows, covered } = await readFile(book([xml]), undefined)
    expect(rows).toEqual([['Datum', '#N/A']])
    expect([...covered]).toEqual(['1 0'])
  })
})
