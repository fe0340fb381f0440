import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** One request as a partner's system took it. */
export type Taken = {
  /** The header webhook-id. */
  readonly message: string
  readonly type: string
  readonly timestamp: string
  readonly id?: string
  readonly reference?: string
}

/** What the system does with a request after it was read; the default is to thank. */
export type Behaviour = (response: ServerResponse, taken: Taken, request: IncomingMessage) => void
export const thank: Behaviour = response => response.writeHead(204).end()

/**
 * A partner's system: it refuses what is not signed with a secret that it knows, as a library of the specification judges it, and
 * remembers all else.
 */
export async function openReceiver() {
  const secrets: string[] = []
  const taken: Taken[] = []
  const unsigned: string[] = []
  let behave: Behaviour = thank
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const seconds = Number(headers['webhook-timestamp'])
      if (!secrets.some(secret => isSigned(secret, text, headers, seconds))) {
        unsigned.push(text)
        return void response.writeHead(401).end()
      }
      const { type, timestamp, data } = JSON.parse(text)
      const one = { message: headers['webhook-id'] ?? '', type, timestamp, ...data }
      taken.push(one)
      behave(response, one, request)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kring`,
    secrets,
    taken,
    unsigned,
    /** The types that it took of a referral, in order, repeats included. */
    of: (reference: string) => taken.filter(one => one.reference === reference).map(({ type }) => type),
    become: (next: Behaviour) => {
      behave = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>(closed => server.close(() => closed()))
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>

/** Signatures are judged by the library, with the clock of the machine; the moment that is signed is that of the test. */
function isSigned(secret: string, text: string, headers: Record<string, string>, seconds: number): boolean {
  const webhook = new Webhook(secret)
  const own = webhook.sign(headers['webhook-id'] ?? '', new Date(seconds * 1000), text)
  return (headers['webhook-signature'] ?? '').split(' ').includes(own)
}
