import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** A partner's settings per kind of conference. */
export const variants: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/variants',
    summary: 'How a partner works with each kind of conference, and what keeps one from being enabled',
    auth: 'bearer',
    answer: { status: 200, schema: contract.VariantOverview },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/variants/{variant}',
    summary: 'Name a kind of conference and say how the partner works with it; no guard can be set',
    auth: 'bearer',
    body: contract.SaveVariant,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.VariantSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  ...(['enable', 'disable'] as const).map(
    (command): Operation => ({
      method: 'post',
      path: `/api/t/{tenant}/variants/{variant}/${command}`,
      summary:
        command === 'enable'
          ? 'Take referrals of this kind in, once it has a form and, where it needs one, a legal ground'
          : 'Take no new referrals of this kind in; those that are there stay as they are',
      auth: 'bearer',
      withoutKey: 'it is on or off',
      answer: { status: 200, schema: contract.VariantOverview },
      problems: [401, 403, 404, 409, 412, 429],
    }),
  ),
  {
    method: 'put',
    path: '/api/t/{tenant}/legal-ground',
    summary: 'The ground in law to keep health and offence data (GDPR art. 9 and 10); over the revision it was read at',
    auth: 'bearer',
    body: contract.SetLegalGround,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.VariantSaved },
    problems: [400, 401, 403, 404, 412, 413, 429],
  },
]
