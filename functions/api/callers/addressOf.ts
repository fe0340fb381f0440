import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'

/** The address a request comes from, as the host knows it; undefined when it does not. */
export type AddressOf = (context: Context) => string | undefined | Promise<string | undefined>

/**
 * Who has the connection, where nothing stands between: Lambda's event (`requestContext.http.sourceIp`), or the socket of
 * Node's server. Hono has a function for each host (`getConnInfo`).
 */
export type SourceOf = (context: Context) => string | undefined

/**
 * Behind proxies that add to X-Forwarded-For: the entry that the outermost of them wrote. What is left of it the client
 * wrote itself, and counts for nothing. With none, or when a proxy is missing, the connection's own address.
 */
export const behindProxies =
  (proxies: number, sourceOf: SourceOf): AddressOf =>
  context => {
    const entries = proxies === 0 ? [] : (context.req.header('x-forwarded-for') ?? '').split(',')
    return entries[entries.length - proxies]?.trim() || sourceOf(context)
  }

/** Headers that the distribution adds, and overwrites: its proof, and the viewer's address. */
export const edgeHeaders = { proof: 'x-kring-edge', viewer: 'x-kring-viewer' } as const

/**
 * Behind our CloudFront distribution: the viewer's address that its function wrote (infra/constructs/viewerAddress.js).
 * It counts only beside the proof that the distribution adds on its way to the API, which no viewer sees; whoever calls
 * API Gateway directly, with whatever headers, is known by their connection. `proof` is asked for once it is needed.
 */
export const behindDistribution =
  (proof: () => Promise<string | undefined>, sourceOf: SourceOf): AddressOf =>
  async context =>
    ((await provenBy(proof)(context)) ? context.req.header(edgeHeaders.viewer) : undefined) ?? sourceOf(context)

/** Whether a request came by the only way that the host has to the API. */
export type IsThroughEdge = (context: Context) => Promise<boolean>

/** Whether the distribution's proof is beside a request; never where there is no proof to hold it against. */
export const provenBy =
  (proof: () => Promise<string | undefined>): IsThroughEdge =>
  async context => {
    const given = context.req.header(edgeHeaders.proof)
    return given !== undefined && isSame(given, await proof())
  }

function isSame(given: string, expected: string | undefined): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected ?? '')]
  return one.length > 0 && one.length === other.length && timingSafeEqual(one, other)
}
