import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HostFault, systemCode } from '../faults.ts'

export type Listening = {
  readonly port: number
  readonly server: Server
  /** Sets the listener for all requests, including those that arrived before and are waiting. */
  answerWith(listener: RequestListener): void
  close(): Promise<void>
}

/** Milliseconds that `close` waits for requests under way before it closes their connections. */
const grace = 1000

/**
 * Binds the port before anything else starts, so that a taken port is reported at once; requests wait until
 * `answerWith` is called. Port 0: any free port. Throws HostFault `port-taken`.
 */
export async function listen(port: number): Promise<Listening> {
  let ready: (listener: RequestListener) => void = () => {}
  const listener = new Promise<RequestListener>(resolve => {
    ready = resolve
  })
  const server = createServer((request, response) => {
    void listener.then(answer => answer(request, response))
  })
  const taken = await bind(server, port)
  return { port: taken, server, answerWith: ready, close: () => close(server) }
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(faultOf(error, port)))
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address())))
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

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  const closeTimer = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(closeTimer)
}
