import { createServer } from 'node:http'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { openStore } from '@kring/functions/data/index'
import { folderLedger } from '@kring/functions/ledger/folder'
import { ledgerSealing } from '@kring/functions/ledger/sealing'
import * as z from 'zod'
import { startCheckpoints } from '../checkpoints.ts'
import { clockAhead } from '../clock.ts'
import { credentials } from '../credentials.ts'
import { usersOf } from '../demo/users.ts'
import { startDue } from '../due.ts'
import { eraseIn } from '../erasing.ts'
import { diskStorage } from '../files/index.ts'
import { folderAt } from '../folder/index.ts'
import { openApi, openDue, openSeal, openStream } from '../functions.ts'
import { openDirectory } from '../issuer/directory.ts'
import { startReaders } from '../poller/index.ts'
import { guarded } from '../server/index.ts'
import { settingsFrom } from '../settings.ts'
import { stopOnSignal } from '../signals.ts'

/**
 * The process of `npm run dev` that restarts when a source changes: the API and the stream poller. The server of
 * local/dev.ts keeps the port and forwards requests to it. Its settings, set by local/dev.ts:
 */
const ApiProcessEnvironment = z.object({
  KRING_API_PORT: z.coerce.number().int(),
  KRING_DATA: z.string(),
  KRING_TABLE: z.string(),
  DYNAMODB_ENDPOINT: z.url(),
  KRING_PUBLIC_URL: z.url(),
  KRING_SECRET: z.string(),
  KRING_DEV_PID: z.coerce.number().int(),
  /** Milliseconds; passed on so that the clock continues across restarts of this process. */
  KRING_CLOCK_AHEAD: z.coerce.number().int(),
})
const environment = ApiProcessEnvironment.parse(process.env)
const { now } = clockAhead(environment.KRING_CLOCK_AHEAD)
const folder = folderAt(environment.KRING_DATA)
// The issuer runs in the process of local/dev.ts; its accounts and clients are read from the data folder.
const { accounts, clients } = openDirectory(folder, usersOf(settingsFrom(process.env).demo))
const files = diskStorage({
  folder: folder.files,
  secret: environment.KRING_SECRET,
  publicUrl: environment.KRING_PUBLIC_URL,
})
const api = openApi(process.env, { now, credentials, accounts, clients, files })
const server = createServer(guarded(api)).listen(environment.KRING_API_PORT, '127.0.0.1')

const client = { endpoint: environment.DYNAMODB_ENDPOINT, region: credentials.region, credentials }
const poller = await startReaders({
  tables: new DynamoDBClient(client),
  streams: new DynamoDBStreamsClient(client),
  table: environment.KRING_TABLE,
  region: credentials.region,
  folder,
  effects: openStream(process.env, { now }),
  seal: openSeal(process.env, { now }),
  now,
  healthy: () => true,
  say: line => console.log(line),
})

const store = openStore({
  table: environment.KRING_TABLE,
  endpoint: environment.DYNAMODB_ENDPOINT,
  secret: environment.KRING_SECRET,
})
const erase = eraseIn({ folder, store, secret: environment.KRING_SECRET, now })
startDue({ handle: openDue(process.env, { now, erase }), healthy: () => true })

startCheckpoints({
  ledger: folderLedger(folder.ledger),
  sealing: ledgerSealing(environment.KRING_SECRET),
  now,
  say: line => console.log(line),
  caughtUp: poller.caughtUp(),
})

stopOnSignal(async () => {
  server.close()
  server.closeAllConnections()
  await poller.stop()
})

// After kill -9 of local/dev.ts, nothing else ends this process and the Node watcher (its parent) that restarts it.
setInterval(() => {
  if (isAlive(environment.KRING_DEV_PID)) return
  process.kill(process.ppid, 'SIGTERM')
  process.exit(1)
}, 1000).unref()

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
