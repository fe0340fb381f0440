import { syntheticRegion, syntheticTenantId } from '@kring/functions/operations/smoke/partner'
import type { ItemAction, KeyPattern, StoreAccess } from './constructs/storeAccess.ts'
import { apiScopes, erasureScopes, verifyScopes } from './scopes.ts'

/** What the role of one operator's command may do, with the table and beside it. */
export type OperationAccess = {
  readonly access: readonly StoreAccess[]
  /** May unwrap any tenant's key, and the operator's. */
  readonly readsDossiers?: true
  /** May read the secret that seals and encrypts. */
  readonly secret?: true
  /** May read the ledger; or say in it what a restore lost. */
  readonly ledger?: 'reads' | 'restores'
  /** May do this with accounts in the user pool. */
  readonly accounts?: readonly (
    | 'AdminCreateUser'
    | 'AdminGetUser'
    | 'ListUsers'
    | 'CreateUserPoolClient'
    | 'DeleteUserPoolClient'
  )[]
  /** May read and append to the list of erasures, and delete files with all their versions. */
  readonly erases?: true
  /** May make and unwrap the key of the synthetic partner, and add to the list of erasures. */
  readonly triesOut?: true
  /** May read the positions of what failed, the stream behind them, and call its two readers. */
  readonly redrives?: true
  /** May read every item of the table in one go, and list the kept files. */
  readonly copies?: true
  /** May close the stage, restore its table under another name, and write to such tables only. */
  readonly restores?: true
}

const anyTenant = (...parts: readonly string[]): readonly KeyPattern[] => parts.map((part): KeyPattern => `T#*#${part}`)

const isPattern = (text: string): text is KeyPattern => /^(?:T|OPS|F|ID|INVITED|DUE)#/.test(text)
function patternOf(text: string): KeyPattern {
  if (isPattern(text)) return text
  throw new TypeError(`no pattern of keys: ${text}`)
}

/** A pattern of a scope without its session tag: that scope's, of everybody. */
const untagged = (keys: readonly KeyPattern[]): readonly KeyPattern[] =>
  keys.map(key => patternOf(key.replaceAll(/\$\{aws:PrincipalTag\/\w+\}/g, '*')))

/** What some scopes may do, for every tenant: a command is given no dossier beforehand. */
const ofScopes = (scopes: typeof apiScopes, ...roles: readonly string[]): readonly StoreAccess[] =>
  scopes
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ access }) => access.map(one => ({ ...one, keys: untagged(one.keys) })))

type Line = { readonly action: ItemAction; readonly key: KeyPattern; readonly place: Omit<StoreAccess, 'may' | 'keys'> }

/** The same, each thing said once: what another pattern covers is left out, so that nothing is allowed twice. */
export function saidOnce(access: readonly StoreAccess[]): readonly StoreAccess[] {
  const lines = access.flatMap(({ may, keys, ...place }) =>
    may.flatMap(action => keys.map((key): Line => ({ action, key, place }))),
  )
  const nameOf = ({ place }: Line): string => JSON.stringify([place.on, place.countsOnly])
  const covers = (wide: Line, narrow: Line): boolean =>
    wide.action === narrow.action && nameOf(wide) === nameOf(narrow) && isWithin(narrow.key, wide.key)
  const left = lines.filter(
    (one, at) =>
      !lines.some((other, index) => index !== at && covers(other, one) && (!covers(one, other) || index < at)),
  )
  const actionsOf = (one: Line): readonly ItemAction[] =>
    left.filter(other => nameOf(other) === nameOf(one) && other.key === one.key).map(({ action }) => action)
  const groups = Map.groupBy(left, one => `${nameOf(one)} ${actionsOf(one).toSorted().join()}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    return [{ ...first.place, may: actionsOf(first), keys: [...new Set(group.map(({ key }) => key))] }]
  })
}

/** Whether a pattern is within another: `*` stands for any text. */
const isWithin = (narrow: string, wide: string): boolean =>
  new RegExp(`^${wide.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(narrow)

const ofSynthetic = (...parts: readonly string[]): readonly KeyPattern[] =>
  parts.map((part): KeyPattern => `T#${syntheticTenantId}#${part}`)

const partners: StoreAccess = { may: ['Query'], keys: ['OPS#TENANTS'] }

const inviting: readonly StoreAccess[] = [{ may: ['Query', 'PutItem'], keys: ['OPS#MEMBERS'] }]

const verifying: readonly StoreAccess[] = [
  ...ofScopes(verifyScopes, 'verifying'),
  // Whose searches are logged.
  { may: ['Query'], keys: ['OPS#MEMBERS', 'T#*#MEMBERS'] },
]

const reconciling: readonly StoreAccess[] = [
  partners,
  { may: ['Query'], keys: ['OPS#FUNDERS', 'F#*#GRANTS', 'F#*#FACTS#*', 'F#*#ROLLUP#*'] },
  { may: ['Query'], keys: anyTenant('R#*', 'J#*', 'GRANTS', 'FACTS', 'ROLLUP#*', 'FORM#*') },
  { may: ['GetItem'], keys: [...anyTenant('SETTINGS', 'KEY', 'FORM#*', 'FACTS'), 'F#*#FACTS#*'] },
  { may: ['Query'], on: ['TenantIndex'], keys: anyTenant('REFERRALS') },
]

const repairing: StoreAccess = {
  may: ['PutItem', 'UpdateItem'],
  keys: ['F#*#FACTS#*', 'F#*#ROLLUP#*', ...anyTenant('FACTS', 'ROLLUP#*')],
}

/**
 * The role of each command, assumed by its name by whoever the account's own policies let. A command that is missing here
 * does not exist in the cloud.
 */
export const operations: Readonly<Record<string, OperationAccess>> = {
  admin: { access: inviting, accounts: ['AdminCreateUser', 'AdminGetUser'] },
  funder: {
    access: [
      { may: ['Query', 'PutItem'], keys: ['OPS#FUNDERS'] },
      { may: ['PutItem'], keys: ['F#*#FUNDER'] },
    ],
  },
  grant: { access: [partners, ...ofScopes(apiScopes, 'granting'), { may: ['Query'], keys: ['F#*#EDITIONS#*'] }] },
  invite: {
    access: [partners, ...inviting, { may: ['Query', 'PutItem'], keys: ['T#*#MEMBERS'] }],
    accounts: ['AdminCreateUser'],
  },
  persons: {
    secret: true,
    readsDossiers: true,
    access: [
      partners,
      { may: ['Query'], keys: anyTenant('R#*', 'J#*', 'PERSON#*') },
      { may: ['GetItem'], keys: anyTenant('KEY', 'FORM#*') },
    ],
  },
  erase: {
    secret: true,
    readsDossiers: true,
    erases: true,
    access: saidOnce([
      partners,
      ...ofScopes(erasureScopes, 'erasing', 'erasing-complaint', 'indexing', 'counting', 'partner-counting'),
      { may: ['Query'], keys: ['OPS#COMPLAINTS'] },
      // The record of a coordinator who left, what they claimed, and the records of its receipts.
      { may: ['Query', 'PutItem'], keys: ['OPS#COORDINATOR#*', 'OPS#CLAIMS#*'] },
      { may: ['Query', 'DeleteItem'], keys: ['OPS#RECEIPTS#*'] },
      { may: ['GetItem'], keys: ['OPS#KEY'] },
    ]),
  },
  redrive: { access: [], redrives: true },
  verify: { secret: true, readsDossiers: true, ledger: 'reads', access: verifying },
  upgrade: {
    secret: true,
    access: [
      partners,
      { may: ['GetItem', 'PutItem'], keys: ['OPS#UPGRADES'] },
      { may: ['Query'], on: ['TenantIndex'], keys: anyTenant('REFERRALS') },
      { may: ['Query', 'PutItem'], keys: anyTenant('J#*') },
    ],
  },
  reconcile: { secret: true, readsDossiers: true, access: [...reconciling, repairing] },
  smoke: {
    secret: true,
    triesOut: true,
    accounts: ['CreateUserPoolClient', 'DeleteUserPoolClient'],
    access: [
      { may: ['PutItem'], keys: ofSynthetic('SETTINGS', 'KEY', 'FORM#*', 'FORMS') },
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: ofSynthetic('MEMBERS') },
      { may: ['Query'], on: ['TenantIndex'], keys: ofSynthetic('REFERRALS') },
      // Erasing its referrals, which have no trajectory, no file and no grant: that there is none is asked.
      { may: ['GetItem'], keys: ofSynthetic('SETTINGS', 'KEY', 'FORM#*', 'INDEXED#*', 'FACTS') },
      { may: ['Query', 'PutItem'], keys: ofSynthetic('R#*') },
      { may: ['Query'], keys: ofSynthetic('J#*', 'PICTURES#*', 'WEBHOOK#*', 'GRANTS') },
      { may: ['Query', 'DeleteItem'], keys: ofSynthetic('UNDELIVERED#*') },
      { may: ['Query'], keys: ofSynthetic('HOLD#*'), countsOnly: true },
      { may: ['PutItem'], keys: ofSynthetic('INDEXED#*', 'FACTS') },
      { may: ['UpdateItem'], keys: ofSynthetic('ROLLUP#*') },
      {
        may: ['DeleteItem'],
        keys: [
          ...ofSynthetic('STAGE#*', 'PERSON#*'),
          `OPS#FIND#${syntheticRegion}#*`,
          `OPS#RIGHTS#${syntheticRegion}`,
          `OPS#UNFUNDED#${syntheticRegion}`,
        ],
      },
    ],
  },
  export: { secret: true, copies: true, access: [], accounts: ['ListUsers'] },
  restore: { secret: true, readsDossiers: true, ledger: 'restores', erases: true, restores: true, access: [] },
}
