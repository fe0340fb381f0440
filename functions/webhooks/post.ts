import { lookup as resolve } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressFault } from '@kring/domain/webhooks'
import { excerptOf } from './excerpt.ts'
import { isPublicAddress } from './publicAddress.ts'
import { longestRetryAfter, type PostAnswer, type PostTask, type PostWebhook } from './task.ts'

/** Milliseconds until there is a connection with its certificate checked, and until the answer was read. */
const longestConnecting = 3_000
const longestInAll = 10_000
/** Bytes of an answer that are read; then the connection is closed. */
const mostBytes = 16 * 1024

export type PostSettings = {
  /** For tests on one machine: receivers there may be reached, without a certificate. */
  readonly mayBeThisMachine?: boolean
  /** All addresses of a name; the system's when absent. */
  readonly resolve?: (name: string) => Promise<readonly string[]>
  readonly longestConnecting?: number
  readonly longestInAll?: number
}

class InsideAddress extends Error {
  override readonly name = 'InsideAddress'
}

/**
 * Sends one delivery. The name is resolved once, every address that it leads to must be one on the internet, and the connection is
 * made to the address that was looked at: a name that leads elsewhere on the second look changes nothing. No proxy, no kept
 * connection, no redirect.
 */
export const postWebhook =
  (settings: PostSettings = {}): PostWebhook =>
  async task => {
    if (addressFault(task.url, settings) !== undefined) return fault('address-unfit')
    try {
      return await exchange(task, settings)
    } catch (error) {
      return fault(faultOf(error))
    }
  }

const fault = (what: Extract<PostAnswer, { came: 'fault' }>['fault']): PostAnswer => ({ came: 'fault', fault: what })

function exchange({ url: text, headers, body }: PostTask, settings: PostSettings): Promise<PostAnswer> {
  const url = new URL(text)
  const { promise, resolve: answered, reject } = Promise.withResolvers<PostAnswer>()
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method: 'POST',
    agent: false,
    lookup: lookingOnce(settings),
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Kring-Webhooks/1',
      connection: 'close',
    },
    // AWS: nothing of the function's own environment may loosen this (NODE_TLS_REJECT_UNAUTHORIZED).
    rejectUnauthorized: true,
    maxHeaderSize: mostBytes,
  })
  const fail = (error: Error) => {
    clearTimeout(connecting)
    clearTimeout(inAll)
    reject(error)
    request.destroy()
  }
  const tooSlow = () => fail(new TooSlow())
  const connecting = setTimeout(tooSlow, settings.longestConnecting ?? longestConnecting)
  const inAll = setTimeout(tooSlow, settings.longestInAll ?? longestInAll)
  request.on('socket', socket =>
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting)),
  )
  request.on('error', fail)
  // Also of what ends without an error or an answer, such as an upgrade to another protocol. After an answer it changes nothing.
  request.on('close', () => fail(new Error('closed')))
  request.on('response', response => {
    const chunks: Buffer[] = []
    let size = 0
    const done = () => {
      const status = response.statusCode ?? 0
      const excerpt = status >= 300 ? excerptOf(Buffer.concat(chunks)) : undefined
      const retryAfter = response.headers['retry-after']
      answered({
        came: 'answer',
        status,
        ...(excerpt === undefined ? {} : { excerpt }),
        ...(retryAfter !== undefined && retryAfter.length <= longestRetryAfter ? { retryAfter } : {}),
      })
      request.destroy()
    }
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      // What it said is known by its status.
      if (size >= mostBytes) done()
    })
    response.on('end', done)
    response.on('error', fail)
  })
  request.end(body)
  return promise
}

class TooSlow extends Error {
  override readonly name = 'TooSlow'
}

/**
 * Resolves for a connection: gives the address that was looked at and no other. Node asks it for each connection, and asks nothing
 * for a host that is an address already; those are refused before. nodejs.org/api/net.html#socketconnectoptions-connectlistener
 */
function lookingOnce({ mayBeThisMachine = false, resolve: look = resolveAll }: PostSettings): LookupFunction {
  return (name, options, callback) => {
    look(name).then(
      addresses => {
        const [first] = addresses
        const isFit = addresses.every(one => isPublicAddress(one) || (mayBeThisMachine && isLoopback(one)))
        if (first === undefined || !isFit) return callback(new InsideAddress(), [])
        const family = first.includes(':') ? 6 : 4
        return options.all ? callback(null, [{ address: first, family }]) : callback(null, first, family)
      },
      (error: unknown) => callback(error instanceof Error ? error : new InsideAddress(), []),
    )
  }
}

const isLoopback = (address: string): boolean => address === '127.0.0.1' || address === '::1'

const resolveAll = (name: string): Promise<readonly string[]> =>
  new Promise((found, failed) =>
    resolve(name, { all: true, order: 'ipv4first' }, (error, addresses) =>
      error ? failed(error) : found(addresses.map(({ address }) => address)),
    ),
  )

const codes: Readonly<Record<string, Extract<PostAnswer, { came: 'fault' }>['fault']>> = {
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
  ECONNREFUSED: 'refused-connection',
  EHOSTUNREACH: 'refused-connection',
  ENETUNREACH: 'refused-connection',
}

function faultOf(error: unknown): Extract<PostAnswer, { came: 'fault' }>['fault'] {
  if (error instanceof InsideAddress) return 'inside-address'
  if (error instanceof TooSlow) return 'too-slow'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (Object.hasOwn(codes, code)) return codes[code] ?? 'broken-off'
  return /CERT|SIGNATURE|ERR_TLS|EPROTO|SSL/.test(code) ? 'certificate' : 'broken-off'
}
