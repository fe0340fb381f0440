import { cursorSigner } from '@kring/functions/data/index'
import type { TokenChanges } from '../support/issuer.ts'
import type { Attack } from './attacks.ts'
import type { TenantData } from './fixtures.ts'

/** Spellings of a tenant's id that equal it after decoding, or nearly so. */
export const forgedNames = (tenant: string): readonly string[] => [
  `T%23${tenant}`,
  `${tenant}%23`,
  `${tenant}%23R%23`,
  `${tenant}%2Freferrals`,
  `..%2F${tenant}`,
  `%2e%2e%2F${tenant}`,
  `x%2F..%2F${tenant}`,
  `${tenant}%5C..%5C`,
  tenant.toUpperCase(),
  `${tenant}.`,
  `${tenant}..`,
  `${tenant}%00`,
  `%00${tenant}`,
  `${tenant}%20`,
  `${tenant}+`,
  `${tenant}%0A`,
  `${tenant}%0D%0AX-Tenant:%20${tenant}`,
  `${tenant};`,
  `${tenant},${tenant}`,
  `${tenant}*`,
  '*',
  '%2A',
  `${tenant.slice(0, 3)}%3F`,
  '%C0%AE',
  '%E0%A4%A',
  // Cyrillic, accented, full-width, and with a space of no width.
  encodeURIComponent(`\u0430${tenant.slice(1)}`),
  encodeURIComponent(`${tenant.slice(0, -1)}\u00e9`),
  encodeURIComponent([...tenant].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')),
  `${tenant}%E2%80%8B`,
  encodeURIComponent(`$` + `{aws:PrincipalTag/tenant}`),
  'a'.repeat(5000),
  '__proto__',
  'constructor',
  'undefined',
  // Percent-encoded: it is that tenant, and must be refused as usual.
  `%${tenant.charCodeAt(0).toString(16)}${tenant.slice(1)}`,
  `%25${tenant.charCodeAt(0).toString(16)}${tenant.slice(1)}`,
]

/** Requests with `name` in the place of the tenant's id. */
export const pathsAt = (name: string, { referrals, drafts, client, staff }: TenantData): readonly Attack[] => [
  { path: `/t/${name}/referrals` },
  { path: `/t/${name}/referrals/${referrals.fresh}` },
  { path: `/t/${name}/drafts/${drafts.an}` },
  { path: `/t/${name}/members` },
  { path: `/t/${name}/clients/${client}`, method: 'DELETE' },
  { path: `/t/${name}/members/referrer/${staff.bo.subject}`, method: 'DELETE' },
  { path: `/p/${name}/status` },
  { path: `/f/${name}/editions` },
]

/** Another tenant's things, asked for under one's own tenant's name. */
export function borrowedIds(own: string, { tenant, referrals, drafts, client, staff }: TenantData): readonly Attack[] {
  const spelt = (id: string): readonly string[] => [
    id,
    id.toLowerCase(),
    `${id}%23HEAD`,
    `${id}%00`,
    `${id}.`,
    `${id}%20`,
    `${id}%0A`,
    `..%2F..%2F${tenant}%2Freferrals%2F${id}`,
    `..%2F..%2Ft%2F${tenant}%2F${id}`,
    `%23${id}`,
    `T%23${tenant}%23R%23${id}`,
  ]
  const t = `/t/${own}`
  return [
    ...spelt(referrals.fresh).flatMap((id): readonly Attack[] => [
      { path: `${t}/referrals/${id}` },
      { path: `${t}/referrals/${id}/access-log` },
      { path: `${t}/referrals/${id}/export` },
      { path: `${t}/referrals/${id}/accept`, body: {}, headers: { 'If-Match': '"1"' } },
      { path: `${t}/referrals/${id}/withdraw`, body: {}, headers: { 'If-Match': '"1"' } },
      { path: `${t}/referrals/${id}/revoke-link`, method: 'POST' },
    ]),
    ...spelt(drafts.an).flatMap((id): readonly Attack[] => [
      { path: `${t}/drafts/${id}` },
      { path: `${t}/drafts/${id}`, method: 'PUT', body: emptyDraft, headers: { 'If-Match': '"1"' } },
    ]),
    ...spelt(client).flatMap((id): readonly Attack[] => [
      { path: `${t}/clients/${id}`, method: 'DELETE' },
      { path: `${t}/clients/${id}/secrets`, method: 'POST' },
      { path: `${t}/clients/${id}/older-secrets`, method: 'DELETE' },
    ]),
    ...spelt(staff.bo.subject).map((id): Attack => ({ path: `${t}/members/referrer/${id}`, method: 'DELETE' })),
    ...['partner-system', 'platform-admin', 'regional-manager', 'referrer%23x', 'tenant-admin%00', '*'].map(
      (role): Attack => ({ path: `${t}/members/${role}/${staff.bo.subject}`, method: 'DELETE' }),
    ),
  ]
}
const emptyDraft = { form: { id: 'referral', version: 1 }, answers: {}, locale: 'nl' }

/** Changes that make a token invalid: forged, or issued for something else. */
export const forgedTokens: Readonly<Record<string, TokenChanges>> = {
  'not signed': { algorithm: 'none' },
  'signed with our public key': { algorithm: 'HS256' },
  'signed with a key of their own': { foreignKey: true },
  'of another issuer': { issuer: 'https://issuer.example' },
  'for another audience': { audience: 'another-api' },
  'for a resource at a client of ours': { audience: 'https://kring.example/api' },
  'for another client': { claims: { client_id: 'another' } },
  'for another client, with our audience': { audience: 'kring-web', claims: { client_id: 'another' } },
  'for nobody': { claims: { client_id: undefined } },
  'for an empty list': { claims: { aud: [] } },
  'an ID token': { audience: 'kring-web', claims: { token_use: 'id', client_id: undefined } },
  'an ID token with a client': { claims: { token_use: 'id' } },
  'of no use': { claims: { token_use: undefined } },
  'from an hour ago': { expiresAt: Math.floor(Date.now() / 1000) - 3600 },
  'without an end': { claims: { exp: undefined } },
  'not valid yet': { claims: { nbf: Math.floor(Date.now() / 1000) + 3600 } },
  'for nobody in particular': { claims: { sub: undefined } },
  'for an empty subject': { claims: { sub: '' } },
  'for a subject that is a list': { claims: { sub: ['acme-an'] } },
  'with an unknown key id': { header: { kid: 'unknown' } },
  'with a key id that is a path': { header: { kid: '../../jwks' } },
  'with a key in its header': { foreignKey: true, header: { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } },
  'with an address of keys': { foreignKey: true, header: { jku: 'https://issuer.example/jwks' } },
}

/** Malformed memberships for a correctly signed token. */
export const strangeMemberships = (tenant: string): readonly unknown[] => [
  { role: 'tenant-admin', tenant },
  [[{ role: 'tenant-admin', tenant }]],
  [`tenant-admin ${tenant}`],
  [{ role: 'platform-admin', tenant }],
  [{ role: 'tenant-admin', tenant, region: 'oost' }],
  [{ role: 'tenant-admin', tenant: [tenant] }],
  [{ role: 'tenant-admin', tenant: tenant.toUpperCase() }],
  [{ role: 'tenant-admin', tenant: `${tenant}#` }],
  [{ role: 'tenant-admin', tenant: '*' }],
  [{ role: 'tenant-admin', tenant: `x\n${tenant}` }],
  [{ role: 'tenant-admin' }],
  [{ role: 'tenant-admin', tenants: [tenant] }],
  [{ role: ['tenant-admin'], tenant }],
  [{ role: 'Tenant-Admin', tenant }],
  [{ role: 'admin', tenant }],
  [{ role: 'partner-system', tenant, scopes: ['*'] }],
  [{ role: 'partner-system', tenant, scopes: 'referral.status' }],
  [{ role: 'partner-system', tenant }],
  [{ role: 'regional-manager', region: 'OPS#oost' }],
  [{ role: 'regional-manager', region: '*' }],
  [{ role: 'funder', funder: 'F#dijleland' }],
  JSON.stringify({ role: 'tenant-admin', tenant }),
  JSON.stringify(JSON.stringify([{ role: 'tenant-admin', tenant }])),
  `[{"role":"tenant-admin","tenant":"${tenant}"`,
  true,
  7,
]

/** Requests to try a token on: reads, writes, and requests across tenants. */
export const tokenTargets = ({ tenant, referrals, client, funder }: TenantData): readonly Attack[] => [
  { path: '/me' },
  { path: `/t/${tenant}/referrals` },
  { path: `/t/${tenant}/referrals/${referrals.fresh}` },
  { path: `/t/${tenant}/members` },
  { path: `/t/${tenant}/clients/${client}`, method: 'DELETE' },
  { path: `/t/${tenant}/drafts`, body: emptyDraft, headers: { 'Idempotency-Key': 'stolen' } },
  { path: '/ops/queue' },
  { path: '/ops/members' },
  { path: `/f/${funder.id}/editions` },
]

/** Headers by which a proxy, a framework or an attacker might name a tenant. */
export const forgedHeaders = ({ tenant, staff, links, referrals }: TenantData): readonly Record<string, string>[] => [
  { 'X-Tenant': tenant },
  { 'X-Tenant-Id': tenant },
  { 'X-Kring-Tenant': tenant },
  { 'X-Forwarded-Host': `${tenant}.kring.example` },
  { 'X-Forwarded-For': '127.0.0.1' },
  { 'X-Forwarded-Prefix': `/api/t/${tenant}` },
  { 'X-Forwarded-User': staff.ad.subject },
  { 'X-Original-URL': `/api/t/${tenant}/members` },
  { 'X-Rewrite-URL': `/api/t/${tenant}/members` },
  { Forwarded: `for=127.0.0.1;host=${tenant}` },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { 'x-amz-security-token': 'token' },
  { 'x-amz-date': '20260101T000000Z' },
  { 'x-amzn-oidc-identity': staff.ad.subject },
  { 'x-amzn-request-context': JSON.stringify({ authorizer: { claims: { sub: staff.ad.subject } } }) },
  { Cookie: `tenant=${tenant}; token=${staff.ad.subject}` },
  { 'X-User': staff.ad.subject },
  { 'Personal-Link': links.open },
  { 'Personal-Link': referrals.citizens },
  { Origin: 'null', Referer: `https://kring.example/t/${tenant}` },
]

/** Cursors that belong to another list, or to nobody. */
export function forgedCursors({ tenant, cursors }: TenantData): readonly string[] {
  const [body = '', signature = ''] = cursors.tenant.split('.')
  const start = { pk: `T#${tenant}#R#x`, sk: 'HEAD', listPk: `T#${tenant}#REFERRALS`, listSk: '9' }
  const sealed = cursorSigner('another secret').seal(`T#${tenant}#REFERRALS?`, start) ?? ''
  return [
    cursors.tenant,
    cursors.own,
    sealed,
    body,
    `${body}.`,
    `.${signature}`,
    `${body}.${signature}.`,
    `${body}.${signature.slice(0, -1)}`,
    `${body}.${signature.toLowerCase()}`,
    `${body.slice(0, -2)}.${signature}`,
    `${Buffer.from(JSON.stringify(start)).toString('base64url')}.${signature}`,
    Buffer.from(JSON.stringify(start)).toString('base64url'),
    JSON.stringify(start),
    '0',
    '.',
    'x'.repeat(2000),
  ].map(encodeURIComponent)
}

/** Body fields for values that only the server may decide. */
const forgedFields: Readonly<Record<string, unknown>> = {
  tenant: 'acme-corp',
  tenantId: 'acme-corp',
  id: 'ACC-2026-000001',
  role: 'god',
  membership: { role: 'platform-admin' },
  memberships: [{ role: 'platform-admin' }],
  subject: 'acme-corp-an',
  state: 'accepted',
  version: 99,
  referrer: 'acme-corp-an',
  by: { role: 'regional-manager' },
  scopes: ['*'],
  pk: 'T#acme-corp#R#1',
}
const prototypeFields = ['__proto__', 'constructor', 'prototype']

/** The same body with one field too many, as text: an object could not hold `__proto__` as a field. */
export const overfilled = (body: object): readonly string[] => [
  ...Object.entries(forgedFields).map(([name, value]) => JSON.stringify({ ...body, [name]: value })),
  ...prototypeFields.map(name =>
    JSON.stringify(body).replace(
      /^\{(.)/,
      (_all, first: string) =>
        `{${JSON.stringify(name)}:{"tenant":"acme-corp","isAdmin":true}${first === '}' ? '' : ','}${first}`,
    ),
  ),
]
