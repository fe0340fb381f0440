import { createServer } from 'node:http'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod'
import { credentials } from '../credentials.ts'
import { usersOf } from '../demo/users.ts'
import { diskStorage } from '../files/index.ts'
import { folderAt } from '../folder/index.ts'
import { openApi, openStream } from '../functions.ts'
import { openDirectory } from '../issuer/index.ts'
import { startPoller } from '../poller/index.ts'
import { settingsFrom } from '../settings.ts'
import { stopOnSignal } from '../signals.ts'

/** What is started again when a source changes: the API and the stream, behind the server that stays. */
const Places = z.object({
  KRING_BEHIND_PORT: z.coerce.number().int(),
  KRING_DATA: z.string(),
  KRING_TABLE: z.string(),
  DYNAMODB_ENDPOINT: z.url(),
  KRING_PUBLIC_URL: z.url(),
  KRING_SECRET: z.string(),
  KRING_BEFORE_PID: z.coerce.number().int(),
})
const places = Places.parse(process.env)
const folder = folderAt(places.KRING_DATA)
// The issuer itself runs in front; its accounts and clients are in the data folder.
const { accounts, clients } = openDirectory(folder, usersOf(settingsFrom(process.env).demo))
const files = diskStorage({ folder: folder.files, secret: places.KRING_SECRET, publicUrl: places.KRING_PUBLIC_URL })
const api = openApi(process.env, { credentials, accounts, clients, files })
const server = createServer(api).listen(places.KRING_BEHIND_PORT, '127.0.0.1')

const client = { endpoint: places.DYNAMODB_ENDPOINT, region: credentials.region, credentials }
const poller = await startPoller({
  tables: new DynamoDBClient(client),
  streams: new DynamoDBStreamsClient(client),
  table: places.KRING_TABLE,
  region: credentials.region,
  folder,
  handler: openStream(process.env),
  healthy: () => true,
  say: line => console.log(line),
})

stopOnSignal(async () => {
  server.close()
  server.closeAllConnections()
  await poller.stop()
})

// When the server in front was killed with -9, nobody else ends this process and the watcher that starts it again.
setInterval(() => {
  if (isAlive(places.KRING_BEFORE_PID)) return
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
