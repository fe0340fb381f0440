import * as contract from '../../contract/grants.ts'
import { InvoiceLines, PartnerInvoices } from '../../contract/invoices.ts'
import type { Operation } from './operation.ts'

const one = '/api/ops/grants/{funder}/{grant}'
const ofPartner = '/api/t/{tenant}/invoices/{grant}/{quarter}'

/** Operations on the grants of funders, for the platform admin; and on their invoices, for a partner's admin. */
export const grants: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/grants',
    summary: 'The grants of all funders',
    auth: 'bearer',
    answer: { status: 200, schema: contract.GrantList },
    problems: [401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/grants',
    summary: 'Make a grant; one that covers the same as another only when the regional manager is to choose',
    auth: 'bearer',
    body: contract.MakeGrant,
    withoutKey: 'a funder has a grant of a name once',
    answer: { status: 201, schema: contract.GrantMade },
    problems: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'get',
    path: one,
    summary: 'A grant with its history, and what other grants cover of the same',
    auth: 'bearer',
    answer: { status: 200, schema: contract.GrantView },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/money`,
    summary: 'What is committed, spent and left of a grant, and what each quarter costs; in whole euros',
    auth: 'bearer',
    answer: { status: 200, schema: contract.GrantMoney },
    problems: [401, 403, 404],
  },
  {
    method: 'put',
    path: one,
    summary: 'Amend a grant: the whole of its terms, with the reason',
    auth: 'bearer',
    body: contract.AmendGrant,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.GrantMade },
    problems: [400, 401, 403, 404, 409, 412, 413, 422],
  },
  {
    method: 'post',
    path: `${one}/end`,
    summary: 'End a grant from a month on: referrals sent from then are not accepted on it, those accepted stay funded',
    auth: 'bearer',
    body: contract.EndGrant,
    headers: ['If-Match'],
    withoutKey: 'a grant is ended once',
    answer: { status: 200, schema: contract.GrantMade },
    problems: [400, 401, 403, 404, 409, 412, 413, 422],
  },
  {
    method: 'get',
    path: `${one}/invoices/{quarter}`,
    summary:
      'The invoice of a quarter that is over, as a file for a spreadsheet: number × price, of the grant as a whole',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/invoices/{quarter}/lines`,
    summary: 'The lines of that invoice, one for each dossier, with a reference that is new for each invoice',
    auth: 'bearer',
    answer: { status: 200, schema: InvoiceLines },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${one}/invoices/{quarter}/lines.csv`,
    summary: 'These lines as a file for a spreadsheet',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/invoices',
    summary: 'What a partner’s own plans are invoiced at, by grant and quarter that is over; for its admin',
    auth: 'bearer',
    answer: { status: 200, schema: PartnerInvoices },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: ofPartner,
    summary: 'The lines of the partner’s own dossiers in the invoice of a quarter; who looked is logged',
    auth: 'bearer',
    answer: { status: 200, schema: InvoiceLines },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: `${ofPartner}/lines.csv`,
    summary: 'These lines as a file for a spreadsheet; who took them along is logged',
    auth: 'bearer',
    answer: { status: 200, type: 'text/csv' },
    problems: [401, 403, 404],
  },
]
