import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Letters on paper, for people who do not read mail. */
export const letters: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/letters/{variant}',
    summary: 'The letters that a partner words itself for one kind of conference',
    auth: 'bearer',
    answer: { status: 200, schema: contract.LetterTextsView },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/letters/{variant}',
    summary: 'Change them; what is absent goes out in the standard text, and what a guard asks is in each of them',
    auth: 'bearer',
    body: contract.SaveLetterTexts,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.SettingSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/referrals/{id}/letters',
    summary: 'What a letter about a dossier is made with, and which ones were printed, when and by whom',
    auth: 'bearer',
    answer: { status: 200, schema: contract.LetterContext },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/referrals/{id}/letters',
    summary: 'Before a letter is printed: logs which one, to whom',
    auth: 'bearer',
    body: contract.PrintLetter,
    withoutKey: 'each printing is logged',
    answer: { status: 204 },
    problems: [400, 401, 403, 404, 409, 413, 422, 429],
  },
]
