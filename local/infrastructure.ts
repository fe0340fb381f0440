import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { openTable } from '@kring/functions/data/connection'
import { openStore, type Store, type Table } from '@kring/functions/data/index'
import { credentials } from './credentials.ts'
import { type Engine, type Environment, startEngine } from './engine/index.ts'
import { type DataFolder, openFolder, secretAt, takeLock } from './folder/index.ts'
import type { ShutdownStack } from './shutdown.ts'
import { createTable } from './table/index.ts'

/** The data folder with its lock held, the running DynamoDB engine, and clients for the table. */
export type Infrastructure = {
  readonly folder: DataFolder
  readonly engine: Engine
  readonly table: Table
  /** The data layer over the same table, signed with the host's own credentials. */
  readonly store: Store
  readonly tables: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
  readonly secret: string
}

export type InfrastructureOptions = {
  readonly data: string
  readonly env: Environment
  readonly say: (line: string) => void
}

/**
 * Locks the data folder, starts the engine and creates the table; registers what must be closed on `shutdown`.
 * Throws a HostFault when the folder is in use or unusable, or the engine does not start.
 */
export async function openInfrastructure(
  options: InfrastructureOptions,
  shutdown: ShutdownStack,
): Promise<Infrastructure> {
  const { env, say } = options
  const folder = openFolder(options.data)
  const lock = takeLock(folder.path)
  shutdown.add(() => lock.release())
  const secret = secretAt(folder.secret)

  const engine = await startEngine({ file: folder.table, env, keepUp: true, say })
  shutdown.add(() => engine.stop())
  const name = env.KRING_TABLE || (engine.isShared ? `kring-${idOf(secret)}` : 'kring')
  const client = { endpoint: engine.endpoint, region: credentials.region, credentials }
  const tables = new DynamoDBClient(client)
  const streams = new DynamoDBStreamsClient(client)
  // It copies every record for a logger that nobody reads.
  streams.middlewareStack.remove('loggerMiddleware')
  const table = openTable({ table: name, ...client })
  shutdown.add(() => {
    tables.destroy()
    streams.destroy()
    table.client.destroy()
  })

  await createTable(tables, name)
  engine.tableIsMade()
  const store = openStore({ table: name, ...client, secret })
  return { folder, engine, table, store, tables, streams, secret }
}

/** The suffix of the table name on a shared engine, so that each data folder has its own table. */
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 12)
