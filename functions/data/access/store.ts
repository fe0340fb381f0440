import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import { leastRecentlyUsed } from '../boundedCache.ts'
import { type Connection, connect, type OpenConnection, type Table } from '../connection.ts'
import type { KeyWrapper } from '../sealing/keyWrapper.ts'
import { openSealing, type Sealing } from '../sealing/sealing.ts'
import type { ScopeCredentials } from './credentials.ts'
import { type Scope, type ScopeRole, scopeName, tagsOf } from './scope.ts'

/** Gives access to the table per scope: what a caller may do depends on the role that signs its calls. */
export type Store = {
  /** The table for one scope. Calls AWS only when the table is first used. */
  table(scope: Scope): Table
  /**
   * The scope's credentials, for other services such as S3; undefined when all scopes share the caller's credentials.
   */
  credentials(scope: Scope): ScopeCredentials | undefined
  /** What its functions seal and encrypt with. Throws a TypeError in a function that was given no secret. */
  sealing(): Sealing
}

export type OpenStore = OpenConnection & {
  /**
   * The role ARN of each scope (`KRING_ROLE_*`), assumed with the scope's session tags. When left out, every scope
   * signs with the caller's own credentials, as on one machine.
   */
  readonly roles?: Readonly<Partial<Record<ScopeRole, string>>> | undefined
  readonly stsEndpoint?: string | undefined
  /** The secret that seals histories and logs; only a function that reads no dossier goes without. */
  readonly secret?: string | undefined
  /** Keeps the key that wraps the tenants' keys; default: the secret, as on one machine. */
  readonly keyWrapper?: KeyWrapper | undefined
}

export type { ScopeCredentials } from './credentials.ts'

/** Bounds the cache; more than the scopes that one warm function uses within an hour. */
const mostScopes = 250
/** AWS: a role that was assumed by a role lasts an hour at most. docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html */
const sessionSeconds = 3600

/** Opens the table per scope. The returned store throws a TypeError for a scope whose role is not in `roles`. */
export function openStore(options: OpenStore): Store {
  const base = connect(options)
  const ownSealing = options.secret === undefined ? undefined : openSealing(options.secret, options.keyWrapper)
  const sealing = (): Sealing => {
    if (ownSealing === undefined) throw new TypeError('this function was given no secret')
    return ownSealing
  }
  if (options.roles === undefined) return { table: () => base.table, credentials: () => undefined, sealing }
  const roles = options.roles
  // The SDK caches a scope's credentials and renews them five minutes before they expire.
  const tables = leastRecentlyUsed<{ readonly table: Table; readonly credentials: ScopeCredentials }>(mostScopes)
  const open = (scope: Scope) => {
    const name = scopeName(scope)
    const known = tables.get(name)
    if (known !== undefined) return known
    const credentials = credentialsOf(scope, roles, options, base)
    return tables.set(name, { table: base.signedBy(credentials), credentials })
  }
  return { table: scope => open(scope).table, credentials: scope => open(scope).credentials, sealing }
}

function credentialsOf(
  scope: Scope,
  roles: NonNullable<OpenStore['roles']>,
  { region, credentials, stsEndpoint }: OpenStore,
  base: Connection,
) {
  const role = roles[scope.role]
  if (role === undefined) throw new TypeError(`this function has no role for ${scope.role}`)
  const Tags = Object.entries(tagsOf(scope)).map(([Key, Value]) => ({ Key, Value }))
  return fromTemporaryCredentials({
    ...(credentials === undefined ? {} : { masterCredentials: credentials }),
    params: {
      RoleArn: role,
      RoleSessionName: `kring-${scopeName(scope).replace(' ', '-')}`.slice(0, 64),
      DurationSeconds: sessionSeconds,
      ...(Tags.length > 0 ? { Tags } : {}),
    },
    clientConfig: {
      requestHandler: base.requestHandler,
      ...(region === undefined ? {} : { region }),
      ...(stsEndpoint === undefined ? {} : { endpoint: stsEndpoint }),
    },
  })
}

const roleNames: readonly ScopeRole[] = [
  'register',
  'public',
  'tenant',
  'seal',
  'operator',
  'funder',
  'counting',
  'identity',
]

/** Reads the role ARNs from the environment (`KRING_ROLE_TENANT=arn:…`). Undefined when it names none. */
export function rolesFrom(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<ScopeRole, string>>> | undefined {
  const named = roleNames.flatMap(role => {
    const arn = env[`KRING_ROLE_${role.toUpperCase()}`]
    return arn === undefined ? [] : [[role, arn] as const]
  })
  return named.length === 0 ? undefined : Object.fromEntries(named)
}
