import * as contract from '../../contract/imports.ts'
import type { Operation } from './operation.ts'

/** The import of past trajectories as figures: of a partner by its admin, of several by the operator's platform admin. */
const importsAt = (base: string, whose: string): readonly Operation[] => [
  {
    method: 'get',
    path: base,
    summary: `The imports of past trajectories ${whose}, the latest first`,
    auth: 'bearer',
    answer: { status: 200, schema: contract.ImportList },
    problems: [401, 403, 404],
  },
  {
    method: 'post',
    path: `${base}/columns`,
    summary:
      'What is in a file: sheets, columns and a mapping to begin with; nothing of it is stored. A file of 3 MB at most',
    auth: 'bearer',
    body: contract.LookAtFile,
    withoutKey: 'it changes nothing',
    answer: { status: 200, schema: contract.FileColumns },
    problems: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'post',
    path: base,
    summary: 'Read a file by a mapping: its mapped cells are kept for seven days, or until they are imported',
    auth: 'bearer',
    body: contract.StartImport,
    withoutKey: 'reading a file twice counts nothing',
    answer: { status: 201, schema: contract.ImportView },
    problems: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: `${base}/{import}`,
    summary: 'One import: how far it is, and what the words of the file are taken to mean',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ImportView },
    problems: [401, 403, 404],
  },
  {
    method: 'delete',
    path: `${base}/{import}`,
    summary: 'Remove what was read and is not imported',
    auth: 'bearer',
    headers: ['If-Match'],
    answer: { status: 204 },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'put',
    path: `${base}/{import}/values`,
    summary: 'Say what the words of the file mean; it is to be checked again then',
    auth: 'bearer',
    body: contract.MapValues,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.ImportView },
    problems: [400, 401, 403, 404, 409, 412, 413, 422],
  },
  {
    method: 'post',
    path: `${base}/{import}/check`,
    summary: 'Try every row without counting anything',
    auth: 'bearer',
    body: contract.CheckImport,
    headers: ['If-Match'],
    withoutKey: 'checking twice finds the same',
    answer: { status: 200, schema: contract.ImportView },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'get',
    path: `${base}/{import}/faults`,
    summary: 'The faults of its rows, by row and column: the first 500',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ImportFaults },
    problems: [401, 403, 404, 409],
  },
  {
    method: 'get',
    path: `${base}/{import}/faults.csv`,
    summary: 'All faults of its rows, as a file for a spreadsheet',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404, 409],
  },
  {
    method: 'post',
    path: `${base}/{import}/import`,
    summary:
      'Count the rows, as many as fit in a few seconds; to be repeated with the new version while its state is importing',
    auth: 'bearer',
    body: contract.RunImport,
    headers: ['If-Match'],
    withoutKey: 'a row is counted once',
    answer: { status: 200, schema: contract.ImportView },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'post',
    path: `${base}/{import}/take-back`,
    summary:
      'Take its rows out of the counts, as many as fit in a few seconds; to be repeated while its state is taking-back',
    auth: 'bearer',
    body: contract.TakeBackImport,
    headers: ['If-Match'],
    withoutKey: 'a row is taken back once',
    answer: { status: 200, schema: contract.ImportView },
    problems: [400, 401, 403, 404, 409, 412],
  },
]

export const imports: readonly Operation[] = [
  ...importsAt('/api/t/{tenant}/imports', 'of a partner'),
  ...importsAt('/api/ops/imports', 'of the operator'),
]
