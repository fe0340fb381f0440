import { at, once } from '../support/world.ts'
import type { Attack } from './attackRequest.ts'
import type { TenantData } from './fixtures.ts'

const filed = {
  about: 'other',
  text: 'Van een ander.',
  reach: { allowed: [], never: true },
  isChild: false,
  locale: 'nl',
}
const secret = { 'Personal-Link': 'x'.repeat(43) }
const handled = {
  'step-aside': {},
  acknowledge: { way: 'page' },
  hear: { wanted: false },
  'extend-term': { reason: 'Daarom' },
  answer: { outcome: 'solved', findings: 'Niets' },
  'pass-on': { to: 'partner', reason: 'Daarom' },
  'note-told': { way: 'page' },
  close: {},
}
const one = ({ tenant }: TenantData): string => `/ops/complaints/${tenant}/KL-2026-00000001`

/** Attacks on complaints. Anybody may complain; nobody but an officer, or who has the link of one, reads or changes one. */
export const complaintAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = {
  'POST /api/t/:tenant/complaints': e => [
    { path: `/t/${e.tenant}/complaints`, body: filed, headers: once(), isOpen: true },
  ],
  'GET /api/p/:tenant/complaint': e => [
    { path: `/p/${e.tenant}/complaint` },
    { path: `/p/${e.tenant}/complaint`, headers: secret },
  ],
  'POST /api/p/:tenant/complaint/add-words': e => [
    { path: `/p/${e.tenant}/complaint/add-words`, body: { text: 'x' }, headers: { ...once(), ...secret } },
  ],
  'POST /api/p/:tenant/complaint/withdraw-complaint': e => [
    { path: `/p/${e.tenant}/complaint/withdraw-complaint`, body: {}, headers: { ...once(), ...secret } },
  ],
  'GET /api/ops/complaints': () => [{ path: '/ops/complaints' }],
  'GET /api/ops/complaints/:tenant/:id': e => [{ path: one(e) }],
  'POST /api/ops/complaints/:tenant': e => [{ path: `/ops/complaints/${e.tenant}`, body: filed, headers: once() }],
  'POST /api/ops/complaints/:tenant/:id/:command': e =>
    Object.entries(handled).map(([name, body]) => ({
      path: `${one(e)}/${name}`,
      body,
      headers: { ...once(), ...at(1) },
    })),
}
