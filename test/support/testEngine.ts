import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Engine, startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'

/** Where a temporary folder costs no disk writes, if the machine has such a place (Linux). */
const memory = '/dev/shm'

/** A new temporary folder, in memory if possible. Whoever makes it removes it. */
export const temporaryFolder = (name: string): Promise<string> =>
  mkdtemp(join(existsSync(memory) ? memory : tmpdir(), `kring-${name}-`))

/**
 * Starts the embedded engine on a file of its own and indexes its stream (local/engine/stream-index.ts): without a file
 * there is no index, and each write takes longer than the one before. Stopping removes the file. DYNAMODB_ENDPOINT wins.
 */
export async function startTestEngine(): Promise<Engine> {
  const folder = await temporaryFolder('engine')
  const engine = await startEngine({ file: join(folder, 'engine.db') })
  if (!engine.isShared) {
    const credentials = { accessKeyId: 'administrator', secretAccessKey: 'any' }
    const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-1', credentials })
    await createTable(client, 'kring-first')
    client.destroy()
    engine.tableIsMade()
  }
  return {
    ...engine,
    stop: async () => {
      await engine.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
