import { statfsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Engine, startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'

/** Where a temporary folder costs no disk writes, if the machine has such a place (Linux). */
const memory = '/dev/shm'

/** Free bytes from which on it is used: a whole run writes some hundred MB, and a container may give it only 64. */
const enough = 2 * 1024 ** 3

/** A new temporary folder, in memory if there is room. Whoever makes it removes it. */
export const temporaryFolder = (name: string): Promise<string> =>
  mkdtemp(join(freeBytes(memory) >= enough ? memory : tmpdir(), `kring-${name}-`))

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // Not on this machine.
    return 0
  }
}

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
