import { complaintCommands } from '@kring/domain'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const handled = ['step-aside', 'acknowledge', 'hear', 'extend-term', 'answer', 'pass-on', 'note-told', 'close'] as const
const own = ['add-words', 'withdraw-complaint'] as const

/** Complaints: sent by anybody, followed by who sent them, handled by officers. */
export const complaints: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/t/{tenant}/complaints',
    summary: complaintCommands.file.summary,
    auth: 'optional',
    body: contract.FileComplaint,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.ComplaintFiled },
    problems: [400, 404, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/p/{tenant}/complaint',
    summary: 'The complainant follows their complaint by the secret of its own link',
    auth: 'personal-link',
    answer: { status: 200, schema: contract.OwnComplaint },
    problems: [404, 410, 429],
  },
  ...own.map(
    (name): Operation => ({
      method: 'post',
      path: `/api/p/{tenant}/complaint/${name}`,
      summary: complaintCommands[name].summary,
      auth: 'personal-link',
      body: complaintCommands[name].body,
      headers: ['Idempotency-Key'],
      answer: { status: 200, schema: contract.OwnComplaint },
      problems: [400, 404, 409, 410, 413, 422, 429],
    }),
  ),
  {
    method: 'get',
    path: '/api/ops/complaints',
    summary: 'The complaints that wait, what is overdue first; no names and no words',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ComplaintList },
    problems: [401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/complaints/{tenant}/{id}',
    summary: 'One complaint, for who handles it',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ComplaintView },
    problems: [401, 403, 404, 410],
  },
  {
    method: 'post',
    path: '/api/ops/complaints/{tenant}',
    summary: complaintCommands.register.summary,
    auth: 'bearer',
    body: contract.FileComplaint,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.ComplaintFiled },
    problems: [400, 401, 403, 404, 413, 422],
  },
  ...handled.map(
    (name): Operation => ({
      method: 'post',
      path: `/api/ops/complaints/{tenant}/{id}/${name}`,
      summary: complaintCommands[name].summary,
      auth: 'bearer',
      body: complaintCommands[name].body,
      headers: ['Idempotency-Key', 'If-Match'],
      answer: { status: 200, schema: contract.ComplaintResult },
      problems: [400, 401, 403, 404, 409, 410, 412, 413, 422],
    }),
  ),
]
