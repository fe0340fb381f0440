import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** The funders' reports. */
export const usage: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/f/{funder}/usage',
    summary: 'The usage of a funder’s grants: counts, small cells hidden',
    auth: 'bearer',
    query: contract.UsageQuery,
    answer: { status: 200, schema: contract.Usage },
    problems: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/f/{funder}/usage.csv',
    summary: 'The same as a file for a spreadsheet',
    auth: 'bearer',
    query: contract.UsageQuery,
    answer: { status: 200, type: 'text/csv' },
    problems: [400, 401, 403, 404],
  },
]
