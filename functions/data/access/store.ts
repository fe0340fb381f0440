import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import { leastRecentlyUsed } from '../boundedCache.ts'
import { type Connection, connect, type OpenConnection, type Table } from '../connection.ts'
import { roleVariable, type Scope, type ScopeRole, scopeName, scopeRoles, tagsOf } from './scope.ts'

/** Gives access to the table per scope: what a caller may do depends on the role that signs its calls. */
export type Store = {
  /** The table for one scope. Calls AWS only when the table is first used. */
  table(scope: Scope): Table
  /**
   * The scope's credentials, for other services such as S3; undefined when all scopes share the caller's credentials.
   */
  credentials(scope: Scope): ScopeCredentials | undefined
}

export type ScopeCredentials = ReturnType<typeof fromTemporaryCredentials>

export type OpenStore = OpenConnection & {
  /**
   * The role ARN of each scope (`KRING_ROLE_*`), assumed with the scope's session tags. When left out, every scope
   * signs with the caller's own credentials, as on one machine.
   */
  readonly roles?: Readonly<Partial<Record<ScopeRole, string>>> | undefined
  readonly stsEndpoint?: string | undefined
}

/** Bounds the cache, the least recently used scope leaving first: every dossier that is opened is a scope of its own. */
const mostScopes = 1000
/** AWS: a role that was assumed by a role lasts an hour at most. docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html */
const sessionSeconds = 3600

/** Opens the table per scope. The returned store throws a TypeError for a scope whose role is not in `roles`. */
export function openStore(options: OpenStore): Store {
  const base = connect(options)
  if (options.roles === undefined) return { table: () => base.table, credentials: () => undefined }
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
  return { table: scope => open(scope).table, credentials: scope => open(scope).credentials }
}

function credentialsOf(
  scope: Scope,
  roles: NonNullable<OpenStore['roles']>,
  { region, credentials, stsEndpoint }: OpenStore,
  base: Connection,
) {
  const role = scope.role === 'own' ? undefined : roles[scope.role]
  if (role === undefined) throw new TypeError(`this function has no role for ${scope.role}`)
  const Tags = Object.entries(tagsOf(scope)).map(([Key, Value]) => ({ Key, Value }))
  return fromTemporaryCredentials({
    ...(credentials === undefined ? {} : { masterCredentials: credentials }),
    params: {
      RoleArn: role,
      RoleSessionName: ['kring', scope.role, ...Object.values(tagsOf(scope))].join('-').slice(0, 64),
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

/** Reads the role ARNs from the environment (`KRING_ROLE_DOSSIER=arn:…`). Undefined when it names none. */
export function rolesFrom(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<ScopeRole, string>>> | undefined {
  const named = scopeRoles.flatMap(role => {
    const arn = env[roleVariable(role)]
    return arn === undefined ? [] : [[role, arn] as const]
  })
  return named.length === 0 ? undefined : Object.fromEntries(named)
}
