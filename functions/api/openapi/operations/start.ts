import * as z from 'zod'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const TenantList = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string() })) })
  .meta({ id: 'TenantList' })

/** Operations before a partner is chosen. */
export const start: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'Is it up',
    auth: 'none',
    answer: { status: 200, schema: z.object({ status: z.literal('ok') }) },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This contract',
    auth: 'none',
    answer: { status: 200 },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/reference',
    summary: 'This contract as a page',
    auth: 'none',
    answer: { status: 200, type: 'text/html' },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/reference.css',
    summary: 'How that page looks',
    auth: 'none',
    answer: { status: 200, type: 'text/css' },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/form-definition.schema.json',
    summary: 'What a form in a file looks like: a JSON Schema',
    auth: 'none',
    answer: { status: 200, schema: z.record(z.string(), z.json()) },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who has signed in, what they are where, and as what they are invited',
    auth: 'bearer',
    answer: { status: 200, schema: contract.Me },
    problems: [401],
  },
  {
    method: 'post',
    path: '/api/me/invitations/{role}/{place}/acceptance',
    summary: 'Accept an invitation of one’s own; the role counts within seconds, and with a new token at once',
    auth: 'bearer',
    withoutKey: 'an invitation is accepted once',
    answer: { status: 204 },
    problems: [401, 404, 409, 429],
  },
  {
    method: 'delete',
    path: '/api/me/invitations/{role}/{place}',
    summary: 'Decline an invitation of one’s own',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 404, 409, 429],
  },
  {
    method: 'get',
    path: '/api/t',
    summary: 'The partner organisations, for the public front page',
    auth: 'none',
    answer: { status: 200, schema: TenantList },
    problems: [],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}',
    summary: 'What anyone may know of a partner organisation',
    auth: 'none',
    answer: { status: 200, schema: contract.TenantPage },
    problems: [404, 429],
  },
]
