import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { SystemScope } from '@kring/domain'
import { type MachineClients, scopeInToken } from '@kring/functions/people/accounts'
import type { ClientMetadata } from 'oidc-provider'
import * as z from 'zod'

const Client = z.object({ id: z.string(), name: z.string(), scopes: z.string() })
const Secret = z.object({ hash: z.instanceof(Uint8Array) })
const Scopes = z.array(SystemScope).min(1)

export type Machines = MachineClients & {
  isSecret(id: string, secret: string): boolean
  /** The client's metadata for oidc-provider: the client credentials grant only. */
  metadataOf(id: string): ClientMetadata | undefined
}

/** Two secrets may be valid at a time, so that a partner's system can change to a new one without interruption. */
const secretsKept = 2

/** Machine clients of partners' systems. Only a hash of each secret is stored: 256 random bits need no salt and no stretching. */
export function machinesIn(database: DatabaseSync): Machines {
  database.exec(`
    CREATE TABLE IF NOT EXISTS client (id TEXT PRIMARY KEY, name TEXT NOT NULL, scopes TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS client_secret (
      number INTEGER PRIMARY KEY AUTOINCREMENT, client TEXT NOT NULL, hash BLOB NOT NULL, created TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS client_secret_client ON client_secret (client);
  `)
  const byId = database.prepare('SELECT id, name, scopes FROM client WHERE id = ?')
  const put = database.prepare('INSERT INTO client (id, name, scopes) VALUES (?, ?, ?)')
  const drop = database.prepare('DELETE FROM client WHERE id = ?')
  const secretsOf = database.prepare('SELECT hash FROM client_secret WHERE client = ?')
  const putSecret = database.prepare('INSERT INTO client_secret (client, hash, created) VALUES (?, ?, ?)')
  const keepNewest = database.prepare(`
    DELETE FROM client_secret WHERE client = ?1 AND number NOT IN
      (SELECT number FROM client_secret WHERE client = ?1 ORDER BY number DESC LIMIT ?2)
  `)
  const find = (id: string) => {
    const row = byId.get(id)
    return row === undefined ? undefined : Client.parse(row)
  }
  const mustExist = (id: string): void => {
    if (find(id) === undefined) throw new Error(`There is no machine client ${id}.`)
  }
  const addSecret = (id: string) => {
    const secret = randomBytes(32).toString('base64url')
    putSecret.run(id, hashOf(secret), new Date().toISOString())
    keepNewest.run(id, secretsKept)
    return { id, secret }
  }
  // oidc-provider requires a client secret; this one is random and never compared (see compareClientSecret in provider.ts).
  const unused = randomBytes(32).toString('base64url')
  return {
    async create({ name, scopes }) {
      const id = randomBytes(16).toString('hex')
      put.run(id, name, Scopes.parse(scopes).join(' '))
      return addSecret(id)
    },
    async renew(id) {
      mustExist(id)
      return addSecret(id)
    },
    async endOlderSecrets(id) {
      keepNewest.run(id, 1)
    },
    async delete(id) {
      keepNewest.run(id, 0)
      drop.run(id)
    },
    isSecret(id, secret) {
      const given = hashOf(secret)
      const kept = z.array(Secret).parse(secretsOf.all(id))
      // Compares all of them always, so that the time taken does not reveal which one matched.
      return kept.map(({ hash }) => timingSafeEqual(hash, given)).includes(true)
    },
    metadataOf(id) {
      const client = find(id)
      return client && metadata(client, unused)
    },
  }
}

function metadata({ id, name, scopes }: z.infer<typeof Client>, secret: string): ClientMetadata {
  return {
    client_id: id,
    client_name: name,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: scopes.split(' ').map(scopeInToken).join(' '),
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
