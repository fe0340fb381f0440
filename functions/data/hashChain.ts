import { createHash } from 'node:crypto'

/**
 * JSON with sorted keys and without undefined, so that a value read back from DynamoDB hashes the same as when it was
 * written.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** The `previous` hash of the first event. */
export const chainStart = ''

/**
 * The hash of an event, over the hash of the one before it, so that an altered, missing or swapped event is detected.
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
