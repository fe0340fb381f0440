import type { ScopeRole } from '@kring/functions/data/access/scope'
import type { FileAccess } from './constructs/fileAccess.ts'
import type { KeyPattern, StoreAccess } from './constructs/storeAccess.ts'

/** A role that a function takes on for what one request works on, and what that role may do with the table. */
export type ScopeAccess = {
  readonly role: ScopeRole
  /** The session tag that whoever takes on the role must give; its value stands in the keys. */
  readonly tag?: 'tenant' | 'funder'
  readonly access: readonly StoreAccess[]
  /** Of the tenant's attached files. */
  readonly files?: readonly FileAccess[]
}

// AWS: IAM puts the session's tag in. An id can hold neither '#' nor '*', so no tag reaches past its own keys.
// docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
const ofTenant = (part: string): KeyPattern => `T#\${aws:PrincipalTag/tenant}#${part}`
const ofFunder = (part: string): KeyPattern => `F#\${aws:PrincipalTag/funder}#${part}`

/** Taking a file in: it is sent, looked at, and put with a dossier's files. What lies there no role takes away. */
const takingFilesIn: readonly FileAccess[] = [
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'incoming' },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'checked' },
  { may: ['PutObject'], on: 'kept' },
]

/** Nobody but the API's function takes these on. */
export const apiScopes: readonly ScopeAccess[] = [
  {
    role: 'register',
    access: [{ may: ['Query'], keys: ['OPS#TENANTS'] }],
  },
  {
    role: 'front',
    tag: 'tenant',
    access: [
      {
        may: ['GetItem'],
        keys: [ofTenant('SETTINGS'), ofTenant('FORM#*'), ofTenant('LINK#*'), ofTenant('IDEM#*'), ofTenant('FILE#*')],
      },
      { may: ['PutItem'], keys: [ofTenant('R#*'), ofTenant('IDEM#*'), ofTenant('LINK#*'), ofTenant('FILE#*')] },
      { may: ['Query'], keys: [ofTenant('FORMS')] },
      { may: ['UpdateItem'], keys: [ofTenant('QUOTA#*')] },
    ],
    // It takes files in and gives none out.
    files: takingFilesIn,
  },
  {
    role: 'tenant',
    tag: 'tenant',
    access: [
      // What happened to a dossier and who looked at it is added to; no role takes any of it away.
      {
        may: ['PutItem'],
        keys: [
          'R#*',
          'IDEM#*',
          'ACCESS#*',
          'SEARCHES#*',
          'EMERGENCY#*',
          'LINK#*',
          'FILE#*',
          'DRAFTS#*',
          'MEMBERS',
          'FORM#*',
          'FORMS',
          'FORMDRAFTS',
          'SETTINGS',
          'CHANGES',
        ].map(ofTenant),
      },
      { may: ['DeleteItem'], keys: ['LINK#*', 'DRAFTS#*', 'MEMBERS', 'FORMDRAFTS'].map(ofTenant) },
      {
        may: ['Query'],
        keys: ['R#*', 'ACCESS#*', 'DRAFTS#*', 'MEMBERS', 'GRANTS', 'FORMS', 'FORMDRAFTS'].map(ofTenant),
      },
      {
        may: ['GetItem'],
        keys: [
          'IDEM#*',
          'ACCESS#*',
          'SEARCHES#*',
          'EMERGENCY#*',
          'FILE#*',
          'DRAFTS#*',
          'MEMBERS',
          'FORM#*',
          'FORMS',
          'FORMDRAFTS',
          'SETTINGS',
        ].map(ofTenant),
      },
      { may: ['Query'], on: ['TenantIndex'], keys: [ofTenant('REFERRALS')] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [ofTenant('BY#*')] },
    ],
    files: [...takingFilesIn, { may: ['GetObject'], on: 'kept' }],
  },
  {
    role: 'operator',
    access: [
      { may: ['Query'], on: ['OpsIndex'], keys: ['OPS#*'] },
      { may: ['GetItem'], keys: ['OPS#MEMBERS'] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#ACCESS#*'] },
    ],
  },
  {
    // Never the facts: a funder sees counts, and no role of the API sees more.
    role: 'funder',
    tag: 'funder',
    access: [
      { may: ['GetItem'], keys: [ofFunder('FUNDER')] },
      { may: ['Query'], keys: [ofFunder('GRANTS'), ofFunder('ROLLUP#*')] },
    ],
  },
  {
    role: 'identity',
    access: [
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: ['OPS#MEMBERS', 'T#*#MEMBERS'] },
      { may: ['Query'], keys: ['OPS#FUNDERS', 'OPS#TENANTS'] },
      // A new partner: its entry, settings, forms; its first admin is a member. A form copied to a partner: a draft.
      { may: ['PutItem'], keys: ['OPS#TENANTS', 'T#*#SETTINGS', 'T#*#FORM#*', 'T#*#FORMS', 'T#*#FORMDRAFTS'] },
      // Is there room for one more form? How many are being made, and not what.
      { may: ['Query'], keys: ['T#*#FORMDRAFTS'], countsOnly: true },
    ],
  },
]

/** Nobody but the stream's function takes these on. */
export const streamScopes: readonly ScopeAccess[] = [
  {
    role: 'tenant',
    tag: 'tenant',
    access: [
      { may: ['GetItem'], keys: [ofTenant('SETTINGS')] },
      { may: ['Query'], keys: [ofTenant('R#*'), ofTenant('GRANTS'), ofTenant('MEMBERS')] },
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('MAIL#*')] },
    ],
  },
  {
    role: 'operator',
    access: [
      { may: ['Query'], keys: ['OPS#MEMBERS'] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#MAIL#*'] },
    ],
  },
  {
    role: 'counting',
    tag: 'funder',
    access: [
      { may: ['GetItem', 'PutItem'], keys: [ofFunder('FACTS#*')] },
      { may: ['UpdateItem'], keys: [ofFunder('ROLLUP#*')] },
    ],
  },
]

/** What the function that adds claims to a token may do by itself: find the memberships of who signs in. */
export const claimsAccess: readonly StoreAccess[] = [{ may: ['Query'], on: ['PersonIndex'], keys: ['ID#*'] }]
