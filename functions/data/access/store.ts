import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import { leastRecentlyUsed } from '../boundedCache.ts'
import { type Connection, connect, type OpenConnection, type Table } from '../connection.ts'
import { type Scope, type ScopeRole, scopeName, tagsOf } from './scope.ts'

/** The table by its parts: what a caller may do with each depends on the role that its calls are signed as. */
export type Store = {
  /** The table for one scope. Nothing is asked of AWS before its first call. */
  table(scope: Scope): Table
  /** Who signs for that scope, for what else of it is kept elsewhere; undefined where nobody is kept apart. */
  credentials(scope: Scope): ScopeCredentials | undefined
}

export type ScopeCredentials = ReturnType<typeof fromTemporaryCredentials>

export type OpenStore = OpenConnection & {
  /**
   * The role of each scope (`KRING_ROLE_*`), assumed with the scope's session tags. Left out, every scope signs with
   * the caller's own credentials: on one machine there is nobody to keep apart.
   */
  readonly roles?: Readonly<Partial<Record<ScopeRole, string>>> | undefined
  readonly stsEndpoint?: string | undefined
}

/** More than the tenants that one warm function meets within an hour. */
const mostScopes = 250
/** AWS: a role that was assumed by a role lasts an hour at most. docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html */
const sessionSeconds = 3600

/** Opens the table for scopes. Throws when a scope is asked for whose role was not named. */
export function openStore(options: OpenStore): Store {
  const base = connect(options)
  if (options.roles === undefined) return { table: () => base.table, credentials: () => undefined }
  const roles = options.roles
  // The SDK keeps a scope's credentials and asks for new ones five minutes before they expire.
  const tables = leastRecentlyUsed<{ readonly table: Table; readonly credentials: ScopeCredentials }>(mostScopes)
  const open = (scope: Scope) => {
    const name = scopeName(scope)
    const known = tables.get(name)
    if (known !== undefined) return known
    const credentials = credentialsOf(scope, roles, options, base)
    return tables.set(name, { table: base.signedBy(credentials), credentials })
  }
  return { table: scope => open(scope).table, credentials: scope => open(scope).credentials }
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

const roleNames: readonly ScopeRole[] = ['register', 'front', 'tenant', 'operator', 'funder', 'counting', 'identity']

/** The roles that a function's environment names: `KRING_ROLE_TENANT=arn:…`. Undefined when it names none. */
export function rolesFrom(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<ScopeRole, string>>> | undefined {
  const named = roleNames.flatMap(role => {
    const arn = env[`KRING_ROLE_${role.toUpperCase()}`]
    return arn === undefined ? [] : [[role, arn] as const]
  })
  return named.length === 0 ? undefined : Object.fromEntries(named)
}
