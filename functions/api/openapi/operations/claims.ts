import { type ClaimCommandName, claimCommands } from '@kring/domain'
import { claimDecisions, ownClaimCommands } from '../../claims/parseCommand.ts'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const commandsAt = (place: string, names: readonly ClaimCommandName[]): readonly Operation[] =>
  names.map(name => ({
    method: 'post',
    path: `${place}/${name}`,
    summary: claimCommands[name].summary,
    auth: 'bearer',
    body: claimCommands[name].body,
    headers: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.ClaimResult },
    problems: [400, 401, 403, 404, 409, 413, 422],
  }))

/** What coordinators claim, and what is paid of it. */
export const claims: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/me/claims',
    summary: 'A coordinator’s own hours, kilometres and expenses of a year',
    auth: 'bearer',
    query: contract.OwnClaimsQuery,
    answer: { status: 200, schema: contract.OwnClaims },
    problems: [400, 401, 403, 404],
  },
  ...commandsAt('/api/me/claims/{region}/{year}', ownClaimCommands),
  {
    method: 'post',
    path: '/api/me/receipts',
    summary: 'Leave to send a photo or PDF of a receipt: where to send it, for ten minutes and once',
    auth: 'bearer',
    body: contract.AttachmentBody,
    withoutKey: 'each asking is for another file',
    answer: { status: 201, schema: contract.AttachmentGrant },
    problems: [400, 401, 403, 404, 413],
  },
  {
    method: 'post',
    path: '/api/me/receipts/{id}/check',
    summary: 'Look at a receipt that was sent: what it answers goes into an expense',
    auth: 'bearer',
    withoutKey: 'asked again it answers as the first time',
    answer: { status: 200, schema: contract.AttachmentReference },
    problems: [401, 403, 404, 409, 422],
  },
  {
    method: 'get',
    path: '/api/me/claims/{region}/{year}/receipts/{entry}',
    summary: 'A link to the receipt of an own expense, for less than a minute',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ReceiptLink },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/ops/claims/{region}/{year}/{person}/receipts/{entry}',
    summary: 'A link to the receipt of an expense that was submitted, for less than a minute; logged as a download',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ReceiptLink },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/ops/claims',
    summary: 'What the coordinators of the region submitted of a month',
    auth: 'bearer',
    query: contract.RegionClaimsQuery,
    answer: { status: 200, schema: contract.RegionClaims },
    problems: [400, 401, 403],
  },
  ...commandsAt('/api/ops/claims/{region}/{year}/{person}', claimDecisions),
  {
    method: 'get',
    path: '/api/ops/claims/payments',
    summary: 'The payment list of a month: what was approved, by coordinator',
    auth: 'bearer',
    query: contract.PaymentsQuery,
    answer: { status: 200, schema: contract.Payments },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/claims/payments.csv',
    summary: 'The same as a file for a spreadsheet',
    auth: 'bearer',
    query: contract.PaymentsQuery,
    answer: { status: 200, type: 'text/csv' },
    problems: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/claims/payments',
    summary: 'Mark rows of the payment list as paid, by one number',
    auth: 'bearer',
    body: contract.PayClaims,
    headers: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.PaidClaims },
    problems: [400, 401, 403, 404, 409, 413, 422],
  },
]
