import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http'

export type Forward = {
  /** Forwards a request unchanged to the engine, and its answer back. */
  (incoming: IncomingMessage, body: Buffer, response: ServerResponse): void
  stop(): void
}

export function forwardTo(endpoint: string): Forward {
  const agent = new Agent({ keepAlive: true })
  const { hostname, port } = new URL(endpoint)
  const forward: Forward = (incoming, body, response) => {
    const { method, url: path, headers } = incoming
    const onward = send({ agent, hostname, port, method, path, headers: asOne(headers) }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    // When the engine cannot be reached the connection is closed, as it would be without the gate.
    onward.on('error', () => response.destroy())
    onward.end(body)
  }
  forward.stop = () => agent.destroy()
  return forward
}

/** Amazon's DynamoDB Local keeps a database for each access key; to the engine all callers are one. */
const asOne = (headers: IncomingMessage['headers']): IncomingMessage['headers'] => ({
  ...headers,
  ...(headers.authorization === undefined
    ? {}
    : { authorization: headers.authorization.replace(/Credential=[^/,\s]+/, 'Credential=local') }),
})
