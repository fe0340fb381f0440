import type { DatabaseSync } from 'node:sqlite'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import * as z from 'zod'
import { entryTable } from './tables.ts'

/** Ten years: for entries without an expiry. */
const neverSeconds = 10 * 365 * 24 * 3600

const Row = z.object({ payload: z.string(), expires: z.number() })

/** oidc-provider's storage (sessions, codes, refresh tokens) in SQLite, so that sign-ins survive a restart. */
export function sessionsIn(database: DatabaseSync): AdapterFactory {
  database.exec(entryTable)
  database.prepare('DELETE FROM entry WHERE expires < ?').run(seconds())
  return model => adapterFor(database, model)
}

function adapterFor(database: DatabaseSync, model: string): Adapter {
  const put = database.prepare(
    'INSERT OR REPLACE INTO entry (model, id, payload, expires, uid, grant_id) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const byId = database.prepare('SELECT payload, expires FROM entry WHERE model = ? AND id = ?')
  const byUid = database.prepare('SELECT payload, expires FROM entry WHERE model = ? AND uid = ?')
  const consume = database.prepare(
    "UPDATE entry SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  )
  const drop = database.prepare('DELETE FROM entry WHERE model = ? AND id = ?')
  const dropGrant = database.prepare('DELETE FROM entry WHERE model = ? AND grant_id = ?')
  return {
    async upsert(id, payload, expiresIn = neverSeconds) {
      put.run(model, id, JSON.stringify(payload), seconds() + expiresIn, payload.uid ?? null, payload.grantId ?? null)
    },
    async find(id) {
      return payloadOf(byId.get(model, id))
    },
    async findByUid(uid) {
      return payloadOf(byUid.get(model, uid))
    },
    // The device flow is off, so nothing has a user code.
    async findByUserCode() {
      return undefined
    },
    async consume(id) {
      consume.run(seconds(), model, id)
    },
    async destroy(id) {
      drop.run(model, id)
    },
    async revokeByGrantId(grantId) {
      dropGrant.run(model, grantId)
    },
  }
}

function payloadOf(row: unknown): AdapterPayload | undefined {
  const entry = Row.safeParse(row)
  if (!entry.success || entry.data.expires < seconds()) return undefined
  const payload: AdapterPayload = JSON.parse(entry.data.payload)
  return payload
}

const seconds = (): number => Math.floor(Date.now() / 1000)
