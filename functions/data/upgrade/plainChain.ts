import { createHash } from 'node:crypto'
import { canonical } from '../canonicalJson.ts'

/** The `previous` hash of the first event. */
export const chainStart = ''

/**
 * The hash of an event, over the hash of the one before it, as it was before the chain was keyed. Only for reading what was stored then.
 */
export function chainHash(previous: string, seq: number, event: unknown): string {
  return createHash('sha256')
    .update(`${previous}\n${seq}\n${canonical(event)}`)
    .digest('base64url')
}

export type ChainLink = {
  readonly seq: number
  readonly previous: string
  readonly hash: string
  readonly event: unknown
}

/** The sequence number of the first entry that does not match; undefined when the chain is intact. */
export function firstBroken(links: readonly ChainLink[]): number | undefined {
  let previous = chainStart
  for (const [index, link] of links.entries()) {
    const expected = chainHash(previous, index + 1, link.event)
    if (link.seq !== index + 1 || link.previous !== previous || link.hash !== expected) return index + 1
    previous = link.hash
  }
  return undefined
}
