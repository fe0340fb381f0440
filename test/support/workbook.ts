import { strToU8, zipSync } from 'fflate'

/** A cell of a workbook of a test: a number, also one that is shown as a share or an amount, a text, a day by its serial number, or a formula with the value that it last had. */
export type BookCell =
  | string
  | number
  | null
  | { readonly serial: number }
  | { readonly shown: number; readonly as: 'percentage' | 'money' }
  | { readonly formula: string; readonly value: string; readonly failed?: boolean }

export type BookSheet = {
  readonly name: string
  readonly rows: readonly (readonly BookCell[])[]
  readonly merged?: readonly string[]
  readonly state?: 'hidden' | 'veryHidden'
}

/** A workbook with these sheets, as a spreadsheet writes one. `date1904`: days are numbered from 1904. */
export function workbook(sheets: readonly BookSheet[], { date1904 }: { readonly date1904?: string } = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${date1904 === undefined ? '' : `<workbookPr date1904="${date1904}"/>`}<sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships>${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    // Style 1 is a date, 2 a share, 3 an amount of money as Excel of Belgium writes it.
    'xl/styles.xml': strToU8(
      `<?xml version="1.0"?><styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$€-813]\\ #,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
  }
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet))
  return zipSync(parts)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function sheetXml({ rows, merged = [] }: BookSheet): string {
  const data = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('')}</row>`,
  )
  const merges =
    merged.length === 0 ? '' : `<mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<?xml version="1.0"?><worksheet><sheetData>${data.join('')}</sheetData>${merges}</worksheet>`
}

function cellXml(cell: BookCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
  if ('shown' in cell) return `<c r="${at}" s="${cell.as === 'money' ? 3 : 2}"><v>${cell.shown}</v></c>`
  return `<c r="${at}" t="${cell.failed === true ? 'e' : 'str'}"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`
}

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))
