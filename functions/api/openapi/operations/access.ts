import * as z from 'zod'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Access log, exports, emergency access. */
export const access: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/export',
    summary: 'The whole dossier as a file, or what one of two sides may have of it; logged as an export',
    auth: 'bearer',
    query: contract.SideQuery,
    answer: { status: 200, schema: z.discriminatedUnion('view', [contract.DossierView, contract.SideSheetView]) },
    problems: [400, 401, 403, 404, 422, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/printed',
    summary: 'Before a dossier is printed, whole or for one of two sides: logs that it was',
    auth: 'bearer',
    query: contract.SideQuery,
    withoutKey: 'each printing is logged',
    answer: { status: 204 },
    problems: [400, 401, 403, 404, 422, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/emergency',
    summary: 'Open a dossier outside one’s own region, with a reason; the partner is told',
    auth: 'bearer',
    body: contract.EmergencyBody,
    withoutKey: 'each opening is logged',
    answer: { status: 201, schema: contract.EmergencyOpened },
    problems: [400, 401, 403, 404, 413, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/access-log',
    summary: 'Who looked at a dossier and who changed it, the latest first, by the page',
    auth: 'bearer',
    query: contract.AccessLogQuery,
    answer: { status: 200, schema: contract.AccessLog },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/access-log',
    summary: 'Who looked at which dossier of a partner and who searched its lists, by month, the latest first',
    auth: 'bearer',
    query: contract.PartnerLogQuery,
    answer: { status: 200, schema: contract.PartnerLog },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/revoke-link',
    summary: 'End the personal link of the citizen who sent it',
    auth: 'bearer',
    withoutKey: 'a link that has ended stays so',
    answer: { status: 200, schema: contract.LinkState },
    problems: [401, 403, 404, 412, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/renew-link',
    summary: 'Send the citizen a new personal link in the place of the last one',
    auth: 'bearer',
    withoutKey: 'only the newest link holds',
    answer: { status: 200, schema: contract.LinkState },
    problems: [401, 403, 404, 412, 429],
  },
]
