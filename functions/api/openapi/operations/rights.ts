import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const takesNothing = 'it shows or draws what is held, and changes nothing'

/** The rights of the persons of a dossier, for the managers of its region. */
export const rights: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/rights',
    summary: 'Who uses the rights of each person of a dossier, and their requests with the day by which to answer',
    auth: 'bearer',
    answer: { status: 200, schema: contract.RightsView },
    problems: [401, 403, 404, 410, 429, 503],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/rights/also-in',
    summary: 'The other dossiers of the region in which somebody of that name is',
    auth: 'bearer',
    body: contract.HeldAsked,
    withoutKey: takesNothing,
    answer: { status: 200, schema: contract.AlsoInView },
    problems: [400, 401, 403, 404, 410, 429, 503],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/rights/file',
    summary: 'Everything that is held about one person, in plain words, for the manager to look at first',
    auth: 'bearer',
    body: contract.HeldAsked,
    withoutKey: takesNothing,
    answer: { status: 200, schema: contract.HeldFileView },
    problems: [400, 401, 403, 404, 410, 422, 429, 503],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/rights/file.json',
    summary: 'The file for the person, without what is left out, to be read by machines (GDPR art. 20)',
    auth: 'bearer',
    body: contract.HeldMade,
    withoutKey: takesNothing,
    answer: { status: 200, schema: contract.HeldFileView },
    problems: [400, 401, 403, 404, 410, 412, 422, 429, 503],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/rights/file.pdf',
    summary: 'The file for the person, without what is left out, as a tagged PDF (GDPR art. 15)',
    auth: 'bearer',
    body: contract.HeldMade,
    withoutKey: takesNothing,
    answer: { status: 200, type: 'application/pdf' },
    problems: [400, 401, 403, 404, 410, 412, 422, 429, 503],
  },
]
