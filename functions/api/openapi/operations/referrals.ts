import { commandNames, referralCommands } from '@kring/domain'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Referrals and their dossiers. */
export const referrals: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals',
    summary: referralCommands.submit.summary,
    auth: 'optional',
    body: contract.SubmitBody,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.Submitted },
    problems: [400, 401, 403, 404, 409, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals',
    summary: 'A referrer: their own. A tenant admin: those of the tenant, without names',
    auth: 'bearer',
    query: contract.ListQuery,
    answer: { status: 200, schema: contract.ReferralList },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}',
    summary: 'One referral: its status for who sent it, the whole dossier for the regional manager',
    auth: 'bearer',
    query: contract.ReadQuery,
    answer: { status: 200, schema: contract.ReferralView },
    problems: [400, 401, 404, 429],
  },
  ...commandNames.map(
    (command): Operation => ({
      method: 'post',
      path: `/api/t/{tenant}/referrals/{id}/${command}`,
      summary: referralCommands[command].summary,
      auth: 'bearer',
      body: referralCommands[command].body,
      headers: ['If-Match'],
      optionalHeaders: ['Idempotency-Key'],
      answer: { status: 200, schema: contract.CommandResult },
      problems: [400, 401, 403, 404, 409, 412, 413, 422, 429],
    }),
  ),
]
