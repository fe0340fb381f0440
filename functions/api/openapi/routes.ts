import { commandBodies, commandNames } from '@kring/domain'
import * as z from 'zod'
import * as contract from '../contract/index.ts'

/** One operation of the API, as the contract documents it; a test compares this list with the routes themselves. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  /** Who may: nobody needs a token, anyone signed in, or one that may be left out. */
  readonly auth: 'none' | 'bearer' | 'optional' | 'personal-link'
  readonly body?: z.ZodType
  readonly query?: z.ZodType
  readonly headers?: readonly ('Idempotency-Key' | 'If-Match')[]
  readonly optionalHeaders?: readonly 'Idempotency-Key'[]
  readonly answer: { readonly status: number; readonly schema?: z.ZodType; readonly type?: string }
  readonly problems: readonly number[]
}

const Saved = z.object({ id: z.string(), version: z.int(), savedAt: z.iso.datetime() }).meta({ id: 'DraftSaved' })
const TenantList = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string() })) })
  .meta({ id: 'TenantList' })

export const operations: readonly Operation[] = [
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
    path: '/api/me',
    summary: 'Who has signed in, and what they are where',
    auth: 'bearer',
    answer: { status: 200, schema: contract.Me },
    problems: [401],
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
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/forms/{form}',
    summary: 'A form: the live version, or the one asked for. The citizen form needs no sign-in (G1)',
    auth: 'optional',
    query: z.object({ version: z.int().min(1).optional() }),
    answer: { status: 200, schema: contract.Form },
    problems: [400, 401, 403, 404, 422],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/drafts',
    summary: 'The referrals one is still writing',
    auth: 'bearer',
    answer: { status: 200, schema: contract.DraftList },
    problems: [401, 403, 404],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/drafts',
    summary: 'Begin a draft',
    auth: 'bearer',
    body: contract.DraftBody,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: Saved },
    problems: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'One draft, exactly as typed',
    auth: 'bearer',
    answer: { status: 200, schema: contract.Draft },
    problems: [401, 403, 404],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'Save a draft over the version it was read at',
    auth: 'bearer',
    body: contract.DraftBody,
    headers: ['If-Match'],
    answer: { status: 200, schema: Saved },
    problems: [400, 401, 403, 404, 412, 413, 422],
  },
  {
    method: 'delete',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'Throw a draft away',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 403, 404],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals',
    summary: 'Send a referral. Without a token: a citizen, on the citizen form',
    auth: 'optional',
    body: contract.SubmitBody,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.Submitted },
    problems: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals',
    summary: 'A referrer: their own. A tenant admin: those of the tenant, without names',
    auth: 'bearer',
    query: contract.ListQuery,
    answer: { status: 200, schema: contract.ReferralList },
    problems: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}',
    summary: 'One referral: its status for who sent it, the whole dossier for the regional manager',
    auth: 'bearer',
    query: contract.ReadQuery,
    answer: { status: 200, schema: contract.ReferralView },
    problems: [400, 401, 404],
  },
  ...commandNames.map(
    (command): Operation => ({
      method: 'post',
      path: `/api/t/{tenant}/referrals/{id}/${command}`,
      summary: command === 'withdraw' ? 'The sender withdraws it' : `The regional manager: ${command}`,
      auth: 'bearer',
      body: commandBodies[command],
      headers: ['If-Match'],
      optionalHeaders: ['Idempotency-Key'],
      answer: { status: 200, schema: contract.CommandResult },
      problems: [400, 401, 403, 404, 409, 412, 413, 422],
    }),
  ),
  {
    method: 'get',
    path: '/api/p/{tenant}/status',
    summary: 'A citizen follows their referral by the secret of their personal link',
    auth: 'personal-link',
    answer: { status: 200, schema: contract.StatusView },
    problems: [404],
  },
  {
    method: 'post',
    path: '/api/p/{tenant}/withdraw',
    summary: 'A citizen withdraws their referral',
    auth: 'personal-link',
    body: commandBodies.withdraw,
    headers: ['If-Match'],
    optionalHeaders: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.CommandResult },
    problems: [400, 404, 409, 412, 422],
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
