import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Files with a referral. */
export const attachments: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/t/{tenant}/attachments',
    summary:
      'Leave to attach a file: where to send it, for ten minutes and once. Without an account with an Upload-Secret: 43 characters of base64url that the sender made, the same at the check and with the referral',
    auth: 'optional',
    body: contract.AttachmentBody,
    withoutKey: 'each asking is for another file',
    answer: { status: 201, schema: contract.AttachmentGrant },
    problems: [400, 401, 403, 404, 413, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/attachments/{id}/check',
    summary: 'Look at a file that was sent: what it answers goes into the answers of a referral',
    auth: 'optional',
    withoutKey: 'asked again it answers as the first time',
    answer: { status: 200, schema: contract.AttachmentReference },
    problems: [400, 401, 403, 404, 409, 422, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/transfers',
    summary: "A code to go on with a citizen's form on another device, without an account: once, within an hour",
    auth: 'optional',
    body: contract.TransferBody,
    withoutKey: 'each asking is for another code',
    answer: { status: 201, schema: contract.TransferCode },
    problems: [400, 401, 403, 404, 413, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/transfers/taken',
    summary: 'Take the form to this device by its code, which works no more after that',
    auth: 'optional',
    body: contract.TakeTransfer,
    withoutKey: 'a code works once',
    answer: { status: 200, schema: contract.Transferred },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/attachments/{attachment}',
    summary: 'A link to one file of a dossier, for less than a minute; logged as a download',
    auth: 'bearer',
    answer: { status: 200, schema: contract.AttachmentLink },
    problems: [401, 403, 404, 429],
  },
]
