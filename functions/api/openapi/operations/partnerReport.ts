import { PartnerReport, PartnerReportQuery } from '../../contract/partnerReport.ts'
import type { Operation } from './operation.ts'

const path = '/api/t/{tenant}/report'

export const partnerReport: readonly Operation[] = [
  {
    method: 'get',
    path,
    summary: 'The figures of a partner’s own referrals, exact and as of now; for its admin alone',
    auth: 'bearer',
    query: PartnerReportQuery,
    answer: { status: 200, schema: PartnerReport },
    problems: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: `${path}.csv`,
    summary: 'The same as CSV',
    auth: 'bearer',
    query: PartnerReportQuery,
    answer: { status: 200, type: 'text/csv' },
    problems: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: `${path}.xlsx`,
    summary: 'The same as a workbook',
    auth: 'bearer',
    query: PartnerReportQuery,
    answer: { status: 200, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: [400, 401, 403, 404],
  },
]
