import type { Attack } from './attackRequest.ts'
import type { TenantData } from './fixtures.ts'

const content = Buffer.from('Datum;Soort;Bron\n2023-01-02;EKC;zelf').toString('base64')
const mapping = { columns: { 'submitted-on': [0], variant: [1], source: [2] } }
const seen = { 'if-match': '"1"' }

type Shot = Pick<Attack, 'path'> & Partial<Attack>
type Where = {
  readonly at: (e: TenantData) => string
  readonly import: (e: TenantData) => string
  readonly constants: (e: TenantData) => object
  readonly route: string
  readonly may: Partial<Attack>
}

const places: readonly Where[] = [
  {
    at: e => `/t/${e.tenant}/imports`,
    import: e => e.imports.own,
    constants: () => ({}),
    route: '/api/t/:tenant/imports',
    may: { own: ['ad'] },
  },
  {
    at: () => '/ops/imports',
    import: e => e.imports.operators,
    constants: e => ({ partner: e.tenant }),
    route: '/api/ops/imports',
    may: { mandate: ['platform-admin'] },
  },
]
const importsOf: Readonly<Record<string, (base: string, id: string, constants: object) => Shot>> = {
  'GET ': base => ({ path: base }),
  'POST /columns': base => ({ path: `${base}/columns`, body: { content } }),
  'POST ': (base, _, constants) => ({ path: base, body: { content, mapping: { ...mapping, constants } } }),
  'GET /:import': (base, id) => ({ path: `${base}/${id}` }),
  'DELETE /:import': (base, id) => ({ path: `${base}/${id}`, method: 'DELETE', headers: seen }),
  'PUT /:import/values': (base, id) => ({
    path: `${base}/${id}/values`,
    method: 'PUT',
    body: { values: { variant: { EKC: 'family' } } },
    headers: seen,
  }),
  'POST /:import/check': (base, id) => ({ path: `${base}/${id}/check`, body: {}, headers: seen }),
  'GET /:import/faults': (base, id) => ({ path: `${base}/${id}/faults` }),
  'GET /:import/faults.csv': (base, id) => ({ path: `${base}/${id}/faults.csv` }),
  'POST /:import/import': (base, id) => ({ path: `${base}/${id}/import`, body: { leaveOut: true }, headers: seen }),
  'POST /:import/take-back': (base, id) => ({ path: `${base}/${id}/take-back`, body: {}, headers: seen }),
}

/** The attacks on the imports of past trajectories, of a partner and of the operator. */
export const importAttacks: Readonly<Record<string, (target: TenantData) => readonly Attack[]>> = Object.fromEntries(
  places.flatMap(({ at, import: idOf, constants, route, may }) =>
    Object.entries(importsOf).map(([name, shot]) => {
      const [method = '', part = ''] = name.split(' ')
      return [
        `${method} ${route}${part}`,
        (e: TenantData) => [{ ...shot(at(e), idOf(e), constants(e)), ...may }],
      ] as const
    }),
  ),
)
