import { at } from '../support/world.ts'
import type { Attack } from './attackRequest.ts'
import { grantOf, releaseAimedAt } from './createRelease.ts'
import type { TenantData } from './fixtures.ts'

const address = ({ tenant }: TenantData): string => `${grantOf(tenant)}/${releaseAimedAt.asOf}/${releaseAimedAt.number}`

const one = (e: TenantData): string => `/ops/releases/${e.funder.id}/${address(e)}`

const day = ({ tenant }: TenantData): string => `${grantOf(tenant)}/${releaseAimedAt.asOf}`
/** Its funder made nothing public. */
const openPath = (e: TenantData): string => `/r/${e.funder.id}/${day(e)}`

const file = (e: TenantData, name: string): Attack => ({
  path: `/f/${e.funder.id}/editions/${address(e)}/${name}`,
  own: ['funder'],
  refusals: [404],
})

/** Attacks on releases: nobody but the operator looks at what is not published, and no funder at what is another's. */
export const releaseAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = {
  'GET /api/ops/releases': () => [{ path: '/ops/releases', mandate: ['platform-admin'] }],
  'GET /api/ops/releases/:funder/:grant/:asOf/:number': e => [
    { path: one(e), mandate: ['platform-admin'], refusals: [404] },
  ],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/publish': e => [
    { path: `${one(e)}/publish`, body: {}, headers: at(1), mandate: ['platform-admin'], refusals: [404] },
  ],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/again': e => [
    { path: `${one(e)}/again`, body: {}, headers: at(1), mandate: ['platform-admin'], refusals: [404] },
  ],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/correction': e => [
    {
      path: `${one(e)}/correction`,
      body: { because: 'Niet van mij.' },
      headers: at(1),
      mandate: ['platform-admin'],
      refusals: [404],
    },
  ],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/remind': e => [
    { path: `${one(e)}/remind`, body: { what: 'evaluations' }, mandate: ['platform-admin'], refusals: [404] },
  ],
  'GET /api/f/:funder/editions': e => [{ path: `/f/${e.funder.id}/editions`, own: ['funder'] }],
  'GET /api/f/:funder/editions/:grant/:asOf/:number': e => [
    { path: `/f/${e.funder.id}/editions/${address(e)}`, own: ['funder'], refusals: [404] },
  ],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.xlsx': e => [file(e, 'report.xlsx')],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.csv': e => [file(e, 'report.csv')],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.json': e => [file(e, 'report.json')],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.pdf': e => [file(e, 'report.pdf')],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/open.csv': e => [file(e, 'open.csv')],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/open.json': e => [file(e, 'open.json')],
  // A report is made public by its own funder alone.
  'PUT /api/f/:funder/open/:grant/:asOf': e => [
    { path: `/f/${e.funder.id}/open/${day(e)}`, method: 'PUT', own: ['funder'], refusals: [404] },
  ],
  'DELETE /api/f/:funder/open/:grant/:asOf': e => [
    { path: `/f/${e.funder.id}/open/${day(e)}`, method: 'DELETE', own: ['funder'] },
  ],
  'GET /api/r': () => [{ path: '/r', isOpen: true }],
  'GET /api/r/:funder/:grant/:asOf': e => [{ path: openPath(e), refusals: [404], onPublic: true }],
  'GET /api/r/:funder/:grant/:asOf/open.csv': e => [
    { path: `${openPath(e)}/open.csv`, refusals: [404], onPublic: true },
  ],
  'GET /api/r/:funder/:grant/:asOf/open.json': e => [
    { path: `${openPath(e)}/open.json`, refusals: [404], onPublic: true },
  ],
}
