import * as z from 'zod'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const Saved = z.object({ id: z.string(), version: z.int(), savedAt: z.iso.datetime() }).meta({ id: 'DraftSaved' })

/** Drafts of referrals. */
export const drafts: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/drafts',
    summary: 'The referrals one is still writing, the last saved first, by the page',
    auth: 'bearer',
    query: contract.DraftQuery,
    answer: { status: 200, schema: contract.DraftList },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/drafts',
    summary: 'Begin a draft',
    auth: 'bearer',
    body: contract.DraftBody,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: Saved },
    problems: [400, 401, 403, 404, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'One draft, exactly as typed',
    auth: 'bearer',
    answer: { status: 200, schema: contract.Draft },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'Save a draft over the version it was read at',
    auth: 'bearer',
    body: contract.DraftBody,
    headers: ['If-Match'],
    answer: { status: 200, schema: Saved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  {
    method: 'delete',
    path: '/api/t/{tenant}/drafts/{draft}',
    summary: 'Throw a draft away',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 403, 404, 429],
  },
]
