import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Drawings and photos of flip charts, which the family keeps with its plan. */
export const pictures: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/t/{tenant}/trajectories/{id}/pictures',
    summary: 'Leave to send a photo or PDF for the plan: where to send it, for ten minutes and once',
    auth: 'bearer',
    body: contract.AttachmentBody,
    withoutKey: 'each asking is for another file',
    answer: { status: 201, schema: contract.AttachmentGrant },
    problems: [400, 401, 403, 404, 413],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/trajectories/{id}/pictures/{picture}/check',
    summary: 'Look at a file that was sent, and make a picture anew; then it can be added to the plan',
    auth: 'bearer',
    withoutKey: 'asked again it answers as the first time',
    answer: { status: 200, schema: contract.AttachmentReference },
    problems: [401, 403, 404, 409, 422],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/trajectories/{id}/pictures/{picture}',
    summary: 'A link to a picture of the plan, for less than a minute; logged as a download',
    auth: 'bearer',
    answer: { status: 200, schema: contract.PictureLink },
    problems: [401, 403, 404],
  },
]
