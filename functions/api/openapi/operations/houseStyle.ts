import * as z from 'zod'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** How a partner looks and speaks. */
export const houseStyle: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/t/{tenant}/house-style',
    summary: 'How a partner looks and speaks, for its admin',
    auth: 'bearer',
    answer: { status: 200, schema: contract.HouseStyleView },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/house-style',
    summary: 'Change it; colours that can not be read are refused with their contrast',
    auth: 'bearer',
    body: contract.SaveHouseStyle,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.SettingSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/logo',
    summary: 'A partner’s logo, as SVG or PNG; `v` names the one that is meant, which may be kept for ever',
    auth: 'none',
    query: z.object({ v: z.string().optional() }),
    answer: { status: 200, type: 'image/svg+xml' },
    problems: [404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/logo',
    summary: 'Set the logo: the bytes of an SVG (100 KB) or PNG (200 KB). It is made anew of what is allowed in it',
    auth: 'bearer',
    file: ['image/svg+xml', 'image/png'],
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.LogoSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
  {
    method: 'delete',
    path: '/api/t/{tenant}/logo',
    summary: 'Go on without a logo',
    auth: 'bearer',
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.SettingSaved },
    problems: [400, 401, 403, 404, 412, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/texts',
    summary: 'The mails that a partner words itself',
    auth: 'bearer',
    answer: { status: 200, schema: contract.MailTextsView },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'put',
    path: '/api/t/{tenant}/texts',
    summary: 'Change them; what is absent goes out in the standard text',
    auth: 'bearer',
    body: contract.SaveMailTexts,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.SettingSaved },
    problems: [400, 401, 403, 404, 412, 413, 422, 429],
  },
]
