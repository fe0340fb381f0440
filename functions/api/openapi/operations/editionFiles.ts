import * as contract from '../../contract/editionFiles.ts'
import type { Operation } from './operation.ts'

const one = '/api/f/{funder}/editions/{grant}/{asOf}/{number}'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The files of an edition of a funder's report. */
export const editionFiles: readonly Operation[] = [
  {
    method: 'get',
    path: `${one}/report.xlsx`,
    summary: 'An edition as a workbook: numbers are numbers, with its definitions',
    auth: 'bearer',
    answer: { status: 200, type: xlsxType },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/report.csv`,
    summary: 'An edition as a file for a spreadsheet, in the words of the reader',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/report.json`,
    summary: 'An edition as it is frozen, as a file',
    auth: 'bearer',
    answer: { status: 200, schema: contract.EditionJson },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/report.pdf`,
    summary: 'One period of an edition on paper, with its chart',
    auth: 'bearer',
    query: contract.ReportPaperQuery,
    answer: { status: 200, type: 'application/pdf' },
    problems: [400, 401, 403, 404, 422],
  },
  {
    method: 'get',
    path: `${one}/open.csv`,
    summary: 'All values of an edition, one a row, for machines',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/open.json`,
    summary: 'The same as JSON',
    auth: 'bearer',
    answer: { status: 200, schema: contract.OpenData },
    problems: [401, 403, 404],
  },
]
