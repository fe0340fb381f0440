import type { ScopeRole } from '@kring/functions/data/access/scope'
import type { FileAccess } from './constructs/fileAccess.ts'
import type { KeyPattern, StoreAccess } from './constructs/storeAccess.ts'

/** The role that a function assumes for a request of one scope, and what the role may do with the table. */
export type ScopeAccess = {
  readonly role: ScopeRole
  /** The session tag required to assume the role; its value is part of the keys. */
  readonly tag?: 'tenant' | 'funder'
  readonly access: readonly StoreAccess[]
  /** Access to the tenant's attached files. */
  readonly files?: readonly FileAccess[]
}

// AWS: IAM fills in the session tag. Ids contain neither '#' nor '*', so no tag can match another tenant's keys.
// docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
const ofTenant = (part: string): KeyPattern => `T#\${aws:PrincipalTag/tenant}#${part}`
const ofFunder = (part: string): KeyPattern => `F#\${aws:PrincipalTag/funder}#${part}`

/** Uploading, checking and attaching a file. No role can delete a kept file. */
const acceptFiles: readonly FileAccess[] = [
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'incoming' },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'checked' },
  { may: ['PutObject'], on: 'kept' },
]

/** Scopes that only the API's function can assume. */
export const apiScopes: readonly ScopeAccess[] = [
  {
    role: 'register',
    access: [{ may: ['Query'], keys: ['OPS#TENANTS'] }],
  },
  {
    role: 'public',
    tag: 'tenant',
    access: [
      {
        may: ['GetItem'],
        keys: [
          ofTenant('KEY'),
          ofTenant('SETTINGS'),
          ofTenant('FORM#*'),
          ofTenant('LINK#*'),
          ofTenant('IDEM#*'),
          ofTenant('FILE#*'),
        ],
      },
      { may: ['PutItem'], keys: [ofTenant('R#*'), ofTenant('IDEM#*'), ofTenant('LINK#*'), ofTenant('FILE#*')] },
      { may: ['Query'], keys: [ofTenant('FORMS')] },
      { may: ['UpdateItem'], keys: [ofTenant('QUOTA#*')] },
    ],
    // It accepts files but cannot read kept ones.
    files: acceptFiles,
  },
  {
    role: 'tenant',
    tag: 'tenant',
    access: [
      // Dossier events and access logs are append-only: no role can delete them.
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
          'EMERGENCY#*',
          'FILE#*',
          'DRAFTS#*',
          'MEMBERS',
          'FORM#*',
          'FORMS',
          'FORMDRAFTS',
          'SETTINGS',
          'KEY',
        ].map(ofTenant),
      },
      { may: ['Query'], on: ['TenantIndex'], keys: [ofTenant('REFERRALS')] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [ofTenant('BY#*')] },
    ],
    files: [...acceptFiles, { may: ['GetObject'], on: 'kept' }],
  },
  {
    role: 'operator',
    access: [
      { may: ['Query'], on: ['OpsIndex'], keys: ['OPS#*'] },
      { may: ['GetItem'], keys: ['OPS#MEMBERS'] },
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
    ],
  },
  {
    // Not the facts: a funder, and so every role of the API, sees counts only.
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
      // Onboarding a partner: its register entry, settings, forms; its first admin is in MEMBERS. FORMDRAFTS: a form
      // copied to a partner.
      {
        may: ['PutItem'],
        keys: ['OPS#TENANTS', 'T#*#SETTINGS', 'T#*#KEY', 'T#*#FORM#*', 'T#*#FORMS', 'T#*#FORMDRAFTS'],
      },
      // To enforce the maximum number of forms: counts drafts without reading them.
      { may: ['Query'], keys: ['T#*#FORMDRAFTS'], countsOnly: true },
    ],
  },
]

/** Scopes that only the stream's function can assume. */
export const streamScopes: readonly ScopeAccess[] = [
  {
    role: 'tenant',
    tag: 'tenant',
    access: [
      { may: ['GetItem'], keys: [ofTenant('SETTINGS'), ofTenant('KEY')] },
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

/** Scopes that only the stream's second reader can assume: seals beside the entries of access logs, and their chains. */
export const sealScopes: readonly ScopeAccess[] = [
  {
    role: 'seal',
    tag: 'tenant',
    access: [
      { may: ['PutItem'], keys: [ofTenant('ACCESS#*'), ofTenant('SEARCHES#*')] },
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('SEALS#*')] },
    ],
  },
  {
    role: 'operator',
    access: [
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#SEALS#*'] },
    ],
  },
]

/** What the function that adds claims to tokens may do with its own role: find a person's memberships. */
export const claimsAccess: readonly StoreAccess[] = [{ may: ['Query'], on: ['PersonIndex'], keys: ['ID#*'] }]
