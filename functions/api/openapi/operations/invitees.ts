import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Operations with the link of an invitation, for somebody of a circle, who has no account. */
export const invitees: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/i/{tenant}/invitation',
    summary: 'Somebody who is invited reads their invitation',
    auth: 'personal-link',
    answer: { status: 200, schema: contract.InvitationView },
    problems: [404, 429],
  },
  {
    method: 'get',
    path: '/api/i/{tenant}/calendar',
    summary: 'The day as a calendar file, which does not say what it is about',
    auth: 'personal-link',
    answer: { status: 200, type: 'text/calendar' },
    problems: [404, 429],
  },
  {
    method: 'get',
    path: '/api/i/{tenant}/pictures/{picture}',
    summary: 'A link to a picture of the plan, for less than a minute, for whoever may read the whole plan (G19)',
    auth: 'personal-link',
    answer: { status: 200, schema: contract.PictureLink },
    problems: [404, 429],
  },
  {
    method: 'post',
    path: '/api/i/{tenant}/answer',
    summary: 'Somebody who is invited answers for themself, as often as they like (G7)',
    auth: 'personal-link',
    body: contract.InvitationAnswerBody,
    withoutKey: 'the last answer counts, and the same one again is the same answer',
    answer: { status: 200, schema: contract.InvitationView },
    problems: [400, 404, 409, 422, 429],
  },
  {
    method: 'post',
    path: '/api/i/{tenant}/message',
    summary:
      'Somebody who is invited writes their own message, to be read aloud or for the coordinator, or takes it back',
    auth: 'personal-link',
    body: contract.InvitationMessageBody,
    withoutKey: 'the last message counts, and the same one again is the same message',
    answer: { status: 200, schema: contract.InvitationView },
    problems: [400, 404, 409, 429],
  },
  {
    method: 'post',
    path: '/api/i/{tenant}/acknowledge',
    summary: 'Somebody who is invited says that they read the minimum requirements (G6)',
    auth: 'personal-link',
    body: contract.AcknowledgeBody,
    withoutKey: 'what was read stays read',
    answer: { status: 200, schema: contract.InvitationView },
    problems: [400, 404, 409, 429],
  },
  {
    method: 'post',
    path: '/api/i/{tenant}/voice',
    summary:
      'Somebody who was there says how it was; counted without who said it, changeable until the evaluation is done',
    auth: 'personal-link',
    body: contract.GiveVoice,
    withoutKey: 'the last one counts, and the same one again is the same',
    answer: { status: 200, schema: contract.InvitationView },
    problems: [400, 404, 409, 422, 429],
  },
  {
    method: 'post',
    path: '/api/i/{tenant}/redeem',
    summary: 'Gives the personal link for the code of a printed letter, once',
    auth: 'none',
    body: contract.RedeemCode,
    withoutKey: 'a code works once',
    answer: { status: 200, schema: contract.RedeemedLink },
    problems: [400, 404, 429],
  },
]
