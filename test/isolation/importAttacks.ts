import type { Attack } from './attackRequest.ts'
import type { TenantData } from './fixtures.ts'

const content = Buffer.from('Datum;Soort;Bron\n2023-01-02;EKC;zelf').toString('base64')
const mapping = { columns: { 'submitted-on': [0], variant: [1], source: [2] }, constants: {} }
const seen = { 'if-match': '"1"' }

type Shot = Pick<Attack, 'path'> & Partial<Attack>
type Where = { readonly at: (e: TenantData) => string; readonly route: string; readonly may: Partial<Attack> }

const places: readonly Where[] = [
  { at: e => `/t/${e.tenant}/imports`, route: '/api/t/:tenant/imports', may: { own: ['ad'] } },
  { at: () => '/ops/imports', route: '/api/ops/imports', may: { mandate: ['platform-admin'] } },
]
const importsOf: Readonly<Record<string, (base: string) => Shot>> = {
  'GET ': base => ({ path: base }),
  'POST /columns': base => ({ path: `${base}/columns`, body: { content } }),
  'POST ': base => ({ path: base, body: { content, mapping } }),
  'GET /:import': base => ({ path: `${base}/import-1` }),
  'DELETE /:import': base => ({ path: `${base}/import-1`, method: 'DELETE', headers: seen }),
  'PUT /:import/values': base => ({
    path: `${base}/import-1/values`,
    method: 'PUT',
    body: { values: { variant: { EKC: 'family' } } },
    headers: seen,
  }),
  'POST /:import/check': base => ({ path: `${base}/import-1/check`, body: {}, headers: seen }),
  'GET /:import/faults': base => ({ path: `${base}/import-1/faults` }),
  'GET /:import/faults.csv': base => ({ path: `${base}/import-1/faults.csv` }),
  'POST /:import/import': base => ({ path: `${base}/import-1/import`, body: { leaveOut: true }, headers: seen }),
  'POST /:import/take-back': base => ({ path: `${base}/import-1/take-back`, body: {}, headers: seen }),
}

/** The attacks on the imports of past trajectories, of a partner and of the operator. */
export const importAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = Object.fromEntries(
  places.flatMap(({ at, route, may }) =>
    Object.entries(importsOf).map(([name, shot]) => {
      const [method = '', part = ''] = name.split(' ')
      return [`${method} ${route}${part}`, (e: TenantData) => [{ ...shot(at(e)), ...may }]] as const
    }),
  ),
)
