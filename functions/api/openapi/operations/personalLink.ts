import { referralCommands } from '@kring/domain'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Operations with a personal link, for citizens without an account. */
export const personalLink: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/p/{tenant}/status',
    summary: 'A citizen follows their referral by the secret of their personal link',
    auth: 'personal-link',
    answer: { status: 200, schema: contract.StatusView },
    problems: [404, 429],
  },
  {
    method: 'post',
    path: '/api/p/{tenant}/withdraw',
    summary: 'A citizen withdraws their referral',
    auth: 'personal-link',
    body: referralCommands.withdraw.body,
    headers: ['If-Match'],
    optionalHeaders: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.CommandResult },
    problems: [400, 404, 409, 412, 422, 429],
  },
  {
    method: 'post',
    path: '/api/p/{tenant}/send-message',
    summary: referralCommands['send-message'].summary,
    auth: 'personal-link',
    body: referralCommands['send-message'].body,
    headers: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.CommandResult },
    problems: [400, 404, 409, 412, 422, 429],
  },
  {
    method: 'post',
    path: '/api/p/{tenant}/ask-own-data',
    summary: referralCommands['ask-own-data'].summary,
    auth: 'personal-link',
    body: referralCommands['ask-own-data'].body,
    headers: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.CommandResult },
    problems: [400, 404, 409, 412, 422, 429],
  },
  {
    method: 'post',
    path: '/api/p/{tenant}/close',
    summary: 'A citizen ends their own personal link',
    auth: 'personal-link',
    withoutKey: 'a link that has ended stays so',
    answer: { status: 204 },
    problems: [404, 412, 429],
  },
]
