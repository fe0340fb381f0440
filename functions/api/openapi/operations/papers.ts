import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** What is taken away of a trajectory as a tagged PDF. */
export const papers: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/t/{tenant}/trajectories/{id}/letters.pdf',
    summary: 'The letters of invitations with their codes as a tagged PDF, for the coordinator who made them',
    auth: 'bearer',
    body: contract.InvitationLettersPaper,
    withoutKey: 'it draws what it is given, and changes nothing',
    answer: { status: 200, type: 'application/pdf' },
    problems: [400, 401, 403, 404, 409, 422, 429, 503],
  },
]
