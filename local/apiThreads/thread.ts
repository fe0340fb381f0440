import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { clockAhead } from '../clock.ts'
import { usersOf } from '../demo/users.ts'
import { forwardTo } from '../dev/forward.ts'
import { diskStorage, serveStorage } from '../files/index.ts'
import { folderAt } from '../folder/index.ts'
import { openApi } from '../functions.ts'
import { openDirectory } from '../issuer/directory.ts'
import { bind, closeServer, pathOf, route } from '../server/index.ts'
import { readyMessage, stopMessage, type ThreadInput } from './input.ts'
import { peersOf } from './peers.ts'

/** Reports add up thousands of counts; in the host's own thread they hold up nobody who reads a dossier. */
const isLong = (path: string): boolean => path.startsWith('/api/f/')

/** A thread that answers for the API and for files on the host's port, and passes other requests on to the host. */
async function serve(input: ThreadInput): Promise<void> {
  const { environment, credentials, quotas, publicUrl, secret, port, hostSocket } = input
  const folder = folderAt(input.folder)
  const files = diskStorage({ folder: folder.files, secret, publicUrl })
  const api = openApi(environment, {
    now: clockAhead(input.ahead).now,
    credentials,
    files,
    peers: peersOf(input.folder),
    ...openDirectory(folder, usersOf(input.demo)),
    ...(quotas === undefined ? {} : { quotas }),
  })
  const host = forwardTo({ socketPath: hostSocket })
  const handlers = { files: serveStorage(files), oidc: host, mailbox: host, web: host }
  const server = createServer(
    route({
      ...handlers,
      publicUrl,
      api: (request, response) => (isLong(pathOf(request)) ? host : api)(request, response),
    }),
  )
  await bind(server, port, true)
  parentPort?.on('message', message => {
    if (message === stopMessage) void closeServer(server).then(() => process.exit())
  })
  parentPort?.postMessage(readyMessage)
}

await serve(workerData)
