import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { closeServer, dispatch, type PathHandlers, pathOf } from '../server/index.ts'
import type { ShutdownStack } from '../shutdown.ts'

/**
 * Answers requests that a thread of the API passes on, which has let them in and sets their security headers
 * (server/route.ts). Returns the socket: an abstract one of Linux, which no web page can reach and which leaves no file.
 */
export async function answerAt(handlers: PathHandlers, shutdown: ShutdownStack): Promise<string> {
  const socket = `\0kring-${randomUUID()}`
  const server = createServer((request, response) => dispatch(handlers, pathOf(request))(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  shutdown.add(() => closeServer(server))
  return socket
}
