import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Operations for the operator. */
export const operator: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/tenants',
    summary: 'The partners, for the platform admin',
    auth: 'bearer',
    answer: { status: 200, schema: contract.PartnerRegister },
    problems: [401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/tenants',
    summary: 'Take a new partner in: settings, both forms of its sector (G1), its first admin invited',
    auth: 'bearer',
    body: contract.OnboardTenant,
    withoutKey: 'an address is taken once',
    answer: { status: 201, schema: contract.Onboarded },
    problems: [400, 401, 403, 409, 413],
  },
  {
    method: 'post',
    path: '/api/ops/form-copies',
    summary: 'Begin a draft at one partner with a published form of another: its questions, and nothing else',
    auth: 'bearer',
    body: contract.CopyForm,
    withoutKey: 'an id is taken once',
    answer: { status: 201, schema: contract.FormCopied },
    problems: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'get',
    path: '/api/ops/members',
    summary: 'The people of the operator and the funders, and the places that a role may be given for',
    auth: 'bearer',
    answer: { status: 200, schema: contract.OperatorMembers },
    problems: [401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/members',
    summary:
      'Invite someone to a role at the operator or a funder; a role that reads dossiers waits for a second platform admin',
    auth: 'bearer',
    body: contract.InviteToOperator,
    withoutKey: 'a role is held once',
    answer: { status: 201, schema: contract.OperatorMember },
    problems: [400, 401, 403, 413],
  },
  {
    method: 'delete',
    path: '/api/ops/members/{role}/{place}/{subject}',
    summary: 'End a role at the operator or a funder; the last platform admin stays. `-` for a role without a place',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 403, 404, 409],
  },
  {
    method: 'post',
    path: '/api/ops/members/{role}/{place}/{subject}/confirmation',
    summary: 'Confirm a role that another platform admin granted; the person is invited by it',
    auth: 'bearer',
    withoutKey: 'a role is confirmed once',
    answer: { status: 200, schema: contract.OperatorMember },
    problems: [401, 403, 404, 409],
  },
  {
    method: 'get',
    path: '/api/ops/queue',
    summary: 'What waits for the regional manager, the most overdue first; no names',
    auth: 'bearer',
    query: contract.QueueQuery,
    answer: { status: 200, schema: contract.Queue },
    problems: [400, 401, 403],
  },
]
