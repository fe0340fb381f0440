import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** How long dossiers are kept. */
export const retention: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/retention',
    summary: 'How long a partner keeps the dossiers of each kind of conference, and within which bounds',
    auth: 'bearer',
    answer: { status: 200, schema: contract.RetentionTerms },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/retention/{variant}',
    summary: 'Set how long the dossiers of a kind of conference are kept, within what the law allows',
    auth: 'bearer',
    body: contract.SetRetentionTerm,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.VariantSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/retention',
    summary: 'Until when a dossier is kept and why, what forbids to erase it, and what can be erased',
    auth: 'bearer',
    answer: { status: 200, schema: contract.RetentionView },
    problems: [401, 403, 404, 410, 429],
  },
]
