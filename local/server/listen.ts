import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { HostFault, systemCode } from '../faults.ts'
import { guarded } from './guarded.ts'

export type Listening = {
  readonly port: number
  readonly server: Server
  /** Takes no new connections: those that are open are served on. For when others listen on the same port. */
  leaveToOthers(): void
  /** Sets the listener for all requests, including those that arrived before and are waiting. */
  answerWith(listener: RequestListener): void
  close(): Promise<void>
}

/** Milliseconds that `close` waits for requests under way before it closes their connections. */
const grace = 1000

/**
 * Binds the port before anything else starts, so that a taken port is reported at once; requests wait until
 * `answerWith` is called. Port 0: any free port. `isShared`: other threads of this process listen on it later. Throws
 * HostFault `port-taken`.
 */
export async function listen(port: number, { isShared = false } = {}): Promise<Listening> {
  let ready: (listener: RequestListener) => void = () => {}
  const listener = new Promise<RequestListener>(resolve => {
    ready = resolve
  })
  const server = createServer((request, response) => {
    void listener.then(answer => guarded(answer)(request, response))
  })
  const taken = isShared ? await bindShared(server, port) : await bind(server, port)
  let left: Promise<void> | undefined
  return {
    port: taken,
    server,
    leaveToOthers: () => {
      // The close of node:http would also end the connections on which nothing is asked just now.
      left ??= new Promise(resolve => NetServer.prototype.close.call(server, () => resolve()))
    },
    answerWith: ready,
    close: () => closeServer(server, left),
  }
}

/** So that the port is taken by this host alone, it is first bound by itself. */
async function bindShared(server: Server, port: number): Promise<number> {
  const alone = createServer()
  const taken = await bind(alone, port)
  await new Promise(closed => alone.close(closed))
  return bind(server, taken, true)
}

/** Binds a port of this machine. `reusePort`: more servers of this user may listen on it, and share its connections. */
export function bind(server: Server, port: number, reusePort = false): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(faultOf(error, port)))
    server.listen({ port, host: '127.0.0.1', reusePort }, () => resolve(portOf(server.address())))
  })
}

function faultOf(error: Error, port: number): Error {
  const code = systemCode(error)
  if (code === 'EADDRINUSE')
    return new HostFault(
      'port-taken',
      `Port ${port} is taken by another program; stop it, or choose another port with PORT=${port + 1}.`,
    )
  if (code === 'EACCES')
    return new HostFault('port-taken', `Port ${port} may not be used by you; choose one above 1023 with PORT.`)
  return error
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

/**
 * Closes idle connections at once, those with a request under way after it or after `grace`. `left`: of a server that
 * listens no more, when its last connection has ended.
 */
export async function closeServer(server: Server, left?: Promise<void>): Promise<void> {
  const closed = left ?? new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const closeTimer = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(closeTimer)
}
